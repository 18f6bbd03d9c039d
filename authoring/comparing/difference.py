"""Difference: how one text became another, as pieces that stayed, went and came."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from authoring.comparing.words import words_of
from models.content import parse, plain_text


class Change(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether they stayed, were taken out or were put in."""

    change: Change
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order, what went before what came in its place.

    The pieces that are not ADDED are the text before, those not REMOVED the text after, in NFC.
    """
    old, new = words_of(before), words_of(after)
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        gone, come = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        if kind == "equal":
            _add(pieces, Change.SAME, gone)
        else:
            _add(pieces, Change.REMOVED, gone)
            _add(pieces, Change.ADDED, come)
    return tuple(_joined_over_spaces(pieces))


def stored_difference(before: str, after: str) -> tuple[Piece, ...]:
    """The difference of two stored texts as they read; of the stored forms where only marks or
    inserted things differ."""
    old, new = _as_read(before), _as_read(after)
    return difference(before, after) if old == new else difference(old, new)


def _as_read(stored: str) -> str:
    return plain_text(parse(stored).blocks)


def _add(pieces: list[Piece], change: Change, text: str) -> None:
    if text:
        pieces.append(Piece(change, text))


def _joined_over_spaces(pieces: list[Piece]) -> list[Piece]:
    """Changes that only a space parts, as one: "the old door" reads better than word by word."""
    result: list[Piece] = []
    gone = come = ""

    def flush() -> None:
        nonlocal gone, come
        _add(result, Change.REMOVED, gone)
        _add(result, Change.ADDED, come)
        gone = come = ""

    for number, piece in enumerate(pieces):
        if piece.change is Change.REMOVED:
            gone += piece.text
        elif piece.change is Change.ADDED:
            come += piece.text
        elif piece.text.isspace() and gone and come and number + 1 < len(pieces):
            gone, come = gone + piece.text, come + piece.text
        else:
            flush()
            result.append(piece)
    flush()
    return result
