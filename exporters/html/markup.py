"""Markup: text that is already HTML, made only from escaped text and allowed elements."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape as escape_html

from models.content import is_safe_address
from models.content.characters import without_forbidden


class Markup(str):
    """HTML that is safe to put into a page. Make it with :func:`escape` and :func:`element`."""

    __slots__ = ()


EMPTY = Markup()

GLOBAL_ATTRIBUTES = frozenset({"id", "class", "lang", "role", "tabindex", "hidden"})
"""Allowed on every element, besides ``aria-…`` and ``data-…``."""

ELEMENTS: dict[str, frozenset[str]] = {
    name: frozenset(attributes.split())
    for name, attributes in {
        "a": "href rel target",
        "br": "",
        "button": "type disabled",
        "caption": "",
        "dd": "",
        "div": "",
        "dl": "",
        "dt": "",
        "em": "",
        "fieldset": "disabled",
        "figcaption": "",
        "figure": "",
        "form": "novalidate autocomplete",
        "h2": "",
        "h3": "",
        "h4": "",
        "h5": "",
        "h6": "",
        "hr": "",
        "img": "src alt width loading decoding",
        "input": "type name value maxlength inputmode autocomplete spellcheck size",
        "label": "for",
        "legend": "",
        "li": "",
        "ol": "start",
        "option": "value",
        "p": "",
        "section": "",
        "select": "",
        "span": "",
        "strong": "",
        "blockquote": "",
        "sub": "",
        "sup": "",
        "table": "",
        "tbody": "",
        "td": "colspan rowspan",
        "textarea": "rows maxlength",
        "th": "colspan rowspan scope",
        "thead": "",
        "tr": "",
        "ul": "",
    }.items()
}
"""The elements that exist, and the attributes each may have besides the global ones."""

VOID = frozenset({"br", "hr", "img", "input"})
_DASHED = re.compile(r"(?:aria|data)-[a-z][a-z-]*")
_SOURCE = re.compile(r"media/[A-Za-z0-9._-]+")
_FRAGMENT = re.compile(r"#[A-Za-z0-9_-]+")

Attribute = str | int | bool | None


class NotAllowedError(ValueError):
    """An element, attribute or address that no page of ours may have: a bug of the writer."""


def escape(text: str) -> Markup:
    """Plain text as HTML."""
    return Markup(escape_html(without_forbidden(text), quote=True))


def join(parts: Iterable[Markup]) -> Markup:
    """Pieces of HTML one after the other."""
    return Markup("".join(parts))


def element(name: str, /, *content: Markup, **attributes: Attribute) -> Markup:
    """One element. ``class_`` and ``for_`` stand for class and for, ``_`` for the dash.

    An attribute that is None or False is left out, True has no value. Raises
    :class:`NotAllowedError` for what is not in the table, and for links and pictures that lead
    anywhere unsafe.
    """
    if name not in ELEMENTS:
        raise NotAllowedError(f"<{name}> is not allowed")
    written = [name]
    for keyword, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = keyword.rstrip("_").replace("_", "-")
        _check(name, attribute, value)
        written.append(attribute if value is True else f'{attribute}="{escape(str(value))}"')
    start = Markup(f"<{' '.join(written)}>")
    if name in VOID:
        return start
    return Markup(f"{start}{join(content)}</{name}>")


def _check(name: str, attribute: str, value: Attribute) -> None:
    known = attribute in GLOBAL_ATTRIBUTES or attribute in ELEMENTS[name]
    if not known and not _DASHED.fullmatch(attribute):
        raise NotAllowedError(f"{attribute} is not allowed in <{name}>")
    if attribute == "href" and not _is_safe_link(str(value)):
        raise NotAllowedError(f"a link may not lead to {value!r}")
    if attribute == "src" and not _SOURCE.fullmatch(str(value)):
        raise NotAllowedError(f"a picture may not come from {value!r}")


def _is_safe_link(href: str) -> bool:
    return _FRAGMENT.fullmatch(href) is not None or is_safe_address(href)
