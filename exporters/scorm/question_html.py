"""Questions as HTML forms: what is asked, without a trace of the key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exporters.elearning.question_form import QuestionForm, Text
from exporters.html import EMPTY, HtmlWriter, Markup, element, escape, join
from models.blocks.question import QuestionType
from models.content import Block, Extension, plain_text

GAP = re.compile("_{3,}")
LONGEST_GAP, LONGEST_ANSWER = 60, 250
"""Characters a learner can type: SCORM 1.2 keeps 255 of an answer (CMIFeedback)."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def question_html(block: Extension, writer: HtmlWriter, level: int) -> Markup:
    """The form of one question; the player brings it to life."""
    form = block.data
    assert isinstance(form, QuestionForm)
    return _QuestionWriter(form, writer, level).write()


def letter(position: int) -> str:
    """What the right side at a position is called: A to Z, then A1, B1 …"""
    round_, index = divmod(position, len(LETTERS))
    return LETTERS[index] + (str(round_) if round_ else "")


@dataclass
class _QuestionWriter:
    form: QuestionForm
    writer: HtmlWriter
    level: int
    gaps_written: int = 0

    def write(self) -> Markup:
        form = self.form
        stem = element("div", self._stem(), class_="stem", id=f"{form.id}-stem")
        how = element("p", self.writer.text(form.instruction), class_="how", id=f"{form.id}-how")
        answers = element(
            "fieldset",
            element("legend", self.writer.text(form.title), class_="visually-hidden"),
            *((stem, how) if form.type is QuestionType.FILL_IN else ()),
            self._answers(),
            class_="answers",
            aria_describedby=f"{form.id}-stem {form.id}-how",
        )
        return element(
            "form",
            self.writer.heading(self.level, self.writer.text(form.title), class_="question-title"),
            *(() if form.type is QuestionType.FILL_IN else (stem, how)),
            answers,
            element("div", class_="feedback", tabindex=-1, hidden=True, role="status"),
            self._actions(),
            id=form.id,
            class_=f"question question-{form.type.value.replace('_', '-')}",
            data_question=form.id,
            novalidate=True,
            autocomplete="off",
        )

    def _actions(self) -> Markup:
        words = self.writer.words
        return element(
            "div",
            self._button("submit", words["check_answer"], "check", "primary"),
            self._button("button", words["try_again"], "again", None, hidden=True),
            self._button("button", words["show_answer"], "show", None, hidden=True),
            class_="actions",
        )

    def _button(
        self, type_: str, text: str, action: str, class_: str | None, *, hidden: bool = False
    ) -> Markup:
        return element(
            "button",
            self.writer.text(text),
            type=type_,
            class_=class_,
            data_action=action,
            hidden=hidden,
        )

    # --- the stem and its gaps -------------------------------------------------------------

    def _stem(self) -> Markup:
        if self.form.type is not QuestionType.FILL_IN:
            return self.writer.blocks(self.form.stem, self.level + 1)
        return join(self._stem_block(block) for block in self.form.stem)

    def _stem_block(self, block: Block) -> Markup:
        """A block of a stem with gaps. Only the main language's gaps are filled in."""
        is_translation = bool(block.language)
        self.writer.plain = self._without_gaps if is_translation else self._with_gaps
        try:
            return self.writer.block(block, self.level + 1)
        finally:
            self.writer.plain = None

    def _with_gaps(self, text: str) -> Markup:
        return join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[Markup]:
        end = 0
        for found in GAP.finditer(text):
            if self.gaps_written == self.form.gaps:
                break
            yield self.writer.text(text[end : found.start()])
            yield self._gap()
            end = found.end()
        yield self.writer.text(text[end:])

    def _without_gaps(self, text: str) -> Markup:
        return self.writer.text(GAP.sub("……", text))

    def _gap(self) -> Markup:
        self.gaps_written += 1
        name = self.writer.words["gap"].format(n=self.gaps_written)
        return self._typed(name, LONGEST_GAP, "gap")

    def _typed(self, label: str, longest: int, class_: str, mode: str | None = None) -> Markup:
        return element(
            "input",
            type="text",
            class_=class_,
            aria_label=label,
            maxlength=longest,
            inputmode=mode,
            autocomplete="off",
            spellcheck="false",
            data_typed=True,
        )

    # --- the answers -----------------------------------------------------------------------

    def _answers(self) -> Markup:
        match self.form.type:
            case QuestionType.SINGLE | QuestionType.TRUE_FALSE:
                return join(
                    self._choice("radio", position, self.writer.inlines(option))
                    for position, option in enumerate(self.form.options)
                )
            case QuestionType.MULTIPLE:
                return join(
                    self._choice("checkbox", position, self.writer.inlines(option))
                    for position, option in enumerate(self.form.options)
                )
            case QuestionType.MATCHING:
                return self._matching()
            case QuestionType.ORDERING:
                return self._ordering()
            case QuestionType.RATING:
                return self._rating()
            case QuestionType.FILL_IN:
                rest = self.form.gaps - self.gaps_written
                return join(self._row_of(self._gap()) for _ in range(rest))
            case QuestionType.NUMERIC:
                return self._numeric()
            case QuestionType.SHORT_ANSWER:
                return self._short()

    def _row_of(self, field: Markup) -> Markup:
        return element("p", field)

    def _choice(self, type_: str, position: int, text: Markup) -> Markup:
        control = element("input", type=type_, name=f"{self.form.id}-answer", value=str(position))
        label = element("label", control, element("span", text), class_="option")
        return element("div", label, class_="choice", data_position=position)

    def _rating(self) -> Markup:
        low, high = self.form.scale
        ends = [
            element("span", self.writer.inlines(text), class_="end") if text else EMPTY
            for text in (self.form.scale_low, self.form.scale_high)
        ]
        points = join(
            self._choice("radio", number - low, escape(str(number)))
            for number in range(low, high + 1)
        )
        return element(
            "div", ends[0], element("div", points, class_="points"), ends[1], class_="scale"
        )

    def _matching(self) -> Markup:
        rights = join(
            element(
                "li",
                element("span", escape(letter(position)), class_="letter"),
                element("span", self.writer.inlines(right)),
            )
            for position, right in enumerate(self.form.rights)
        )
        lefts = join(self._left(position, left) for position, left in enumerate(self.form.lefts))
        return join((element("ul", rights, class_="rights"), lefts))

    def _left(self, position: int, left: Text) -> Markup:
        choose = element("option", self.writer.text(self.writer.words["choose"]), value="")
        letters = join(
            element("option", escape(letter(each)), value=str(each))
            for each in range(len(self.form.rights))
        )
        name = f"{self.form.id}-left-{position}"
        return element(
            "div",
            element("label", self.writer.inlines(left), for_=name),
            element("select", choose, letters, id=name, data_left=position),
            class_="left",
        )

    def _ordering(self) -> Markup:
        entries = join(
            element(
                "li",
                element("span", self.writer.inlines(option), class_="entry"),
                element(
                    "span",
                    self._move("up", "↑", option),
                    self._move("down", "↓", option),
                    class_="moves",
                ),
                data_position=position,
            )
            for position, option in enumerate(self.form.options)
        )
        announced = element("p", class_="visually-hidden", role="status", data_announce=True)
        return join((element("ol", entries, class_="ordering"), announced))

    def _move(self, direction: str, sign: str, option: Text) -> Markup:
        name = self.writer.words[f"move_{direction}"].format(text=plain_text(option))
        return element(
            "button",
            element("span", escape(sign), aria_hidden="true"),
            type="button",
            class_="move",
            aria_label=name,
            data_move=direction,
        )

    def _numeric(self) -> Markup:
        words = self.writer.words
        field = self._typed(words["your_answer"], LONGEST_GAP, "number", "decimal")
        unit = element("span", self.writer.inlines(self.form.unit), class_="unit")
        return element("p", field, escape(" "), unit if self.form.unit else EMPTY)

    def _short(self) -> Markup:
        label = self.writer.words["your_answer"]
        if self.form.marked:
            return element("p", self._typed(label, LONGEST_ANSWER, "short"))
        return element(
            "p",
            element(
                "textarea",
                rows=4,
                maxlength=LONGEST_ANSWER,
                aria_label=label,
                data_typed=True,
            ),
        )
