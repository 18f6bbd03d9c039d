"""How marks, links and inserted things look in an editor, and how they are kept in its formats.

What a text says is kept in properties of its own (:class:`Kept`), never read back from the look: a
heading is bold without being strong.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextFormat

from models.content import Inline, parse_line, write_line
from models.content.runs import EMPHASIS, STRONG, SUB, SUPERSCRIPT, Leaf, Run, build, flatten
from ui.desktop.look.theme import Tokens

_USER = QTextFormat.Property.UserProperty.value
OBJECT = "\ufffc"
"""The character that stands for an inserted thing."""
OBJECT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_HELD_BACK = "\ufdd0\ufdd1"
"""What marks frames inside a QTextDocument; a text with one is held as a thing."""


class Kept(IntEnum):
    """The properties that hold what a text says."""

    MARKS = _USER + 1
    HREF = _USER + 2
    LEAF = _USER + 3
    LABEL = _USER + 4
    CONTAINERS = _USER + 5
    BEGINS = _USER + 6


@dataclass(frozen=True, slots=True)
class Look:
    """The font a text stands in and the colours of the theme."""

    font: QFont
    theme: Tokens


def char_format(marks: int, href: str, look: Look) -> QTextCharFormat:
    """The format of words with marks, in a link or not."""
    made = QTextCharFormat()
    made.setProperty(Kept.MARKS, marks)
    if marks & STRONG:
        made.setFontWeight(QFont.Weight.Bold)
    if marks & EMPHASIS:
        made.setFontItalic(True)
    if marks & SUB:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    elif marks & SUPERSCRIPT:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if href:
        made.setProperty(Kept.HREF, href)
        made.setForeground(QColor(look.theme.accent))
        made.setFontUnderline(True)
        made.setToolTip(href)
    return made


def thing_format(marks: int, href: str, stored: str, label: str, look: Look) -> QTextCharFormat:
    """The format of the character that stands for an inserted thing.

    ``stored`` is the thing as stored text, ``label`` what is drawn for it.
    """
    made = char_format(marks, href, look)
    made.setObjectType(OBJECT_TYPE)
    made.setProperty(Kept.LEAF, stored)
    made.setProperty(Kept.LABEL, label)
    return made


def stored_leaf(leaf: Leaf) -> str:
    """A leaf as stored text; characters a document cannot hold stay themselves."""
    return leaf if isinstance(leaf, str) else write_line((_as_inline(leaf),))


def leaf_of(stored: str) -> Leaf:
    """The leaf of a stored text that :func:`stored_leaf` gave."""
    if stored and all(each in _HELD_BACK for each in stored):
        return stored
    runs: list[Run] = list(flatten(parse_line(stored).inlines))
    return runs[0][2] if len(runs) == 1 else stored


def pieces(text: str) -> list[tuple[str, bool]]:
    """A text in pieces, each with whether it has to be held as a thing."""
    found: list[tuple[str, bool]] = []
    for character in text:
        held = character in _HELD_BACK
        if found and not held and not found[-1][1]:
            found[-1] = (found[-1][0] + character, False)
        else:
            found.append((character, held))
    return found


def _as_inline(leaf: Leaf) -> Inline:
    (inline,) = build([(0, "", leaf)])
    return inline
