"""The figures of the frontline course: drawn here, sharp on paper, described, readable in grey."""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage

from models.blocks.figure import FigureBlock
from models.course import Course
from models.house import Media
from models.text import Text
from models.tree import Index, walk
from samples import figures
from tests.samples.conftest import opened

SVG = "{http://www.w3.org/2000/svg}"
FOLDER = Path(figures.__file__).parent
SOURCES = sorted(FOLDER.glob("*.svg"))
DOTS_AN_INCH = 300
LARGEST_FILE = 150_000
CONTRAST = 7.0
"""WCAG 2.2, success criterion 1.4.6 (enhanced)."""
SMALLEST_TEXT_POINTS = 9.0
POINTS_A_MM = 72 / 25.4
WIDTH_MM = 160
WORDS_IN_A_SENTENCE = 25
COLOUR = re.compile(r"#[0-9a-f]{6}")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
PATH_STEP = re.compile(r"([MLHVaZ])([^MLHVaZ]*)")

every_source = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)

Point = tuple[float, float]


@cache
def drawing(source: Path) -> ElementTree.Element:
    return ElementTree.fromstring(source.read_text(encoding="utf-8"))


def child_text(source: Path, name: str) -> str:
    return drawing(source).findtext(f"{SVG}{name}", "")


def english(text: Text) -> str:
    return text.shared["en"].value


def shown(course: Course) -> Iterator[tuple[FigureBlock, Media]]:
    """Every figure of the course with its picture."""
    media = {picture.id: picture for picture in course.media}
    for item in walk(course):
        if isinstance(item, FigureBlock):
            yield item, media[item.media_id]


def stored(picture: Media) -> bytes:
    return opened("frontline-officers").attachments[f"media/{picture.name}"]


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels (ISO/IEC 15948, 11.2.2)."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2): what is left of a colour in grey."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def number(element: ElementTree.Element, name: str, otherwise: float = 0.0) -> float:
    return float(element.get(name, otherwise))


def corners(path: str) -> list[Point]:
    """The corners of a path of absolute lines; a rounded corner is where its arc ends."""
    points: list[Point] = [(0.0, 0.0)]
    for step, given in PATH_STEP.findall(path):
        x, y = points[-1]
        values = [float(each) for each in NUMBER.findall(given)]
        if step in "ML":
            points.append((values[0], values[1]))
        elif step == "H":
            points.append((values[0], y))
        elif step == "V":
            points.append((x, values[0]))
        elif step == "a":
            points.append((x + values[5], y + values[6]))
    return points[1:]


