"""A course survives its file without loss, and the same course is always the same bytes."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from models.blocks import TextBlock
from models.course import Course
from models.frozen import Frozen, FrozenMap
from models.item import Minutes, new_id
from models.module import Module
from models.project.codec import from_json, to_json
from models.project.dump import to_text
from models.project.error import ProjectError
from models.session import Session
from models.text import Line, Prose
from tests.support.random_models import ModelMaker
from tests.support.work import calls


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Circle(Frozen):
    kind: Literal["circle"] = "circle"
    radius: Decimal = Decimal("1.5")


class Square(Frozen):
    kind: Literal["square"] = "square"
    side: float = 1.0


class Drawing(Frozen):
    """A stand-in for a course that has every sort of value a model may have."""

    name: str = ""
    count: int = 0
    ratio: float = 0.5
    ready: bool = False
    colour: Colour = Colour.RED
    day: date | None = None
    moment: datetime | None = None
    shapes: tuple[Annotated[Circle | Square, Field(discriminator="kind")], ...] = ()
    labels: FrozenMap[str, tuple[str, ...]] = FrozenMap()
    by_colour: FrozenMap[Colour, int] = FrozenMap()
    grid: tuple[tuple[int | None, ...], ...] = ()
    nested: tuple[Drawing, ...] = ()


def drawings(depth: int = 2) -> st.SearchStrategy[Drawing]:
    decimals = st.decimals(allow_nan=False, allow_infinity=False)
    floats = st.floats(allow_nan=False, allow_infinity=False)
    shapes = st.builds(Circle, radius=decimals) | st.builds(Square, side=floats)
    words = st.text(st.characters(exclude_categories=["Cs"]))
    inner = st.lists(drawings(depth - 1), max_size=2) if depth else st.just([])
    return st.builds(
        Drawing,
        name=words,
        count=st.integers(),
        ratio=floats,
        ready=st.booleans(),
        colour=st.sampled_from(Colour),
        day=st.none() | st.dates(),
        moment=st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC)),
        shapes=st.lists(shapes, max_size=3).map(tuple),
        labels=st.dictionaries(words, st.lists(words, max_size=2).map(tuple), max_size=3),
        by_colour=st.dictionaries(st.sampled_from(Colour), st.integers()),
        grid=st.lists(st.lists(st.none() | st.integers()).map(tuple), max_size=2).map(tuple),
        nested=inner.map(tuple),
    )


def as_json(course: Any, version: Any = 1) -> bytes:
    envelope = {"format": "coursewright-course", "format_version": version, "course": course}
    return json.dumps(envelope).encode()


@given(drawings())
def test_every_model_comes_back_from_its_file_as_it_was(drawing: Drawing) -> None:
    data = to_json(drawing)
    again = from_json(data, Drawing)
    assert again == drawing
    assert to_json(again) == data


@given(drawings())
def test_the_text_is_what_the_standard_library_would_write(drawing: Drawing) -> None:
    text = to_text(drawing)
    assert text == json.dumps(json.loads(text), indent=1, ensure_ascii=False)


def test_every_course_comes_back_from_its_file_as_it_was(is_long: bool) -> None:
    for seed in range(10_000 if is_long else 100):
        course = ModelMaker(seed, depth=2 if is_long else 4).make(Course)
        data = to_json(course)
        again = from_json(data, Course)
        assert again == course, f"seed {seed}"
        assert to_json(again) == data, f"seed {seed}"


def test_the_file_is_readable_and_holds_only_what_was_said() -> None:
    block = TextBlock(id="paragraph0001", body=Prose.of(en="Look twice.", my="မြန်မာ။"))
    assert to_text(block).splitlines() == [
        "{",
        ' "id": "paragraph0001",',
        ' "kind": "text",',
        ' "body": {',
        '  "shared": {',
        '   "en": {',
        '    "value": "Look twice."',
        "   },",
        '   "my": {',
        '    "value": "မြန်မာ။"',
        "   }",
        "  }",
        " }",
        "}",
    ]


def test_a_default_is_left_out_unless_a_factory_makes_a_new_one_each_time() -> None:
    class Made(Frozen):
        same: tuple[int, ...] = Field(default_factory=tuple)
        fresh: str = Field(default_factory=new_id)

    written = json.loads(to_text(Made()))
    assert list(written) == ["fresh"]


def test_true_is_not_taken_for_the_default_one() -> None:
    class Either(Frozen):
        value: bool | int = 1

    assert json.loads(to_text(Either(value=True))) == {"value": True}


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_have_is_never_written(value: float) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        to_text(value)


@pytest.mark.parametrize("value", [{1, 2}, b"bytes", object(), FrozenMap({1: "one"})])
def test_a_value_that_could_not_be_read_back_is_never_written(value: object) -> None:
    with pytest.raises(TypeError, match="course file"):
        to_text(value)


def test_even_half_a_character_does_not_keep_an_author_from_saving() -> None:
    broken = Drawing(name="before \ud800 after")
    assert b"before \\ud800 after" in to_json(broken)
    assert from_json(to_json(broken), Drawing) == broken


def test_a_mark_that_windows_editors_put_first_is_ignored() -> None:
    assert from_json(b"\xef\xbb\xbf" + to_json(Drawing(count=3)), Drawing) == Drawing(count=3)


COURSE_START = b'{"format": "coursewright-course", "format_version": 1, "course": '
BROKEN: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "empty"),
    "spaces only": (b" \n ", "empty"),
    "cut off": (to_json(Drawing(name="x"))[:-9], "breaks off or is garbled at line"),
    "not UTF-8": (to_json(Drawing(name="မြန်မာ")).decode().encode("utf-16"), "UTF-8"),
    "another encoding": (COURSE_START + b'{"name": "caf\xe9"}}', "UTF-8"),
    "a list": (b"[]", "does not hold a Coursewright course"),
    "another format": (b'{"format": "other"}', "does not hold a Coursewright course"),
    "no version": (as_json({}, None), "in which version"),
    "a true version": (as_json({}, True), "in which version"),
    "version zero": (as_json({}, 0), "in which version"),
    "newer version": (
        as_json({}, 3),
        "file version 3; this program reads up to 1.*Update",
    ),
    "no course": (b'{"format": "coursewright-course", "format_version": 1}', "no course"),
    "a course that is text": (as_json("course"), "no course"),
    "an extra entry": (as_json({})[:-1] + b', "more": 1}', "“more”"),
    "a repeated entry": (COURSE_START + b'{"name": "a", "name": "b"}}', "“name” twice"),
    "not a number": (COURSE_START + b'{"ratio": NaN}}', "“NaN”"),
    "infinity": (COURSE_START + b'{"ratio": -Infinity}}', "Infinity"),
    "a huge fraction": (COURSE_START + b'{"ratio": 1e999}}', "too large"),
    "a huge number": (COURSE_START + b'{"count": ' + b"9" * 10_000 + b"}}", "too large"),
    "deep lists": (b"[" * 100_000, "nested"),
    "deep groups": (b'{"a":' * 100_000, "nested"),
    "rather deep lists": (COURSE_START + b"[" * 150 + b"]" * 150 + b"}", "nested"),
    "millions of entries": (b"[" + b"{}," * 3_000_001 + b"{}]", "more entries"),
    "half a character": (COURSE_START + b'{"\\ud800": 1}}', "broken character"),
    "an unknown field": (as_json({"smell": 1}), "“smell” is not known to this program"),
    "a wrong kind": (as_json({"shapes": [{"kind": "egg"}]}), "of the kind “egg”"),
    "no kind": (as_json({"shapes": [{}]}), "of what kind it is"),
    "text for a number": (as_json({"count": "many"}), "“count” must be a whole number"),
    "a word for a date": (as_json({"day": "soon"}), "“day” must be a date such as"),
    "an unknown colour": (as_json({"colour": "pink"}), "“pink”; it must be one of 'red'"),
}


@pytest.mark.parametrize(("data", "words"), BROKEN.values(), ids=list(BROKEN))
def test_whatever_is_wrong_is_said_in_one_error(data: bytes, words: str) -> None:
    with pytest.raises(ProjectError, match=words) as caught:
        from_json(data, Drawing)
    assert caught.value.hint
    assert str(caught.value).encode("utf-8")


@given(st.binary(max_size=300))
def test_random_bytes_are_refused_with_one_error(data: bytes) -> None:
    with pytest.raises(ProjectError):
        from_json(COURSE_START + data, Drawing)


def test_any_damage_to_a_course_is_refused_or_read_as_a_course(is_long: bool) -> None:
    whole = to_json(ModelMaker(3).make(Course))
    chance = ModelMaker(11)._chance
    for _ in range(5000 if is_long else 300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(ProjectError):
            assert isinstance(from_json(bytes(data), Course), Course)


def large_course(blocks: int) -> Course:
    def text(number: int) -> TextBlock:
        return TextBlock(id=new_id(), body=Prose.of(en=f"Paragraph {number}", my="လူကုန်ကူးမှု"))

    sessions = tuple(
        Session(id=new_id(), blocks=tuple(text(number) for number in range(100)))
        for _ in range(blocks // 100)
    )
    return Course(id=new_id(), modules=(Module(id=new_id(), sessions=sessions),))


def test_writing_a_course_takes_work_that_grows_with_it() -> None:
    small, large = large_course(1_000), large_course(2_000)
    assert calls(lambda: to_json(large)) < 2.1 * calls(lambda: to_json(small))


def test_the_nearest_item_of_a_fault_is_named_as_the_author_knows_it() -> None:
    session = Session(
        id=new_id(), code="S03", title=Line.of(en="Interviewing"), minutes=Minutes(default=45)
    )
    course = Course(id=new_id(), modules=(Module(id=new_id(), sessions=(session,)),))
    raw = json.loads(to_json(course))["course"]
    raw["modules"][0]["sessions"][0]["minutes"]["default"] = "long"
    with pytest.raises(ProjectError) as caught:
        from_json(as_json(raw), Course)
    assert caught.value.problems == (
        "In entry 1 of “sessions” (S03 “Interviewing”), “minutes › default” must be a whole "
        "number.",
    )


def test_a_fault_in_a_text_says_which_language() -> None:
    raw = {"id": "course000001", "title": {"shared": {"my": {"value": 3}}}}
    with pytest.raises(ProjectError, match=r"“title › shared › my › value” must be text\."):
        from_json(as_json(raw), Course)


def test_no_more_than_five_faults_are_told_and_the_rest_are_counted() -> None:
    shapes = [{"kind": f"egg{number}"} for number in range(9)]
    with pytest.raises(ProjectError) as caught:
        from_json(as_json({"shapes": shapes}), Drawing)
    assert len(caught.value.problems) == 6
    assert caught.value.problems[-1] == "There are 4 more faults."
