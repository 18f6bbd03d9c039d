"""The edit functions: what each does, and when it gives None."""

from __future__ import annotations

import pytest

from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.refusal import EditRefused
from models.blocks import Activity, Question, TextBlock
from models.course import Course
from models.frozen import FrozenMap
from models.item import Item, Minutes, State
from models.module import Module
from models.objective import Objective
from models.session import Session
from models.text import Passage, PassageState, Prose, Text
from models.tree import texts, walk
from tests.authoring.editing.laws import check_edit
from tests.support.courses import tiny_course

SESSION = "session00001"
BLOCK = "block0000002"
OTHER_BLOCK = "block0000005"


@pytest.fixture
def indexed() -> IndexedCourse:
    return IndexedCourse.of(tiny_course())


def made(indexed: IndexedCourse, edit: Edit | None) -> IndexedCourse:
    """The course after an edit that must be possible, with every law checked."""
    assert edit is not None
    return check_edit(indexed, edit)


def text(indexed: IndexedCourse, item_id: str, field: str) -> Text:
    value = getattr(indexed.item(item_id), field)
    assert isinstance(value, Text)
    return value


class TestTexts:
    def test_editing_the_shared_text_leaves_every_wording(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_text(indexed, BLOCK, "body", "en", "", "New."))
        assert text(after, BLOCK, "body").value("en") == "New."
        before = text(indexed, BLOCK, "body")
        assert text(after, BLOCK, "body").wording == before.wording

    def test_editing_for_an_agency_makes_a_wording_based_on_the_shared_text(
        self, indexed: IndexedCourse
    ) -> None:
        after = made(indexed, edits.set_text(indexed, OTHER_BLOCK, "body", "en", "POL", "Own."))
        body = text(after, OTHER_BLOCK, "body")
        assert body.shared == text(indexed, OTHER_BLOCK, "body").shared
        assert body.value("en", "POL") == "Own."
        assert body.value("en", "IMM") == "Check the documents."
        assert body.wording["POL"].base == {"en": "Check the documents."}

    def test_a_second_language_of_a_wording_gets_its_own_base(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_text(indexed, BLOCK, "body", "my", "POL", "မြန်မာ။"))
        base = text(after, BLOCK, "body").wording["POL"].base
        assert base["my"] == "ဘယ်ကိုသွားမလဲ မေးပါ။"
        assert base["en"] == "Ask the person where they are going."

    def test_editing_a_wording_again_keeps_its_base(self, indexed: IndexedCourse) -> None:
        shared = made(indexed, edits.set_text(indexed, BLOCK, "body", "en", "", "Changed."))
        after = made(shared, edits.set_text(shared, BLOCK, "body", "en", "POL", "Own again."))
        base = text(after, BLOCK, "body").wording["POL"].base
        assert base["en"] == "Ask the person where they are going."

    def test_writing_the_shared_text_for_an_agency_makes_no_wording(
        self, indexed: IndexedCourse
    ) -> None:
        same = "Check the documents."
        assert edits.set_text(indexed, OTHER_BLOCK, "body", "en", "POL", same) is None

    def test_clearing_the_last_language_of_a_wording_gives_the_shared_text_back(
        self, indexed: IndexedCourse
    ) -> None:
        after = made(indexed, edits.set_text(indexed, BLOCK, "body", "en", "POL", "  "))
        assert not text(after, BLOCK, "body").wording

    def test_clearing_one_of_two_languages_keeps_the_other(self, indexed: IndexedCourse) -> None:
        both = made(indexed, edits.set_text(indexed, BLOCK, "body", "my", "POL", "မြန်မာ။"))
        after = made(both, edits.set_text(both, BLOCK, "body", "en", "POL", ""))
        own = text(after, BLOCK, "body").wording["POL"]
        assert set(own.passages) == set(own.base) == {"my"}

    def test_clearing_the_shared_text_removes_the_passage(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_text(indexed, BLOCK, "body", "my", "", ""))
        assert "my" not in text(after, BLOCK, "body").shared

    def test_a_wording_can_be_removed_whole(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.remove_wording(indexed, BLOCK, "body", "POL"))
        assert not text(after, BLOCK, "body").wording
        assert edits.remove_wording(after, BLOCK, "body", "POL") is None

    def test_text_is_stored_composed_and_a_line_has_one_line(self, indexed: IndexedCourse) -> None:
        value = "Cafe\u0301\nat the border"
        after = made(indexed, edits.set_title(indexed, SESSION, "en", "", value))
        assert text(after, SESSION, "title").value("en") == "Caf\u00e9 at the border"

    def test_a_first_translation_records_what_it_was_made_from(
        self, indexed: IndexedCourse
    ) -> None:
        after = made(indexed, edits.set_text(indexed, OTHER_BLOCK, "body", "my", "", "စစ်ဆေးပါ။"))
        passage = text(after, OTHER_BLOCK, "body").shared["my"]
        assert passage.state is PassageState.TRANSLATED
        assert passage.source is not None
        assert passage.source.value == "Check the documents."
        again = made(after, edits.set_text(after, OTHER_BLOCK, "body", "en", "", "Look."))
        final = made(again, edits.set_text(again, OTHER_BLOCK, "body", "my", "", "ကြည့်ပါ။"))
        assert text(final, OTHER_BLOCK, "body").shared["my"].source == passage.source

    @pytest.mark.parametrize(
        ("language", "state"), [("en", PassageState.DRAFT), ("my", PassageState.TRANSLATED)]
    )
    def test_a_checked_passage_that_changes_has_to_be_checked_again(
        self, indexed: IndexedCourse, language: str, state: PassageState
    ) -> None:
        checked = Passage(value="x", state=PassageState.CHECKED)
        body = Prose(shared=FrozenMap({"en": checked, "my": checked}))
        start = made(indexed, edits.set_field(indexed, BLOCK, "body", body))
        after = made(start, edits.set_text(start, BLOCK, "body", language, "", "y"))
        assert text(after, BLOCK, "body").shared[language].state is state

    @pytest.mark.parametrize(
        ("item", "field", "agency", "value"),
        [
            (BLOCK, "body", "", "Ask the person where they are going."),
            (BLOCK, "kind", "", "x"),
            (BLOCK, "nothing", "", "x"),
            (BLOCK, "body", "NAVY", "x"),
            ("nobody000001", "body", "", "x"),
        ],
    )
    def test_there_is_no_edit_when(
        self, indexed: IndexedCourse, item: str, field: str, agency: str, value: str
    ) -> None:
        assert edits.set_text(indexed, item, field, "en", agency, value) is None

    def test_every_text_of_the_course_can_be_set_in_every_way(self, indexed: IndexedCourse) -> None:
        for item in walk(indexed.course):
            for field, _ in texts(item):
                for agency in ("", "POL"):
                    value = "လူကုန်ကူးမှု **မြန်မာ။**"
                    edit = edits.set_text(indexed, item.id, field, "my", agency, value)
                    after = made(indexed, edit)
                    assert text(after, item.id, field).value("my", agency) == value


