"""House rules of a course: terms, media records, settings and publish plans."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.frozen import Frozen, FrozenMap
from models.item import Internal, Item
from models.review import SignOffRole
from models.text import EMPTY_LINE, AgencyCode, LanguageCode, Line


class TermRule(Item):
    """The agreed word and the words to avoid for the same thing, in one language."""

    language: LanguageCode = "en"
    preferred: str
    avoided: tuple[str, ...] = ()
    explanation: str = ""


class Consent(StrEnum):
    """Whether people in a picture agreed to it (rule ETH-06)."""

    NOT_NEEDED = "not_needed"
    ON_FILE = "on_file"
    MISSING = "missing"


class Media(Item):
    """A picture of the course; ``name`` is ``<sha256>.<extension>`` in the project file."""

    name: Annotated[str, Field(pattern=r"^[0-9a-f]{64}\.(png|jpg|jpeg|gif|svg|webp)$")]
    title: str = ""
    description: Line = EMPTY_LINE
    credit: str = ""
    shows_people: Annotated[bool, Internal] = False
    consent: Annotated[Consent, Internal] = Consent.NOT_NEEDED


class Numbering(StrEnum):
    """Modules keep one number in all books, or each book counts for itself."""

    SAME_EVERYWHERE = "same_everywhere"
    CONTINUOUS = "continuous"


class Settings(Frozen):
    """Choices that hold for the whole course."""

    numbering: Numbering = Numbering.SAME_EVERYWHERE
    thresholds: FrozenMap[str, int] = FrozenMap()
    word_list: tuple[str, ...] = ()
    printed_words: FrozenMap[LanguageCode, FrozenMap[str, str]] = FrozenMap()
    double_sided: bool = False
    required_sign_offs: tuple[SignOffRole, ...] = (
        SignOffRole.TECHNICAL,
        SignOffRole.LEGAL,
        SignOffRole.AGENCY,
        SignOffRole.PUBLICATIONS,
    )
    check_law_every_months: Annotated[int, Field(ge=1, le=120)] = 12


class PublishPlan(Item):
    """A named choice of what to publish; an empty list means all."""

    name: str
    agencies: tuple[AgencyCode, ...] = ()
    languages: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    final: bool = False
