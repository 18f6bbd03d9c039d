"""Arranging several items: what moves where, as one edit, and why something cannot move."""

from __future__ import annotations

import pytest

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.edits import Direction
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode
from models.blocks import TextBlock
from models.module import Module
from models.session import Session
from models.text import Prose
from tests.authoring.editing.laws import check_edit
from tests.support.courses import tiny_course


@pytest.fixture
def indexed() -> IndexedCourse:
    """Three modules of two sessions, each of three paragraphs: a1 … a3, b1 … f3."""
    course = tiny_course()
    modules = []
    for number, letters in enumerate(("ab", "cd", "ef"), 1):
        sessions = [
            Session(
                id=f"session{letter}0000",
                blocks=tuple(TextBlock(id=f"block{letter}{n}0000") for n in (1, 2, 3)),
            )
            for letter in letters
        ]
        modules.append(Module(id=f"module{number}00000", sessions=tuple(sessions)))
    return IndexedCourse.of(course.replace(modules=tuple(modules), agencies=(), cohorts=()))


def made(indexed: IndexedCourse, edit: Edit | None) -> IndexedCourse:
    assert edit is not None
    return check_edit(indexed, edit)


def block(short: str) -> str:
    return f"block{short}0000"


def shape_of(indexed: IndexedCourse) -> str:
    """All paragraphs by session: "a1 a2 a3|b1 …"; modules are divided by " / "."""
    return " / ".join(
        "|".join(" ".join(each.id[5:7] for each in session.blocks) for session in module.sessions)
        for module in indexed.course.modules
    )


@pytest.mark.parametrize(
    ("chosen", "direction", "after"),
    [
        ("a2", "up", "a2 a1 a3|b1 b2 b3"),
        ("a2 a3", "up", "a2 a3 a1|b1 b2 b3"),
        ("a1 a3", "up", "a1 a3 a2|b1 b2 b3"),
        ("a1 a3", "down", "a2 a1 a3|b1 b2 b3"),
        ("b1", "up", "a1 a2 a3 b1|b2 b3"),
        ("a3", "down", "a1 a2|a3 b1 b2 b3"),
        ("a1 b1", "next", "a2 a3|a1 b2 b3"),
        ("b2 b3", "previous", "a1 a2 a3 b2 b3|b1"),
        ("a2 b3", "up", "a2 a1 a3|b1 b3 b2"),
    ],
)
def test_paragraphs_move_one_place_or_over_to_the_neighbour(
    indexed: IndexedCourse, chosen: str, direction: str, after: str
) -> None:
    ids = [block(each) for each in chosen.split()]
    moved = made(indexed, edits.shift(indexed, ids, Direction(direction)))
    assert shape_of(moved).split(" / ")[0] == after


def test_the_last_paragraph_of_a_module_goes_to_the_first_session_of_the_next(
    indexed: IndexedCourse,
) -> None:
    after = made(indexed, edits.shift(indexed, [block("b3")], Direction.DOWN))
    assert shape_of(after).startswith("a1 a2 a3|b1 b2 / b3 c1")


def test_a_session_goes_to_the_module_before(indexed: IndexedCourse) -> None:
    after = made(indexed, edits.shift(indexed, ["sessionc0000"], Direction.UP))
    assert [len(each.sessions) for each in after.course.modules] == [3, 1, 2]
    assert after.course.modules[0].sessions[-1].id == "sessionc0000"


def test_modules_without_sessions_are_passed_over(indexed: IndexedCourse) -> None:
    emptied = made(indexed, edits.delete_all(indexed, ["sessionc0000", "sessiond0000"]))
    after = made(emptied, edits.shift(emptied, [block("e1")], Direction.UP))
    assert shape_of(after) == "a1 a2 a3|b1 b2 b3 e1 /  / e2 e3|f1 f2 f3"


@pytest.mark.parametrize(
    ("chosen", "direction", "words"),
    [
        ("module100000", "up", "The module is at the top already."),
        ("blocka10000", "up", "is at the top already."),
        ("sessionf0000", "down", "is at the bottom already."),
        ("sessiona0000", "previous", "has nothing before it that it could move to."),
        ("module100000", "next", "has nothing behind it that it could move to."),
        ("course000001", "up", "Select a module, a session or a part of one."),
    ],
)
def test_what_cannot_move_says_why(
    indexed: IndexedCourse, chosen: str, direction: str, words: str
) -> None:
    assert edits.shift(indexed, [chosen], Direction(direction)) is None
    assert words in edits.why_not(indexed, [chosen], Direction(direction))


def test_nothing_moves_when_one_of_several_cannot(indexed: IndexedCourse) -> None:
    assert edits.shift(indexed, [block("a1"), block("c2")], Direction.UP) is None


def test_an_item_inside_another_chosen_one_moves_with_it(indexed: IndexedCourse) -> None:
    chosen = ["module200000", block("c1"), "module200000", "gone00000000"]
    assert edits.outermost(indexed, chosen) == ("module200000",)
    edit = edits.delete_all(indexed, chosen)
    assert edit is not None
    assert len(edit.steps) == 1


def test_items_are_put_behind_each_other_in_reading_order(indexed: IndexedCourse) -> None:
    chosen = [block("c2"), block("a1"), block("b2")]
    after = made(indexed, edits.place(indexed, chosen, "sessionb0000", "blocks", 1))
    assert shape_of(after) == "a2 a3|b1 a1 b2 c2 b3 / c1 c3|d1 d2 d3 / e1 e2 e3|f1 f2 f3"
    assert edits.place(after, chosen, "sessionb0000", "blocks", 1) is None
    assert edits.place(after, chosen, "sessionb0000", "blocks", 9) is None


def test_a_list_takes_its_kinds_only_and_nothing_goes_into_itself(indexed: IndexedCourse) -> None:
    assert not edits.may_stand(indexed, ["module100000"], "sessiona0000", "blocks")
    assert not edits.may_stand(indexed, [block("a1")], "module100000", "sessions")
    assert not edits.may_stand(indexed, [block("a1")], "module100000", "title")
    assert not edits.may_stand(indexed, ["sessiona0000"], "sessiona0000", "blocks")
    assert edits.may_stand(indexed, [block("a1")], "annex0000001", "blocks")
    assert edits.place(indexed, ["module100000"], "sessiona0000", "blocks", 0) is None


def test_copies_stand_behind_the_last_and_refer_to_each_other(indexed: IndexedCourse) -> None:
    linked = made(
        indexed,
        edits.set_text(indexed, block("a1"), "body", "en", "", f"See [[ref:{block('a2')}]]."),
    )
    edit = edits.duplicate_all(linked, [block("a1"), block("a2")])
    after = made(linked, edit)
    assert edit is not None
    assert edit.label == "Duplicate 2 items"
    copies = [step.node for step in edit.steps if isinstance(step, InsertNode)]
    held = [each.id for each in after.course.modules[0].sessions[0].blocks]
    assert held == [block("a1"), block("a2"), copies[0].id, copies[1].id, block("a3")]
    first = copies[0]
    assert isinstance(first, TextBlock)
    assert first.body == Prose.of(en=f"See [[ref:{copies[1].id}]].")


def test_one_item_is_named_in_the_label_and_several_are_counted(indexed: IndexedCourse) -> None:
    one = edits.shift(indexed, ["module200000"], Direction.UP)
    many = edits.delete_all(indexed, ["module200000", "module300000"])
    assert one is not None
    assert many is not None
    assert one.label == "Move the module"
    assert many.label == "Delete 2 items"
