"""Burmese has its letters even where the system has no font for it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont

from ui.desktop.fonts import load_fonts


@pytest.mark.usefixtures("qapp")
def test_the_shipped_font_has_every_letter_of_a_burmese_sentence() -> None:
    assert set(load_fonts()) == {"Padauk"}
    assert "Padauk" in QFontDatabase.families(QFontDatabase.WritingSystem.Myanmar)
    raw = QRawFont.fromFont(QFont("Padauk", 12), QFontDatabase.WritingSystem.Myanmar)
    sentence = "လူကုန်ကူးမှုကို တုံ့ပြန်ဆောင်ရွက်ခြင်း။"
    assert all(raw.supportsCharacter(ord(letter)) for letter in sentence if letter != " ")
    assert QFontMetrics(QFont("Padauk", 12)).horizontalAdvance(sentence) > 0
