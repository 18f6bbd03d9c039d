"""Soundness: what Word trips over and no validator sees. ``assert_sound`` checks a whole file."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NS = {"w": _W, "r": _R}
_STORIES = re.compile(r"word/(document|footnotes|header\d+|footer\d+)\.xml")
_STYLE_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TARGET = re.compile(r"\b(?:PAGEREF|REF)\s+(\S+)")

Parts = dict[str, etree._Element]


def assert_sound(data: bytes) -> None:
    """Fail with every defect that is found."""
    defects = defects_of(data)
    assert not defects, "\n".join(defects)


def defects_of(data: bytes) -> list[str]:
    """What is wrong with a Word file, in words."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {
            path: etree.fromstring(archive.read(path))
            for path in names
            if path.endswith((".xml", ".rels"))
        }
    defects = [f"{name} is there twice" for name, count in Counter(names).items() if count > 1]
    for check in _CHECKS:
        defects += check(parts)
    return [*defects, *_broken_relationships(parts, set(names))]


def _stories(parts: Parts) -> Iterator[tuple[str, etree._Element]]:
    return ((path, part) for path, part in parts.items() if _STORIES.fullmatch(path))


def _find(part: etree._Element, path: str) -> list[etree._Element]:
    return part.findall(f".//{path}", _NS)


def _value(element: etree._Element, key: str = "val") -> str:
    return element.get(f"{{{_W}}}{key}", "")


def _unended_cells(parts: Parts) -> Iterator[str]:
    for path, part in _stories(parts):
        for cell in _find(part, "w:tc"):
            if not len(cell) or cell[-1].tag != f"{{{_W}}}p":
                yield f"{path}: a cell does not end with a paragraph"


def _unknown_styles(parts: Parts) -> Iterator[str]:
    styles = {
        (_value(style, "type"), _value(style, "styleId"))
        for style in _find(parts["word/styles.xml"], "w:style")
    }
    for path, part in (*_stories(parts), ("styles", parts["word/styles.xml"])):
        for tag, kind in _STYLE_KINDS.items():
            for used in {_value(element) for element in _find(part, f"w:{tag}")}:
                if (kind, used) not in styles:
                    yield f"{path}: {kind} style {used} is not defined"
    for style in _find(parts["word/styles.xml"], "w:style"):
        for link in (*style.findall("w:basedOn", _NS), *style.findall("w:next", _NS)):
            if (_value(style, "type"), _value(link)) not in styles:
                yield f"style {_value(style, 'styleId')} refers to {_value(link)}"


def _bad_bookmarks(parts: Parts) -> Iterator[str]:
    starts = [each for _, part in _stories(parts) for each in _find(part, "w:bookmarkStart")]
    ends = [each for _, part in _stories(parts) for each in _find(part, "w:bookmarkEnd")]
    names = Counter(_value(each, "name").lower() for each in starts)
    yield from (f"bookmark {name} is there twice" for name, n in names.items() if n > 1)
    yield from (f"bookmark {name} has too long a name" for name in names if len(name) > 40)
    started = Counter(_value(each, "id") for each in starts)
    ended = Counter(_value(each, "id") for each in ends)
    if started != ended or any(count > 1 for count in started.values()):
        yield "bookmark starts and ends do not match"


def _bad_jumps(parts: Parts) -> Iterator[str]:
    starts = _find(parts["word/document.xml"], "w:bookmarkStart")
    names = {_value(each, "name") for each in starts}
    for path, part in _stories(parts):
        anchors = [_value(link, "anchor") for link in _find(part, "w:hyperlink")]
        instructions = (each.text or "" for each in _find(part, "w:instrText"))
        for text in instructions:
            anchors += _TARGET.findall(text)
        for anchor in anchors:
            if anchor and anchor not in names:
                yield f"{path}: a jump leads to {anchor}, which is nowhere"


def _nested_links(parts: Parts) -> Iterator[str]:
    for path, part in _stories(parts):
        if _find(part, "w:hyperlink//w:hyperlink"):
            yield f"{path}: a link stands inside a link"


def _unbalanced_fields(parts: Parts) -> Iterator[str]:
    for path, part in _stories(parts):
        open_fields: list[str] = []
        for mark in _find(part, "w:fldChar"):
            kind = _value(mark, "fldCharType")
            if kind == "begin":
                open_fields.append(kind)
            elif not open_fields or (kind == "separate" and open_fields[-1] != "begin"):
                yield f"{path}: a field has {kind} out of place"
            elif kind == "separate":
                open_fields[-1] = kind
            else:
                open_fields.pop()
        if open_fields:
            yield f"{path}: a field is not ended"


