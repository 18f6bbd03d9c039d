"""Allowed: reads HTML back with an independent parser and says what should not be in it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

ELEMENTS = frozenset(
    {
        "a",
        "blockquote",
        "br",
        "button",
        "caption",
        "div",
        "em",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "input",
        "label",
        "legend",
        "li",
        "ol",
        "option",
        "p",
        "section",
        "select",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "textarea",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
VOID = frozenset({"br", "hr", "img", "input"})
ATTRIBUTES = re.compile(
    "id|class|lang|role|tabindex|hidden|href|rel|target|src|alt|width|loading|decoding|type|name|"
    "value|maxlength|inputmode|autocomplete|spellcheck|for|start|colspan|rowspan|scope|disabled|"
    "novalidate|rows|aria-[a-z]+|data-[a-z]+"
)
SAFE_LINK = re.compile(r"#[A-Za-z0-9_-]+|https?://[^\s<>\"\\]+|(?:mailto|tel):[^\s<>\"\\]+", re.I)
SAFE_SOURCE = re.compile(r"media/[A-Za-z0-9._-]+")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ELEMENTS:
            self.problems.append(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if not ATTRIBUTES.fullmatch(name):
            self.problems.append(f"<{tag} {name}>")
        if name == "href" and not SAFE_LINK.fullmatch(value):
            self.problems.append(f"link to {value!r}")
        if name == "src" and not SAFE_SOURCE.fullmatch(value):
            self.problems.append(f"source {value!r}")
        if name == "id":
            self.ids.append(value)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.problems.append(f"comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.problems.append(f"declaration {decl!r}")

    def handle_pi(self, data: str) -> None:
        self.problems.append(f"instruction {data!r}")


def read(html: str) -> _Reader:
    """The HTML as a browser would read it, with what is wrong with it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        reader.problems.append(f"never closed: {reader.open}")
    return reader


def problems(html: str) -> list[str]:
    """What should not be in the HTML."""
    return read(html).problems
