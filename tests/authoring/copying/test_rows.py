"""Rows from a table program: what becomes a question, an objective, a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.copying.rows import MOST_ROWS, RowKind, cells, likely_kind, read_rows
from models.blocks import Question, TextBlock
from models.blocks.question import QuestionType
from models.content import parse, parse_line, plain_text, write, write_line
from models.objective import Bloom, Objective
from models.text import Line, Text
from models.tree import texts, walk


def questions(text: str, language: str = "en") -> list[Question]:
    found = [each.item for each in read_rows(cells(text), RowKind.QUESTIONS, language)]
    assert all(isinstance(each, Question) for each in found)
    return [each for each in found if isinstance(each, Question)]


def right(question: Question) -> list[str]:
    return [
        each.text.value("en") or each.text.value("my") for each in question.options if each.correct
    ]


@pytest.mark.parametrize(
    ("row", "answers"),
    [
        ("Who?\tA friend\t*A stranger\tNobody", ["A stranger"]),
        ("Who?\tA friend\tA stranger*\tNobody", ["A stranger"]),
        ("Who?\tA friend\tA stranger\tNobody\tB", ["A stranger"]),
        ("Who?\tA friend\tA stranger\tNobody\t2", ["A stranger"]),
        ("Who?\tA friend\tA stranger\tNobody\tA, C", ["A friend", "Nobody"]),
        ("Question\tA\tB\tC\tCorrect\nWho?\tA friend\tA stranger\tNobody\tb", ["A stranger"]),
        ("Correct\tQuestion\tA\tB\nA stranger\tWho?\tA friend\tA stranger", ["A stranger"]),
        ("No.\tQuestion\t1\t2\tKey\n1\tWho?\tA friend\tA stranger\t2", ["A stranger"]),
    ],
)
def test_the_right_option_is_starred_or_named_in_a_column(row: str, answers: list[str]) -> None:
    (question,) = questions(row)
    assert question.stem.value("en") == "Who?"
    assert right(question) == answers


def test_the_kind_follows_from_the_options() -> None:
    kinds = [
        each.type
        for each in questions("A?\t*x\ty\nB?\t*x\t*y\tz\nC?\t*True\tFalse\nD?\n\nE?\t*မှန်\tမှား")
    ]
    assert kinds == [
        QuestionType.SINGLE,
        QuestionType.MULTIPLE,
        QuestionType.TRUE_FALSE,
        QuestionType.SHORT_ANSWER,
        QuestionType.TRUE_FALSE,
    ]


def test_burmese_rows_are_in_the_language_that_is_shown() -> None:
    (question,) = questions("လူကုန်ကူးမှုဆိုသည်မှာ?\t*ခေါင်းပုံဖြတ်ခြင်း\tခရီးသွားခြင်း", "my")
    assert question.stem.value("my") == "လူကုန်ကူးမှုဆိုသည်မှာ?"
    assert right(question) == ["ခေါင်းပုံဖြတ်ခြင်း"]


@pytest.mark.parametrize(
    ("row", "doubt"),
    [
        ("Who?\tA\tB", "No option is marked as right. Put * before it."),
        ("Who?\t*A", "There is one option only."),
        ("\t*A\tB", "The row has no question."),
        ("Who?\t*A friend\ta friend", "Two options say the same."),
        ("Who?\t*A friend\tNobody", ""),
    ],
)
def test_what_is_doubtful_is_said(row: str, doubt: str) -> None:
    (read,) = read_rows(cells(row), RowKind.QUESTIONS, "en")
    assert read.doubt == doubt


def test_cells_with_lines_and_quotes_come_as_table_programs_write_them() -> None:
    table = cells('"First line\nsecond ""line"""\t*Yes\tNo\r\n\t\t\r\nNext?\t*Yes\tNo\t\t')
    assert table == [['First line\nsecond "line"', "*Yes", "No"], ["Next?", "*Yes", "No"]]
    assert len(cells('A single " quote\tx\ny\tz')) == 2


def test_objectives_have_levels_and_codes() -> None:
    heads = "Code\tObjective\tLevel\n"
    text = "M01-O1\tApply the checklist\tApply\n2\tName three signs\t1\nSay *no*\tanalyze"
    rows = read_rows(cells(heads + text), RowKind.OBJECTIVES, "en")
    found = [each.item for each in rows]
    assert all(isinstance(each, Objective) for each in found)
    said = [(e.code, e.text.value("en"), e.bloom) for e in found if isinstance(e, Objective)]
    assert said == [
        ("M01-O1", "Apply the checklist", Bloom.APPLY),
        ("", "Name three signs", Bloom.REMEMBER),
        ("", "Say \\*no\\*", Bloom.ANALYSE),
    ]
    (unknown,) = read_rows([["Know it", "somewhat"]], RowKind.OBJECTIVES, "en")
    assert unknown.doubt == "The level is missing or unknown."


def test_what_rows_are_is_guessed() -> None:
    assert likely_kind(cells("One line\nAnother line")) is RowKind.PARAGRAPHS
    assert likely_kind(cells("Who?\t*A\tB")) is RowKind.QUESTIONS
    assert likely_kind(cells("Apply the checklist\tApply")) is RowKind.OBJECTIVES
    assert likely_kind(cells("Question\tA\tB\tCorrect\nWho?\tx\ty\tA")) is RowKind.QUESTIONS


def test_a_sheet_that_is_far_too_long_is_cut() -> None:
    assert len(cells("x\ty\n" * (MOST_ROWS + 50))) == MOST_ROWS


def is_in_normal_form(text: Text) -> bool:
    value = text.value("en")
    if isinstance(text, Line):
        return write_line(parse_line(value).inlines) == value
    return write(parse(value).blocks) == value


@given(text=st.text(alphabet=st.sampled_from('*_[]{}<>#\\|`~"ab\t\n ။မြန်'), max_size=80))
def test_any_cells_become_texts_that_say_the_same(text: str) -> None:
    for kind in RowKind:
        for read in read_rows(cells(text), kind, "en"):
            assert all(is_in_normal_form(t) for each in walk(read.item) for _, t in texts(each))
    table = cells(text)
    for row, read in zip(table, read_rows(table, RowKind.PARAGRAPHS, "en"), strict=True):
        assert isinstance(read.item, TextBlock)
        said = plain_text(parse(read.item.body.value("en")).blocks)
        assert "".join(said.split()) == "".join(" ".join(row).split())
