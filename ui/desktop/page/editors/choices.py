"""Choices: what a field that points to other items, agencies or places can be set to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Activity, CaseStudy, Form, Question, Scenario
from models.blocks.activity import ObjectiveLink
from models.blocks.scenario import Choice
from models.course import Course
from models.delivery import Cohort, ContactEntry, ObservedTask
from models.house import PublishPlan, TermRule
from models.item import Item
from models.labels import item_label
from models.module import Module
from models.session import PlanRow, Session
from models.tree import walk
from models.values import ValueEntry
from ui.desktop.outline.outline_rows import title_words

Pairs = tuple[tuple[Any, str], ...]
_NONE = ("", "None")
_CARRIED_OUT = (Activity, CaseStudy, Scenario, Question, Form)


@dataclass(frozen=True, slots=True)
class Choices:
    """The lists to choose from, in the language that is looked at."""

    indexed: IndexedCourse
    language: str
    agency: str

    def of(self, item: Item, field: str) -> Pairs | None:
        """What a field can be set to; None for fields that do not point to anything."""
        make = _BY_FIELD.get(field)
        if make is None or not isinstance(item, _HOLDERS.get(field, Item)):
            return None
        found = make(self, item)
        value = getattr(item, field)
        known = {each for each, _ in found}
        held = value if isinstance(value, tuple) else (value,)
        return (*found, *((each, self._elsewhere(each)) for each in held if each not in known))

    def _elsewhere(self, value: object) -> str:
        """What is chosen but not offered: an item of another place, or one that is gone."""
        item = self.indexed.find(str(value), Item)
        return self._named((item,))[0][1] if item else "missing"

    def objectives(self, item: Item) -> Pairs:
        """The objectives of the item's own module first, then those of the others."""
        course = self.indexed.course
        own = self._module(item)
        modules = sorted(course.modules, key=lambda each: each.id != own)
        return self._named(each for module in modules for each in module.objectives)

    def outcomes(self, _: Item) -> Pairs:
        """The outcomes of the course."""
        return self._named(self.indexed.course.outcomes)

    def references(self, _: Item) -> Pairs:
        """The sources of the course."""
        groups = self.indexed.course.references
        return self._named(each for group in groups for each in group.references)

    def targets(self, item: Item) -> Pairs:
        """The activities and questions of the session of a plan row, and of the self-check."""
        above = list(self.indexed.ancestors(item.id))
        sessions = (each for each in above if isinstance(each, Session))
        found = [each for one in sessions for block in one.blocks for each in walk(block)]
        for module in (each for each in above if isinstance(each, Module)):
            found += module.self_check
        kept = (each for each in found if isinstance(each, _CARRIED_OUT))
        return (("", "nothing"), *self._named(kept, with_kind=True))

    def questions(self, item: Item) -> Pairs:
        """The questions of the test itself and of every self-check."""
        course = self.indexed.course
        pools = [*(test.questions for test in course.tests), *self._self_checks(course)]
        return self._named(each for pool in pools for each in pool)

    def activities(self, _: Item) -> Pairs:
        """The activities of the course."""
        sessions = (each for module in self.indexed.course.modules for each in module.sessions)
        blocks = (block for session in sessions for block in session.blocks)
        return (_NONE, *self._named(each for each in blocks if isinstance(each, Activity)))

    def sheets(self, _: Item) -> Pairs:
        """The handouts of the course."""
        return (_NONE, *self._named(self.indexed.course.handouts))

    def scenes(self, item: Item) -> Pairs:
        """The scenes of the scenario; none ends the story."""
        scenario = next(
            (each for each in self.indexed.ancestors(item.id) if isinstance(each, Scenario)), None
        )
        scenes = self._named(scenario.scenes if scenario else (), numbered=True)
        return (("", "The story ends"), *scenes)

    def laws(self, item: Item) -> Pairs:
        """The laws of the course, without the item itself."""
        laws = self._named(each for each in self.indexed.course.laws if each.id != item.id)
        return (_NONE, *laws)

    def sessions(self, _: Item) -> Pairs:
        """Every session."""
        modules = self.indexed.course.modules
        return (_NONE, *self._named(each for module in modules for each in module.sessions))

    def agencies(self, _: Item) -> Pairs:
        """The agencies of the course, or any."""
        course = self.indexed.course
        source = course.source_language
        return (
            ("", "Any"),
            *(
                (each.code, each.short_name.value(source) or each.name.value(source) or each.code)
                for each in course.agencies
            ),
        )

    def areas(self, _: Item) -> Pairs:
        """The areas of the course, or all of them."""
        course = self.indexed.course
        names = ((each.code, each.name.value(course.source_language)) for each in course.areas)
        return (("", "All areas"), *((code, name or code) for code, name in names))

    def languages(self, _: Item) -> Pairs:
        """The languages of the course."""
        return tuple((each.code, each.name) for each in self.indexed.course.languages)

    def _module(self, item: Item) -> str:
        above = (item, *self.indexed.ancestors(item.id))
        return next((each.id for each in above if isinstance(each, Module)), "")

    def _self_checks(self, course: Course) -> Iterator[tuple[Question, ...]]:
        return (module.self_check for module in course.modules)

    def _named(
        self, items: Iterable[Item], with_kind: bool = False, numbered: bool = False
    ) -> Pairs:
        named = []
        for position, item in enumerate(items, 1):
            code = str(getattr(item, "code", "")) or (str(position) if numbered else "")
            words = title_words(self.indexed.course, item, self.language, self.agency)
            if with_kind and not code:
                code = item_label(self.indexed.course, item).split(" “")[0].removeprefix("The ")
            named.append((item.id, "  ".join(each for each in (code, words) if each) or "Untitled"))
        return tuple(named)


_BY_FIELD: dict[str, Callable[[Choices, Item], Pairs]] = {
    "objective_ids": Choices.objectives,
    "objective_id": Choices.objectives,
    "outcome_ids": Choices.outcomes,
    "reference_ids": Choices.references,
    "target_id": Choices.targets,
    "question_id": Choices.questions,
    "activity_id": Choices.activities,
    "sheet_id": Choices.sheets,
    "next_scene_id": Choices.scenes,
    "law_id": Choices.laws,
    "replaced_by_id": Choices.laws,
    "session_id": Choices.sessions,
    "agency": Choices.agencies,
    "area": Choices.areas,
    "language": Choices.languages,
    "source_language": Choices.languages,
}
_HOLDERS: dict[str, type[Item] | tuple[type[Item], ...]] = {
    "objective_id": ObjectiveLink,
    "target_id": PlanRow,
    "next_scene_id": Choice,
    "activity_id": ObservedTask,
    "agency": (Cohort, ValueEntry),
    "area": (Cohort, ContactEntry, ValueEntry),
    "language": TermRule,
    "agencies": PublishPlan,
}
