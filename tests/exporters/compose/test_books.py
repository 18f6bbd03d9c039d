"""Books hold every word they are for, and not one they may not hold."""

from __future__ import annotations

import re

import pytest

from exporters.compose.book import compose_book
from exporters.exporter import Order
from models.component import Component
from models.content import plain_text, walk
from models.course import Course
from models.edition import EditionKey, editions, resolve
from models.tree import Index
from tests.support.leaks import may_appear
from tests.support.random_courses import Canary, canaries, canary_course, is_in_list

BOOKS = (Component.GUIDE, Component.HANDBOOK)
_WORD = re.compile(r"qz[a-z]+zq")
PRINTED_ELSEWHERE = {
    ("Course", "publisher"),
    ("ValueEntry", "text"),
    ("Area", "name"),
    ("Agency", "name"),
    ("FigureBlock", "description"),  # printed with its picture; these courses have none
    ("TableBlock", "caption"),
}
HANDBOOK_LEAVES_OUT = {"tests", "observed_tasks", "handouts"}


def no_media(name: str) -> bytes:
    raise AssertionError(f"composing reads no media, but asked for {name}")


def words_of_tree(course: Course, key: EditionKey, component: Component) -> set[str]:
    edition = resolve(course, key).limited_to(component)
    document, _ = compose_book(Order(edition, component, "x", False, (), no_media))
    return set(_WORD.findall(repr(document)))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("component", BOOKS)
def test_no_word_of_the_tree_is_one_the_component_may_not_hold(
    seed: int, component: Component
) -> None:
    course = canary_course(seed)
    known = {canary.word: canary for canary in canaries(course)}
    for key in editions(course, ("en",)):
        for word in words_of_tree(course, key, component):
            assert may_appear(known[word], key, component), known[word]


def should_be_printed(canary: Canary, key: EditionKey, component: Component, index: Index) -> bool:
    """Whether a canary is text of the course that a book exists to print."""
    if canary.language != key.language or not may_appear(canary, key, component):
        return False
    if is_in_list(canary) or (canary.kind, canary.field) in PRINTED_ELSEWHERE:
        return False
    if canary.path[:2] == ("tests", "questions"):  # printed where a test's items name them
        return False
    if component is Component.HANDBOOK and HANDBOOK_LEAVES_OUT & set(canary.path):
        return False
    item = index.item(canary.item)
    own = key.agency in getattr(item, canary.field).wording
    return canary.owner == (key.agency if own else "shared")


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("component", BOOKS)
def test_every_word_the_book_is_for_is_in_it(seed: int, component: Component) -> None:
    course = canary_course(seed)
    index = Index(course)
    for key in editions(course, ("en",)):
        printed = words_of_tree(course, key, component)
        missing = [
            canary
            for canary in canaries(course)
            if should_be_printed(canary, key, component, index) and canary.word not in printed
        ]
        assert not missing, "\n".join(str((c.kind, c.field, c.path)) for c in missing)


def test_every_printed_passage_carries_the_place_it_comes_from() -> None:
    course = canary_course(1)
    key = editions(course, ("en",))[0]
    edition = resolve(course, key).limited_to(Component.GUIDE)
    document, _ = compose_book(Order(edition, Component.GUIDE, "x", False, (), no_media))
    known = {canary.word: canary for canary in canaries(course)}
    for block in walk(document.children):
        place = getattr(block, "place", None)
        if place is None:
            continue
        own = set(_WORD.findall(plain_text(getattr(block, "inlines", ()))))
        for word in own & set(known):
            if known[word].kind in ("Activity", "TextBlock", "Session") and known[word].item:
                assert place.item == known[word].item
