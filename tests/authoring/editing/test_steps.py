"""The five steps: each obeys the laws, and refuses what would break a course."""

from __future__ import annotations

import json

import pytest

from authoring.editing.edit import STEPS, Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.move_node import MoveNode
from authoring.editing.node_json import item_classes
from authoring.editing.refusal import EditRefused
from authoring.editing.replace_node import ReplaceNode
from authoring.editing.set_field import SetField
from authoring.editing.step import Step
from models.agency import Agency
from models.blocks import Callout, TextBlock
from models.delivery import Certificate
from models.module import Module
from models.session import Session
from models.text import Line, Prose
from tests.authoring.editing.laws import check_edit
from tests.support.courses import tiny_course


@pytest.fixture
def indexed() -> IndexedCourse:
    return IndexedCourse.of(tiny_course())


def step_of_each_kind(indexed: IndexedCourse) -> dict[str, Step]:
    burmese = Callout(id="callout00009", body=Prose.of(my="လူကုန်ကူးမှု မြန်မာ။"))
    return {
        "set_field": SetField.of(indexed, "module000001", "title", Line.of(my="မြန်မာ။")),
        "insert_node": InsertNode("session00001", "blocks", 1, burmese),
        "remove_node": RemoveNode("module000001"),
        "move_node": MoveNode("session00001", "module000002", "sessions", 1),
        "replace_node": ReplaceNode("block0000002", burmese.replace(id="block0000002")),
    }


@pytest.mark.parametrize("name", STEPS)
def test_every_kind_of_step_obeys_the_laws(indexed: IndexedCourse, name: str) -> None:
    check_edit(indexed, Edit("One step", (step_of_each_kind(indexed)[name],)))


def test_only_the_ancestors_of_a_change_are_replaced(indexed: IndexedCourse) -> None:
    after = step_of_each_kind(indexed)["insert_node"].apply(indexed)
    before = indexed.course
    assert after.course.modules[0] is not before.modules[0]
    assert after.course.modules[1] is before.modules[1]
    assert after.item("session00002") is indexed.item("session00002")
    assert after.course.glossary is before.glossary


def test_setting_a_value_keeps_the_places_of_all_items(indexed: IndexedCourse) -> None:
    assert step_of_each_kind(indexed)["set_field"].apply(indexed).slots is indexed.slots


def test_an_index_of_another_course_never_changes(indexed: IndexedCourse) -> None:
    slots = dict(indexed.slots)
    for step in step_of_each_kind(indexed).values():
        step.apply(indexed)
    assert indexed.slots == slots


def test_a_single_item_can_be_removed_and_put_back(indexed: IndexedCourse) -> None:
    after = check_edit(indexed, Edit("Remove", (RemoveNode("certificate1"),)))
    assert after.course.certificate is None


REFUSED = {
    "an unknown item": RemoveNode("nobody000001"),
    "the course": RemoveNode("course000001"),
    "a session in the list of modules": MoveNode("session00001", "course000001", "modules", 0),
    "a module in its own session": MoveNode("module000001", "session00001", "blocks", 0),
    "a module in a field that is no list": MoveNode("module000001", "course000001", "title", 0),
    "a place beyond the end": MoveNode("session00001", "module000002", "sessions", 2),
    "a place before the start": MoveNode("session00001", "module000002", "sessions", -1),
    "an id that is there": InsertNode("session00001", "blocks", 0, TextBlock(id="module000001")),
    "an id twice in what is new": InsertNode(
        "course000001",
        "modules",
        0,
        Module(id="newmodule001", sessions=(Session(id="newmodule001"),)),
    ),
    "a second certificate": InsertNode(
        "course000001", "certificate", 0, Certificate(id="certificate2")
    ),
    "another id in a replacement": ReplaceNode("block0000002", Callout(id="callout00009")),
    "a replacement that may not stand there": ReplaceNode(
        "session00001", Callout(id="session00001")
    ),
    "an id": SetField("module000001", "Module", "id", "module000001", "module000009"),
    "a list of items": SetField("module000001", "Module", "sessions", (), ()),
    "a field there is not": SetField("module000001", "Module", "colour", "", "red"),
    "a value that does not fit": SetField("module000001", "Module", "title", None, 3),
}


