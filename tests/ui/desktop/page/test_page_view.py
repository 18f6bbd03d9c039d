"""The page: typing, languages and agencies, Burmese, and that looking changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from authoring.editing import edits
from models.tree import walk
from ui.desktop.editor import Editor
from ui.desktop.look.theme import apply_theme
from ui.desktop.look.words import GROUPS
from ui.desktop.outline.outline_rows import GROUP
from ui.desktop.page.field_row import FieldRow
from ui.desktop.page.page_content import page_root
from ui.desktop.page.page_parts import Field
from ui.desktop.rich_text.formats import OBJECT_TYPE, Kept
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.rich_text.word_formats import pieces_of

BLOCK = "block0000002"
SESSION = "session00001"


def row(editor: Editor, item: str, field: str) -> FieldRow:
    editor.context.select(item)
    found = editor.page.field(item, field)
    assert found is not None
    return found


def begin(editor: Editor, item: str, field: str) -> RichTextField:
    """The text field with the cursor at its end."""
    text = row(editor, item, field).text
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    return text


def commit(text: RichTextField, words: str) -> None:
    """What an input method does when a word is chosen."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(text, event)


def test_looking_at_everything_in_every_view_changes_nothing(sample_editor: Editor) -> None:
    context = sample_editor.context
    roots = {page_root(context.indexed, item.id) for item in walk(context.course)}
    keys = sorted(roots) + [GROUP + field for field in GROUPS]
    own = context.course.agencies[0].code
    for agency, language in (("", "en"), ("", "my"), (own, "en")):
        context.set_view(agency=agency, language=language)
        for key in keys:
            context.select(key)
            sample_editor.page.focus_first(key)
            QApplication.processEvents()
    assert context.opened.undo_label == ""
    assert not context.opened.is_modified


def test_typing_is_one_undo_entry(editor: Editor) -> None:
    text = begin(editor, SESSION, "title")
    QTest.keyClicks(text, " of it")
    assert editor.context.course.modules[0].sessions[0].title.value("en") == (
        "The three elements of it"
    )
    editor.context.opened.undo()
    assert text.value() == "The three elements"
    assert not editor.context.opened.is_modified


def test_leaving_a_text_begins_a_new_undo_entry(editor: Editor) -> None:
    text = begin(editor, SESSION, "title")
    QTest.keyClicks(text, " a")
    editor.outline.setFocus()
    begin(editor, SESSION, "title")
    QTest.keyClicks(text, " b")
    editor.context.opened.undo()
    assert text.value() == "The three elements a"


def test_burmese_from_an_input_method_is_stored_composed(editor: Editor) -> None:
    editor.context.set_view(language="my")
    text = begin(editor, "session00002", "title")
    for word in ("လူကုန်ကူးမှု", "နှင့် ", "မြန်မာ။", "e\u0301"):
        commit(text, word)
    title = editor.context.course.modules[0].sessions[1].title
    assert title.value("my") == "လူကုန်ကူးမှုနှင့် မြန်မာ။\u00e9"
    assert title.value("en") == "Smuggling of migrants"
    assert text.value() == title.value("my")


def test_an_agency_gets_its_own_wording_by_typing_in_its_view(editor: Editor) -> None:
    editor.context.set_view(agency="DSW")
    text = begin(editor, BLOCK, "body")
    QTest.keyClicks(text, " Sit down.")
    body = editor.context.indexed.item(BLOCK).body  # type: ignore[attr-defined]
    assert body.value("en", "DSW") == "Ask the person where they are going. Sit down."
    assert body.value("en") == "Ask the person where they are going."
    assert body.wording["DSW"].base == {"en": "Ask the person where they are going."}


def test_the_view_of_all_shows_each_wording_below_the_shared_text(editor: Editor) -> None:
    editor.context.select(BLOCK)
    body = [part for part in editor.page.parts if getattr(part, "field", "") == "body"]
    words = [part.value for part in body if isinstance(part, Field) and part.item == BLOCK]
    assert words == ["Ask the person where they are going.", "At the front desk, ask first."]


def test_what_an_edition_leaves_out_cannot_be_typed_in(editor: Editor) -> None:
    editor.context.set_view(agency="POL")
    text = begin(editor, "block0000003", "body")
    QTest.keyClicks(text, "x")
    assert text.isReadOnly()
    assert not editor.context.opened.is_modified


def test_a_missing_translation_shows_the_text_to_translate(editor: Editor) -> None:
    editor.context.set_view(language="my")
    found = row(editor, "session00002", "title")
    assert found.text.value() == ""
    assert "Smuggling of migrants" in [label.text() for label in found.words()]


def test_references_and_values_are_shown_by_their_names(editor: Editor) -> None:
    stored = "See [[ref:activity0001]] and call {{hotline}}."
    edit = edits.set_text(editor.context.indexed, BLOCK, "body", "en", "", stored)
    assert editor.context.submit(edit)
    found = row(editor, BLOCK, "body")
    text = found.text
    assert text.document().toRawText() == "See \ufffc and call \ufffc."
    assert [made.property(Kept.LABEL) for made in things(text)] == ["Activity A1.1", "hotline"]
    assert text.value() == stored
    text.setFocus()
    editor.outline.setFocus()
    assert editor.context.indexed.item(BLOCK).body.value("en") == stored  # type: ignore[attr-defined]


