"""Where an item is used."""

from __future__ import annotations

from authoring.editing import edits
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.uses import Use, all_uses
from tests.support.courses import tiny_course


def uses(indexed: IndexedCourse, item_id: str) -> list[Use]:
    return all_uses(indexed.item(item_id), indexed.course)


def test_ids_that_point_to_an_item_are_uses() -> None:
    indexed = IndexedCourse.of(tiny_course())
    assert uses(indexed, "objective001") == [
        Use("session00001", "objective_ids"),
        Use("link00000001", "objective_id"),
        Use("question0001", "objective_ids"),
    ]
    assert uses(indexed, "activity0001") == [Use("planrow00002", "target_id")]
    assert uses(indexed, "question0001") == [Use("testitem0001", "question_id")]


def test_an_order_of_an_edition_is_no_use() -> None:
    assert uses(IndexedCourse.of(tiny_course()), "session00001") == []


def test_references_and_values_in_any_text_are_uses() -> None:
    indexed = IndexedCourse.of(tiny_course())
    for owner, language, said in (
        ("", "en", "See [[ref:annex0000001]] and [[term:term00000001|trafficking]]."),
        ("POL", "my", "{{hotline}} သို့ ဖုန်းဆက်ပါ။"),
    ):
        edit = edits.set_text(indexed, "block0000002", "body", language, owner, said)
        assert edit is not None
        indexed = edit.apply(indexed)
    here = [Use("block0000002", "body")]
    assert uses(indexed, "annex0000001") == here
    assert uses(indexed, "term00000001") == here
    assert uses(indexed, "value0000001") == here
