"""Dialogs that answer by themselves and remember what they were asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog

from ui.desktop.author import Author
from ui.desktop.choosing.choices import Choice
from ui.desktop.dialogs import Dialogs, SaveAnswer
from ui.desktop.keeping.ways import Offer, Way


class FakeDialogs(Dialogs):
    """Set the answers before the question is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = SaveAnswer.DISCARD
        self.file: Path | None = None
        self.folder: Path | None = None
        self.chosen = ""
        self.address: str | None = None
        self.footnote: str | None = None
        self.asked: list[str] = []
        self.problems: list[str] = []
        self.ways: list[Way] = []
        self.offered: list[tuple[Way, ...]] = []
        self.author: Author | None = None
        self.author_asked = 0
        self.version_name: str | None = None
        self.shown: list[QDialog] = []
        self.on_dialog: Callable[[QDialog], object] = lambda _: None
        self.texts: list[str] = []

    def ask_to_save(self, name: str) -> SaveAnswer:
        self.asked.append(name)
        return self.answer

    def choose_file_to_open(self, folder: Path) -> Path | None:
        return self.file

    def choose_file_to_save(self, suggested: Path) -> Path | None:
        return self.file

    def choose_picture(self, folder: Path) -> Path | None:
        return self.file

    def choose_folder(self, folder: Path) -> Path | None:
        return self.folder

    def choose(
        self, title: str, button: str, choices: Sequence[Choice], empty: str
    ) -> Choice | None:
        return next((each for each in choices if each.key == self.chosen), None)

    def ask_for_address(self, address: str) -> str | None:
        return self.address

    def ask_for_footnote(self, words: str) -> str | None:
        return self.footnote

    def ask_to_convert(self, before: str, after: str) -> bool:
        self.asked.append(after)
        return self.answer is SaveAnswer.SAVE

    def ask_way(self, message: str, hint: str, offers: Sequence[Offer]) -> Way:
        self.problems.append(f"{message} {hint}")
        self.offered.append(tuple(offer.way for offer in offers))
        way = self.ways.pop(0) if self.ways else Way.LATER
        assert way is Way.LATER or way in self.offered[-1]
        return way

    def ask_for_author(self, known: Author | None = None) -> Author | None:
        self.author_asked += 1
        return self.author

    def ask_for_version_name(self) -> str | None:
        return self.version_name

    def show_dialog(self, dialog: QDialog) -> bool:
        self.shown.append(dialog)
        self.on_dialog(dialog)
        if dialog.result() != QDialog.DialogCode.Accepted:
            dialog.reject()
        return dialog.result() == QDialog.DialogCode.Accepted

    def show_problem(self, message: str, hint: str = "") -> None:
        self.problems.append(f"{message} {hint}")

    def show_text(self, title: str, rich_text: str) -> None:
        self.texts.append(f"{title} {rich_text}")
