"""The outline's model: it follows every edit row by row, and is never reset."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.insert_and_remove import InsertNode
from authoring.editing.move_node import MoveNode
from authoring.editing.open_course import OpenCourse
from models.session import Session
from tests.authoring.editing.random_user import random_edit
from tests.support.courses import tiny_course
from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.outline_model import AUDIENCE_ROLE, EXCLUDED_ROLE, OutlineModel

Tree = list[tuple[str, str, "Tree"]]


def tree(model: OutlineModel, parent: QModelIndex | None = None) -> Tree:
    """Keys and words of all rows."""
    above = parent or QModelIndex()
    rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [(model.key_at(each), str(each.data()), tree(model, each)) for each in rows]


def refuse_reset() -> None:
    raise AssertionError("the model was reset")


@pytest.fixture
def model(context: EditorContext, qtmodeltester: ModelTester) -> OutlineModel:
    model = OutlineModel(context)
    model.modelReset.connect(refuse_reset)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


@pytest.mark.parametrize("seed", range(4))
def test_the_rows_follow_any_edits_and_back(
    model: OutlineModel, context: EditorContext, seed: int
) -> None:
    chance = Random(seed)
    for _ in range(60):
        assert context.submit(random_edit(context.indexed, chance))
        assert tree(model) == tree(OutlineModel(context))
    while context.opened.undo():
        assert tree(model) == tree(OutlineModel(context))


def test_a_moved_row_stays_the_same_row(model: OutlineModel, context: EditorContext) -> None:
    held = QPersistentModelIndex(model.index_of("block0000002"))
    moved: list[object] = []
    model.rowsMoved.connect(lambda *_: moved.append(1))
    edit = edits.move_session_to_module(context.indexed, "session00001", "module000002")
    assert context.submit(edit)
    assert held.isValid()
    assert model.key_at(held) == "block0000002"
    assert moved


def test_an_item_moved_into_a_new_one_is_moved_not_made_again(
    model: OutlineModel, context: EditorContext
) -> None:
    held = QPersistentModelIndex(model.index_of("block0000002"))
    steps = (
        InsertNode("module000002", "sessions", 0, Session(id="session00009")),
        MoveNode("block0000002", "session00009", "blocks", 0),
    )
    assert context.submit(Edit("Split", steps))
    assert held.isValid()
    assert model.key_at(held.parent()) == "session00009"
    assert tree(model) == tree(OutlineModel(context))


def test_numbers_follow_the_order(model: OutlineModel, context: EditorContext) -> None:
    assert model.index_of("session00003").data() == "2.1  At the border"
    assert context.submit(edits.move_down(context.indexed, "module000001"))
    assert model.index_of("session00003").data() == "1.1  At the border"


def test_a_row_can_be_renamed_in_the_language_looked_at(
    model: OutlineModel, context: EditorContext
) -> None:
    context.set_view(language="my")
    assert model.setData(model.index_of("module000002"), "နယ်စပ် စစ်ဆေးရေး")
    title = context.course.modules[1].title
    assert title.value("my") == "နယ်စပ် စစ်ဆေးရေး"
    assert title.value("en") == "Border procedures"


def test_headings_cannot_be_renamed(model: OutlineModel) -> None:
    heading = model.index_of("group:modules")
    assert not heading.flags() & Qt.ItemFlag.ItemIsEditable


def test_a_row_says_whom_it_is_for_and_what_an_edition_leaves_out(
    model: OutlineModel, context: EditorContext
) -> None:
    module, session = model.index_of("module000002"), model.index_of("session00003")
    assert module.data(AUDIENCE_ROLE) == ("IMM",)
    assert session.data(AUDIENCE_ROLE) == ()
    assert not session.data(EXCLUDED_ROLE)
    context.set_view(agency="POL")
    assert session.data(EXCLUDED_ROLE)
    spoken = module.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2  Border procedures, only for Immigration"


def test_an_item_without_a_row_is_shown_at_the_row_it_is_in(model: OutlineModel) -> None:
    assert model.key_at(model.index_of("step00000001")) == "activity0001"
    assert model.key_at(model.index_of("course000001")) == "course000001"


def test_after_a_deletion_the_neighbour_is_selected(context: EditorContext) -> None:
    context.select("session00001")
    context.submit(edits.delete(context.indexed, "session00001"))
    assert context.current == "session00002"
    context.submit(edits.delete(context.indexed, "session00002"))
    assert context.current == "module000001"


def test_a_view_of_an_agency_that_goes_becomes_the_view_of_all() -> None:
    context = EditorContext(OpenCourse(tiny_course()))
    context.set_view(agency="DSW")
    narrowed = edits.set_shown_for(context.indexed, "block0000003", ["IMM"])
    assert context.submit(narrowed)
    assert context.submit(edits.delete(context.indexed, "agency000002"))
    assert context.agency == ""
