"""What is misspelled in a course, and what is not."""

from __future__ import annotations

import pytest

from authoring.editing.edits.word_list import add_word
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.open_course import OpenCourse
from authoring.finding.passages import CoursePassage, passages_of
from authoring.spelling.course_words import CourseWords, as_known
from authoring.spelling.dictionary import english
from authoring.spelling.next_mistake import mistakes_in, next_mistake
from authoring.spelling.speller import Speller, is_checked
from authoring.spelling.words import parts, words_in
from models.project.project import open_project
from models.storage import Storage
from samples import sample_folder
from tests.authoring.editing.laws import check_edit
from tests.support.courses import tiny_course


@pytest.fixture
def speller() -> Speller:
    return Speller(english)


def wrong(speller: Speller, line: str) -> list[str]:
    return [word.text for word in speller.mistakes(line)]


def passage(stored: str, field: str = "body") -> CoursePassage:
    return CoursePassage("item00000001", field, "", "en", stored, False, "", ())


@pytest.mark.parametrize(
    "right",
    [
        "The officer’s programme; it's the victims’ behaviour.",
        "organisation and organization, recognizing, civilization",
        "A café, naïve; e-learning, multi-agency, pre-test, another's",
        "IOM, ATIPD, A4, M04-O1, 2nd, PowerPoint, iPhone, x, {{hotline}}",
        "Write to help@iom.int or see https://www.iom.int/misspeled and iom.int/xyzzy",
        "လူကုန်ကူးမှု မြန်မာ။ слово λόγος",
        "file_nmae.txt",
    ],
)
def test_right_words_codes_addresses_and_other_scripts_are_left_alone(
    speller: Speller, right: str
) -> None:
    assert wrong(speller, right) == []


def test_misspelled_words_are_found_where_they_stand(speller: Speller) -> None:
    line = "Teh officer recieves a well-knwon “adress” သက်သေ wrod."
    assert wrong(speller, line) == ["Teh", "recieves", "knwon", "adress", "wrod"]
    for word in speller.mistakes(line):
        assert line[word.start : word.end] == word.text


@pytest.mark.parametrize("word", ["advertize", "surprize", "supervize", "color", "noticable"])
def test_what_is_wrong_in_british_english_is_found(speller: Speller, word: str) -> None:
    assert wrong(speller, word) == [word]


def test_suggestions_bring_what_was_meant(speller: Speller) -> None:
    assert "receive" in speller.suggestions("recieve")


def test_names_terms_acronyms_and_the_word_list_of_the_course_are_right(speller: Speller) -> None:
    opened = OpenCourse(tiny_course())
    assert wrong(speller, "Kachins and refoulment") == ["Kachins", "refoulment"]
    for word in ("Kachins", "refoulment"):
        edit = add_word(opened.indexed, word)
        assert edit is not None
        check_edit(opened.indexed, edit)
        opened.apply(edit)
    assert list(opened.course.settings.word_list) == ["Kachins", "refoulment"]
    assert add_word(opened.indexed, "Kachins") is None
    words = CourseWords()
    speller.known = words.of(opened.course)
    assert wrong(speller, "Kachins’ and kachins's refoulment") == []
    assert words.of(opened.course) is speller.known
    assert as_known("Shan") in speller.known
    opened.undo()
    assert list(opened.course.settings.word_list) == ["Kachins"]
    speller.known = words.of(opened.course)
    assert wrong(speller, "refoulment") == ["refoulment"]


def test_an_ignored_word_is_right_in_every_case_of_letters(speller: Speller) -> None:
    speller.ignore("Wrod")
    assert wrong(speller, "wrod Wrod wrods") == ["wrods"]


def test_what_is_not_looked_up_yet_is_not_called_wrong(speller: Speller) -> None:
    found, unknown = speller.wrong_in("Teh cat")
    assert (found, unknown) == ([], ["Teh", "cat"])
    speller.look_up(unknown)
    found, unknown = speller.wrong_in("Teh cat")
    assert ([word.text for word in found], unknown) == (["Teh"], [])


def test_hyphenated_words_have_parts() -> None:
    (word,) = words_in("non-punishmnt")
    assert [(part.start, part.text) for part in parts(word)] == [(4, "punishmnt")]


def test_marks_inside_a_word_do_not_matter_and_things_are_not_read(speller: Speller) -> None:
    stored = "for**bid**den {{recieve}} [[ref:recieve00001]] [here](https://recieve.org) ad**res**"
    assert [hit.words for hit in mistakes_in(passage(stored), speller)] == ["adres"]
    assert not list(mistakes_in(passage("[[term:abcd|trafiking]]"), speller))


def test_only_english_and_the_english_words_in_burmese_are_checked() -> None:
    assert is_checked("en")
    assert is_checked("en-GB")
    assert is_checked("my")
    assert not is_checked("fr")


def test_the_next_mistake_goes_round_the_course(speller: Speller) -> None:
    course = tiny_course()
    indexed = IndexedCourse.of(course)
    speller.known = CourseWords().of(course)
    assert next_mistake(indexed, speller, "en") is None
    spoiled = course.replace(
        title=course.title.of(en="Trafiking of persons"),
        notice=course.notice.of(en="A wrod and a wrod"),
    )
    indexed = IndexedCourse.of(spoiled)
    first = next_mistake(indexed, speller, "en")
    assert first is not None
    assert first.words == "Trafiking"
    second = next_mistake(indexed, speller, "en", (first.passage, 0, first.end))
    assert second is not None
    assert (second.words, second.start) == ("wrod", 2)
    third = next_mistake(indexed, speller, "en", (second.passage, 0, second.end))
    assert third is not None
    assert (third.words, third.start) == ("wrod", 13)
    around = next_mistake(indexed, speller, "en", (third.passage, 0, third.end))
    assert around == first
    assert next_mistake(indexed, speller, "en", is_cancelled=lambda: True) is None
    assert next_mistake(indexed, speller, "fr") is None


def test_the_sample_is_nearly_free_of_mistakes(speller: Speller) -> None:
    """A course written with care: what is marked there is noise, or a mistake to correct."""
    course = open_project(sample_folder("every-block"), Storage()).course
    speller.known = CourseWords().of(course)
    found = {
        hit.words
        for each in passages_of(IndexedCourse.of(course), language="en")
        for hit in mistakes_in(each, speller)
    }
    assert len(found) <= 5, found
