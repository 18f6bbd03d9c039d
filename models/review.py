"""Review records: suggestions, the authors' questions, decisions, sign-offs, sent versions."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from models.item import Item, ItemReference
from models.text import AgencyCode, LanguageCode, NfcText


class SuggestionKind(StrEnum):
    """What a reviewer did."""

    COMMENT = "comment"
    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"
    MOVE = "move"
    FORMAT = "format"
    UNPLACED = "unplaced"


class Decision(StrEnum):
    """What the author decided on a suggestion."""

    OPEN = "open"
    FOR_ALL = "for_all"
    FOR_AGENCY = "for_agency"
    DECLINED = "declined"


class Suggestion(Item):
    """One remark or change of a reviewer, at one place (see models/place.py), and its decision."""

    target_id: ItemReference = ""
    field: str = ""
    owner: str = ""
    language: LanguageCode = ""
    part: tuple[int, ...] = ()
    kind: SuggestionKind = SuggestionKind.COMMENT
    quoted: NfcText = ""
    proposed: NfcText = ""
    author: str = ""
    agency: AgencyCode = ""
    made_at: datetime | None = None
    received_file_id: ItemReference = ""
    decision: Decision = Decision.OPEN


class LogEntry(Item):
    """An entry of the decision log: what was decided, why, by whom."""

    at: datetime
    by: str
    what: str
    target_id: ItemReference = ""
    agency: AgencyCode = ""
    suggestion_id: ItemReference = ""


class AuthorQuestion(Item):
    """A question the authors ask an agency about an item."""

    target_id: ItemReference = ""
    agency: AgencyCode = ""
    text: NfcText = ""
    asked_by: str = ""
    asked_at: datetime | None = None
    answer: NfcText = ""
    closed: bool = False


class SignOffRole(StrEnum):
    """Whose approval a final edition needs (rule PUB-05)."""

    TECHNICAL = "technical"
    LEGAL = "legal"
    AGENCY = "agency"
    PUBLICATIONS = "publications"


class SignOff(Item):
    """An approval of one edition ("" = all) in one version of the course."""

    role: SignOffRole
    agency: AgencyCode = ""
    name: str
    at: date
    version: str = ""
    remark: str = ""


class AcceptedFinding(Item):
    """A finding accepted for a reason; it returns when the passage it was about changes."""

    code: str
    target_id: ItemReference = ""
    agency: AgencyCode = ""
    why: str
    by: str
    at: date
    passage_hash: str = ""


class NamedVersion(Item):
    """A snapshot inside the file, such as "sent to ministry"; ``attachment`` is its name in it."""

    name: str
    made_at: datetime
    by: str = ""
    agency: AgencyCode = ""
    attachment: str = ""


class ReceivedFile(Item):
    """A reviewed file that came back; ``attachment`` is its name in the project file."""

    name: str
    received_at: datetime
    agency: AgencyCode = ""
    attachment: str = ""