class TestFields:
    def test_minutes_for_all_keep_those_of_an_agency(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_minutes(indexed, SESSION, 60))
        assert after.item(SESSION) == tiny_course().modules[0].sessions[0].replace(
            minutes=Minutes(default=60, by_agency=FrozenMap({"POL": 50}))
        )

    def test_minutes_of_an_agency_can_be_set_and_given_up(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_minutes(indexed, SESSION, 30, "IMM"))
        session = after.find(SESSION, Session)
        assert session is not None
        assert session.minutes.for_agency("IMM") == 30
        assert session.minutes.for_agency("DSW") == 45
        back = made(after, edits.set_minutes(after, SESSION, None, "IMM"))
        assert back.course == indexed.course

    def test_minutes_of_a_test_are_one_number(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_minutes(indexed, "test00000001", 40))
        assert after.course.tests[0].minutes == 40
        assert edits.set_minutes(indexed, "test00000001", 40, "POL") is None

    def test_what_takes_no_time_or_an_unknown_agency_gives_no_edit(
        self, indexed: IndexedCourse
    ) -> None:
        assert edits.set_minutes(indexed, BLOCK, 5) is None
        assert edits.set_minutes(indexed, SESSION, 5, "NAVY") is None
        assert edits.set_minutes(indexed, SESSION, 45) is None

    def test_impossible_minutes_are_refused(self, indexed: IndexedCourse) -> None:
        with pytest.raises(EditRefused, match="Session M01-S1"):
            edits.set_minutes(indexed, SESSION, -5)

    def test_any_field_can_be_set(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_field(indexed, SESSION, "state", State.AGREED))
        assert after.item(SESSION).state is State.AGREED
        assert edits.set_field(after, SESSION, "state", State.AGREED) is None
        with pytest.raises(EditRefused):
            edits.set_field(indexed, SESSION, "state", "maybe")


