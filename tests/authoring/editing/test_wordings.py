"""Own wordings: making, keeping and sharing them, and moving a change between all and one."""

from __future__ import annotations

from datetime import date

from authoring.checks.wording_state import is_stale
from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Activity
from models.text import PassageState, Text
from tests.support.courses import tiny_course

TODAY = date(2026, 3, 4)
BLOCK, FIELD = "block0000002", "body"
SHARED, OWN = "Ask the person where they are going.", "At the front desk, ask first."


def start() -> IndexedCourse:
    return IndexedCourse.of(tiny_course())


def made(indexed: IndexedCourse, edit: Edit | None) -> IndexedCourse:
    assert edit is not None
    return edit.apply(indexed)


def body(indexed: IndexedCourse) -> Text:
    text = edits.text_of(indexed, BLOCK, FIELD)
    assert text is not None
    return text


def test_a_new_wording_says_what_the_shared_text_says_and_knows_it() -> None:
    edit = edits.make_wording(start(), BLOCK, FIELD, "IMM", "Daw Mya", TODAY)
    own = body(made(start(), edit)).wording["IMM"]
    assert {code: each.value for code, each in own.passages.items()} == dict(own.base)
    assert own.base["en"] == SHARED
    assert (own.by, own.at) == ("Daw Mya", TODAY)
    assert edit is not None
    assert edit.label.startswith("Own wording for Immigration in ")


def test_no_second_wording_is_made_and_none_of_nothing() -> None:
    assert edits.make_wording(start(), BLOCK, FIELD, "POL", "", TODAY) is None
    assert edits.make_wording(start(), "block0000005", "heading", "IMM", "", TODAY) is None
    assert edits.make_wording(start(), BLOCK, FIELD, "XXX", "", TODAY) is None


def test_a_kept_wording_needs_no_checking_until_the_shared_text_changes_again() -> None:
    changed = made(start(), edits.set_text(start(), BLOCK, FIELD, "en", "", "Ask kindly."))
    assert is_stale(body(changed), "POL", "en")
    kept = made(changed, edits.keep_wording(changed, BLOCK, FIELD, "POL", "Daw Mya", TODAY))
    assert not is_stale(body(kept), "POL", "en")
    record = body(kept).wording["POL"].kept["en"]
    assert (record.value, record.by, record.at) == ("Ask kindly.", "Daw Mya", TODAY)
    assert edits.keep_wording(kept, BLOCK, FIELD, "POL", "Daw Mya", TODAY) is None
    again = made(kept, edits.set_text(kept, BLOCK, FIELD, "en", "", "Ask kindly, twice."))
    assert is_stale(body(again), "POL", "en")


def test_a_shared_wording_is_read_by_all_and_keeps_languages_it_has_not() -> None:
    after = body(made(start(), edits.share_wording(start(), BLOCK, FIELD, "POL")))
    assert after.value("en") == OWN
    assert after.value("my") == "ဘယ်ကိုသွားမလဲ မေးပါ။"
    assert not after.wording


def test_a_checked_shared_text_has_to_be_checked_again_when_a_wording_replaces_it() -> None:
    checked = made(
        start(), edits.set_passage_state(start(), BLOCK, FIELD, "en", "", PassageState.CHECKED)
    )
    after = body(made(checked, edits.share_wording(checked, BLOCK, FIELD, "POL")))
    assert after.shared["en"].state is PassageState.DRAFT


def test_a_reason_is_recorded_with_who_gave_it() -> None:
    edit = edits.set_wording_reason(start(), BLOCK, FIELD, "POL", "New law.", "U Ba", TODAY)
    own = body(made(start(), edit)).wording["POL"]
    assert (own.reason, own.by, own.at) == ("New law.", "U Ba", TODAY)
    assert edits.set_wording_reason(start(), BLOCK, FIELD, "IMM", "x", "", TODAY) is None


def test_a_change_for_one_becomes_a_change_for_all_and_back() -> None:
    before = body(start())
    typed = made(start(), edits.set_text(start(), BLOCK, FIELD, "en", "IMM", "Ask gently."))
    for_all = made(typed, edits.change_for_all(typed, BLOCK, FIELD, "IMM"))
    assert body(for_all).value("en") == "Ask gently."
    assert list(body(for_all).wording) == ["POL"]
    edit = edits.change_for_agency(for_all, BLOCK, FIELD, "IMM", before)
    back = body(made(for_all, edit))
    assert back.shared == before.shared
    assert back.value("en", "IMM") == "Ask gently."
    assert back.wording["IMM"].base["en"] == SHARED
    assert edit is not None
    assert edit.label.endswith("for Immigration only")


def test_the_whole_wording_is_for_one_where_the_shared_text_was_changed() -> None:
    before = body(start())
    changed = made(start(), edits.set_text(start(), BLOCK, FIELD, "en", "", "Ask gently."))
    own = body(made(changed, edits.change_for_agency(changed, BLOCK, FIELD, "IMM", before)))
    assert own.value("my", "IMM") == before.value("my")
    assert edits.change_for_agency(start(), BLOCK, FIELD, "IMM", before) is None


def test_a_text_cleared_for_all_cannot_be_a_wording() -> None:
    before = edits.text_of(start(), "session00002", "title")
    assert before is not None
    cleared = made(start(), edits.set_text(start(), "session00002", "title", "en", "", ""))
    assert edits.change_for_agency(cleared, "session00002", "title", "IMM", before) is None


def test_a_translation_said_to_be_checked_fits_the_source_of_now() -> None:
    title = "session00001"
    edit = edits.set_passage_state(start(), title, "title", "my", "", PassageState.CHECKED)
    text = edits.text_of(made(start(), edit), title, "title")
    assert text is not None
    passage = text.shared["my"]
    assert passage.state is PassageState.CHECKED
    assert passage.source is not None
    assert passage.source.value == "The three elements"


def test_the_source_is_copied_only_where_nothing_stands() -> None:
    title = "session00002"
    copied = made(start(), edits.copy_source(start(), title, "title", "my", "IMM"))
    text = edits.text_of(copied, title, "title")
    assert text is not None
    assert text.value("my") == "Smuggling of migrants"
    assert not text.wording
    assert edits.copy_source(copied, title, "title", "my", "") is None
    assert edits.copy_source(start(), title, "title", "en", "") is None


def test_objectives_of_a_session_and_an_activity_are_chosen_alike() -> None:
    session = made(start(), edits.set_objectives(start(), "session00002", ["objective001"]))
    assert edits.objectives_served(session.item("session00002")) == ("objective001",)
    without = made(start(), edits.set_objectives(start(), "activity0001", []))
    activity = without.find("activity0001", Activity)
    assert activity is not None
    assert activity.objectives == ()
    again = made(without, edits.set_objectives(without, "activity0001", ["objective001"]))
    assert edits.objectives_served(again.item("activity0001")) == ("objective001",)
    assert edits.set_objectives(start(), "block0000002", []) is None
