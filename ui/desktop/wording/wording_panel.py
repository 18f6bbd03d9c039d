"""WordingPanel: what each agency reads at one passage, and the decisions about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from authoring.checks.wording_state import is_stale
from authoring.editing import edits
from authoring.editing.edit import Edit
from authoring.editing.edits.wordings import agency_words
from models.place import Place
from models.text import Text
from ui.desktop.editor_context import EditorContext
from ui.desktop.page.field_row import QuietLabel
from ui.desktop.panel.panel_tab import PanelTab
from ui.desktop.wording.passages import passage_title, readable_text, shown_passage
from ui.desktop.wording.scopes import Scope
from ui.desktop.wording.wording_card import Deed, WordingCard, WordingState


class WordingPanel(PanelTab):
    """The shared text, then a card for every agency."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "Agency wording", parent)
        self._passage = ("", "")
        self.cards: dict[str, WordingCard] = {}
        self.hint = QLabel("Put the cursor into a text to see what each agency reads there.")
        self.hint.setWordWrap(True)
        self.shared_head = QuietLabel("Shared text")
        self.shared = QLabel()
        self.shared.setWordWrap(True)
        self.unanswered = QPushButton()
        self.unanswered.clicked.connect(self._go_to_unanswered)
        self._holder = QWidget()
        self._cards = QVBoxLayout(self._holder)
        self._cards.setContentsMargins(0, 0, 0, 0)
        for widget in (self.unanswered, self.hint, self.shared_head, self.shared, self._holder):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        context.passage_changed.connect(self.refresh)
        context.scopes.changed.connect(self.refresh)

    def show_now(self) -> None:
        """Show the passage with the cursor."""
        context = self._context
        waiting = len(context.scopes.unanswered())
        self.unanswered.setVisible(bool(waiting))
        some = "1 change waits" if waiting == 1 else f"{waiting} changes wait"
        self.unanswered.setText(f"{some} for your choice")
        self._make_cards()
        found = shown_passage(context)
        text = edits.text_of(context.indexed, *found) if found else None
        self.hint.setVisible(text is None or not self.cards)
        if not self.cards:
            self.hint.setText("This course has no agencies, so everybody reads the same text.")
        for widget in (self.shared_head, self.shared, self._holder):
            widget.setVisible(text is not None)
        if found is None or text is None:
            self.title.setText("Agency wording")
            return
        self._passage = found
        self.title.setText(passage_title(context, *found))
        words = readable_text(context, text.value(context.language))
        self.shared.setText(words or "Nothing is written here.")
        role = QPalette.ColorRole.WindowText if words else QPalette.ColorRole.PlaceholderText
        self.shared.setForegroundRole(role)
        for code, card in self.cards.items():
            self._show_card(card, code, text)

    def _show_card(self, card: WordingCard, code: str, text: Text) -> None:
        context = self._context
        own = text.wording.get(code)
        language = context.language
        stale = [each for each in (own.base if own else ()) if is_stale(text, code, each)]
        if code not in context.indexed.shown_for(self._passage[0]):
            state = WordingState.LEFT_OUT
        elif own is None:
            state = WordingState.SAME
        elif context.scopes.scope(*self._passage, code) is Scope.ASKED:
            state = WordingState.ASKED
        else:
            state = WordingState.STALE if stale else WordingState.OWN
        words = readable_text(context, text.value(language, code)) if own else ""
        card.show_wording(state, own, words)
        card.buttons[Deed.MAKE].setEnabled(bool(text.shared))
        if own and stale:
            shown = language if language in stale else stale[0]
            kept = own.kept.get(shown)
            card.difference.show_difference(
                readable_text(context, kept.value if kept else own.base[shown]),
                readable_text(context, text.value(shown)),
            )

    def _make_cards(self) -> None:
        agencies = self._context.course.agencies
        if tuple(card.agency for card in self.cards.values()) == agencies:
            return
        while (old := self._cards.takeAt(0)) is not None:
            if widget := old.widget():
                widget.deleteLater()
        self.cards = {}
        for agency in agencies:
            name = agency_words(self._context.indexed, agency.code)
            card = self.cards[agency.code] = WordingCard(agency, name)
            card.wanted.connect(lambda deed, code=agency.code: self._do(deed, code))
            card.reasoned.connect(lambda words, code=agency.code: self._give_reason(code, words))
            self._cards.addWidget(_line())
            self._cards.addWidget(card)

    def _do(self, deed: Deed, code: str) -> None:
        context = self._context
        if deed is Deed.EDIT:
            context.write_at(Place(*self._passage, code, context.language))
            return
        doings: dict[Deed, Callable[[], Edit | None]] = {
            Deed.MAKE: lambda: edits.make_wording(
                context.indexed, *self._passage, code, context.sign(), date.today()
            ),
            Deed.KEEP: lambda: edits.keep_wording(
                context.indexed, *self._passage, code, context.sign(), date.today()
            ),
            Deed.TAKE: lambda: edits.remove_wording(context.indexed, *self._passage, code),
            Deed.SHARE: lambda: edits.share_wording(context.indexed, *self._passage, code),
        }
        context.opened.end_merge()
        context.submit(doings[deed]())
        context.opened.end_merge()
        if deed is Deed.MAKE:
            context.write_at(Place(*self._passage, code, context.language))

    def _give_reason(self, code: str, words: str) -> None:
        context = self._context
        text = edits.text_of(context.indexed, *self._passage)
        own = text.wording.get(code) if text else None
        if own is None or own.reason == words:
            return
        edit = edits.set_wording_reason(
            context.indexed, *self._passage, code, words, context.sign(), date.today()
        )
        context.submit(edit)
        context.opened.end_merge()

    def _go_to_unanswered(self) -> None:
        waiting = self._context.scopes.unanswered()
        if waiting:
            self._context.write_at(waiting[0])


def _line() -> QFrame:
    line = QFrame()
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    line.setFixedHeight(1)
    return line