class TestAudience:
    def test_an_item_can_be_narrowed_with_a_reason(self, indexed: IndexedCourse) -> None:
        edit = edits.set_shown_for(indexed, SESSION, ["POL", "IMM"], "Not at the shelter.")
        after = made(indexed, edit)
        assert after.item(SESSION).shown_for == ("IMM", "POL")
        assert after.item(SESSION).reason == "Not at the shelter."

    def test_all_agencies_of_the_parent_mean_no_limit(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.set_shown_for(indexed, "block0000003", ["IMM", "DSW", "POL"]))
        assert after.item("block0000003").shown_for is None

    def test_a_child_never_widens(self, indexed: IndexedCourse) -> None:
        assert edits.set_shown_for(indexed, "session00003", ["IMM", "POL"]) is None
        assert edits.set_shown_for(indexed, "session00003", ["IMM"]) is None

    def test_nobody_is_not_an_audience(self, indexed: IndexedCourse) -> None:
        assert edits.set_shown_for(indexed, SESSION, []) is None

    def test_the_course_is_for_everybody(self, indexed: IndexedCourse) -> None:
        assert edits.set_shown_for(indexed, "course000001", ["IMM"]) is None


class TestStructure:
    def test_items_move_up_and_down_among_their_siblings(self, indexed: IndexedCourse) -> None:
        assert edits.move_up(indexed, SESSION) is None
        after = made(indexed, edits.move_down(indexed, SESSION))
        ids = [session.id for session in after.course.modules[0].sessions]
        assert ids == ["session00002", SESSION]
        assert edits.move_down(after, SESSION) is None
        assert made(after, edits.move_up(after, SESSION)).course == indexed.course

    def test_a_session_moves_to_the_end_of_another_module(self, indexed: IndexedCourse) -> None:
        edit = edits.move_session_to_module(indexed, SESSION, "module000002")
        after = made(indexed, edit)
        assert [each.id for each in after.course.modules[1].sessions] == ["session00003", SESSION]
        assert edits.move_session_to_module(after, SESSION, "module000002") is None

    @pytest.mark.parametrize(
        ("item", "parent", "field", "position"),
        [
            (SESSION, "module000001", "sessions", 0),
            (SESSION, "module000001", "sessions", 9),
            (SESSION, "module000001", "self_check", 0),
            (SESSION, "course000001", "certificate", 0),
            ("module000001", SESSION, "blocks", 0),
            ("course000001", "module000001", "sessions", 0),
            (SESSION, "nobody000001", "sessions", 0),
        ],
    )
    def test_there_is_no_move(
        self, indexed: IndexedCourse, item: str, parent: str, field: str, position: int
    ) -> None:
        assert edits.move_to(indexed, item, parent, field, position) is None

    def test_everything_but_the_course_and_used_agencies_can_be_deleted(
        self, indexed: IndexedCourse
    ) -> None:
        assert edits.delete(indexed, "course000001") is None
        for item in walk(indexed.course):
            if item is not indexed.course and not item.id.startswith("agency"):
                after = made(indexed, edits.delete(indexed, item.id))
                assert item.id not in after


