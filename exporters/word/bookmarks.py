"""Bookmarks: what anchors of the tree are called in Word, and where they have been put."""

from __future__ import annotations

import re
from collections.abc import Iterable

from exporters.word.xml import Element, child

LONGEST_NAME = 40  # [MS-OI29500] 2.1.360: longer names are cut, and may then be the same
_UNSAFE = re.compile(r"[^A-Za-z0-9_]")
# A leading underscore keeps the names out of Word's bookmark dialog.
_PREFIX = "_ref_"


class Bookmarks:
    """Every anchor gets one unique name and is put once, in the first paragraph that follows."""

    def __init__(self, anchors: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        for anchor in anchors:
            if anchor and anchor not in self._names:
                self._names[anchor] = self._unique(anchor)
        self._wanted = dict(self._names)
        self._waiting: list[str] = []
        self._count = 0

    def name(self, anchor: str) -> str:
        """What a link to the anchor must name; "" if the document has no such anchor."""
        return self._names.get(anchor, "")

    def place(self, anchor: str) -> None:
        """The next paragraph is where the anchor is. An anchor met again is ignored."""
        name = self._wanted.pop(anchor, "")
        if name:
            self._waiting.append(name)

    def place_new(self, name: str) -> None:
        """The next paragraph gets a bookmark of this name, which nobody else uses."""
        self._waiting.append(name)

    def begin(self, paragraph: Element) -> list[int]:
        """Open the waiting bookmarks; give the result to :meth:`end`."""
        if not self._waiting:
            return []
        numbers = []
        for name in self._waiting:
            self._count += 1
            child(paragraph, "bookmarkStart", id=self._count, name=name)
            numbers.append(self._count)
        self._waiting.clear()
        return numbers

    def end(self, paragraph: Element, numbers: list[int]) -> None:
        """Close what :meth:`begin` opened."""
        for number in numbers:
            child(paragraph, "bookmarkEnd", id=number)

    def _unique(self, anchor: str) -> str:
        stem = (_PREFIX + _UNSAFE.sub("_", anchor))[:LONGEST_NAME]
        name, count = stem, 1
        # Word compares names without regard to case.
        while name.lower() in self._taken:
            count += 1
            name = f"{stem[: LONGEST_NAME - 7]}_{count}"
        self._taken.add(name.lower())
        return name