def things(text: RichTextField) -> list[QTextCharFormat]:
    cursor = text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    return [made for _, _, made in pieces_of(cursor) if made.objectType() == OBJECT_TYPE]


def test_looking_at_a_text_that_is_stored_otherwise_does_not_change_it(editor: Editor) -> None:
    stored = "*a*  _b_ !"
    edit = edits.set_text(editor.context.indexed, BLOCK, "body", "en", "", stored)
    assert editor.context.submit(edit)
    text = begin(editor, BLOCK, "body")
    apply_theme(QApplication.instance(), "dark")  # type: ignore[arg-type]
    text.set_excluded(True)
    text.set_excluded(False)
    editor.outline.setFocus()
    apply_theme(QApplication.instance(), "light")  # type: ignore[arg-type]
    assert editor.context.indexed.item(BLOCK).body.value("en") == stored  # type: ignore[attr-defined]


def test_no_break_spaces_survive_typing(editor: Editor) -> None:
    stored = "60\u00a0minutes 😀 more"
    edit = edits.set_text(editor.context.indexed, BLOCK, "body", "en", "", stored)
    assert editor.context.submit(edit)
    QTest.keyClicks(begin(editor, BLOCK, "body"), ".")
    assert editor.context.indexed.item(BLOCK).body.value("en") == stored + "."  # type: ignore[attr-defined]


def test_a_text_can_be_cleared_and_typed_again(editor: Editor) -> None:
    editor.context.set_view(agency="POL")
    text = begin(editor, BLOCK, "body")
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert text.value() == ""
    QTest.keyClicks(text, "Own.")
    assert text.value() == "Own."
    body = editor.context.indexed.item(BLOCK).body  # type: ignore[attr-defined]
    assert body.value("en", "POL") == "Own."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A paragraph", "A paragraph\n\nx"),
        ("- one", "- one\n- x"),
        ("9. nine", "9. nine\n10. x"),
        ("> quote", "> quote\n>\n> x"),
    ],
)
def test_enter_begins_a_paragraph_or_goes_on_with_a_list(
    editor: Editor, before: str, after: str
) -> None:
    edit = edits.set_text(editor.context.indexed, BLOCK, "body", "en", "", before)
    assert editor.context.submit(edit)
    text = begin(editor, BLOCK, "body")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "x")
    assert text.value() == after
    assert editor.context.indexed.item(BLOCK).body.value("en") == after  # type: ignore[attr-defined]


def test_enter_leaves_a_line_and_pasted_line_breaks_become_spaces(editor: Editor) -> None:
    text = begin(editor, SESSION, "title")
    pasted = QMimeData()
    pasted.setText("\ntwo\nlines")
    text.insertFromMimeData(pasted)
    assert text.value() == "The three elements two lines"
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert not text.hasFocus()


def test_undo_by_key_takes_back_the_course_not_the_field(editor: Editor) -> None:
    text = begin(editor, SESSION, "title")
    QTest.keyClicks(text, "s")
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not editor.context.opened.is_modified
    QTest.keyClick(text, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert text.value() == "The three elementss"


def test_rows_stay_while_the_course_changes(editor: Editor) -> None:
    text = row(editor, BLOCK, "body").text
    edit = edits.move_down(editor.context.indexed, BLOCK)
    assert editor.context.submit(edit)
    assert row(editor, BLOCK, "body").text is text


def test_an_empty_list_invites_to_begin(editor: Editor) -> None:
    assert editor.context.submit(edits.delete(editor.context.indexed, "term00000001"))
    editor.context.select(GROUP + "glossary")
    buttons = [b for b in editor.page.findChildren(QPushButton) if b.text() == "Add a term"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert len(editor.context.course.glossary) == 1
    assert editor.context.current == editor.context.course.glossary[0].id


def test_undo_shows_what_it_was_about(editor: Editor) -> None:
    context = editor.context
    context.submit(edits.delete(context.indexed, BLOCK))
    context.select("module000002")
    context.opened.undo()
    assert context.current == BLOCK


def test_the_selected_paragraph_is_brought_into_view(sample_editor: Editor, qtbot: QtBot) -> None:
    context = sample_editor.context
    last = context.course.modules[0].sessions[0].blocks[-1]
    context.select(last.id)

    def is_in_view() -> bool:
        field = next(
            p for p in sample_editor.page.parts if isinstance(p, Field) and p.item == last.id
        )
        row = sample_editor.page.field(last.id, field.field)
        assert row is not None
        top = row.mapTo(sample_editor.page.viewport(), row.rect().topLeft()).y()
        return 0 <= top < sample_editor.page.viewport().height()

    qtbot.waitUntil(is_in_view, timeout=5_000)
