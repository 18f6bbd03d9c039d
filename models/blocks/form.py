"""The form: a working paper with fields to fill in, such as a screening checklist."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from models.item import Item
from models.text import EMPTY_LINE, EMPTY_PROSE, Line, Prose


class FieldType(StrEnum):
    """What is entered in a form field."""

    LINE = "line"
    LINES = "lines"
    DATE = "date"
    TIME = "time"
    YES_NO = "yes_no"
    CHOICE = "choice"
    TICK = "tick"
    SCALE = "scale"
    SIGNATURE = "signature"
    TABLE = "table"


OPTION_FIELDS = frozenset({FieldType.CHOICE, FieldType.TABLE})
"""The types of field that use their options; the others keep them but do not print them."""


class FieldOption(Item):
    """A box to tick in a choice field, or the head of a column in a table field."""

    text: Line = EMPTY_LINE


class FormField(Item):
    """One field. ``rows`` is the number of writing lines, or of empty rows in a table field."""

    label: Line = EMPTY_LINE
    hint: Line = EMPTY_LINE
    type: FieldType = FieldType.LINE
    options: tuple[FieldOption, ...] = ()
    rows: Annotated[int, Field(ge=1, le=60)] = 1
    scale_from: Annotated[int, Field(ge=0, le=10)] = 1
    scale_to: Annotated[int, Field(ge=1, le=10)] = 5


class FormSection(Item):
    """A numbered part of a form."""

    title: Line = EMPTY_LINE
    introduction: Prose = EMPTY_PROSE
    fields: tuple[FormField, ...] = ()


class Form(Item):
    """A form with its head, parts and foot ("Confidential – keep locked …")."""

    kind: Literal["form"] = "form"
    title: Line = EMPTY_LINE
    introduction: Prose = EMPTY_PROSE
    sections: tuple[FormSection, ...] = ()
    footer: Line = EMPTY_LINE
