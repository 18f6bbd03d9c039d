"""Plans: what a request makes, what it refuses, and names that are safe on every disk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.publishing.names import is_safe_name, is_safe_path, safe_name
from authoring.publishing.request import (
    Deliverable,
    Request,
    RequestRefused,
    edition_keys,
    plan,
    request_of,
)
from models.agency import Agency, Area, Language, LanguageState
from models.component import Component
from models.course import Course
from models.edition import EditionKey
from models.house import PublishPlan
from models.integrity import integrity_problems
from tests.authoring.publishing.publish_support import FAKES, planned
from tests.support.courses import tiny_course

COURSE = tiny_course()
NO_AGENCIES = Course(id="course000001", slug="plain")


def paths(deliverables: tuple[Deliverable, ...]) -> list[str]:
    return [f"{each.folder}/{each.stem}.{each.format}" for each in deliverables]


def test_an_empty_request_is_every_component_in_every_format_of_every_ready_edition() -> None:
    deliverables = planned(COURSE)
    assert len({each.key for each in deliverables}) == 3
    assert paths(deliverables)[:5] == [
        "imm/tip-imm-en-guide.docx",
        "imm/tip-imm-en-guide.markdown",
        "imm/tip-imm-en-handbook.docx",
        "imm/tip-imm-en-handbook.markdown",
        "imm/tip-imm-en-elearning.scorm12",
    ]
    assert deliverables[0].label == "Immigration, English, guide (docx)"


def test_codes_are_found_whatever_their_case_and_stay_in_the_order_of_the_course() -> None:
    keys = edition_keys(COURSE, Request(("pol", "Imm"), ("EN+my", "my"), ("shan",)))
    assert keys == (
        EditionKey("IMM", ("en", "my"), "SHAN"),
        EditionKey("IMM", ("my",), "SHAN"),
        EditionKey("POL", ("en", "my"), "SHAN"),
        EditionKey("POL", ("my",), "SHAN"),
    )


def test_a_course_without_agencies_has_one_edition_called_all() -> None:
    assert paths(planned(NO_AGENCIES))[0] == "all/plain-all-en-guide.docx"


def test_a_request_in_two_languages_names_both() -> None:
    (first, *_) = planned(COURSE, languages=("en+my",), areas=("SHAN",), agencies=("DSW",))
    assert first.stem == "tip-dsw-en+my-shan-guide"


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        (Request(agencies=("ARMY",)), "no agency “ARMY”. The agencies are: IMM, DSW, POL."),
        (Request(languages=("fr",)), "no language “fr”. The languages are: en, my."),
        (Request(languages=("en+",)), "no language “en+”"),
        (Request(languages=("en+en",)), "not one language"),
        (Request(areas=("KACHIN",)), "no area “KACHIN”. The areas are: SHAN."),
        (Request(components=("poster",)), "The components are: guide, handbook, elearning."),
        (Request(formats=("pdf",)), "The formats are: docx, markdown, scorm12."),
        (
            Request(components=("elearning",), formats=("docx",)),
            "no elearning in the format docx. There is:\n  guide      docx, markdown",
        ),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(request_: Request, sentence: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        plan(COURSE, request_, FAKES)
    assert sentence in str(refusal.value)


def test_an_agency_in_a_course_without_agencies_is_refused() -> None:
    with pytest.raises(RequestRefused, match="has no agencies"):
        planned(NO_AGENCIES, agencies=("IMM",))


def test_a_draft_language_is_published_only_when_asked_for() -> None:
    languages = tuple(each.replace(readiness=LanguageState.DRAFT) for each in COURSE.languages)
    course = COURSE.replace(languages=languages)
    with pytest.raises(RequestRefused, match="No language of this course is marked as ready"):
        planned(course)
    assert {each.key.language for each in planned(course, languages=("my",))} == {"my"}


def test_a_saved_plan_is_a_request() -> None:
    saved = PublishPlan(id="plan00000001", name="Ministry", agencies=("IMM",), final=True)
    assert request_of(saved) == replace(Request(agencies=("IMM",)), final=True)


def test_a_part_of_the_components_and_formats_is_made_where_they_fit() -> None:
    some = planned(COURSE, components=("guide", "elearning"), formats=("docx",))
    assert {(each.component, each.format) for each in some} == {(Component.GUIDE, "docx")}


CODES = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,11}", fullmatch=True) | st.sampled_from(
    ["con", "NUL", "aux", "COM1", "all", "EN", "shan", "guide"]
)
LANGUAGES = st.from_regex(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}", fullmatch=True) | st.sampled_from(
    ["en", "en-shan", "en-SHAN-shan", "my"]
)
SLUGS = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", fullmatch=True)


def _unique(codes: st.SearchStrategy[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(codes, max_size=most, unique_by=str.casefold)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """A course with any codes the model allows."""
    agencies = tuple(
        Agency(id=f"agency{number:06}", code=code, letter=chr(65 + number), colour="#000000")
        for number, code in enumerate(draw(_unique(CODES, 4)))
    )
    areas = tuple(
        Area(id=f"area{number:08}", code=code)
        for number, code in enumerate(draw(_unique(CODES, 3)))
    )
    languages = tuple(
        Language(id=f"language{number:04}", code=code, name=code, readiness=LanguageState.READY)
        for number, code in enumerate(draw(_unique(LANGUAGES, 3)))
    )
    course = Course(
        id="course000001",
        slug=draw(SLUGS),
        agencies=agencies,
        areas=areas,
        languages=languages,
    )
    assert integrity_problems(course) == []
    return course


def everything(course: Course) -> tuple[Deliverable, ...]:
    """All that can ever be published of a course, one language or two, any area or none."""
    codes = [each.code for each in course.languages] or [course.source_language]
    pairs = [f"{first}+{second}" for first in codes for second in codes if first != second]
    areas = tuple(each.code for each in course.areas)
    wanted = Request(languages=(*codes, *pairs))
    with_areas = replace(wanted, areas=areas)
    return plan(course, wanted, FAKES) + (plan(course, with_areas, FAKES) if areas else ())


@given(courses())
def test_no_two_deliverables_of_a_course_share_a_name_on_windows(course: Course) -> None:
    names = [path.casefold() for path in paths(everything(course))]
    assert len(set(names)) == len(names)


def test_an_area_cannot_be_taken_for_a_part_of_the_language() -> None:
    languages = tuple(
        Language(id=f"language{n:04}", code=code, name=code, readiness=LanguageState.READY)
        for n, code in enumerate(("en", "en-shan"))
    )
    course = COURSE.replace(languages=languages)
    stems = {each.stem for each in everything(course) if each.component is Component.GUIDE}
    assert {"tip-imm-en-shan-guide", "tip-imm-en_shan-guide"} <= stems
    assert len({path.casefold() for path in paths(everything(course))}) == len(everything(course))


@given(courses())
def test_every_planned_name_is_safe_on_windows(course: Course) -> None:
    for path in paths(everything(course)):
        assert is_safe_path(path)
        assert len(path) < 160


UNSAFE = [
    "",
    "a ",
    " a",
    *[
        ".",
        "..",
        "CON",
        "con.txt",
        "nul",
        "COM1",
        "lpt9.docx",
        "COM¹",
        "CONIN$",
        "a.",
        "a/b",
        "a\\b",
        "a:b",
    ],
]
UNSAFE += [*["a?b", "a*b", 'a"b', "a|b", "<a", "a\x00", "a\u202eb"], "က" * 86]


@pytest.mark.parametrize("name", UNSAFE)
def test_names_windows_cannot_keep_are_known(name: str) -> None:
    assert not is_safe_name(name)


@pytest.mark.parametrize("name", ["console", "a.b", "com10", "မြန်မာ", "en+my", ".list", "က" * 85])
def test_ordinary_names_are_safe_and_stay_as_they_are(name: str) -> None:
    assert is_safe_name(name)
    assert safe_name(name) == name


@pytest.mark.parametrize("device", ["con", "aux", "com1", "nul"])
def test_a_device_name_gets_an_underscore(device: str) -> None:
    assert is_safe_name(safe_name(device))
