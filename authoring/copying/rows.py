"""Rows: questions, objectives and paragraphs from the cells that a table program copies."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from authoring.editing.edits import new_item
from models.blocks import Question, TextBlock
from models.blocks.question import Option, QuestionType
from models.content import Paragraph, Plain, write, write_line
from models.item import Item
from models.objective import Bloom, Objective
from models.text import Line, Prose, nfc

MOST_ROWS = 2_000
_QUESTION_HEADS = {"question", "questions", "stem", "item", "မေးခွန်း"}
_CORRECT_HEADS = {"correct", "correct answer", "answer", "key", "right", "right answer", "အဖြေ"}
_OBJECTIVE_HEADS = {"objective", "objectives", "text", "learning objective", "ရည်ရွယ်ချက်"}
_CODE_HEADS = {"code", "no", "no.", "number", "#", "စဉ်"}
_LEVEL_HEADS = {"bloom", "level", "bloom level", "bloom's level", "အဆင့်"}
_TRUE_FALSE = ({"true", "false"}, {"yes", "no"}, {"မှန်", "မှား"})
_LETTERS = re.compile(r"\(?([A-Ha-h1-9])\)?(?:\s*[,;/ ]\s*\(?([A-Ha-h1-9])\)?)*")
_CODE = re.compile(r"[A-Za-z]{1,4}\d{0,3}(?:[-.][A-Za-z]{0,3}\d{1,3})+")
_LEVELS = {each.value: each for each in Bloom} | {str(each.rank): each for each in Bloom}
_LEVELS |= {"analyze": Bloom.ANALYSE, "remembering": Bloom.REMEMBER}
_LEVELS |= {"understanding": Bloom.UNDERSTAND, "applying": Bloom.APPLY}
_LEVELS |= {"analysing": Bloom.ANALYSE, "analyzing": Bloom.ANALYSE}
_LEVELS |= {"evaluating": Bloom.EVALUATE, "creating": Bloom.CREATE}


class RowKind(StrEnum):
    """What rows can become."""

    QUESTIONS = "questions"
    OBJECTIVES = "objectives"
    PARAGRAPHS = "paragraphs"


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row as it was understood; ``doubt`` is a sentence on what to look at, "" for nothing."""

    item: Item
    doubt: str = ""


def cells(text: str) -> list[list[str]]:
    """The rows of tab-separated text as table programs copy it: quoted where a cell has lines.

    Rows without any words are left out, and so are empty cells at the end.
    """
    table: list[list[str]] = []
    for row in csv.reader(_lines(text), delimiter="\t"):
        clean = [nfc(cell.replace("\x00", "").strip()) for cell in row]
        while clean and not clean[-1]:
            clean.pop()
        if clean:
            table.append(clean)
    return table[:MOST_ROWS]


def likely_kind(table: Sequence[Sequence[str]]) -> RowKind:
    """What rows most probably are: several cells are questions, a level makes objectives."""
    if not table or max(len(row) for row in table) == 1:
        return RowKind.PARAGRAPHS
    heads = {cell.casefold() for cell in table[0]}
    if heads & (_LEVEL_HEADS | _OBJECTIVE_HEADS) or any(_level(row) for row in table[1:] or table):
        return RowKind.OBJECTIVES
    return RowKind.QUESTIONS


def read_rows(table: Sequence[Sequence[str]], kind: RowKind, language: str) -> list[ReadRow]:
    """The rows as items whose texts are in a language; a row of headings is none."""
    match kind:
        case RowKind.QUESTIONS:
            return _questions(table, language)
        case RowKind.OBJECTIVES:
            return _objectives(table, language)
    texts = (" ".join(row) for row in table)
    return [ReadRow(new_item(TextBlock, body=_prose(each, language))) for each in texts]


def _lines(text: str) -> Iterable[str]:
    """The lines of the text; a quote that is never closed must not swallow the rest."""
    flat = text.replace("\r\n", "\n").replace("\r", "\n")
    quoted = flat.count('"') % 2 == 0
    lines = flat.split("\n")
    return (f"{each}\n" for each in lines) if quoted else (each.replace('"', "”") for each in lines)


# Questions


def _questions(table: Sequence[Sequence[str]], language: str) -> list[ReadRow]:
    heads = [cell.casefold() for cell in table[0]] if table else []
    has_heads = any(each in _QUESTION_HEADS for each in heads)
    answers = next((n for n, each in enumerate(heads) if each in _CORRECT_HEADS), None)
    code = 0 if heads and heads[0] in _CODE_HEADS else None
    rows = table[1:] if has_heads else table
    column = answers if has_heads else None
    return [_question(list(row), column, code if has_heads else None, language) for row in rows]