def inside(point: Point, polygon: list[Point]) -> bool:
    """Whether a point lies in a polygon (the even-odd rule)."""
    x, y = point
    sides = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return (
        sum(
            (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
            for (x1, y1), (x2, y2) in sides
        )
        % 2
        == 1
    )


def covers(shape: ElementTree.Element, point: Point) -> bool:
    """Whether the fill of a shape lies under a point."""
    x, y = point
    if shape.tag == f"{SVG}rect":
        left, top = number(shape, "x"), number(shape, "y")
        right, bottom = left + number(shape, "width"), top + number(shape, "height")
        return left <= x <= right and top <= y <= bottom
    if shape.tag == f"{SVG}circle":
        across, down = x - number(shape, "cx"), y - number(shape, "cy")
        return across**2 + down**2 <= number(shape, "r") ** 2
    return shape.tag == f"{SVG}path" and inside(point, corners(shape.get("d", "")))


def painted_texts(source: Path) -> Iterator[tuple[ElementTree.Element, str, str]]:
    """Every text, its colour and the colour painted last behind its first letters."""
    painted: list[ElementTree.Element] = []
    ink = drawing(source).find(f"{SVG}g")
    assert ink is not None
    for element in drawing(source).iter():
        if element.tag == f"{SVG}text":
            point = (
                number(element, "x"),
                number(element, "y") - number(element, "font-size", 14) / 4,
            )
            behind = [shape.get("fill", "") for shape in painted if covers(shape, point)]
            yield element, element.get("fill", ink.get("fill", "")), behind[-1]
        elif COLOUR.fullmatch(element.get("fill", "")):
            painted.append(element)


def words(source: Path) -> str:
    return " ".join("".join(each.itertext()) for each in drawing(source).iter(f"{SVG}text"))


def test_the_course_has_at_least_nine_figures_and_each_is_drawn_here(frontline: Course) -> None:
    titles = {child_text(source, "title") for source in SOURCES}
    assert len(titles) == len(SOURCES) >= 9
    assert titles == {picture.title for _, picture in shown(frontline)}
    assert titles == {picture.title for picture in frontline.media}


def test_every_picture_was_rendered_from_the_source_as_it_is_now(frontline: Course) -> None:
    by_title = {child_text(source, "title"): source for source in SOURCES}
    for picture in frontline.media:
        source = by_title[picture.title]
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        assert f"Source\x00{source.name} {digest}".encode() in stored(picture), source.name
        assert picture.name == f"{hashlib.sha256(stored(picture)).hexdigest()}.png"


def test_every_picture_prints_at_300_dots_an_inch_or_more_and_is_small(frontline: Course) -> None:
    for figure, picture in shown(frontline):
        assert figure.width_mm is not None
        assert 150 <= figure.width_mm <= WIDTH_MM
        pixels, _ = size(stored(picture))
        assert pixels / (figure.width_mm / 25.4) >= DOTS_AN_INCH, picture.title
        assert len(stored(picture)) <= LARGEST_FILE, picture.title


def test_every_picture_has_the_shape_of_its_drawing(frontline: Course) -> None:
    by_title = {child_text(source, "title"): source for source in SOURCES}
    for picture in frontline.media:
        box = [float(each) for each in drawing(by_title[picture.title]).get("viewBox", "").split()]
        width, height = size(stored(picture))
        assert width / height == pytest.approx(box[2] / box[3], rel=0.01)


def test_every_figure_has_a_caption_a_credit_and_the_description_of_its_source(
    frontline: Course,
) -> None:
    by_title = {child_text(source, "title"): source for source in SOURCES}
    for figure, picture in shown(frontline):
        described = child_text(by_title[picture.title], "desc")
        assert english(figure.caption)
        assert picture.credit == "Drawn for this course"
        assert english(figure.description) == english(picture.description) == described


@every_source
def test_a_description_has_short_sentences_and_names_every_heading(source: Path) -> None:
    described = child_text(source, "desc")
    for sentence in re.split(r"(?<=[.?!])\s+", described):
        assert len(sentence.split()) <= WORDS_IN_A_SENTENCE, sentence
    for text in drawing(source).iter(f"{SVG}text"):
        if number(text, "font-size", 14) >= 16.5:
            heading = "".join(text.itertext()).lower()
            assert all(word in described.lower() for word in re.findall(r"[a-z]{4,}", heading))


@every_source
def test_all_text_is_readable_in_grey(source: Path) -> None:
    for element, ink, behind in painted_texts(source):
        what = f"{''.join(element.itertext())}: {ink} on {behind}"
        assert contrast(ink, behind) >= CONTRAST, what


@every_source
def test_no_text_is_smaller_than_nine_points_in_print(source: Path) -> None:
    units = float(drawing(source).get("viewBox", "").split()[2])
    for element in drawing(source).iter():
        if element.tag in (f"{SVG}text", f"{SVG}tspan"):
            points = number(element, "font-size", 14) * WIDTH_MM / units * POINTS_A_MM
            assert points >= SMALLEST_TEXT_POINTS, "".join(element.itertext())


@every_source
def test_a_source_is_plain_and_needs_nothing_from_outside(source: Path) -> None:
    allowed = {"svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan"}
    for element in drawing(source).iter():
        assert element.tag.removeprefix(SVG) in allowed
        for name, value in element.attrib.items():
            assert name not in ("style", "transform", "class")
            assert "href" not in name
            assert "url(" not in value
    assert "<!DOCTYPE" not in source.read_text(encoding="utf-8")
    assert drawing(source).get("width") == f"{WIDTH_MM}mm"


def test_nothing_is_cut_off_at_the_edge_of_a_picture(frontline: Course) -> None:
    for picture in frontline.media:
        image = QImage.fromData(stored(picture))
        width, height = size(stored(picture))
        assert (image.width(), image.height()) == (width, height)
        edge = {image.pixel(x, y) for x in range(width) for y in (0, height - 1)}
        edge |= {image.pixel(x, y) for x in (0, width - 1) for y in range(height)}
        assert {QColor(pixel).name() for pixel in edge} == {"#ffffff"}, picture.title


def test_a_figure_that_names_the_services_stands_where_all_of_them_are_taught(
    frontline: Course,
) -> None:
    naming = {child_text(each, "title") for each in SOURCES if "Immigration" in words(each)}
    assert naming
    everybody = {agency.code for agency in frontline.agencies}
    index = Index(frontline)
    for figure, picture in shown(frontline):
        if picture.title in naming:
            assert set(index.shown_for(figure.id, tuple(everybody))) == everybody
