"""Difference: what two states of a course differ in, in numbers and names, and the edit between."""

from __future__ import annotations

from dataclasses import dataclass

from authoring.editing.edit import Edit
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.insert_and_remove import InsertNode, RemoveNode
from authoring.editing.set_field import SetField
from authoring.editing.step import Step
from models.course import Course
from models.item import Item
from models.labels import located_label
from models.tree import Index, shape

_NOT_RESTORED = frozenset({"versions"})


@dataclass(frozen=True, slots=True)
class Difference:
    """The ids of items that only ``here`` has, only ``there``, or that say something else.

    Coming from here to there, ``added`` appear and ``removed`` go, each with all that is in it.
    """

    here: Course
    there: Course
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def is_none(self) -> bool:
        """Whether both say the same."""
        return not (self.added or self.removed or self.changed)

    @property
    def sentence(self) -> str:
        """The numbers in words: "3 changed, 1 added, 2 removed"."""
        parts = ((self.changed, "changed"), (self.added, "added"), (self.removed, "removed"))
        said = [f"{len(ids):,} {word}" for ids, word in parts if ids]
        return ", ".join(said) or "no difference"

    def lines(self, most: int = 30) -> tuple[str, ...]:
        """Which items they are, in words, at most so many."""
        there, here = Index(self.there), Index(self.here)
        listed = [f"Changed: {located_label(there, each)}" for each in self.changed]
        listed += [f"Added: {located_label(there, each)}" for each in self.added]
        listed += [f"Removed: {located_label(here, each)}" for each in self.removed]
        more = len(listed) - most
        return tuple(listed[:most] + ([f"and {more:,} more"] if more > 0 else []))


def difference(here: Course, there: Course) -> Difference:
    """What changes on the way from one state of a course to another."""
    before, after = Index(here), Index(there)
    changed = tuple(
        each
        for each, node in after.nodes.items()
        if each in before and not _says_the_same(before.nodes[each].item, node.item)
    )
    added, removed = _only_in(after, before), _only_in(before, after)
    return Difference(here, there, added, removed, changed)


def edit_to(
    indexed: IndexedCourse, there: Course, label: str, everything: bool = False
) -> Edit | None:
    """One edit that makes the open course say what ``there`` says; None when it does already.

    The list of named versions stays unless ``everything`` is wanted: going back to an earlier
    state must not forget the later ones.
    """
    here = indexed.course
    form = shape(Course)
    removals: list[Step] = []
    insertions: list[Step] = []
    for name in (*form.lists, *form.singles):
        if everything or name not in _NOT_RESTORED:
            gone, come = _steps_of_field(here, there, name)
            removals += gone
            insertions += come
    values = [
        SetField(here.id, "Course", name, getattr(here, name), getattr(there, name))
        for name in Course.model_fields
        if name not in (*form.lists, *form.singles, "id")
        and getattr(here, name) != getattr(there, name)
    ]
    steps = (*removals, *values, *insertions)
    return Edit(label, steps) if steps else None


def _only_in(one: Index, other: Index) -> tuple[str, ...]:
    """The items that the other course has not, without those inside such an item."""
    return tuple(
        each
        for each, node in one.nodes.items()
        if each not in other and (not node.parent or node.parent in other)
    )


def _steps_of_field(here: Course, there: Course, name: str) -> tuple[list[Step], list[Step]]:
    """All that differs goes, then comes again as it is there; what is the same keeps standing."""
    before, after = _held(here, name), _held(there, name)
    standing = _longest_standing(before, after)
    gone: list[Step] = [RemoveNode(item.id) for item in before if item.id not in standing]
    come: list[Step] = [
        InsertNode(here.id, name, position, item)
        for position, item in enumerate(after)
        if item.id not in standing
    ]
    return gone, come


def _longest_standing(before: tuple[Item, ...], after: tuple[Item, ...]) -> set[str]:
    """Items that are the same in both and follow each other in the same order."""
    places = {item.id: (number, item) for number, item in enumerate(before)}
    standing: set[str] = set()
    last = -1
    for item in after:
        number, same = places.get(item.id, (-1, None))
        if number > last and same == item:
            standing.add(item.id)
            last = number
    return standing


def _held(course: Course, name: str) -> tuple[Item, ...]:
    value = getattr(course, name)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _says_the_same(one: Item, other: Item) -> bool:
    """Whether two states of an item agree in all but the items inside, save for their order."""
    if type(one) is not type(other):
        return False
    form = shape(type(one))
    for name in type(one).model_fields:
        mine, yours = getattr(one, name), getattr(other, name)
        if name in form.lists:
            if not _in_same_order([each.id for each in mine], [each.id for each in yours]):
                return False
        elif name not in form.singles and mine != yours:
            return False
    return True


def _in_same_order(one: list[str], other: list[str]) -> bool:
    common = set(one) & set(other)
    return [each for each in one if each in common] == [each for each in other if each in common]
