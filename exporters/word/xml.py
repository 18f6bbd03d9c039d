"""WordprocessingML elements: names, creation and safe text; every other file stands on this."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from lxml import etree

from exporters.word.namespaces import NAMESPACES, W

Element = etree._Element
"""An XML element. lxml has no public name for the type."""

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WHITESPACE = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")


@cache
def name(prefixed: str) -> str:
    """The name lxml wants ("{namespace}p") of a prefixed one ("w:p")."""
    prefix, local = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def root(tag: str, *prefixes: str) -> Element:
    """The root of a part, with the namespaces its content uses declared once."""
    return etree.Element(name(tag), nsmap={prefix: NAMESPACES[prefix] for prefix in prefixes})


def child(parent: Element, tag: str, **attributes: object) -> Element:
    """Add a ``w:`` element with ``w:`` attributes; a trailing underscore in a name is dropped."""
    element = etree.SubElement(parent, name(f"w:{tag}"))
    for key, value in attributes.items():
        element.set(W + key.rstrip("_"), str(value))
    return element


def put(element: Element, key: str, value: object) -> None:
    """Set one ``w:`` attribute."""
    element.set(W + key, str(value))


def plain_child(parent: Element, tag: str, text: str = "", **attributes: object) -> Element:
    """Add an element of any vocabulary, with attributes that have no namespace."""
    element = etree.SubElement(parent, name(tag))
    for key, value in attributes.items():
        element.set(key, str(value))
    if text:
        element.text = text
    return element


def last_child(element: Element) -> Element | None:
    """The last child, found from the end: lxml counts children one by one."""
    return next(element.iterchildren(reversed=True), None)


def clean(text: str) -> str:
    """Text as it may stand in XML: NFC, line ends as spaces, nothing XML 1.0 (2.2) forbids.

    C1 controls, lone surrogates, non-characters and byte order marks go too: none can be read.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _FORBIDDEN.sub("", _WHITESPACE.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def add_text(run: Element, text: str) -> None:
    """Add a ``w:t``; ``text`` is clean already. Space at the edges is kept (ECMA-376 17.3.3.31)."""
    element = etree.SubElement(run, name("w:t"))
    element.text = text
    if text[:1].isspace() or text[-1:].isspace() or "  " in text:
        element.set(XML_SPACE, "preserve")


def to_bytes(element: Element) -> bytes:
    """A part as stored in the package; the same tree gives the same bytes."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
