"""Dialogs: every modal question the program asks, in one object that a test can replace."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox, QWidget

from models.project.layout import SUFFIX
from ui.desktop.author import Author
from ui.desktop.choosing.choices import Choice
from ui.desktop.choosing.choose_dialog import ChooseDialog
from ui.desktop.keeping.author_dialog import AuthorDialog
from ui.desktop.keeping.way_box import ask_way
from ui.desktop.keeping.ways import Offer, Way
from ui.desktop.rich_text.footnote_dialog import FootnoteDialog
from ui.desktop.rich_text.link_dialog import LinkDialog

_FILTER = f"Courses (*{SUFFIX});;Course folders (course.json)"
PICTURE_FILTER = "Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.tif *.tiff)"


class SaveAnswer(StrEnum):
    """What to do with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class Dialogs:
    """The native dialogs of the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def ask_to_save(self, name: str) -> SaveAnswer:
        """Save, don't save, or stay?"""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Coursewright")
        box.setText(f"Save the changes to “{name}”?")
        box.setInformativeText(
            "If you do not, a backup of them is kept on this computer for a while."
        )
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.button(buttons.Discard).setText("Don't save")
        answers = {
            buttons.Save.value: SaveAnswer.SAVE,
            buttons.Discard.value: SaveAnswer.DISCARD,
        }
        return answers.get(box.exec(), SaveAnswer.CANCEL)

    def choose_file_to_open(self, folder: Path) -> Path | None:
        """A course file, or the course.json of a course folder."""
        name, _ = QFileDialog.getOpenFileName(self._parent, "Open course", str(folder), _FILTER)
        return Path(name) if name else None

    def choose_file_to_save(self, suggested: Path) -> Path | None:
        """A name for the course file; the ending is added when it is missing."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, "Save course as", str(suggested), f"Courses (*{SUFFIX})"
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)

    def choose_picture(self, folder: Path) -> Path | None:
        """A picture of any common format."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, "Choose a picture", str(folder), PICTURE_FILTER
        )
        return Path(name) if name else None

    def choose_folder(self, folder: Path) -> Path | None:
        """A folder to publish into."""
        name = QFileDialog.getExistingDirectory(self._parent, "Publish into folder", str(folder))
        return Path(name) if name else None

    def choose(
        self, title: str, button: str, choices: Sequence[Choice], empty: str
    ) -> Choice | None:
        """One of a list that can be filtered by typing; ``empty`` is said where nothing matches."""
        dialog = ChooseDialog(title, button, choices, empty, self._parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.choice

    def ask_for_address(self, address: str) -> str | None:
        """The address of a link: "" removes it, None leaves it as it is."""
        dialog = LinkDialog(address, self._parent)
        is_taken = dialog.exec() == LinkDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.address() if is_taken else None

    def ask_for_footnote(self, words: str) -> str | None:
        """The words of a footnote, as stored text; None leaves it as it is."""
        dialog = FootnoteDialog(words, self._parent)
        is_taken = dialog.exec() == FootnoteDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.words() if is_taken else None

    def ask_to_convert(self, before: str, after: str) -> bool:
        """Whether text that looks like Zawgyi should be written in Unicode."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Coursewright")
        box.setText("The pasted text looks like Zawgyi. Write it in Unicode?")
        box.setInformativeText(f"As pasted: {before}\n\nIn Unicode: {after}")
        convert = box.addButton("Write in Unicode", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Leave as it is", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(convert)
        box.exec()
        return box.clickedButton() is convert

    def ask_way(self, message: str, hint: str, offers: Sequence[Offer]) -> Way:
        """Something stands in the way: how to go on? The first offer is the one for Enter."""
        return ask_way(self._parent, message, hint, offers)

    def ask_for_author(self, known: Author | None = None) -> Author | None:
        """Name and office; None when the author does not say."""
        dialog = AuthorDialog(known, self._parent)
        is_said = dialog.exec() == AuthorDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.author() if is_said else None

    def ask_for_version_name(self) -> str | None:
        """What a named version is to be called; None when none is to be saved."""
        name, is_said = QInputDialog.getText(
            self._parent, "Save version", "Name, such as “sent to ministry”:"
        )
        return name.strip() if is_said and name.strip() else None

    def show_dialog(self, dialog: QDialog) -> bool:
        """Show a dialog of a part of its own until it is closed; whether it was accepted."""
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return is_accepted

    def show_problem(self, message: str, hint: str = "") -> None:
        """One clear message with the way out."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Coursewright")
        box.setText(message)
        box.setInformativeText(hint)
        box.exec()

    def show_text(self, title: str, rich_text: str) -> None:
        """Something to read: about the program, the keys."""
        box = QMessageBox(self._parent)
        box.setWindowTitle(title)
        box.setText(rich_text)
        box.exec()