@pytest.mark.parametrize("step", REFUSED.values(), ids=REFUSED)
def test_a_step_refuses(indexed: IndexedCourse, step: Step) -> None:
    with pytest.raises(EditRefused) as refused:
        step.apply(indexed)
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize("inside", ["module000001", "session00001", "block0000002"])
def test_an_item_cannot_be_moved_into_itself(indexed: IndexedCourse, inside: str) -> None:
    with pytest.raises(EditRefused, match="into itself"):
        MoveNode("module000001", inside, "blocks", 0).apply(indexed)


def test_a_value_that_changed_in_the_meantime_is_not_overwritten(indexed: IndexedCourse) -> None:
    first = SetField.of(indexed, "module000001", "code", "M07")
    second = SetField.of(indexed, "module000001", "code", "M08")
    with pytest.raises(EditRefused, match="changed in the meantime"):
        second.apply(first.apply(indexed))


def test_a_value_is_stored_as_the_model_normalizes_it(indexed: IndexedCourse) -> None:
    step = SetField.of(indexed, "module000001", "title", {"shared": {"en": {"value": "e\u0301"}}})
    assert step.apply(indexed).item("module000001") == tiny_course().modules[0].replace(
        title=Line.of(en="\u00e9")
    )


UNKNOWN = SetField("module000001", "Module", "shown_for", None, ("NAVY",))
UNKNOWN_WORDING = InsertNode(
    "session00001",
    "blocks",
    0,
    TextBlock.model_validate(
        {"id": "block0000099", "body": {"wording": {"NAVY": {"passages": {"en": {"value": "x"}}}}}}
    ),
)


@pytest.mark.parametrize("step", [UNKNOWN, UNKNOWN_WORDING])
def test_an_edit_cannot_name_an_agency_the_course_does_not_have(
    indexed: IndexedCourse, step: Step
) -> None:
    with pytest.raises(EditRefused, match="NAVY"):
        Edit("Name it", (step,)).apply(indexed)


def test_an_agency_in_use_cannot_be_removed_or_renamed(indexed: IndexedCourse) -> None:
    rename = SetField.of(indexed, "agency000003", "code", "MPF")
    for step in (RemoveNode("agency000003"), rename):
        with pytest.raises(EditRefused, match="still named 1 times"):
            Edit("Lose the police", (step,)).apply(indexed)


def test_two_agencies_can_swap_their_letters_in_one_edit(indexed: IndexedCourse) -> None:
    first = SetField.of(indexed, "agency000001", "letter", "W")
    second = SetField.of(indexed, "agency000002", "letter", "I")
    with pytest.raises(EditRefused, match="letter “W” is used already"):
        Edit("One", (first,)).apply(indexed)
    check_edit(indexed, Edit("Both", (first, second)))


def test_an_agency_with_a_new_code_can_be_added(indexed: IndexedCourse) -> None:
    navy = Agency(id="agency000009", code="NAVY", letter="N", colour="#0F766E")
    after = check_edit(indexed, Edit("Add", (InsertNode("course000001", "agencies", 3, navy),)))
    check_edit(after, Edit("Use", (UNKNOWN,)))


def test_a_refused_edit_of_many_steps_changes_nothing(indexed: IndexedCourse) -> None:
    good = SetField.of(indexed, "module000001", "code", "M07")
    with pytest.raises(EditRefused):
        Edit("Half", (good, RemoveNode("nobody000001"))).apply(indexed)
    assert indexed.course == tiny_course()


BROKEN = [
    {},
    {"label": "x", "merge_key": "", "steps": [{"step": "explode"}]},
    {"label": "x", "merge_key": "", "steps": [{"step": "remove_node"}]},
    {
        "label": "x",
        "merge_key": "",
        "steps": [
            {
                "step": "insert_node",
                "parent": "session00001",
                "field": "blocks",
                "position": 0,
                "node": {"class": "TextBlock", "data": {"id": "NOT AN ID"}},
            }
        ],
    },
    {
        "label": "x",
        "merge_key": "",
        "steps": [
            {
                "step": "insert_node",
                "parent": "session00001",
                "field": "blocks",
                "position": 0,
                "node": {"class": "Spreadsheet", "data": {}},
            }
        ],
    },
]


@pytest.mark.parametrize("data", BROKEN)
def test_json_that_is_no_edit_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(EditRefused):
        Edit.from_json(json.loads(json.dumps(data)))


def test_every_class_of_item_can_be_named_in_json() -> None:
    assert {"Course", "TextBlock", "TestItem", "Signatory", "EditionOrder"} <= set(item_classes())
