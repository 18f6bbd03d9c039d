"""Dialect: from the Markdown other programs write to the one texts are stored in.

The stored dialect (models/content) has paragraphs, lists, quotes and a few marks. This file gives
other spellings of those their meaning, and takes the meaning from what it would misread:

- ``_emphasis_`` and ``__strong__`` become asterisks; two spaces at a line end become a break;
- list entries are indented by four for each level, whatever they were indented by;
- addresses in angle brackets become links; the title of a link and a picture become words;
- code in a line becomes its words; ``~``, ``^`` and ``[[`` are characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.content import is_safe_address

_ENTRY = re.compile(r"( *)((?:[-+*]|[0-9]{1,9}[.)]) +)(?=\S)")
_INDENT = 4
_BLANK_LINES = re.compile(r"(\n(?: *\n)+)")
_ASCII_MARKS = re.compile(r"[!-/:-@\[-`{-~]")
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?P<code>(?s:.+?))(?<!`)(?P=ticks)(?!`)"
    r"|!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]\((?P<picture>[^()\n]*)\)"
    r"|\]\((?P<target>(?:[^()\n]|\([^()\n]*\))*)\)"
    r"|<(?P<angle>(?:https?://|mailto:)[^\s<>]+)>"
    r"|(?P<bare>(?:https?://|www\.)[^\s<>()\[\]*]+)"
    r"|(?P<strong>(?<![\w\\])__(?=[^\s_])(?P<strong_text>[^\n]+?)(?<=[^\s_])__(?!\w))"
    r"|(?P<stress>(?<![\w\\])_(?=[^\s_])(?P<stress_text>[^_\n]+?)(?<=[^\s_])_(?!\w))"
    r"|(?P<mark>[~^]|\[\[)"
)
_TITLED = re.compile(r"\s*<?(?P<href>[^\s<>]*)>?(?:\s+[\"'(](?P<title>.*)[\"')])?\s*")


def stored_lines(lines: Iterable[str]) -> str:
    """Lines of paragraphs, lists and quotes, in the stored dialect."""
    text = "\n".join(_reindented(tuple(lines)))
    return "".join(map(stored_inline, _BLANK_LINES.split(text)))


def stored_inline(text: str) -> str:
    """The marks within a text, in the stored dialect; no word is lost."""
    return _INLINE.sub(_rewritten, text)


def escaped(text: str) -> str:
    """Text in which no character has a meaning."""
    return _ASCII_MARKS.sub(r"\\\g<0>", text)


def _rewritten(match: re.Match[str]) -> str:
    kind = match.lastgroup
    found = match.groupdict()
    if found["escape"] is not None:
        return match.group()
    if found["code"] is not None:
        return escaped(" ".join(found["code"].split()))
    if found["picture"] is not None:
        return stored_inline(found["alt"]) + _in_brackets(found["picture"])
    if found["target"] is not None:
        return _link_end(found["target"])
    if address := found["angle"]:
        return f"[{escaped(address)}]({address})" if is_safe_address(address) else escaped(address)
    if found["bare"] is not None:
        return escaped(found["bare"])
    if found["strong"] is not None:
        return f"**{stored_inline(found['strong_text'])}**"
    if found["stress"] is not None:
        return f"*{stored_inline(found['stress_text'])}*"
    assert kind == "mark"
    return escaped(match.group())


def _in_brackets(words: str) -> str:
    words = " ".join(words.split())
    return f" ({escaped(words)})" if words else ""


def _link_end(target: str) -> str:
    """The end of a link; its title, and an address that may not be one, become words."""
    titled = _TITLED.fullmatch(target)
    if titled is None or not is_safe_address(titled["href"]):
        return "]" + _in_brackets(target)
    return f"]({titled['href']})" + _in_brackets(titled["title"] or "")


def _reindented(lines: tuple[str, ...]) -> Iterator[str]:
    """The lines with every list level indented by four; line-end breaks are written out."""
    open_entries: list[int] = []
    after_blank = True
    for line, following in zip(lines, (*lines[1:], ""), strict=True):
        stripped = line.strip(" ")
        if not stripped:
            after_blank = True
            yield ""
            continue
        indent = len(line) - len(line.lstrip(" "))
        entry = _ENTRY.match(line)
        if entry or after_blank:
            while open_entries and indent < open_entries[-1]:
                open_entries.pop()
        depth = len(open_entries)
        if entry:
            open_entries.append(entry.end())
        after_blank = False
        yield " " * (_INDENT * depth) + stripped + ("\\" if _is_broken(line, following) else "")


def _is_broken(line: str, following: str) -> bool:
    return line.endswith("  ") and bool(following.strip()) and not _ENTRY.match(following)
