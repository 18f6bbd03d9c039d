"""The checks of Word files find each defect they promise to find."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from exporters.word import write
from tests.support.word_files import MEDIA, NAMES, W
from tests.support.word_sample import SAMPLE
from tests.support.word_soundness import assert_sound, defects_of

DOCUMENT = "word/document.xml"


def _first(root: etree._Element, path: str) -> etree._Element:
    found = root.find(f".//{path}", NAMES)
    assert found is not None
    return found


def _drop(path: str) -> Callable[[etree._Element], None]:
    def change(root: etree._Element) -> None:
        element = _first(root, path)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return change


def _set(path: str, key: str, value: str) -> Callable[[etree._Element], None]:
    return lambda root: _first(root, path).set(W + key, value)


def _copy_bookmark(root: etree._Element) -> None:
    first, second = root.findall(".//w:bookmarkStart", NAMES)[:2]
    second.set(W + "name", first.get(W + "name", ""))


def _nest_link(root: etree._Element) -> None:
    etree.SubElement(_first(root, "w:hyperlink"), f"{W}hyperlink")


def _lose_space(root: etree._Element) -> None:
    text = _first(root, "w:t")
    text.text = " edge "
    text.attrib.clear()


def _empty_cell(root: etree._Element) -> None:
    cell = _first(root, "w:tc")
    for paragraph in cell.findall("w:p", NAMES):
        cell.remove(paragraph)


def _lose_words(root: etree._Element) -> None:
    del next(root.iter("{*}docPr")).attrib["descr"]


MUTANTS = {
    "a cell without a paragraph": (DOCUMENT, _empty_cell),
    "an undefined style": (DOCUMENT, _set("w:pStyle", "val", "Nowhere")),
    "a style based on nothing": ("word/styles.xml", _set("w:basedOn", "val", "Nowhere")),
    "two bookmarks of one name": (DOCUMENT, _copy_bookmark),
    "a bookmark without an end": (DOCUMENT, _drop("w:bookmarkEnd")),
    "a long bookmark name": (DOCUMENT, _set("w:bookmarkStart", "name", "x" * 41)),
    "a jump to nothing": (DOCUMENT, _set("w:hyperlink[@w:anchor]", "anchor", "nowhere")),
    "a link in a link": (DOCUMENT, _nest_link),
    "a field without an end": (DOCUMENT, _drop("w:r/w:fldChar[@w:fldCharType='end']")),
    "a dirty field": (DOCUMENT, _set("w:fldChar", "dirty", "1")),
    "an unknown list": (DOCUMENT, _set("w:numId", "val", "9999")),
    "an unknown kind of list": ("word/numbering.xml", _set("w:num/w:abstractNumId", "val", "99")),
    "lost space": (DOCUMENT, _lose_space),
    "a lost footnote": ("word/footnotes.xml", _drop("w:footnote[@w:id='1']")),
    "a cell too wide": (DOCUMENT, _set("w:tcW", "w", "7")),
    "a column too many": (DOCUMENT, _drop("w:gridCol")),
    "a picture without words": (DOCUMENT, _lose_words),
    "fields updated on opening": (
        "word/settings.xml",
        lambda root: etree.SubElement(root, f"{W}updateFields"),
    ),
    "no page size at the end": (DOCUMENT, _drop("w:body/w:sectPr")),
}


def _changed(path: str, change: Callable[[etree._Element], object]) -> bytes:
    buffer = io.BytesIO()
    source = io.BytesIO(write(SAMPLE, MEDIA.__getitem__).data)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == path:
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root)
            new.writestr(name, data)
    return buffer.getvalue()


def test_the_sample_is_sound() -> None:
    assert_sound(write(SAMPLE, MEDIA.__getitem__).data)


@pytest.mark.parametrize("defect", MUTANTS)
def test_a_defect_is_found(defect: str) -> None:
    assert defects_of(_changed(*MUTANTS[defect]))
