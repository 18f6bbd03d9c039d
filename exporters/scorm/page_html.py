"""Pages as HTML: the readable part of a package, and the key part written the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from exporters.elearning import Page, SelfStudy, question_form, scenario
from exporters.elearning.lesson import ANSWER
from exporters.elearning.scenario import ScenarioForm
from exporters.html import EMPTY, HtmlWriter, Markup, element, join
from exporters.html.languages import is_myanmar
from exporters.scorm.question_html import question_html
from models.content import Block, Callout, Extension, Inline, child_blocks


def shown(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block a page shows: not what stands in for extensions elsewhere."""
    for block in blocks:
        yield block
        if not isinstance(block, Extension):
            yield from shown(child_blocks(block))


def anchors(study: SelfStudy) -> dict[str, str]:
    """The page on which every item that can be jumped to stands; a page is its own."""
    found: dict[str, str] = {}
    for page in study.pages():
        found.setdefault(page.id, page.id)
        for block in shown(page.blocks):
            if block.anchor:
                found.setdefault(block.anchor, page.id)
    return found


class PageWriter:
    """Writes the pages, titles and keys of one course."""

    def __init__(self, study: SelfStudy, media: Callable[[str], str]) -> None:
        self._study = study
        self._media = media
        self.anchors: Mapping[str, str] = anchors(study)

    def page(self, page: Page) -> Markup:
        """The content of a page below its heading, footnotes last."""
        writer = self._writer(page.id, in_brackets=False)
        content = writer.blocks(page.blocks)
        return join((content, writer.endnotes()))

    def title(self, inlines: Iterable[Inline]) -> Markup:
        """A heading or an entry of the menu."""
        return self._writer("", in_brackets=True).inlines(inlines)

    def key(self, blocks: Iterable[Block]) -> Markup:
        """A text that is shown only when it is asked for; its footnotes stand in brackets."""
        return self._writer("", in_brackets=True).blocks(blocks, 4)

    def key_line(self, inlines: Iterable[Inline]) -> Markup:
        """A line that is shown only when it is asked for."""
        return self.title(inlines)

    def _writer(self, page_id: str, *, in_brackets: bool) -> HtmlWriter:
        study = self._study
        languages = study.imprint.languages
        return HtmlWriter(
            language=study.imprint.language,
            words=study.imprint.words,
            target=lambda item_id: f"#{item_id}" if item_id in self.anchors else "",
            citations=study.citations,
            myanmar_language=next((code for code in languages if is_myanmar(code)), "my"),
            latin_language=next((code for code in languages if not is_myanmar(code)), "en"),
            page=page_id,
            notes_in_brackets=in_brackets,
            media=self._media,
            extensions={
                question_form.KIND: question_html,
                scenario.KIND: scenario_html,
                ANSWER: answer_html,
            },
        )


def scenario_html(block: Extension, writer: HtmlWriter, level: int) -> Markup:
    """The place where a scenario is played: its introduction, then a stage."""
    form = block.data
    assert isinstance(form, ScenarioForm)
    start = element(
        "button",
        writer.text(writer.words["start"]),
        type="button",
        class_="primary",
        data_action="begin",
    )
    stage = element("div", start, class_="stage", data_scenario=form.id, data_level=level + 1)
    frame = Callout("scenario", form.title, form.introduction, anchor=form.id)
    head = writer.heading(level, writer.inlines(form.title), class_="callout-title")
    body = writer.blocks(form.introduction, level + 1)
    classes = {"class_": "callout callout-scenario"}
    return element(
        "section", head if form.title else EMPTY, body, stage, **writer.marks(frame) | classes
    )


def answer_html(block: Extension, writer: HtmlWriter, level: int) -> Markup:
    """A button that shows an answer, and the place where it appears."""
    item_id = str(block.data)
    button = element(
        "button",
        writer.text(writer.words["show_expected_answer"]),
        type="button",
        aria_expanded="false",
        aria_controls=f"{item_id}-answer",
        data_action="reveal",
    )
    place = element("div", id=f"{item_id}-answer", class_="answer", hidden=True)
    return element("div", button, place, class_="reveal", data_reveal=item_id, data_level=level)
