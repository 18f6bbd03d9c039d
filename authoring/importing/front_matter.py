"""Front matter: the lines between ``---`` at the top of a Markdown file, with a title in them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_FRONT = re.compile(
    r"---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*(?:\n|\Z)).*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_TITLE = re.compile(r"^title:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_ENTRY = re.compile(r"[\w-]+:|[ \t]+\S|-[ \t]|#|$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The title ("" where there is none) and all other lines as they stand."""

    title: str = ""
    rest: str = ""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter of a text and what follows it.

    Lines that are no entries (``name: value``) are text between two rules, not front matter.
    """
    found = _FRONT.match(text)
    if found is None or not all(map(_ENTRY.match, found.group(1).splitlines())):
        return FrontMatter(), text
    lines = found.group(1)
    title = _TITLE.search(lines)
    if title is None or not title.group(1):
        return FrontMatter("", lines.strip("\n")), text[found.end() :]
    rest = lines[: title.start()] + lines[title.end() + 1 :]
    return FrontMatter(_unquoted(title.group(1)), rest.strip("\n")), text[found.end() :]


def _unquoted(value: str) -> str:
    """A YAML value without its quotes; double-quoted ones are read as JSON where they can be."""
    if len(value) < 2 or value[0] != value[-1] or value[0] not in "\"'":
        return value
    if value[0] == "'":
        return value[1:-1].replace("''", "'")
    try:
        read = json.loads(value)
    except ValueError:
        return value[1:-1]
    return read if isinstance(read, str) else value[1:-1]