def _question(
    row: list[str], column: int | None, code_column: int | None, language: str
) -> ReadRow:
    answer = row[column] if column is not None and column < len(row) else ""
    left_out = {column, code_column}
    parts = [cell for number, cell in enumerate(row) if number not in left_out]
    code = row[code_column] if code_column is not None else ""
    if code_column is None and len(parts) > 1 and _CODE.fullmatch(parts[0]):
        code, parts = parts[0], parts[1:]
    stem, words = (parts[0] if parts else ""), [each for each in parts[1:] if each]
    starred = any(_is_starred(each) for each in words)
    if not answer and not starred and len(words) > 2 and _LETTERS.fullmatch(words[-1]):
        answer, words = words[-1], words[:-1]
    right = _right(words, answer)
    said = [each.strip("*").strip() for each in words]
    options = tuple(
        new_item(Option, text=_line(each, language), correct=number in right)
        for number, each in enumerate(said)
    )
    kind = _kind(said, right)
    item = new_item(
        Question, code=code[:20], type=kind, stem=_prose(stem, language), options=options
    )
    return ReadRow(item, _doubt(stem, said, right))


def _right(words: Sequence[str], answer: str) -> set[int]:
    """The numbers of the right options: starred, or named in the column of answers."""
    starred = {number for number, each in enumerate(words) if _is_starred(each)}
    if starred or not answer:
        return starred
    folded = [each.casefold() for each in words]
    if answer.casefold() in folded:
        return {folded.index(answer.casefold())}
    if not _LETTERS.fullmatch(answer):
        return set()
    letters = re.findall(r"[A-Ha-h1-9]", answer)
    numbers = {int(each) - 1 if each.isdigit() else ord(each.upper()) - 65 for each in letters}
    return {each for each in numbers if each < len(words)}


def _is_starred(words: str) -> bool:
    return words.startswith("*") or words.endswith("*")


def _kind(options: Sequence[str], right: set[int]) -> QuestionType:
    if not options:
        return QuestionType.SHORT_ANSWER
    if len(options) == 2 and {each.casefold() for each in options} in _TRUE_FALSE:
        return QuestionType.TRUE_FALSE
    return QuestionType.MULTIPLE if len(right) > 1 else QuestionType.SINGLE


def _doubt(stem: str, options: Sequence[str], right: set[int]) -> str:
    if not stem:
        return "The row has no question."
    if len(options) == 1:
        return "There is one option only."
    if options and not right:
        return "No option is marked as right. Put * before it."
    if len({each.casefold() for each in options}) < len(options):
        return "Two options say the same."
    return ""


# Objectives


def _objectives(table: Sequence[Sequence[str]], language: str) -> list[ReadRow]:
    heads = {cell.casefold() for cell in table[0]} if table else set()
    known = _OBJECTIVE_HEADS | _LEVEL_HEADS | _CODE_HEADS
    rows = table[1:] if heads and heads <= known else table
    return [_objective(list(row), language) for row in rows]


def _objective(row: list[str], language: str) -> ReadRow:
    level = _level(row)
    rest = [each for each in row if each.casefold() not in _LEVELS or each == row[0]]
    code = rest.pop(0) if len(rest) > 1 and (_CODE.fullmatch(rest[0]) or rest[0].isdigit()) else ""
    text = next((each for each in rest if each), "")
    code = "" if code.isdigit() else code[:20]
    item = new_item(Objective, code=code, text=_line(text, language), bloom=level)
    if not text:
        return ReadRow(item, "The row has no objective.")
    return ReadRow(item, "" if level else "The level is missing or unknown.")


def _level(row: Sequence[str]) -> Bloom | None:
    return next((_LEVELS[each.casefold()] for each in row[1:] if each.casefold() in _LEVELS), None)


def _line(words: str, language: str) -> Line:
    return Line.of(**{language: write_line((Plain(" ".join(words.split())),))}) if words else Line()


def _prose(words: str, language: str) -> Prose:
    paragraphs = [" ".join(each.split()) for each in words.split("\n") if each.strip()]
    text = write(tuple(Paragraph((Plain(each),)) for each in paragraphs))
    return Prose.of(**{language: text}) if text else Prose()
