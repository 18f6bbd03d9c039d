"""Place: the address of one printed piece of text, from the course to the page and back."""

from __future__ import annotations

from dataclasses import dataclass, replace

SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Place:
    """Item id, field, whose text it is, language, and which part of the passage.

    ``owner`` is ``"shared"`` or an agency code. ``part`` is the index path of a block in the
    normal form of the passage: ``()`` is the whole passage, ``(2,)`` its third block, ``(2, 0, 1)``
    the second block of the first entry of the list that is its third block.
    """

    item: str
    field: str
    owner: str = SHARED
    language: str = ""
    part: tuple[int, ...] = ()

    def inside(self, *index: int) -> Place:
        """The place of a block inside this one."""
        return replace(self, part=self.part + index)

    def __str__(self) -> str:
        words = [self.item, self.field, self.owner, self.language, ".".join(map(str, self.part))]
        return "/".join(words).rstrip("/")
