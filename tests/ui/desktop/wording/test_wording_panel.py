"""The tab with each agency's wording of the passage with the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from authoring.editing import edits
from models.text import Text
from tests.ui.desktop.page.test_page_view import begin
from ui.desktop.editor import Editor
from ui.desktop.editor_context import EditorContext
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.wording.wording_card import Deed, WordingCard, WordingState
from ui.desktop.wording.wording_panel import WordingPanel

BLOCK = "block0000002"
SHARED, OWN = "Ask the person where they are going.", "At the front desk, ask first."


@pytest.fixture
def panel(editor: Editor) -> WordingPanel:
    editor.context.select(BLOCK)
    editor.side.show_tab(WordingPanel)
    return editor.side.tab(WordingPanel)


def body(context: EditorContext) -> Text:
    text = edits.text_of(context.indexed, BLOCK, "body")
    assert text is not None
    return text


def change_shared(
    editor: Editor, words: str = "Ask the person kindly where they are going."
) -> None:
    context = editor.context
    assert context.submit(edits.set_text(context.indexed, BLOCK, "body", "en", "", words))


def offered(card: WordingCard) -> set[Deed]:
    return {deed for deed, button in card.buttons.items() if not button.isHidden()}


def test_the_selected_paragraph_is_shown_with_every_agency(panel: WordingPanel) -> None:
    assert panel.shared.text() == SHARED
    states = {code: card.state.text() for code, card in panel.cards.items()}
    assert states == {"IMM": "same as shared", "DSW": "same as shared", "POL": "own wording"}
    assert panel.cards["POL"].words.text() == OWN
    assert panel.cards["POL"].reason.text() == "The police meet people at the station."


def test_it_follows_the_cursor(editor: Editor, panel: WordingPanel) -> None:
    begin(editor, BLOCK, "heading")
    QApplication.processEvents()
    assert panel.shared.text() == "Begin with a question"
    assert panel.title.text().startswith("Heading of")
    begin(editor, "block0000003", "body")
    QApplication.processEvents()
    assert panel.cards["POL"].state.text() == WordingState.LEFT_OUT.value


def test_a_changed_shared_text_is_shown_beside_the_wording(
    editor: Editor, panel: WordingPanel
) -> None:
    change_shared(editor)
    card = panel.cards["POL"]
    assert card.state.text() == "needs checking"
    assert offered(card) == {Deed.TAKE, Deed.KEEP, Deed.EDIT}
    assert "> kindly<" in card.difference.text()
    assert "where they are going" in card.difference.text()


def test_keeping_is_recorded_with_who_and_against_what(editor: Editor, panel: WordingPanel) -> None:
    editor.context.sign = lambda: "Daw Hla, Yangon"
    change_shared(editor)
    panel.cards["POL"].buttons[Deed.KEEP].click()
    kept = body(editor.context).wording["POL"].kept["en"]
    assert (kept.by, kept.value) == ("Daw Hla, Yangon", body(editor.context).value("en"))
    assert panel.cards["POL"].state.text() == "own wording"
    assert "Kept by Daw Hla, Yangon" in panel.cards["POL"].record.text()


def test_the_shared_text_is_taken_in_one_undo(editor: Editor, panel: WordingPanel) -> None:
    panel.cards["POL"].buttons[Deed.TAKE].click()
    assert body(editor.context).value("en", "POL") == SHARED
    editor.context.opened.undo()
    assert body(editor.context).value("en", "POL") == OWN


def test_a_wording_becomes_the_shared_text(editor: Editor, panel: WordingPanel) -> None:
    panel.cards["POL"].buttons[Deed.SHARE].click()
    assert body(editor.context).value("en", "IMM") == OWN
    assert panel.cards["POL"].state.text() == "same as shared"


def test_a_new_wording_begins_with_the_shared_text_and_the_cursor_in_it(
    editor: Editor, panel: WordingPanel
) -> None:
    panel.cards["IMM"].buttons[Deed.MAKE].click()
    focus = editor.focusWidget()
    assert isinstance(focus, RichTextField)
    assert focus.value() == SHARED
    QTest.keyClicks(focus, "At the gate: ")
    assert body(editor.context).value("en", "IMM") == f"At the gate: {SHARED}"
    assert body(editor.context).value("en") == SHARED


def test_editing_goes_to_the_edition_of_the_agency(editor: Editor, panel: WordingPanel) -> None:
    editor.context.set_view(agency="IMM")
    panel.cards["POL"].buttons[Deed.EDIT].click()
    assert editor.context.agency == "POL"
    focus = editor.focusWidget()
    assert isinstance(focus, RichTextField)
    assert focus.value() == OWN


def test_a_reason_is_kept_with_its_author(editor: Editor, panel: WordingPanel) -> None:
    editor.context.sign = lambda: "U Ba"
    field = panel.cards["POL"].reason
    field.setText("မြန်မာ။ New law.")
    field.editingFinished.emit()
    own = body(editor.context).wording["POL"]
    assert (own.reason, own.by) == ("မြန်မာ။ New law.", "U Ba")


def test_waiting_changes_are_counted_and_gone_to(editor: Editor, panel: WordingPanel) -> None:
    editor.context.set_view(agency="DSW")
    QTest.keyClicks(begin(editor, BLOCK, "body"), "!")
    editor.context.scopes.changed.emit()
    assert panel.cards["DSW"].state.text() == "waits for your choice"
    editor.context.set_view(agency="")
    editor.context.select("module000002")
    assert panel.unanswered.text() == "1 change waits for your choice"
    panel.unanswered.click()
    assert editor.context.current == BLOCK
