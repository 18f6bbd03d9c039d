"""Document properties: what the file says of itself, none of it from the clock or the machine."""

from __future__ import annotations

from datetime import date

from exporters.document import Imprint
from exporters.word.package import root_without_prefix
from exporters.word.xml import Element, clean, name, plain_child, root

_NO_DATE = date(2000, 1, 1)
_CUSTOM_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # [MS-OSHARED] 2.3.3.2.1.1
_FIRST_CUSTOM_ID = 2


def core(imprint: Imprint) -> Element:
    """Title, publisher, language, version; the dates are that of the version."""
    tree = root("cp:coreProperties", "cp", "dc", "dcterms", "xsi")
    title = " · ".join(filter(None, (imprint.title, imprint.book, imprint.edition)))
    _add(tree, "dc:title", title)
    _add(tree, "dc:subject", imprint.subtitle)
    _add(tree, "dc:creator", imprint.publisher)
    _add(tree, "dc:language", imprint.language)
    _add(tree, "cp:version", imprint.version)
    _add(tree, "cp:lastModifiedBy", imprint.publisher)
    stamp = f"{(imprint.version_date or _NO_DATE).isoformat()}T00:00:00Z"
    for tag in ("dcterms:created", "dcterms:modified"):
        plain_child(tree, tag, stamp).set(name("xsi:type"), "dcterms:W3CDTF")
    return tree


def extended(imprint: Imprint) -> Element:
    """The program and the publisher."""
    tree = root_without_prefix("ep:Properties")
    plain_child(tree, "ep:Application", "Coursewright")
    if imprint.publisher:
        plain_child(tree, "ep:Company", clean(imprint.publisher))
    return tree


def custom(imprint: Imprint) -> Element:
    """Which course and version the file was made of; it survives editing in Word."""
    tree = root_without_prefix("op:Properties", "vt")
    facts = {
        "CoursewrightCourse": imprint.identifier,
        "CoursewrightVersion": imprint.version,
        "CoursewrightLanguages": " ".join(imprint.languages),
    }
    for number, (key, value) in enumerate(facts.items(), _FIRST_CUSTOM_ID):
        entry = plain_child(tree, "op:property", fmtid=_CUSTOM_PROPERTIES, pid=number, name=key)
        plain_child(entry, "vt:lpwstr", clean(value))
    return tree


def _add(tree: Element, tag: str, text: str) -> None:
    if text:
        plain_child(tree, tag, clean(text))