def _unknown_numbering(parts: Parts) -> Iterator[str]:
    numbering = parts["word/numbering.xml"]
    kinds = {_value(kind, "abstractNumId") for kind in _find(numbering, "w:abstractNum")}
    numbers = [_value(number, "numId") for number in _find(numbering, "w:num")]
    yield from (f"list {n} is there twice" for n, count in Counter(numbers).items() if count > 1)
    for number in _find(numbering, "w:num/w:abstractNumId"):
        if _value(number) not in kinds:
            yield f"kind of list {_value(number)} is not defined"
    for path, part in (*_stories(parts), ("styles", parts["word/styles.xml"])):
        for used in {_value(each) for each in _find(part, "w:numPr/w:numId")}:
            if used not in numbers:
                yield f"{path}: list {used} is not defined"


def _lost_space(parts: Parts) -> Iterator[str]:
    for path, part in _stories(parts):
        for text in _find(part, "w:t"):
            content = text.text or ""
            if content != content.strip() and text.get(_SPACE) != "preserve":
                yield f"{path}: space at the edge of “{content}” is lost"


def _bad_notes(parts: Parts) -> Iterator[str]:
    notes = [_value(note, "id") for note in _find(parts["word/footnotes.xml"], "w:footnote")]
    used = [_value(each, "id") for each in _find(parts["word/document.xml"], "w:footnoteReference")]
    if Counter(used) != Counter(note for note in notes if int(note) > 0):
        yield "footnotes and their marks do not match"
    if len(set(notes)) != len(notes):
        yield "a footnote is there twice"
    if _find(parts["word/footnotes.xml"], "w:footnoteReference"):
        yield "a footnote has a footnote"


def _bad_grids(parts: Parts) -> Iterator[str]:
    for path, part in _stories(parts):
        for table in _find(part, "w:tbl"):
            columns = table.findall("w:tblGrid/w:gridCol", _NS)
            widths = [int(_value(column, "w")) for column in columns]
            if not widths or min(widths) <= 0:
                yield f"{path}: a table has a column without width"
            for row in table.findall("w:tr", _NS):
                yield from _row_defects(path, row, widths)


def _row_defects(path: str, row: etree._Element, widths: list[int]) -> Iterator[str]:
    column = 0
    for cell in row.findall("w:tc", _NS):
        span = cell.find("w:tcPr/w:gridSpan", _NS)
        reached = column + (int(_value(span)) if span is not None else 1)
        width = cell.find("w:tcPr/w:tcW", _NS)
        if width is None or int(_value(width, "w")) != sum(widths[column:reached]):
            yield f"{path}: a cell is not as wide as its columns"
        column = reached
    if column != len(widths):
        yield f"{path}: a row has {column} columns in a table of {len(widths)}"


def _pictures_without_words(parts: Parts) -> Iterator[str]:
    properties = [
        each
        for _, part in _stories(parts)
        for each in part.iter("{*}docPr")
        if isinstance(each.tag, str)
    ]
    if any(each.get("descr") is None for each in properties):
        yield "a picture has no words for screen readers"
    numbers = [each.get("id") for each in properties]
    if len(set(numbers)) != len(numbers):
        yield "two pictures have the same number"


def _questions_on_opening(parts: Parts) -> Iterator[str]:
    if _find(parts["word/settings.xml"], "w:updateFields"):
        yield "settings make Word ask about fields"
    for path, part in _stories(parts):
        if any(_value(mark, "dirty") for mark in _find(part, "w:fldChar")):
            yield f"{path}: a dirty field makes Word ask"


def _bodies_without_end(parts: Parts) -> Iterator[str]:
    body = parts["word/document.xml"][0]
    if not len(body) or body[-1].tag != f"{{{_W}}}sectPr":
        yield "the body does not end with its page size"


def _broken_relationships(parts: Parts, names: set[str]) -> Iterator[str]:
    for path, part in parts.items():
        if not path.endswith(".rels"):
            continue
        folder, file = path.split("_rels/")
        source = folder + file.removesuffix(".rels")
        known = set()
        for relationship in part:
            known.add(relationship.get("Id"))
            target = relationship.get("Target", "")
            if relationship.get("TargetMode") != "External" and folder + target not in names:
                yield f"{path}: {target} is not in the package"
        if source in parts:
            used = {value for each in parts[source].iter() for value in _relationship_ids(each)}
            yield from (f"{source}: {each} leads nowhere" for each in used - known)


def _relationship_ids(element: etree._Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        if str(key).startswith(f"{{{_R}}}"):
            yield str(value)


_CHECKS: tuple[Callable[[Parts], Iterator[str]], ...] = (
    _unended_cells,
    _unknown_styles,
    _bad_bookmarks,
    _bad_jumps,
    _nested_links,
    _unbalanced_fields,
    _unknown_numbering,
    _lost_space,
    _bad_notes,
    _bad_grids,
    _pictures_without_words,
    _questions_on_opening,
    _bodies_without_end,
)
