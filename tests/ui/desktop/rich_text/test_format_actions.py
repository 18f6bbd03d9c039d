"""The Format menu and its buttons act on the text with the cursor; what is chosen is inserted."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from models.content import is_safe_address
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.choosing.choices import matching, reference_choices, term_choices, value_choices
from ui.desktop.choosing.choose_dialog import ChooseDialog
from ui.desktop.dialogs import SaveAnswer
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.rich_text.link_dialog import LinkDialog
from ui.desktop.rich_text.rich_text_field import RichTextField

BLOCK = "block0000002"


def begin(editor: Editor) -> RichTextField:
    editor.context.select(BLOCK)
    found = editor.page.field(BLOCK, "body")
    assert found is not None
    found.text.setFocus()
    return found.text


def stored(editor: Editor) -> str:
    return editor.context.indexed.item(BLOCK).body.value("en")  # type: ignore[attr-defined,no-any-return]


def test_a_button_makes_the_selected_words_strong(window: MainWindow, editor: Editor) -> None:
    text = begin(editor)
    text.selectAll()
    editor.format_bar.buttons["bold"].click()
    assert stored(editor).startswith("**")
    assert editor.format_bar.buttons["bold"].isChecked()
    window.undo_bridge.undo()
    assert not stored(editor).startswith("**")


def test_buttons_rest_while_no_text_has_the_cursor(editor: Editor) -> None:
    begin(editor)
    assert editor.format_bar.buttons["bullets"].isEnabled()
    editor.outline.setFocus()
    assert not editor.format_bar.buttons["bold"].isEnabled()


def test_lists_are_not_offered_in_a_title(editor: Editor) -> None:
    editor.context.select("session00001")
    found = editor.page.field("session00001", "title")
    assert found is not None
    found.text.setFocus()
    assert editor.format_bar.buttons["bold"].isEnabled()
    assert not editor.format_bar.buttons["bullets"].isEnabled()


def test_a_chosen_reference_stands_in_the_text_with_its_label(
    window: MainWindow, editor: Editor, dialogs: FakeDialogs
) -> None:
    text = begin(editor)
    text.selectAll()
    text.textCursor().removeSelectedText()
    dialogs.chosen = "session00002"
    window.actions_by_id["insert_reference"].trigger()
    assert stored(editor) == "[[ref:session00002]]"
    dialogs.footnote = "See *there*."
    window.actions_by_id["footnote"].trigger()
    assert stored(editor) == "[[ref:session00002]]^[See *there*.]"
    dialogs.footnote = ""
    window.actions_by_id["footnote"].trigger()
    assert stored(editor) == "[[ref:session00002]]"


def test_an_address_is_completed_and_a_dangerous_one_refused() -> None:
    dialog = LinkDialog("")
    dialog.field.setText("www.iom.int")
    assert dialog.address() == "https://www.iom.int"
    dialog.field.setText("a@iom.int")
    assert dialog.address() == "mailto:a@iom.int"
    for wrong in ("javascript:alert(1)", "file:///etc/passwd", "two words"):
        dialog.field.setText(wrong)
        assert not is_safe_address(dialog.address())
        assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.deleteLater()


def test_typing_narrows_a_list_and_enter_chooses(editor: Editor) -> None:
    choices = reference_choices(editor.context.indexed, "en", "")
    dialog = ChooseDialog("Insert", "Insert", choices, "Nothing.")
    shown = dialog.list.count()
    dialog.filter.setText("session")
    assert 0 < dialog.list.count() < shown
    dialog.accept()
    assert dialog.choice is not None
    assert "Session" in dialog.choice.title
    dialog.filter.setText("no such thing anywhere")
    assert dialog.list.count() == 0
    dialog.deleteLater()


def test_lists_find_every_word_in_burmese_too(sample_editor: Editor) -> None:
    indexed = sample_editor.context.indexed
    terms = term_choices(indexed, "my")
    assert terms
    assert matching(terms, terms[0].title[:4])[0].title == terms[0].title
    assert value_choices(indexed, "", "en")


def test_pasted_zawgyi_is_converted_when_the_author_agrees(
    editor: Editor, dialogs: FakeDialogs
) -> None:
    text = begin(editor)
    text.selectAll()
    data = QMimeData()
    data.setText("ျမန္မာ ဉာဏ္ႀကီးရွင္သည္")
    text.insertFromMimeData(data)
    assert dialogs.asked == ["မြန်မာ ဉာဏ်ကြီးရှင်သည်"]
    assert stored(editor) == "ျမန္မာ ဉာဏ္ႀကီးရွင္သည္"
    dialogs.answer = SaveAnswer.SAVE
    text.selectAll()
    text.insertFromMimeData(data)
    assert stored(editor) == "မြန်မာ ဉာဏ်ကြီးရှင်သည်"


def test_words_only_leaves_marks_behind(window: MainWindow, editor: Editor) -> None:
    text = begin(editor)
    text.selectAll()
    data = QMimeData()
    data.setHtml("<b>a</b> b")
    data.setText("a b")
    QApplication.clipboard().setMimeData(data)
    window.actions_by_id["paste_plain"].trigger()
    assert stored(editor) == "a b"
