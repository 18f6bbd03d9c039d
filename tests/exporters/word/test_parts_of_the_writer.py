"""The pure parts of the Word writer: colours, pictures, grids, widths, and the package."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.word.colours import palette
from exporters.word.geometry import shared_out
from exporters.word.grid import Merge, slots
from exporters.word.package import Package, Relationships
from exporters.word.pictures import Picture, read_picture
from exporters.word.template.stylesheet import STYLES
from models.content import Cell, Paragraph, Row
from tests.support.word_files import jpeg_head, png

COLOUR = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)
CELL = st.builds(
    Cell, st.just(()), colspan=st.integers(-1, 5), rowspan=st.integers(-1, 5), header=st.booleans()
)
ROWS = st.lists(st.builds(Row, st.lists(CELL, max_size=4).map(tuple)), max_size=6).map(tuple)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(code: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@given(COLOUR | st.text(max_size=9))
def test_any_house_colour_can_be_read(colour: str) -> None:
    colours = palette(colour)
    assert contrast(colours.house, "FFFFFF") >= 4.5
    for shade in (colours.tint, colours.pale, colours.grey, colours.caution):
        assert contrast(colours.ink, shade) >= 7
    assert contrast(colours.house, colours.tint) >= 3


@pytest.mark.parametrize("colour", ["#1F6FB2", "#B4560F", "#6B4FA0"])
def test_the_colours_of_the_agencies_are_used_as_they_are(colour: str) -> None:
    assert palette(colour).house == colour[1:]


@given(st.integers(1, 20_000), st.lists(st.floats(0.01, 100), min_size=1, max_size=63))
def test_widths_add_up_to_the_whole(total: int, shares: list[float]) -> None:
    widths = shared_out(total, tuple(shares))
    assert sum(widths) == total
    assert len(widths) == len(shares)


@given(ROWS)
def test_every_row_of_a_grid_has_all_columns_and_every_cell_once(rows: tuple[Row, ...]) -> None:
    columns, laid = slots(rows)
    assert len(laid) == len(rows)
    for row, source in zip(laid, rows, strict=True):
        assert sum(slot.columns for slot in row) == columns
        assert [slot.cell for slot in row if slot.cell is not None] == list(source.cells)


@given(ROWS)
def test_a_cell_that_reaches_down_has_one_above_it_of_the_same_width(rows: tuple[Row, ...]) -> None:
    above: dict[int, int] = {}
    for row in slots(rows)[1]:
        column, here = 0, {}
        for slot in row:
            if slot.merge is Merge.CONTINUE:
                assert above.get(column) == slot.columns
            if slot.merge is not Merge.NONE:
                here[column] = slot.columns
            column += slot.columns
        above = here


def test_pictures_are_measured() -> None:
    assert read_picture(png(3, 7)) == Picture("png", 3, 7)
    assert read_picture(jpeg_head(640, 480)) == Picture("jpeg", 640, 480)


@given(st.binary(max_size=60), st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF"]))
def test_damaged_pictures_are_refused_and_never_crash(data: bytes, head: bytes) -> None:
    picture = read_picture(head + data)
    assert picture is None or (picture.width > 0 and picture.height > 0)


@given(st.integers(0, 40))
def test_a_cut_picture_is_refused(length: int) -> None:
    assert read_picture(jpeg_head(640, 480)[:length]) in (None, Picture("jpeg", 640, 480))
    assert read_picture(png(3, 7)[: min(length, 23)]) is None


def test_a_package_holds_no_date_and_no_machine() -> None:
    package = Package()
    package.add("word/a.xml", b"<a/>", "text/xml")
    with zipfile.ZipFile(io.BytesIO(package.to_bytes())) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {(e.date_time, e.create_system) for e in archive.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0)
        }


def test_the_same_target_is_one_relationship() -> None:
    links = Relationships()
    assert links.to_address("https://a.b") == links.to_address("https://a.b")
    assert links.to_address("https://c.d") != links.to_part("image", "https://c.d")


def test_styles_are_well_formed() -> None:
    assert len({style.name.lower() for style in STYLES.values()}) == len(STYLES)
    for style in STYLES.values():
        assert re.fullmatch("[A-Za-z0-9]+", style.id)
        assert not style.based_on or style.based_on in STYLES


def test_a_row_of_nothing_is_a_row() -> None:
    assert slots((Row(()), Row((Cell((Paragraph(()),)),))))[0] == 1
