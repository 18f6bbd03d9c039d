"""Searching a course and replacing in it: what is found, whom it reaches, one undo step."""

from __future__ import annotations

from authoring.checks.wording_state import is_stale
from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.open_course import OpenCourse
from authoring.finding.hit import Hit
from authoring.finding.query import Query
from authoring.finding.replace import replacement
from authoring.finding.search import search
from models.blocks import TextBlock
from models.course import Course
from models.project.codec import to_json
from tests.authoring.editing.laws import check_edit
from tests.support.courses import tiny_course

BLOCK = "block0000002"


def found(course: Course, query: Query) -> list[Hit]:
    indexed = IndexedCourse.of(course)
    return [hit for batch in search(indexed, query) for hit in batch]


def with_body(**values: str) -> Course:
    """The tiny course whose second block says something else."""
    indexed = IndexedCourse.of(tiny_course())
    for language, value in values.items():
        edit = edits.set_text(indexed, BLOCK, "body", language, "", value)
        assert edit is not None
        indexed = edit.apply(indexed)
    return indexed.course


def words(hits: list[Hit]) -> list[str]:
    return [hit.words for hit in hits]


def test_words_are_found_in_every_corner_of_the_course() -> None:
    hits = found(tiny_course(), Query("trafficking"))
    assert {hit.passage.section for hit in hits} >= {
        "course000001",
        "module000001",
        "session00001",
        "group:glossary",
    }
    assert {hit.words for hit in hits} == {"Trafficking", "trafficking"}
    assert words(found(tiny_course(), Query("Trafficking", match_case=True))) == [
        "Trafficking",
        "Trafficking",
    ]


def test_words_are_found_across_marks_but_not_in_values_references_and_addresses() -> None:
    body = "The of**fi**cer {{officer}} [[ref:officer1]] asks [here](https://officer.org)."
    hits = [
        each for each in found(with_body(en=body), Query("officer")) if each.passage.item == BLOCK
    ]
    assert words(hits) == ["officer"]
    assert hits[0].before == "The "
    assert hits[0].after == " ▫ ▫ asks here."


def test_straight_quotes_and_spaces_find_their_typographic_kin() -> None:
    hits = found(with_body(en="Don’t say “illegal\u00a0migrant”."), Query("don't say \"illegal m"))
    assert words(hits) == ["Don’t say “illegal\u00a0m"]


def test_whole_burmese_words_are_whole_syllables() -> None:
    course = with_body(my="ကုန်များ၊ ကုန်ကျစရိတ်")
    assert len(found(course, Query("ကု", language="my"))) > 0
    assert not found(course, Query("ကု", whole_words=True))
    inside = Query("ကုန်", whole_words=True, inside=BLOCK)
    assert len(found(course, inside)) == 2


def test_burmese_is_found_however_it_was_typed() -> None:
    course = with_body(my="ဦးစီး")
    assert len(found(course, Query("ဥ\u102eးစီး"))) == 1


def test_a_search_can_be_narrowed_to_a_language_an_agency_and_a_module() -> None:
    course = tiny_course()
    everything = found(course, Query("ask"))
    assert {hit.passage.owner for hit in everything} >= {"", "POL"}
    police = found(course, Query("ask", agency="POL"))
    assert all("POL" in hit.passage.agencies for hit in police)
    bodies = [hit.passage.owner for hit in police if hit.passage.item == BLOCK]
    assert "POL" in bodies
    assert "" not in [
        hit.passage.owner
        for hit in police
        if (hit.passage.item, hit.passage.field) == (BLOCK, "body")
    ]
    assert {hit.passage.language for hit in found(course, Query("လူ", language="my"))} == {"my"}
    inside = found(course, Query("documents", inside="module000002"))
    assert [hit.passage.item for hit in inside] == ["block0000005"]
    assert not found(course, Query("documents", inside="module000001"))
    assert not found(course, Query("documents", inside="nowhere00001"))


def test_shared_text_reaches_the_agencies_without_a_wording_of_their_own() -> None:
    hits = [
        hit
        for hit in found(tiny_course(), Query("person"))
        if (hit.passage.item, hit.passage.field) == (BLOCK, "body")
    ]
    shared = next(hit for hit in hits if not hit.passage.owner)
    assert shared.passage.agencies == ("IMM", "DSW")


def test_empty_words_find_nothing() -> None:
    assert not found(tiny_course(), Query("  "))
    assert not found(tiny_course(), Query("\ufffc"))


def test_everything_is_replaced_in_one_undo_step_and_comes_back_byte_for_byte() -> None:
    opened = OpenCourse(tiny_course())
    before = to_json(opened.course)
    hits = found(opened.course, Query("trafficking"))
    made = replacement(opened.indexed, hits, "transport", match_case=False)
    assert made.edit is not None
    assert (made.places, made.left) == (len(hits), 0)
    check_edit(opened.indexed, made.edit)
    opened.apply(made.edit)
    assert not found(opened.course, Query("trafficking"))
    assert len(found(opened.course, Query("transport"))) == len(hits)
    assert "Transport in persons" in opened.course.title.value("en")
    assert opened.undo_label.startswith("Replace “Trafficking” with “transport”")
    opened.undo()
    assert to_json(opened.course) == before


