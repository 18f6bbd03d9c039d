"""Both themes are readable, and so are agencies in any colour of the palette for them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.desktop.look.theme import (
    DARK,
    LIGHT,
    READABLE_CONTRAST,
    Tokens,
    apply_theme,
    contrast,
    is_burmese,
    palette_of,
    readable,
    tokens,
)

AGENCY_COLOURS = [
    "#1F6FB2",
    "#B4560F",
    "#6B4FA0",
    "#0F766E",
    "#B0305C",
    "#5F6B1A",
    "#475569",
    "#8A6A00",
    "#FFFFFF",
    "#000000",
]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_words_are_readable_on_every_ground(theme: Tokens) -> None:
    for ground in (theme.window, theme.sheet, theme.hover, theme.selection, theme.field):
        for words in (theme.text, theme.muted, theme.warning):
            ratio = contrast(QColor(words), QColor(ground))
            assert ratio >= READABLE_CONTRAST, (words, ground, ratio)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("colour", AGENCY_COLOURS)
def test_every_agency_can_be_read_in_its_colour(theme: Tokens, colour: str) -> None:
    for ground in (theme.window, theme.sheet, theme.selection):
        shown = readable(colour, QColor(ground))
        assert contrast(shown, QColor(ground)) >= READABLE_CONTRAST


@pytest.mark.parametrize(("name", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_can_be_chosen_and_is_recognized(
    qapp: QApplication, name: str, theme: Tokens
) -> None:
    apply_theme(qapp, name)
    assert tokens() == theme
    assert tokens(palette_of(theme)) == theme
    apply_theme(qapp, "light")


def test_burmese_is_recognized() -> None:
    assert is_burmese("Ask: မြန်မာ။")
    assert not is_burmese("Ask, and listen.")
