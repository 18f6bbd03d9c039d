"""No byte of any output holds a word that its component may not hold."""

from __future__ import annotations

import pytest

from authoring.publishing.draft import open_points
from exporters.catalogue import EXPORTERS
from exporters.exporter import Export, Exporter, Order
from models.component import Component
from models.course import Course
from models.edition import EditionKey, editions, resolve
from models.finding import Finding
from tests.support.leaks import may_appear
from tests.support.output_words import canaries_in
from tests.support.random_courses import canaries, canary_course

TARGETS = [(one, component) for one in EXPORTERS for component in sorted(one.components)]
IDS = [f"{component.value}-{one.format}" for one, component in TARGETS]
SHORT, LONG = 3, 300


def exported(
    course: Course, key: EditionKey, exporter: Exporter, component: Component
) -> tuple[Export, tuple[Finding, ...]]:
    edition = resolve(course, key)
    limited = edition.limited_to(component)
    order = Order(
        limited,
        component,
        f"canary-{key.stem}-{component.value}",
        True,
        open_points(course, edition, limited, edition.findings),
        lambda name: pytest.fail(f"there is no media in these courses, but {name} was read"),
    )
    return exporter.export(order), edition.findings


def leaks(seed: int, exporter: Exporter, component: Component) -> list[str]:
    """What a random course leaks through one exporter into any of its editions."""
    course = canary_course(seed)
    known = {canary.word: canary for canary in canaries(course)}
    found = []
    for languages in (("en",), ("my",), ("en", "my")):
        for key in editions(course, languages):
            export, _ = exported(course, key, exporter, component)
            for file in export.files:
                words = canaries_in(file.data) | canaries_in(file.path.encode())
                found += [
                    f"{file.path} of {key}: {known[word]}"
                    for word in words
                    if not may_appear(known[word], key, component)
                ]
    return found


@pytest.mark.parametrize(("exporter", "component"), TARGETS, ids=IDS)
@pytest.mark.parametrize("seed", range(SHORT))
def test_nothing_leaks_from_a_random_course(
    seed: int, exporter: Exporter, component: Component
) -> None:
    assert leaks(seed, exporter, component) == []


@pytest.mark.long
@pytest.mark.parametrize(("exporter", "component"), TARGETS, ids=IDS)
def test_nothing_leaks_from_many_random_courses(exporter: Exporter, component: Component) -> None:
    for seed in range(SHORT, LONG // len(TARGETS)):
        assert leaks(seed, exporter, component) == []


@pytest.mark.parametrize(("exporter", "component"), TARGETS, ids=IDS)
def test_what_an_output_is_for_is_in_it(exporter: Exporter, component: Component) -> None:
    """The test of the test: canaries are found in outputs that may hold them."""
    course = canary_course(1)
    key = editions(course, ("en",))[0]
    export, _ = exported(course, key, exporter, component)
    found = set[str]().union(*(canaries_in(file.data) for file in export.files))
    allowed = [c for c in canaries(course) if may_appear(c, key, component) and c.language == "en"]
    printed = [canary for canary in allowed if canary.word in found]
    assert len(printed) > len(allowed) / 2


@pytest.mark.parametrize(("exporter", "component"), TARGETS, ids=IDS)
def test_the_same_course_gives_the_same_bytes(exporter: Exporter, component: Component) -> None:
    course = canary_course(2)
    key = editions(course, ("en", "my"))[1]
    first, _ = exported(course, key, exporter, component)
    second, _ = exported(Course.model_validate(course.model_dump()), key, exporter, component)
    assert [file.path for file in first.files] == [file.path for file in second.files]
    for one, other in zip(first.files, second.files, strict=True):
        assert one.data == other.data, one.path
