"""The theme: whatever an agency's colour, text in it can be read by day and by night."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from exporters.scorm.player_files import player_files
from exporters.scorm.theme import (
    CONTRAST,
    DAY_GROUNDS,
    NIGHT_GROUNDS,
    contrast,
    readable,
    theme_css,
)

colours = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)


@given(colours)
def test_every_colour_can_be_read_on_every_ground(colour: str) -> None:
    for grounds in (DAY_GROUNDS, NIGHT_GROUNDS):
        made = readable(colour, grounds)
        assert all(contrast(made, ground) >= CONTRAST for ground in grounds)


def test_a_readable_colour_stays_as_it_is() -> None:
    assert readable("#1F6FB2".lower(), ("#ffffff",)) == "#1f6fb2"


def test_contrast_is_that_of_the_standard() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    css = player_files(with_font=False)["player/player.css"].decode()
    roles = "paper|ground|tint|right-tint|wrong-tint|caution-tint"
    used = re.findall(rf"--(?:{roles}): (#[0-9a-f]{{6}});", css)
    assert set(used) == {*DAY_GROUNDS, *NIGHT_GROUNDS}


def test_the_style_sheet_has_both_looks() -> None:
    css = theme_css("#6B4FA0")
    assert css.count("--brand:") == 2
    assert "prefers-color-scheme: dark" in css
