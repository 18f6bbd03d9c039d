"""The benchmark course is what it says, and always the same."""

from __future__ import annotations

import re

import pytest

from benchmarks.generate import benchmark_course, small_picture
from models.content import parse, write
from models.course import Course
from models.integrity import integrity_problems
from models.project.project import course_to_json, needed_attachments
from models.tree import is_prose, texts, walk

BURMESE = re.compile("[\u1000-\u109f]")


def block_texts(course: Course) -> list[str]:
    """The longest text of every block."""
    found = []
    for module in course.modules:
        for session in module.sessions:
            for block in session.blocks:
                values = [text.value("en") for _, text in texts(block)]
                found.append(max(values, key=len))
    return found


def test_the_same_arguments_give_the_same_bytes() -> None:
    first, pictures = benchmark_course(300, seed=7)
    second, _ = benchmark_course(300, seed=7)
    other, _ = benchmark_course(300, seed=8)
    assert course_to_json(first) == course_to_json(second)
    assert course_to_json(first) != course_to_json(other)
    assert set(pictures) == set(needed_attachments(first))


@pytest.mark.parametrize("blocks", [1, 7, 249, 1000])
def test_it_has_as_many_blocks_as_asked_for_and_holds_together(blocks: int) -> None:
    course, pictures = benchmark_course(blocks)
    assert len(block_texts(course)) == blocks
    assert integrity_problems(course) == []
    assert len(pictures) == -(-blocks // 50)
    assert len(course.modules) == max(1, blocks // 250)


def test_texts_are_about_two_hundred_characters_with_a_fifth_of_them_in_part_burmese() -> None:
    course, _ = benchmark_course(1000)
    long = [text for text in block_texts(course) if len(text) > 100]
    assert 190 < sum(map(len, long)) / len(long) < 220
    burmese = sum(bool(BURMESE.search(text)) for text in long) / len(long)
    assert 0.15 < burmese < 0.25


def test_about_one_text_in_twenty_has_an_own_wording() -> None:
    course, _ = benchmark_course(1000)
    prose = [
        text
        for item in walk(course)
        for field, text in texts(item)
        if is_prose(type(item), field) and len(text.value("en")) > 100
    ]
    share = sum(bool(text.wording) for text in prose) / len(prose)
    assert 0.04 < share < 0.06


def test_every_text_is_in_normal_form() -> None:
    course, _ = benchmark_course(250)
    for item in walk(course):
        for field, text in texts(item):
            for passage in text.shared.values():
                if is_prose(type(item), field):
                    assert write(parse(passage.value).blocks) == passage.value


def test_no_two_pictures_are_the_same() -> None:
    assert len({small_picture(number) for number in range(200)}) == 200


def test_less_than_one_block_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        benchmark_course(0)
