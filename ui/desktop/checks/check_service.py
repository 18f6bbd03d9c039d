"""CheckService: checks the open course whenever its author pauses, and shows what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from authoring.checks.text_state import TextStates
from models.finding import Finding
from models.place import SHARED
from ui.desktop.checks.check_bar import CheckBar
from ui.desktop.checks.check_run import Checked, CheckRun
from ui.desktop.checks.checks_panel import ChecksPanel
from ui.desktop.document import Document

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_FIRST, _PAUSE = 400, 1_200
"""Milliseconds after opening, and after the last edit, before the checks begin."""


class CheckService(QObject):
    """One run at a time on the immutable course; an edit ends it, a pause begins another."""

    def __init__(self, window: MainWindow, document: Document) -> None:
        super().__init__(window)
        editor = window.editor
        assert editor is not None
        self._window = window
        self._editor = editor
        self._context = editor.context
        self._states = TextStates()
        self._run: CheckRun | None = None
        self.checked = Checked()
        self.panel = editor.side.tab(ChecksPanel)
        self.bar = CheckBar()
        window.statusBar().addWidget(self.bar)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._begin)
        self._context.course_changed.connect(self._on_changed)
        self.panel.wanted.connect(self.go_to)
        self.bar.finding_wanted.connect(self.next_finding)
        self.bar.missing_wanted.connect(self.next_missing)
        self._timer.start(_FIRST)

    @property
    def is_up_to_date(self) -> bool:
        """Whether all rules were asked of the course as it is now."""
        return self.checked.is_whole and self.checked.course is self._context.course

    def on_saved(self) -> None:
        """Nothing: what was found does not depend on the file."""

    def close(self) -> None:
        """End the run and take the counts away."""
        self._timer.stop()
        self._end_run()
        self._window.statusBar().removeWidget(self.bar)
        self.bar.deleteLater()
        self.deleteLater()

    def next_finding(self, must: bool | None, backwards: bool = False) -> None:
        """Show the list and go to the next finding of a weight (None: of any)."""
        self._show_panel()
        self.panel.next_finding(must, backwards)

    def next_missing(self, language: str) -> None:
        """Go to the next text that is missing in a language, and show that language."""
        indexed = self._context.indexed
        there = [
            each
            for each, state in self.checked.states.items()
            if language in state.missing and each in indexed
        ]
        if not there:
            return
        here = there.index(self._context.current) if self._context.current in there else -1
        self._context.set_view(language=language)
        self._context.select(there[(here + 1) % len(there)])
        self._editor.page.focus_first(self._context.current)

    def go_to(self, finding: Finding, write: bool) -> None:
        """Select the item of a finding; ``write`` puts the cursor into the text it is about."""
        context, place = self._context, finding.place
        if place is not None and place.language in {each.code for each in context.course.languages}:
            context.set_view(language=place.language)
        if place is not None and place.owner != SHARED and context.agency:
            context.set_view(agency=place.owner)
        item = place.item if place is not None and place.item in context.indexed else finding.item
        context.select(item if item in context.indexed else context.course.id)
        if write:
            row = self._editor.page.field(item, place.field) if place is not None else None
            if row is None:
                self._editor.page.focus_first(item)
            else:
                row.text.setFocus(Qt.FocusReason.OtherFocusReason)
                self._editor.page.ensureWidgetVisible(row)

    def show_panel(self) -> None:
        """Show the list and go into it."""
        self._show_panel()
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_panel(self) -> None:
        self._editor.side.show()
        self._editor.side.show_tab(ChecksPanel)

    def _on_changed(self, _: object) -> None:
        if self._run is not None:
            self._run.cancel()
        self._timer.start(_PAUSE)

    def _begin(self) -> None:
        if self._run is not None and self._run.isRunning():
            self._run.cancel()
            self._timer.start(_PAUSE)
            return
        self._end_run()
        run = CheckRun(self._context.indexed, self._states, self.checked.findings, self)
        run.checked.connect(self._show)
        self._run = run
        run.start(run.Priority.LowPriority)

    def _end_run(self) -> None:
        if self._run is not None:
            self._run.cancel()
            self._run.wait()
            self._run.deleteLater()
            self._run = None

    def _show(self, checked: Checked) -> None:
        self.checked = checked
        self._editor.outline.rows.show_marks(checked.marks)
        self.panel.show_checked(checked)
        self.bar.show_checked(checked, self._context.course)
