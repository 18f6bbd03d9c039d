"""Numbering: the kinds of list Word knows, and the instances that let each list start anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from exporters.word.geometry import LIST_STEP
from exporters.word.xml import Element, child, root

LEVELS = 9
"""Word's lists have nine levels (ECMA-376 17.9.6: ilvl 0 to 8)."""

BULLETS, NUMBERS, LETTERS, CHECKS, MESSAGES = 1, 2, 3, 4, 5
"""Kinds of list: also the numbers of their first, never restarted instances."""

Level = tuple[str, str]

_DOTS: tuple[Level, ...] = (("bullet", "•"), ("bullet", "–"), ("bullet", "▪"))
_COUNTS: tuple[Level, ...] = (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}."))
_OPTIONS: tuple[Level, ...] = (("upperLetter", "%{}."), ("decimal", "%{}."), ("lowerRoman", "%{}."))

_KINDS: dict[int, tuple[tuple[Level, ...], str]] = {
    BULLETS: (_DOTS, "ListBullet"),
    NUMBERS: (_COUNTS, "ListNumber"),
    LETTERS: (_OPTIONS, ""),
    CHECKS: ((("bullet", "☐"),), ""),
    MESSAGES: ((("bullet", "▪"), *_DOTS[1:]), ""),
}
_SYMBOL_FONT = {CHECKS: "Segoe UI Symbol"}
_LINKED_LEVELS = 5
_LARGEST_START = 32_767


@dataclass(slots=True)
class Numbering:
    """The numbering part as it grows: every ordered list is an instance of its own."""

    _restarts: list[tuple[int, int, int]] = field(default_factory=list)

    def restarted(self, kind: int, level: int, start: int) -> int:
        """The number of a new instance of ``kind`` whose ``level`` begins at ``start``."""
        self._restarts.append((kind, level, min(max(start, 0), _LARGEST_START)))
        return len(_KINDS) + len(self._restarts)

    def xml(self) -> Element:
        """The numbering part."""
        tree = root("w:numbering", "w")
        for kind in _KINDS:
            _write_kind(tree, kind)
        for kind in _KINDS:
            _write_instance(tree, kind, kind)
        for number, (kind, level, start) in enumerate(self._restarts, len(_KINDS) + 1):
            instance = _write_instance(tree, number, kind)
            override = child(instance, "lvlOverride", ilvl=level)
            child(override, "startOverride", val=start)
        return tree


def _write_instance(parent: Element, number: int, kind: int) -> Element:
    instance = child(parent, "num", numId=number)
    child(instance, "abstractNumId", val=kind)
    return instance


def _write_kind(parent: Element, kind: int) -> None:
    cycle, style = _KINDS[kind]
    element = child(parent, "abstractNum", abstractNumId=kind)
    child(element, "nsid", val=f"{0x43570000 + kind:08X}")
    child(element, "multiLevelType", val="hybridMultilevel")
    child(element, "tmpl", val=f"{0x43571000 + kind:08X}")
    for level in range(LEVELS):
        shape, text = cycle[level % len(cycle)]
        entry = child(element, "lvl", ilvl=level)
        child(entry, "start", val=1)
        child(entry, "numFmt", val=shape)
        if style and level < _LINKED_LEVELS:
            child(entry, "pStyle", val=style + (str(level + 1) if level else ""))
        child(entry, "lvlText", val=text.format(level + 1))
        child(entry, "lvlJc", val="left")
        _write_indent(entry, level)
        if kind in _SYMBOL_FONT:
            font = _SYMBOL_FONT[kind]
            child(child(entry, "rPr"), "rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def _write_indent(entry: Element, level: int) -> None:
    child(child(entry, "pPr"), "ind", left=(level + 1) * LIST_STEP, hanging=LIST_STEP)
