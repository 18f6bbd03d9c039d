"""Runs: text as Word holds it, cut by script, each stretch with its font, language and marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml.etree import SubElement

from exporters.word.scripts import (
    BURMESE_FONT,
    has_burmese,
    latin_language,
    stretches,
    word_language,
    writes_burmese_script,
)
from exporters.word.xml import Element, add_text, child, clean, name

_RUN, _PROPERTIES = name("w:r"), name("w:rPr")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")


class Format(NamedTuple):
    """How a run looks: marks, a character style, and the language of the text around it."""

    language: str
    bold: bool = False
    italic: bool = False
    vertical: str = ""
    style: str = ""


class RunWriter:
    """Writes text into paragraphs of a book whose main language is ``language``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._latin = latin_language(language)

    def write(self, parent: Element, text: str, look: Format) -> None:
        """Add the runs of a text; what XML cannot hold is dropped, an empty text adds nothing."""
        text = clean(text)
        if not text:
            return
        if not has_burmese(text):
            self._write_run(parent, text, look, burmese=False)
            return
        for stretch, burmese in stretches(text):
            self._write_run(parent, stretch, look, burmese)

    def start_run(self, parent: Element, look: Format) -> Element:
        """Add an empty run of Latin script, for a break, a picture or a mark."""
        run = SubElement(parent, _RUN)
        self._write_properties(run, look, burmese=False)
        return run

    def tab(self, parent: Element) -> None:
        """Add a tabulator."""
        child(SubElement(parent, _RUN), "tab")

    def _write_run(self, parent: Element, text: str, look: Format, burmese: bool) -> None:
        run = SubElement(parent, _RUN)
        self._write_properties(run, look, burmese)
        add_text(run, text)

    def _write_properties(self, run: Element, look: Format, burmese: bool) -> None:
        language = "" if burmese else self._other_language(look.language)
        if not (burmese or language or any(look[1:])):
            return
        parent = SubElement(run, _PROPERTIES)
        if look.style:
            child(parent, "rStyle", val=look.style)
        if burmese:
            # ascii, hAnsi and cs: readers disagree about which slot Burmese belongs to.
            font = BURMESE_FONT
            child(parent, "rFonts", hint="cs", ascii=font, hAnsi=font, eastAsia=font, cs=font)
        _write_marks(parent, look)
        if look.vertical:
            child(parent, "vertAlign", val=look.vertical)
        if burmese:
            child(parent, "cs")
            own = valid_language(look.language)
            code = word_language(own) if writes_burmese_script(own) else "my-MM"
            child(parent, "lang", val=code, eastAsia=code, bidi=code)
        elif language:
            child(parent, "lang", val=language)

    def _other_language(self, language: str) -> str:
        """The language a run of Latin letters must name, because the book's own is another."""
        own = valid_language(language)
        latin = latin_language(own) if own else self._latin
        return "" if latin == self._latin else latin


def _write_marks(parent: Element, look: Format) -> None:
    for tag, wanted in (("b", look.bold), ("i", look.italic)):
        if wanted:
            child(parent, tag)
            child(parent, f"{tag}Cs")


def valid_language(language: str) -> str:
    """The BCP 47 code, or "" if it is none (a wrong code would make the file invalid)."""
    return language if _LANGUAGE.fullmatch(language) else ""
