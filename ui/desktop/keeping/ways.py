"""Ways: what an author can do when a file cannot be saved or opened, for each reason its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.storage import Reason


class Way(StrEnum):
    """A way on out of a trouble."""

    RETRY = "retry"
    COPY = "copy"
    COMPARE = "compare"
    REPLACE = "replace"
    READ_ONLY = "read only"
    OPEN = "open"
    BACKUP = "backup"
    RESTORE = "restore"
    DISCARD = "discard"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: the way it takes, and its words."""

    way: Way
    words: str


_RETRY = Offer(Way.RETRY, "Try again")
_COPY = Offer(Way.COPY, "Save a copy…")
_LATER = Offer(Way.LATER, "Not now")


def ways_of_saving(reason: Reason) -> Sequence[Offer]:
    """The buttons for a save that failed, the best first."""
    match reason:
        case Reason.CHANGED:
            replace = Offer(Way.REPLACE, "Replace theirs")
            return (_COPY, Offer(Way.COMPARE, "Compare…"), replace, _LATER)
        case Reason.READ_ONLY | Reason.NO_PERMISSION | Reason.TOO_LARGE:
            return (_COPY, _RETRY, _LATER)
        case Reason.NAME_TOO_LONG | Reason.BAD_NAME | Reason.IS_DIRECTORY | Reason.NOT_A_FILE:
            return (_COPY, _LATER)
        case _:
            return (_RETRY, _COPY, _LATER)


SAFE = "Your changes are safe on this computer meanwhile."
"""Said with every failure to save: the journal has them."""


def hint_of_saving(reason: Reason, hint: str) -> str:
    """What is said below the message of a save that failed."""
    if reason is Reason.CHANGED:
        hint = (
            "Save yours as a copy, or compare first. If you replace theirs, a backup of theirs "
            "is kept on this computer."
        )
    return f"{hint} {SAFE}".strip()
