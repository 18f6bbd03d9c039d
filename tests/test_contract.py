"""The contract of exporters: every block, every component, every format, every sample."""

from __future__ import annotations

import re
from functools import cache

import pytest

from authoring.publishing.draft import open_points
from exporters.catalogue import EXPORTERS
from exporters.compose.book import compose_book
from exporters.exporter import Export, Exporter, Order
from models.blocks import BLOCK_TYPES
from models.blocks.question import QuestionType
from models.component import Component
from models.course import Course
from models.edition import EditionKey, editions, resolve
from models.project.project import CourseProject, open_project
from models.storage import Storage
from models.tree import Index, walk
from samples import SAMPLES, sample_folder
from tests.support.leaks import may_appear
from tests.support.output_words import CANARY, canaries_in
from tests.support.random_courses import canaries, canary_course

TARGETS = [(one, component) for one in EXPORTERS for component in sorted(one.components)]
IDS = [f"{component.value}-{one.format}" for one, component in TARGETS]
BOOKS = [pair for pair in TARGETS if pair[1] is not Component.ELEARNING]
BOOK_IDS = [name for name, pair in zip(IDS, TARGETS, strict=True) if pair in BOOKS]
_SAFE_PATH = re.compile(r"[A-Za-z0-9._+/-]+")
NOT_IN_SELF_STUDY = {
    "tests", "handouts", "annexes", "back_matter", "front_matter", "contacts", "timetables",
    "certificate", "observed_tasks", "agencies", "areas", "values", "laws", "references",
    "glossary", "acronyms", "outcomes", "evaluation", "cohorts", "media",
}  # fmt: skip


def no_media(name: str) -> bytes:
    raise AssertionError(f"there is no media in these courses, but {name} was read")


def export(
    course: Course, key: EditionKey, exporter: Exporter, component: Component
) -> tuple[Order, Export]:
    edition = resolve(course, key)
    limited = edition.limited_to(component)
    points = open_points(course, edition, limited, edition.findings)
    order = Order(limited, component, f"x-{component.value}", True, points, no_media)
    return order, exporter.export(order)


def words_of(made: Export) -> set[str]:
    return set[str]().union(*(canaries_in(file.data) for file in made.files))


@pytest.mark.parametrize(("exporter", "component"), BOOKS, ids=BOOK_IDS)
@pytest.mark.parametrize("seed", range(3))
def test_a_writer_writes_every_word_of_the_composed_book(
    seed: int, exporter: Exporter, component: Component
) -> None:
    course = canary_course(seed)
    for key in editions(course, ("en", "my")):
        order, made = export(course, key, exporter, component)
        document, _ = compose_book(order)
        assert set(CANARY.findall(repr(document))) <= words_of(made)


@pytest.mark.parametrize("seed", range(3))
def test_self_study_holds_every_public_word_of_the_modules(seed: int) -> None:
    course = canary_course(seed)
    exporter = next(one for one, component in TARGETS if component is Component.ELEARNING)
    index = Index(course)
    for key in editions(course, ("en",)):
        _, made = export(course, key, exporter, Component.ELEARNING)
        found = words_of(made)
        for canary in canaries(course):
            if NOT_IN_SELF_STUDY & set(canary.path) or canary.language != key.language:
                continue
            if not may_appear(canary, key, Component.HANDBOOK) or len(canary.path) < 2:
                continue
            if (canary.kind, canary.field) == ("FigureBlock", "description"):
                continue  # it describes a picture, and these courses have none
            item = index.item(canary.item)
            own = key.agency in getattr(item, canary.field).wording
            if canary.owner == (key.agency if own else "shared"):
                assert canary.word in found, (canary.kind, canary.field, canary.path)


@cache
def sample(name: str) -> CourseProject:
    return open_project(sample_folder(name), Storage())


def test_the_samples_have_every_kind_of_block_and_question() -> None:
    items = [item for name in SAMPLES for item in walk(sample(name).course)]
    assert {type(item) for item in items} >= set(BLOCK_TYPES)
    kinds = {item.type for item in items if hasattr(item, "type") and hasattr(item, "stem")}
    assert kinds == set(QuestionType)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("exporter", "component"), TARGETS, ids=IDS)
def test_every_sample_is_exported_without_a_complaint(
    name: str, exporter: Exporter, component: Component
) -> None:
    project = sample(name)
    ready = tuple(one.code for one in project.course.languages if one.readiness == "ready")
    for key in editions(project.course, ready[:1]):
        edition = resolve(project.course, key).limited_to(component)
        order = Order(
            edition,
            component,
            f"{project.course.slug}-{key.stem}-{component.value}",
            True,
            (),
            lambda media: project.attachments[f"media/{media}"],
        )
        made = exporter.export(order)
        assert made.messages == ()
        assert made.files
        paths = [file.path for file in made.files]
        assert len({path.casefold() for path in paths}) == len(paths)
        for file in made.files:
            assert file.path.startswith(order.stem)
            assert _SAFE_PATH.fullmatch(file.path), file.path
            assert file.data
