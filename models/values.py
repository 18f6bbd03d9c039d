"""Values: what agencies and areas call things, written ``{{name}}`` in a text."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.item import Internal, Item
from models.text import EMPTY_LINE, AgencyCode, Line


class ValueType(StrEnum):
    """What a value holds."""

    TEXT = "text"
    PHONE = "phone"
    DATE = "date"
    NUMBER = "number"
    ADDRESS = "address"

    @property
    def is_language_neutral(self) -> bool:
        """Whether one text serves all languages, such as a telephone number."""
        return self in (ValueType.PHONE, ValueType.NUMBER, ValueType.ADDRESS)


class ValueEntry(Item):
    """The value for one agency and area; "" means any."""

    agency: AgencyCode = ""
    area: str = ""
    text: Line = EMPTY_LINE


class Value(Item):
    """A value. A ``required`` one must be filled in before a final is published."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
    description: Annotated[str, Internal] = ""
    type: ValueType = ValueType.TEXT
    required: bool = True
    entries: tuple[ValueEntry, ...] = ()

    def entry_for(self, agency: AgencyCode, area: str) -> ValueEntry | None:
        """The entry that wins: agency and area, then area, then agency, then the default."""
        for wanted in ((agency, area), ("", area), (agency, ""), ("", "")):
            for entry in self.entries:
                if (entry.agency, entry.area) == wanted:
                    return entry
        return None
