"""Copying and pasting: fresh ids, references kept inside, and nothing hostile comes in."""

from __future__ import annotations

import base64
import hashlib
import json
from random import Random
from typing import Any

import pytest

from authoring.copying.clipping import (
    Clipping,
    ClippingRefused,
    clip,
    from_bytes,
    to_bytes,
)
from authoring.copying.paste import Pasted, paste
from authoring.copying.plain_words import plain_words
from authoring.copying.rows import RowKind, cells, read_rows
from authoring.editing import edits
from authoring.editing.edits.duplicate import referred_ids
from authoring.editing.indexed_course import IndexedCourse
from models.agency import Language
from models.blocks import FigureBlock, Question, TextBlock
from models.course import Course
from models.house import Media
from models.integrity import integrity_problems
from models.item import Item
from models.module import Module
from models.session import Session
from models.test import Test
from models.text import Line, Prose
from models.tree import walk
from tests.authoring.editing.laws import check_edit
from tests.support.courses import tiny_course
from tests.support.random_courses import canary_course

PICTURE = b"\x89PNG\r\n\x1a\n" + b"dots"
NAME = f"{hashlib.sha256(PICTURE).hexdigest()}.png"


def no_picture(name: str) -> bytes:
    raise AssertionError(f"{name} is not needed")


def no_bytes(name: str) -> bytes:
    assert name
    return b""


def read_picture(name: str) -> bytes:
    assert name == NAME
    return PICTURE


@pytest.fixture
def indexed() -> IndexedCourse:
    return IndexedCourse.of(tiny_course())


@pytest.fixture
def other() -> IndexedCourse:
    """A course of one module without agencies."""
    session = Session(id="sessionother", title=Line.of(en="Here"))
    english = Language(id="languageother", code="en", name="English")
    module = Module(id="moduleother1", sessions=(session,))
    return IndexedCourse.of(Course(id="courseother1", languages=(english,), modules=(module,)))


def copied(indexed: IndexedCourse, *ids: str) -> Clipping:
    """What arrives at the other end of the clipboard."""
    clipping = clip(indexed, ids, no_picture)
    assert clipping is not None
    arrived = from_bytes(to_bytes(clipping))
    assert arrived == clipping
    return arrived


def made(indexed: IndexedCourse, pasted: Pasted) -> IndexedCourse:
    return check_edit(indexed, pasted.edit)


def with_picture(indexed: IndexedCourse) -> IndexedCourse:
    media = Media(id="media0000001", name=NAME, title="A gate")
    figure = FigureBlock(id="figure000009", media_id=media.id)
    first = indexed.course.modules[0]
    session = first.sessions[0].replace(blocks=(*first.sessions[0].blocks, figure))
    module = first.replace(sessions=(session, *first.sessions[1:]))
    modules = (module, *indexed.course.modules[1:])
    return IndexedCourse.of(indexed.course.replace(media=(media,), modules=modules))


def test_a_module_is_pasted_behind_the_selected_one_with_fresh_ids(indexed: IndexedCourse) -> None:
    pasted = paste(indexed, copied(indexed, "module000001"), "session00003")
    after = made(indexed, pasted)
    titles = [each.title.value("en") for each in after.course.modules]
    assert titles == ["What trafficking is", "Border procedures", "What trafficking is"]
    assert pasted.notes == ()
    assert pasted.edit.label == "Paste module M01"
    ids = [each.id for each in walk(after.course)]
    assert len(ids) == len(set(ids))


def test_references_between_copied_parts_stay_between_the_copies(indexed: IndexedCourse) -> None:
    linked = edits.set_text(
        indexed,
        "block0000002",
        "body",
        "en",
        "",
        "See [[ref:session00002]] and [[ref:page00000001]].",
    )
    assert linked is not None
    indexed = linked.apply(indexed)
    after = made(indexed, paste(indexed, copied(indexed, "module000001"), "module000002"))
    copy = after.course.modules[-1]
    said = next(
        each
        for each in walk(copy)
        if isinstance(each, TextBlock) and "See" in each.body.value("en")
    )
    assert copy.sessions[1].id in said.body.value("en")
    assert "page00000001" in said.body.value("en")
    assert "session00002" not in said.body.value("en")