class TestInserting:
    @pytest.mark.parametrize(
        ("kind", "near", "parent", "position"),
        [
            (Module, "course000001", "course000001", 2),
            (Module, SESSION, "course000001", 1),
            (Session, "module000002", "module000002", 1),
            (Session, SESSION, "module000001", 1),
            (Session, BLOCK, "module000001", 1),
            (TextBlock, SESSION, SESSION, 3),
            (TextBlock, BLOCK, SESSION, 1),
            (TextBlock, "step00000001", SESSION, 2),
            (Question, "module000001", "module000001", 1),
            (Question, "test00000001", "test00000001", 0),
        ],
    )
    def test_a_new_item_comes_near_the_chosen_one(
        self,
        indexed: IndexedCourse,
        kind: type[Item],
        near: str,
        parent: str,
        position: int,
    ) -> None:
        edit = edits.insert_item(indexed, kind, near)
        after = made(indexed, edit)
        assert edit is not None
        new = edits.inserted_id(edit)
        assert type(after.item(new)) is kind
        assert (after.slot(new).parent, after.position(new)) == (parent, position)

    def test_what_has_no_place_nearby_is_not_inserted(self, indexed: IndexedCourse) -> None:
        assert edits.insert_item(indexed, TextBlock, "term00000001") is None
        assert edits.insert_item(indexed, TextBlock, "nobody000001") is None

    def test_a_needed_value_is_asked_for(self, indexed: IndexedCourse) -> None:
        with pytest.raises(EditRefused, match="code"):
            edits.new_item(Objective)
        made(indexed, edits.insert_item(indexed, Objective, "module000001", code="M01-O9"))

    def test_a_new_item_gets_the_next_code_of_its_list(self, indexed: IndexedCourse) -> None:
        edit = edits.insert_item(indexed, Objective, "module000001")
        objectives = made(indexed, edit).course.modules[0].objectives
        assert len({each.code for each in objectives}) == len(objectives)


class TestDuplicating:
    def test_a_copy_has_fresh_ids_and_says_the_same(self, indexed: IndexedCourse) -> None:
        edit = edits.duplicate(indexed, "module000001")
        after = made(indexed, edit)
        original, copy = after.course.modules[:2]
        old, new = list(walk(original)), list(walk(copy))
        assert not {item.id for item in old} & {item.id for item in new}
        assert [type(item) for item in old] == [type(item) for item in new]
        assert [list(texts(item)) for item in old] == [list(texts(item)) for item in new]

    def test_references_inside_the_copy_stay_inside_it(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.duplicate(indexed, "module000001"))
        copy = after.course.modules[1]
        session = copy.sessions[0]
        activity = session.blocks[1]
        assert isinstance(activity, Activity)
        assert session.objective_ids == (copy.objectives[0].id,)
        assert session.plan[1].target_id == activity.id
        assert activity.objectives[0].objective_id == copy.objectives[0].id
        assert copy.self_check[0].objective_ids == (copy.objectives[0].id,)

    def test_references_to_the_outside_stay(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.duplicate(indexed, SESSION))
        assert after.course.modules[0].sessions[1].objective_ids == ("objective001",)

    def test_the_order_of_an_edition_is_copied(self, indexed: IndexedCourse) -> None:
        after = made(indexed, edits.duplicate(indexed, "module000001"))
        copy = after.course.modules[1]
        orders = after.course.agencies[2].orders
        assert orders[1].parent_id == copy.id
        assert orders[1].child_ids == (copy.sessions[1].id, copy.sessions[0].id)

    def test_cross_references_in_texts_follow(self, indexed: IndexedCourse) -> None:
        pointing = "See [[ref:activity0001]]; the word activity0001 stays."
        start = made(indexed, edits.set_text(indexed, BLOCK, "body", "en", "POL", pointing))
        after = made(start, edits.duplicate(start, SESSION))
        copy = after.course.modules[0].sessions[1]
        body = text(after, copy.blocks[0].id, "body")
        assert f"[[ref:{copy.blocks[1].id}]]" in body.value("en", "POL")
        assert "the word activity0001 stays" in body.value("en", "POL")

    def test_the_course_and_single_items_are_not_duplicated(self, indexed: IndexedCourse) -> None:
        assert edits.duplicate(indexed, "course000001") is None
        assert edits.duplicate(indexed, "certificate1") is None

    def test_everything_in_a_list_can_be_duplicated(self, indexed: IndexedCourse) -> None:
        unique = {"Agency", "Area", "Language", "Value"}
        for item in walk(indexed.course):
            single = item.id == "certificate1" or isinstance(item, Course)
            if not single and type(item).__name__ not in unique:
                made(indexed, edits.duplicate(indexed, item.id))
