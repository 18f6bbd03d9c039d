"""Stories of the spell check in a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from authoring.spelling.dictionary import english
from models.content.runs import STRONG
from models.project.codec import to_json
from tests.ui.desktop.fakes import FakeDialogs
from ui.desktop.editor import Editor
from ui.desktop.main_window import MainWindow
from ui.desktop.rich_text.highlights import Highlights
from ui.desktop.rich_text.rich_text_field import RichTextField
from ui.desktop.spelling.page_marks import LAYER
from ui.desktop.spelling.spelling_service import SpellingService
from ui.desktop.spelling.suggestion_menu import SuggestionMenu

PAUSE = 4_000


@pytest.fixture
def field(editor: Editor) -> RichTextField:
    """The shared text of a paragraph, with the cursor in it."""
    editor.context.select("block0000005")
    row = editor.page.field("block0000005", "body")
    assert row is not None
    row.text.setFocus()
    row.text.selectAll()
    return row.text


@pytest.fixture
def service(window: MainWindow, editor: Editor) -> SpellingService:
    assert editor
    english()
    found = window.service(SpellingService)
    assert found is not None
    return found


def marked(field: RichTextField) -> list[str]:
    text = field.toPlainText()
    return [text[start:end] for start, end in Highlights.of(field).spans(LAYER)]


def place_of(field: RichTextField, word: str) -> QPoint:
    cursor = field.textCursor()
    cursor.setPosition(field.toPlainText().index(word) + 1)
    return field.cursorRect(cursor).center()


@pytest.fixture
def menu_of(
    qtbot: QtBot, service: SpellingService
) -> Callable[[RichTextField, str], SuggestionMenu]:
    """The menu of a marked word, when its suggestions have come."""

    def made(field: RichTextField, word: str) -> SuggestionMenu:
        menu = service.menu_for(field, place_of(field, word))
        assert menu is not None
        qtbot.waitUntil(lambda: "Looking" not in menu.actions()[0].text(), timeout=PAUSE)
        return menu

    return made


def choose(menu: QMenu, words: str) -> None:
    next(each for each in menu.actions() if words in each.text()).trigger()


def test_misspelled_words_are_underlined_when_one_pauses_and_nothing_is_stored(
    qtbot: QtBot, service: SpellingService, editor: Editor, field: RichTextField
) -> None:
    assert service.is_on
    changes: list[object] = []
    QTest.keyClicks(field, "Teh documents are recieved hrere")
    editor.context.course_changed.connect(changes.append)
    told: list[str] = []
    field.edited.connect(told.append)
    qtbot.waitUntil(lambda: marked(field) == ["Teh", "recieved"], timeout=PAUSE)
    QTest.keyClick(field, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: marked(field) == ["Teh", "recieved", "hrere"], timeout=PAUSE)
    assert (changes, told) == ([], [])
    assert field.value() == "Teh documents are recieved hrere"


def test_a_suggestion_keeps_the_marks_and_is_one_undo_step(
    qtbot: QtBot,
    editor: Editor,
    field: RichTextField,
    menu_of: Callable[[RichTextField, str], SuggestionMenu],
) -> None:
    QTest.keyClicks(field, "Check recieved documents")
    cursor = field.textCursor()
    cursor.setPosition(6)
    cursor.setPosition(14, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.toggle_mark(STRONG)
    assert field.value() == "Check **recieved** documents"
    before = to_json(editor.context.course)
    qtbot.waitUntil(lambda: marked(field) == ["recieved"], timeout=PAUSE)
    choose(menu_of(field, "recieved"), "received")
    assert field.value() == "Check **received** documents"
    qtbot.waitUntil(lambda: not marked(field), timeout=PAUSE)
    editor.context.opened.undo()
    assert to_json(editor.context.course) == before


def test_a_word_can_be_added_to_the_list_of_the_course(
    qtbot: QtBot,
    editor: Editor,
    field: RichTextField,
    menu_of: Callable[[RichTextField, str], SuggestionMenu],
) -> None:
    QTest.keyClicks(field, "Kachinn people ")
    qtbot.waitUntil(lambda: marked(field) == ["Kachinn"], timeout=PAUSE)
    choose(menu_of(field, "Kachinn"), "word list")
    assert editor.context.course.settings.word_list == ("Kachinn",)
    qtbot.waitUntil(lambda: not marked(field), timeout=PAUSE)
    assert editor.context.opened.undo_label == "Add “Kachinn” to the word list"
    editor.context.opened.undo()
    editor.context.select("block0000005")

    def marked_again() -> bool:
        row = editor.page.field("block0000005", "body")
        return row is not None and marked(row.text) == ["Kachinn"]

    qtbot.waitUntil(marked_again, timeout=PAUSE)


def test_a_word_can_be_ignored_in_this_session(
    qtbot: QtBot,
    editor: Editor,
    field: RichTextField,
    menu_of: Callable[[RichTextField, str], SuggestionMenu],
) -> None:
    QTest.keyClicks(field, "wrod and wrod ")
    before = editor.context.course
    qtbot.waitUntil(lambda: marked(field) == ["wrod", "wrod"], timeout=PAUSE)
    choose(menu_of(field, "wrod"), "Ignore")
    qtbot.waitUntil(lambda: not marked(field), timeout=PAUSE)
    assert editor.context.course is before


def test_right_words_have_the_usual_menu_and_wrong_ones_that_too(
    qtbot: QtBot,
    service: SpellingService,
    field: RichTextField,
    menu_of: Callable[[RichTextField, str], SuggestionMenu],
) -> None:
    QTest.keyClicks(field, "right wrod ")
    qtbot.waitUntil(lambda: marked(field) == ["wrod"], timeout=PAUSE)
    assert service.menu_for(field, place_of(field, "right")) is None
    words = [action.text() for action in menu_of(field, "wrod").actions()]
    assert any("Paste" in each for each in words)


def test_f7_goes_from_mistake_to_mistake_through_the_course(
    qtbot: QtBot, window: MainWindow, editor: Editor, field: RichTextField
) -> None:
    QTest.keyClicks(field, "Teh border")
    module = editor.page.field("block0000005", "body")
    assert module is not None
    editor.context.select("module000001")
    aim = editor.page.field("module000001", "aim")
    assert aim is not None
    aim.text.setFocus()
    QTest.keyClicks(aim.text, "Knwo wrod ")
    QTest.keyClick(aim.text, Qt.Key.Key_Home)

    def selected() -> str:
        focus = window.focusWidget()
        return focus.textCursor().selectedText() if isinstance(focus, RichTextField) else ""

    seen = []
    for _ in range(4):
        before = {"", selected()}
        QTest.keyClick(window, Qt.Key.Key_F7)
        qtbot.waitUntil(_other_than(selected, before), timeout=PAUSE)
        seen.append(selected())
    assert seen == ["Knwo", "wrod", "Teh", "Knwo"]


def _other_than(say: Callable[[], str], words: set[str]) -> Callable[[], bool]:
    return lambda: say() not in words


def test_f7_says_when_there_is_nothing(
    qtbot: QtBot, window: MainWindow, service: SpellingService, editor: Editor
) -> None:
    assert service.is_on
    QTest.keyClick(window, Qt.Key.Key_F7)
    qtbot.waitUntil(
        lambda: window.statusBar().currentMessage() == "No misspelled words.", timeout=PAUSE
    )
    assert editor.context.current == editor.context.course.id


def test_the_check_can_be_switched_off_which_is_remembered(
    qtbot: QtBot,
    window: MainWindow,
    settings: QSettings,
    dialogs: FakeDialogs,
    service: SpellingService,
    field: RichTextField,
) -> None:
    QTest.keyClicks(field, "Teh cat ")
    qtbot.waitUntil(lambda: marked(field) == ["Teh"], timeout=PAUSE)
    action = window.actions_by_id["spelling"]
    assert action.isChecked()
    action.trigger()
    assert not service.is_on
    assert not action.isChecked()
    assert not marked(field)
    other = MainWindow(settings, dialogs=dialogs)
    qtbot.addWidget(other, before_close_func=lambda _: other.show_document(None))
    other.show_document(window.document)
    found = other.service(SpellingService)
    assert found is not None
    assert not found.is_on
    action.trigger()
    qtbot.waitUntil(lambda: marked(field) == ["Teh"], timeout=PAUSE)


def test_burmese_is_left_alone_and_other_languages_too(
    qtbot: QtBot, service: SpellingService, editor: Editor, field: RichTextField
) -> None:
    assert service.is_on
    editor.context.set_view(language="my")
    row = editor.page.field("block0000005", "body")
    assert row is not None
    row.text.setFocus()
    row.text.insertPlainText("လူကုန်ကူးမှု recieved ")
    qtbot.waitUntil(lambda: marked(row.text) == ["recieved"], timeout=PAUSE)
    assert field