def test_what_was_cut_comes_back_with_its_ids_so_that_references_hold(
    indexed: IndexedCourse,
) -> None:
    clipping = copied(indexed, "session00001", "session00002")
    cut = edits.delete_all(indexed, ["session00001", "session00002"])
    assert cut is not None
    without = cut.apply(indexed)
    once = paste(without, clipping, "module000002")
    assert once.items == ("session00001", "session00002")
    after = made(without, once)
    twice = paste(after, clipping, "module000002")
    assert not set(twice.items) & set(once.items)
    made(after, twice)


def test_another_course_gets_what_it_can_hold_and_the_author_is_told(
    indexed: IndexedCourse, other: IndexedCourse
) -> None:
    text = "Call {{hotline}}, see [[ref:page00000001]]."
    linked = edits.set_text(indexed, "block0000002", "body", "en", "", text)
    assert linked is not None
    indexed = linked.apply(indexed)
    clipping = copied(indexed, "module000001", "module000002")
    pasted = paste(other, clipping, "sessionother")
    after = made(other, pasted)
    assert integrity_problems(after.course) == []
    assert all(each.shown_for is None for each in walk(after.course))
    said = "\n".join(pasted.notes)
    assert "Police wording of" in said
    assert "only for agencies that this course does not have" in said
    assert "“hotline”" in said
    assert "the page “Foreword”" in said


def test_no_reference_field_points_to_nothing_after_pasting_elsewhere(
    indexed: IndexedCourse, other: IndexedCourse
) -> None:
    test = indexed.course.tests[0]
    pasted = paste(other, copied(indexed, test.id, "session00001"), "moduleother1")
    after = made(other, pasted)
    held = after.find(pasted.items[0], Session) or after.find(pasted.items[1], Session)
    assert held is not None
    assert held.objective_ids == ()
    assert isinstance(after.course.tests[0], Test)
    assert any("does not any more" in each for each in pasted.notes)


def test_pictures_come_along_once(indexed: IndexedCourse, other: IndexedCourse) -> None:
    source = with_picture(indexed)
    clipping = clip(source, ["figure000009"], read_picture)
    assert clipping is not None
    clipping = from_bytes(to_bytes(clipping))
    pasted = paste(other, clipping, "sessionother")
    assert pasted.attachments == {f"media/{NAME}": PICTURE}
    after = made(other, pasted)
    (record,) = after.course.media
    figure = after.find(pasted.items[0], FigureBlock)
    assert figure is not None
    assert figure.media_id == record.id
    again = made(after, paste(after, clipping, "sessionother"))
    assert again.course.media == after.course.media


def test_what_has_no_place_is_refused_with_the_way_out(
    indexed: IndexedCourse, other: IndexedCourse
) -> None:
    session = copied(indexed, "session00001")
    with pytest.raises(ClippingRefused, match="A session stands in a module"):
        paste(indexed, session, "annex0000001")
    with pytest.raises(ClippingRefused, match="Select a session, a page"):
        paste(other, copied(indexed, "block0000002"), "courseother1")


def test_a_heading_takes_what_belongs_under_it(indexed: IndexedCourse) -> None:
    pasted = paste(indexed, copied(indexed, "page00000001"), indexed.course.id, "back_matter")
    after = made(indexed, pasted)
    assert after.course.back_matter[-1].id == pasted.items[0]
    elsewhere = paste(indexed, copied(indexed, "module000001"), indexed.course.id, "glossary")
    assert made(indexed, elsewhere).course.modules[-1].id == elsewhere.items[0]


def test_the_course_and_its_agencies_cannot_be_copied(indexed: IndexedCourse) -> None:
    assert clip(indexed, ["course000001", "agency000001"], no_picture) is None


