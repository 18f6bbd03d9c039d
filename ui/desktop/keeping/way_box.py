"""WayBox: says what stands in the way, and offers the ways on as buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from ui.desktop.keeping.ways import Offer, Way


def ask_way(parent: QWidget | None, message: str, hint: str, offers: Sequence[Offer]) -> Way:
    """The way an author takes; Esc is LATER."""
    box = way_box(parent, message, hint, offers)
    box.exec()
    pressed = box.clickedButton()
    ways = [offer.way for offer in offers if pressed is not None and offer.words == pressed.text()]
    box.deleteLater()
    return ways[0] if ways else Way.LATER


def way_box(
    parent: QWidget | None, message: str, hint: str, offers: Sequence[Offer]
) -> QMessageBox:
    """The question itself, not shown yet."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Coursewright")
    box.setText(message)
    box.setInformativeText(hint)
    for position, offer in enumerate(offers):
        is_leaving = offer.way is Way.LATER
        role = (
            QMessageBox.ButtonRole.RejectRole if is_leaving else QMessageBox.ButtonRole.ActionRole
        )
        button = box.addButton(offer.words, role)
        if position == 0:
            box.setDefaultButton(button)
        if is_leaving:
            box.setEscapeButton(button)
    return box
