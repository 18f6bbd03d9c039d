"""Parts: everything a Word package holds beside the text, put together with it."""

from __future__ import annotations

from collections.abc import Mapping

from exporters.word import properties
from exporters.word.book import Book
from exporters.word.package import Package
from exporters.word.template.settings import font_table, settings, theme
from exporters.word.template.stylesheet import stylesheet
from exporters.word.xml import Element, to_bytes

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_DOCUMENT = "word/document.xml"


def packed(book: Book, document: Element, running_parts: Mapping[str, bytes]) -> bytes:
    """The file: the text, its notes and pictures, headers and footers, and the template."""
    package = Package()
    package.relationships.to_part("officeDocument", _DOCUMENT)
    for kind, path, content_type, tree in (
        ("core-properties", "docProps/core.xml", _CORE, properties.core(book.imprint)),
        (
            "extended-properties",
            "docProps/app.xml",
            f"{_OFFICE}.extended-properties+xml",
            properties.extended(book.imprint),
        ),
        (
            "custom-properties",
            "docProps/custom.xml",
            f"{_OFFICE}.custom-properties+xml",
            properties.custom(book.imprint),
        ),
    ):
        package.relationships.to_part(kind, path)
        package.add(path, to_bytes(tree), content_type)
    _add_template(package, book)
    for path, data in running_parts.items():
        package.add(f"word/{path}", data, f"{_WORD}.{_kind_of(path)}+xml")
    for path, data in book.media.files.items():
        package.add(f"word/{path}", data)
    package.add(_DOCUMENT, to_bytes(document), f"{_WORD}.document.main+xml")
    package.add_relationships(_DOCUMENT, book.relationships)
    return package.to_bytes()


def _kind_of(path: str) -> str:
    return "header" if path.startswith("header") else "footer"


def _add_template(package: Package, book: Book) -> None:
    language = book.language
    for kind, file, tree in (
        ("styles", "styles", stylesheet(book.palette, language)),
        ("numbering", "numbering", book.numbering.xml()),
        ("settings", "settings", settings(language, book.imprint.double_sided)),
        ("fontTable", "fontTable", font_table()),
        ("footnotes", "footnotes", book.notes.tree),
    ):
        book.relationships.to_part(kind, f"{file}.xml")
        package.add(f"word/{file}.xml", to_bytes(tree), f"{_WORD}.{kind}+xml")
    book.relationships.to_part("theme", "theme/theme1.xml")
    package.add("word/theme/theme1.xml", to_bytes(theme(book.palette)), f"{_OFFICE}.theme+xml")
    package.add_relationships("word/footnotes.xml", book.notes.relationships)
