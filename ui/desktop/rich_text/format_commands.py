"""What the Format menu does to the text that the cursor stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from authoring.importing.zawgyi import to_unicode
from models.content import (
    Footnote,
    normalise_line,
    parse_line,
    write_line,
)
from models.content.lines import QUOTE, Container
from models.content.runs import Leaf
from ui.desktop.choosing.choices import (
    Choice,
    reference_choices,
    source_choices,
    term_choices,
    value_choices,
)
from ui.desktop.rich_text import line_edits
from ui.desktop.rich_text.line_keys import press_tab
from ui.desktop.rich_text.rich_text_field import RichTextField

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

Command = Callable[["MainWindow"], None]
_MESSAGE_TIME = 6_000
_EXCERPT = 300


def focused_text(window: MainWindow) -> RichTextField | None:
    """The text with the cursor, if it can be changed."""
    focus = QApplication.focusWidget() or window.focusWidget()
    if isinstance(focus, RichTextField) and not focus.isReadOnly():
        return focus
    return None


def toggle_mark(mark: int) -> Command:
    """Strong, emphasis, sub- or superscript."""

    def run(window: MainWindow) -> None:
        if text := focused_text(window):
            text.toggle_mark(mark)

    return run


def toggle_list(kind: Container) -> Command:
    """Bullets, numbers or a quote for the lines that are selected."""

    def run(window: MainWindow) -> None:
        if text := focused_text(window):
            lines, (first, last) = text.lines(), text.selected_lines()
            if kind == QUOTE:
                text.change_lines(line_edits.toggle_quote(lines, first, last))
            else:
                text.change_lines(line_edits.toggle_list(lines, first, last, kind))

    return run


def indent(deeper: bool) -> Command:
    """Move entries of a list deeper or shallower."""

    def run(window: MainWindow) -> None:
        if text := focused_text(window):
            press_tab(text, deeper)

    return run


def paste_plain(window: MainWindow) -> None:
    """Paste the words of the clipboard without marks."""
    if text := focused_text(window):
        text.paste_plain()


def offer_unicode(window: MainWindow, text: RichTextField) -> None:
    """Ask whether what looks like Zawgyi should be written in Unicode."""
    before = text.toPlainText()[:_EXCERPT]
    if window.dialogs.ask_to_convert(before, to_unicode(before)):
        text.convert_zawgyi()


def edit_link(window: MainWindow) -> None:
    """Ask for the address of the selected words, or of the link at the cursor."""
    text = focused_text(window)
    if text is None:
        return
    href = window.dialogs.ask_for_address(text.link())
    if href is None:
        return
    if not text.textCursor().hasSelection() and not text.link() and href:
        text.insert_runs(((0, href, href),))
    else:
        text.set_link(href)
    text.setFocus()


def edit_footnote(window: MainWindow) -> None:
    """Ask for the words of a footnote: a new one, or the one beside the cursor."""
    text = focused_text(window)
    if text is None:
        return
    old = text.thing_beside()
    words = write_line(old.children) if isinstance(old, Footnote) else ""
    said = window.dialogs.ask_for_footnote(words)
    if said is None:
        return
    if isinstance(old, Footnote):
        text.select_thing_beside()
    children = normalise_line(parse_line(said).inlines)
    text.insert_runs(((0, "", Footnote(children)),) if children else ())
    text.setFocus()


def insert_value(window: MainWindow) -> None:
    """Choose a value of the course."""
    context = window.context
    if context is not None:
        choices = value_choices(context.indexed, context.agency, context.language)
        _insert(window, "Insert value", choices, "The course has no values yet.")


def insert_reference(window: MainWindow) -> None:
    """Choose what to refer to."""
    context = window.context
    if context is not None:
        choices = reference_choices(context.indexed, context.language, context.agency)
        _insert(window, "Insert cross-reference", choices, "Nothing in the course has that name.")


def insert_term(window: MainWindow) -> None:
    """Choose a term of the glossary; selected words become the term."""
    context = window.context
    if context is not None:
        choices = term_choices(context.indexed, context.language)
        _insert(window, "Insert glossary term", choices, "The glossary has no such term.")


def insert_source(window: MainWindow) -> None:
    """Choose a source to cite; selected words become the article or page."""
    context = window.context
    if context is not None:
        choices = source_choices(context.indexed, context.language)
        _insert(window, "Cite a source", choices, "The references have no such source.")


def _insert(window: MainWindow, title: str, choices: list[Choice], empty: str) -> None:
    text = focused_text(window)
    if text is None:
        window.statusBar().showMessage("Put the cursor into a text first.", _MESSAGE_TIME)
        return
    chosen = window.dialogs.choose(title, "Insert", choices, empty)
    if chosen is not None:
        leaf: Leaf = chosen.insert(text.textCursor().selectedText().strip())
        text.insert_runs(((text.marks(), "", leaf),))
    text.setFocus()