def test_ticking_some_places_of_a_text_leaves_the_others() -> None:
    opened = OpenCourse(with_body(en="one two one **one**"))
    hits = found(opened.course, Query("one", inside=BLOCK, match_case=True, whole_words=True))
    made = replacement(opened.indexed, [hits[0], hits[2]], "1.")
    assert made.edit is not None
    opened.apply(made.edit)
    block = opened.indexed.find(BLOCK, TextBlock)
    assert block is not None
    assert block.body.value("en") == "1\\. two one **1.**"


def test_a_wording_based_on_changed_shared_text_needs_checking() -> None:
    opened = OpenCourse(tiny_course())
    hits = [hit for hit in found(opened.course, Query("person")) if not hit.passage.owner]
    made = replacement(opened.indexed, hits, "human being")
    assert made.edit is not None
    opened.apply(made.edit)
    block = opened.indexed.find(BLOCK, TextBlock)
    assert block is not None
    assert is_stale(block.body, "POL", "en")


def test_several_owners_and_languages_of_one_text_are_replaced_together() -> None:
    opened = OpenCourse(tiny_course())
    hits = [hit for hit in found(opened.course, Query("e")) if hit.passage.item == BLOCK]
    assert len({(hit.passage.owner, hit.passage.field) for hit in hits}) >= 2
    made = replacement(opened.indexed, hits, "ea")
    assert made.edit is not None
    check_edit(opened.indexed, made.edit)
    fields = [(step.to_json()["item"], step.to_json()["field"]) for step in made.edit.steps]
    assert len(fields) == len(set(fields))


def test_a_text_that_changed_since_the_search_is_left_and_counted() -> None:
    opened = OpenCourse(tiny_course())
    hits = found(opened.course, Query("documents"))
    edit = edits.set_text(opened.indexed, "block0000005", "body", "en", "", "The documents.")
    assert edit is not None
    opened.apply(edit)
    made = replacement(opened.indexed, hits, "papers")
    assert (made.edit, made.places, made.left) == (None, 0, len(hits))


def test_words_over_the_edge_of_a_glossary_term_are_found_but_not_replaced() -> None:
    course = with_body(en="A case of [[term:term00000001|trafficking]] in persons.")
    across = found(course, Query("trafficking in", inside=BLOCK))
    assert [hit.replaceable for hit in across] == [False]
    made = replacement(IndexedCourse.of(course), across, "x")
    assert (made.edit, made.left) == (None, 1)
    inside = found(course, Query("trafficking", inside=BLOCK))
    made = replacement(IndexedCourse.of(course), inside, "smuggling")
    assert made.edit is not None
    block = made.edit.apply(IndexedCourse.of(course)).find(BLOCK, TextBlock)
    assert block is not None
    assert "[[term:term00000001|smuggling]]" in block.body.value("en")


def test_capitals_follow_the_words_they_replace_unless_case_matters() -> None:
    course = with_body(en="Officer officer OFFICER")
    hits = found(course, Query("officer", inside=BLOCK))
    indexed = IndexedCourse.of(course)
    loose, exact = (replacement(indexed, hits, "official", case).edit for case in (False, True))
    assert loose is not None
    assert exact is not None

    def said(edit: Edit) -> str:
        block = edit.apply(indexed).find(BLOCK, TextBlock)
        assert block is not None
        return block.body.value("en")

    assert said(loose) == "Official official OFFICIAL"
    assert said(exact) == "official official official"


def test_replacing_by_nothing_leaves_single_spaces() -> None:
    course = with_body(en="a very **very** long way")
    indexed = IndexedCourse.of(course)
    made = replacement(indexed, found(course, Query("very", inside=BLOCK)), "")
    assert made.edit is not None
    block = made.edit.apply(indexed).find(BLOCK, TextBlock)
    assert block is not None
    assert block.body.value("en") == "a long way"


def test_a_search_stops_when_it_is_cancelled() -> None:
    course = tiny_course()
    course = course.replace(notice=course.title, subtitle=course.title)
    assert not list(search(IndexedCourse.of(course), Query("e"), lambda: True))


def test_words_in_footnotes_are_found_and_replaced() -> None:
    course = with_body(en="Ask^[Ask **twice**, says the guide.] first.")
    hits = found(course, Query("twice", inside=BLOCK))
    assert [hit.before for hit in hits] == ["Ask "]
    indexed = IndexedCourse.of(course)
    made = replacement(indexed, hits, "once")
    assert made.edit is not None
    block = made.edit.apply(indexed).find(BLOCK, TextBlock)
    assert block is not None
    assert block.body.value("en") == "Ask^[Ask **once**, says the guide.] first."