@pytest.mark.parametrize("seed", range(6))
def test_any_part_of_any_course_can_be_pasted_into_any_other(seed: int) -> None:
    chance = Random(seed)
    source, target = (IndexedCourse.of(canary_course(each)) for each in (seed, seed + 50))
    parts = [*source.course.modules, *source.course.annexes, *source.course.tests]
    for part in chance.sample(parts, k=min(3, len(parts))):
        clipping = clip(source, [part.id], no_bytes)
        assert clipping is not None
        pasted = paste(target, from_bytes(to_bytes(clipping)), target.course.id)
        after = made(target, pasted)
        fresh = after.item(pasted.items[0])
        assert not {each.id for each in walk(fresh)} & {each.id for each in walk(part)}
        target = after


def hostile(change: Any) -> bytes:
    clipping = clip(with_picture(IndexedCourse.of(tiny_course())), ["session00001"], read_picture)
    assert clipping is not None
    data = json.loads(to_bytes(clipping))
    change(data)
    return json.dumps(data).encode()


def item_of(data: dict[str, Any]) -> dict[str, Any]:
    first: dict[str, Any] = data["items"][0]
    return first


HOSTILE = {
    "nothing": lambda d: d.clear(),
    "another format": lambda d: d.update(format="other"),
    "a newer version": lambda d: d.update(version=2),
    "no items": lambda d: d.update(items=[]),
    "items are no list": lambda d: d.update(items=7),
    "an unknown class": lambda d: item_of(d).update({"class": "os.system"}),
    "a class that is not copied": lambda d: d.update(
        items=[{"class": "Area", "data": {"id": "area00000009", "code": "X"}}]
    ),
    "an unknown field": lambda d: item_of(d)["data"].update(evil=1),
    "a wrong id": lambda d: item_of(d)["data"].update(id="../../x"),
    "an id twice": lambda d: d.update(items=[item_of(d), item_of(d)]),
    "a list for a text": lambda d: item_of(d)["data"].update(title=[]),
    "other bytes for a picture": lambda d: d["pictures"].update(
        {NAME: base64.b64encode(b"MZ").decode()}
    ),
    "a picture without a record": lambda d: d.update(media=[]),
    "no base64": lambda d: d["pictures"].update({NAME: "%%%"}),
    "half a character": lambda d: item_of(d)["data"].update(code="\ud800"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_content_is_refused_with_one_sentence(name: str) -> None:
    with pytest.raises(ClippingRefused) as caught:
        from_bytes(hostile(HOSTILE[name]))
    assert str(caught.value).endswith(".")


def test_bytes_that_are_no_json_are_refused() -> None:
    for data in (b"", b"\xff\xfe", b"[" * 100_000, b"1" * 5_000, b'{"format": ' + b"[" * 50_000):
        with pytest.raises(ClippingRefused):
            from_bytes(data)


def test_a_text_file_named_as_a_picture_is_refused() -> None:
    data = b"#!/bin/sh"
    name = f"{hashlib.sha256(data).hexdigest()}.png"
    media = Media(id="media0000002", name=name)
    figure = FigureBlock(id="figure000002", media_id=media.id)
    with pytest.raises(ClippingRefused, match="is none"):
        from_bytes(to_bytes(Clipping("course000001", (figure,), (media,), {name: data})))


def test_questions_copied_as_text_come_back_as_the_same_questions() -> None:
    rows = "Who?\t*A stranger\tNobody\nမည်သူနည်း။\tသူစိမ်း\t*မိတ်ဆွေ"
    items: list[Item] = [each.item for each in read_rows(cells(rows), RowKind.QUESTIONS, "en")]
    assert all(isinstance(each, Question) for each in items)
    assert plain_words(items, "en", "en") == rows


def test_other_parts_become_lines_without_internal_notes(indexed: IndexedCourse) -> None:
    noted = edits.set_field(indexed, "module000001", "note", "Secret")
    assert noted is not None
    words = plain_words([noted.apply(indexed).item("module000001")], "my", "en")
    assert words.startswith("လူကုန်ကူးမှုဆိုသည်မှာ")
    assert "Secret" not in words
    assert (
        plain_words([TextBlock(id="block0000009", body=Prose.of(en="**A** b"))], "my", "en")
        == "A b"
    )


def test_references_of_fields_and_texts_are_known(indexed: IndexedCourse) -> None:
    assert "objective001" in referred_ids(indexed.item("session00001")) | referred_ids(
        indexed.item("module000001")
    )
