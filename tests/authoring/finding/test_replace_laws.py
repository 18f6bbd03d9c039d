"""Laws of replacing words in one stored text, on random trees."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from authoring.finding.hit import Hit
from authoring.finding.passages import CoursePassage
from authoring.finding.query import Query
from authoring.finding.replace import replaced
from authoring.finding.search import hits_in
from authoring.finding.words import (
    footnote_runs,
    leaf_words,
    run_at,
    run_starts,
    text_lines,
    word_lines,
    words_of_runs,
)
from models.content import (
    Block,
    Break,
    Emphasis,
    Footnote,
    Inline,
    Link,
    List,
    ListItem,
    Paragraph,
    Plain,
    Quote,
    Strong,
    Sub,
    Term,
    Value,
    normalise,
    parse,
    write,
)
from models.content.runs import Run
from tests.models.content.trees import passages, stored_texts

NEW = "qωq"
"""Stands in no text of these tests."""
SOUGHT = ("ab", "b", "a b", "ကူး", "လူကုန်ကူးမှု", "*", "[x", "1. a")
_TEXTS = st.lists(st.sampled_from((*SOUGHT, " ", "a", "x", "မှု", "–", ". ")), max_size=6).map(
    "".join
)
_LEAVES: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Plain, _TEXTS),
    st.builds(Plain, _TEXTS),
    st.just(Break()),
    st.just(Value("ab")),
    st.builds(Term, st.just("abcd"), _TEXTS),
)


def _marked(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    inner = st.lists(children, max_size=4).map(tuple)
    links = st.builds(Link, st.just("https://ab.org/ab"), inner)
    return st.one_of(*(st.builds(mark, inner) for mark in (Strong, Emphasis, Sub, Footnote)), links)


_PARAGRAPHS: st.SearchStrategy[Block] = st.builds(
    Paragraph, st.lists(st.recursive(_LEAVES, _marked, max_leaves=6), max_size=4).map(tuple)
)
_ITEMS = st.lists(_PARAGRAPHS, max_size=2).map(tuple)
_BLOCKS = st.one_of(
    _PARAGRAPHS,
    st.builds(List, st.lists(st.builds(ListItem, _ITEMS), max_size=2).map(tuple), st.booleans()),
    st.builds(Quote, _ITEMS),
)
TREES = st.lists(_BLOCKS, max_size=3).map(tuple) | passages


def passage_of(stored: str, is_line: bool = False) -> CoursePassage:
    return CoursePassage("item00000001", "body", "", "en", stored, is_line, "", ())


def hits_of(stored: str, words: str) -> list[Hit]:
    return list(hits_in(passage_of(stored), Query(words, match_case=True)))


def characters(stored: str) -> list[tuple[int, str, str]]:
    """Every letter with its marks and link, also in footnotes; white space has marks by rule."""
    found: list[tuple[int, str, str]] = []

    def add(runs: tuple[Run, ...]) -> None:
        for marks, href, leaf in runs:
            found.extend((marks, href, each) for each in leaf_words(leaf) if each.strip())
            if isinstance(leaf, Footnote):
                add(footnote_runs(leaf))

    for line in text_lines(stored, False):
        add(line.runs)
    return found


def is_even(hit: Hit) -> bool:
    """Whether all letters of a hit are marked alike, so that the way back can be known."""
    runs = text_lines(hit.passage.stored, False)[hit.address[0]].runs
    if hit.address[1:]:
        note = runs[hit.address[1]][2]
        assert isinstance(note, Footnote)
        runs = footnote_runs(note)
    starts = run_starts(runs)
    return run_at(starts, hit.start) == run_at(starts, hit.end - 1)


@given(TREES, st.sampled_from(SOUGHT))
def test_replacing_and_replacing_back_gives_the_same_stored_text(
    tree: tuple[Block, ...], sought: str
) -> None:
    stored = write(normalise(tree))
    hits = [hit for hit in hits_of(stored, sought) if hit.replaceable and is_even(hit)]
    there = replaced(passage_of(stored), hits, NEW, True)
    back_hits = hits_of(there, NEW)
    assert len(back_hits) == len(hits)
    assert replaced(passage_of(there), back_hits, sought, True) == stored


@given(TREES, st.sampled_from(SOUGHT), st.sampled_from((NEW, "*q*", "{{ab}}", "- q", "မြန်မာ။")))
def test_no_other_words_change(tree: tuple[Block, ...], sought: str, new: str) -> None:
    stored = write(normalise(tree))
    hits = [hit for hit in hits_of(stored, sought) if hit.replaceable]
    expected = []
    for line in word_lines(stored, False):
        text = line.text
        for hit in reversed([hit for hit in hits if hit.address == line.address]):
            text = text[: hit.start] + new + text[hit.end :]
        expected.append(text)
    after = replaced(passage_of(stored), hits, new, True)
    assert [line.text for line in word_lines(after, False)] == expected


@given(TREES, st.sampled_from(SOUGHT))
def test_marks_and_links_of_all_other_words_stay(tree: tuple[Block, ...], sought: str) -> None:
    stored = write(normalise(tree))
    hits = [hit for hit in hits_of(stored, sought) if hit.replaceable and is_even(hit)]
    after = replaced(passage_of(stored), hits, NEW, True)
    short = replaced(passage_of(after), hits_of(after, NEW), "ω", True)
    kept = [each for each in characters(short) if each[2] != "ω"]
    before = characters(stored)
    gone = sum(len("".join(hit.words.split())) for hit in hits)
    assert len(kept) == len(before) - gone
    remaining = iter(before)
    assert all(each in remaining for each in kept)


@given(TREES, st.sampled_from(SOUGHT), st.sampled_from((NEW, "", " ", "* a", "  x  ")))
def test_what_is_written_is_in_normal_form(tree: tuple[Block, ...], sought: str, new: str) -> None:
    stored = write(normalise(tree))
    hits = [hit for hit in hits_of(stored, sought) if hit.replaceable]
    after = replaced(passage_of(stored), hits, new, True)
    assert write(parse(after).blocks) == after
    assert parse(after).problems == ()


@given(stored_texts | st.builds(write, TREES.map(normalise)), st.booleans())
def test_words_read_quickly_are_the_words_of_the_tree(stored: str, is_line: bool) -> None:
    lines = text_lines(stored, is_line)
    assume(any(line.runs for line in lines))
    quick = [line.text for line in word_lines(stored, is_line) if len(line.address) == 1]
    assert quick == [words_of_runs((0,), line.runs).text for line in lines]


@given(st.text(st.sampled_from("ab *\\-1.")))
def test_bold_words_are_read_quickly_and_rightly(stored: str) -> None:
    lines = text_lines(stored, False)
    quick = [line.text for line in word_lines(stored, False)]
    assert quick == [words_of_runs((0,), line.runs).text for line in lines]
