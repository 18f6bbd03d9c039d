"""Lesson: composing blocks for the screen, with keys kept apart from what is readable."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from exporters.compose.activity import declaration, numbered_title
from exporters.compose.blocks import COMPOSERS, any_item
from exporters.compose.composer import Composer
from exporters.elearning import form, question_form, scenario
from exporters.elearning.question_key import QuestionKey, question_key
from exporters.elearning.scenario import ScenarioKey
from models.blocks import CardSet, CaseStudy, Form, Question, Scenario
from models.component import Component
from models.content import Block, Callout, Extension, List, ListItem, Plain
from models.edition import Edition
from models.item import Item

ANSWER = "answer"
"""The kind of Extension that shows an answer when asked; its data is the id of the answer."""


@dataclass
class Lesson:
    """Composes what a learner reads from an edition that never held a key.

    ``reading`` is a composer over that edition, ``keyed`` one over the edition with keys. What
    the keyed one makes goes into ``questions``, ``scenarios`` and ``answers``, by item id, and
    nowhere else.
    """

    reading: Composer
    keyed: Composer
    questions: dict[str, QuestionKey] = field(default_factory=dict)
    scenarios: dict[str, ScenarioKey] = field(default_factory=dict)
    answers: dict[str, tuple[Block, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, edition: Edition) -> Lesson:
        """A lesson of an edition that is limited to e-learning."""
        return cls(Composer(edition.limited_to(Component.HANDBOOK)), Composer(edition))

    def compose(self, items: Iterable[Item]) -> tuple[Block, ...]:
        """The blocks of some items of the edition without keys."""
        result: list[Block] = []
        for item in items:
            own = _OWN.get(type(item))
            if own is not None:
                result += own(self, item)
            else:
                result += COMPOSERS.get(type(item), any_item)(self.reading, item)
        return tuple(result)

    def question(self, item: Question) -> tuple[Block, ...]:
        """A question to answer on screen."""
        block = question_form.question(self.reading, item)
        asked = block.data
        assert isinstance(asked, question_form.QuestionForm)
        keyed = self.keyed.edition.index.find(item.id, Question)
        assert keyed is not None
        key = question_key(self.keyed, keyed, asked)
        self.questions[item.id] = key
        return (replace(block, data=replace(asked, marked=key.can_mark(asked))),)

    def scenario(self, item: Scenario) -> tuple[Block, ...]:
        """A branching case to play on screen."""
        keyed = self.keyed.edition.index.find(item.id, Scenario)
        assert keyed is not None
        self.scenarios[item.id] = scenario.scenario_key(self.keyed, keyed)
        return (scenario.scenario(self.reading, item),)

    def case_study(self, item: CaseStudy) -> tuple[Block, ...]:
        """A story with questions; the expected answer shows when it is asked for."""
        reading = self.reading
        entries = tuple(
            ListItem((*reading.prose(each, "text"), *self._answer(each, "expected_answer")))
            for each in item.questions
        )
        asked = (List(entries, ordered=True, role="steps"),) if entries else ()
        inside = (
            *reading.prose(item, "story"),
            *declaration(reading, item.declaration),
            *reading.labelled("questions_on_case", asked),
        )
        title = numbered_title(reading, item)
        return (Callout("case-study", title, inside, anchor=item.id),)

    def cards(self, item: CardSet) -> tuple[Block, ...]:
        """Cards one below the other; the answer of each shows when it is asked for."""
        result: list[Block] = [*self.reading.line(item, "title", "label")]
        for position, card in enumerate(item.cards, 1):
            title = self.reading.edition.line(card, "title")
            head = Plain(self.reading.word("card", n=position))
            full = (head, Plain(": "), *title) if title else (head,)
            inside = (*self.reading.prose(card, "text"), *self._answer(card, "answer"))
            result.append(Callout("card", full, inside, anchor=card.id))
        return tuple(result)

    def form(self, item: Form) -> tuple[Block, ...]:
        """A form to read."""
        return form.form(self.reading, item)

    def _answer(self, item: Item, field_name: str) -> tuple[Block, ...]:
        """A button for the answer that the keyed edition has in a field, if it has one."""
        keyed = self.keyed.edition.index.item(item.id)
        answer = self.keyed.prose(keyed, field_name) if keyed is not None else ()
        if not answer:
            return ()
        self.answers[item.id] = answer
        return (Extension(ANSWER, item.id, ()),)


_OWN: dict[type[Item], Callable[[Lesson, Any], tuple[Block, ...]]] = {
    Question: Lesson.question,
    Scenario: Lesson.scenario,
    CaseStudy: Lesson.case_study,
    CardSet: Lesson.cards,
    Form: Lesson.form,
}
"""The blocks that are something else on a screen than on paper."""
