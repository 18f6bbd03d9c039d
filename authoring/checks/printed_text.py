"""PrintedText: one passage as an edition prints it, with the item and field it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from authoring.checks.reading import Reading
from models.item import Item
from models.place import Place


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A passage in one language. ``owner`` is "shared" or the agency whose own wording it is."""

    item: Item
    field: str
    value: str
    language: str
    owner: str
    is_prose: bool
    reading: Reading

    def place(self, part: tuple[int, ...] = ()) -> Place:
        """The address of the passage, or of one paragraph of it."""
        return Place(self.item.id, self.field, self.owner, self.language, part)
