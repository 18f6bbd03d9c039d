"""styles.xml: document defaults, then every style, for one palette and one main language."""

from __future__ import annotations

from exporters.word.colours import Palette
from exporters.word.scripts import (
    BURMESE_FONT,
    LATIN_FONT,
    latin_language,
    word_language,
    writes_burmese_script,
)
from exporters.word.template.page_styles import PAGE_STYLES
from exporters.word.template.style import Style
from exporters.word.template.table_styles import TABLE_STYLES, write_padding
from exporters.word.template.text_styles import TEXT_STYLES
from exporters.word.xml import Element, child, root

STYLES: dict[str, Style] = {style.id: style for style in (*TEXT_STYLES, *PAGE_STYLES)}
"""Paragraph and character styles by id."""


def stylesheet(palette: Palette, language: str) -> Element:
    """The styles part of a book whose main language is ``language``."""
    tree = root("w:styles", "w")
    _write_defaults(tree, language)
    # Word hides the built-in styles that are not listed here (ECMA-376 17.7.4.5).
    child(
        tree,
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )
    burmese = writes_burmese_script(language)
    for style in STYLES.values():
        style.write(tree, palette, burmese)
    _write_normal_table(tree)
    for table_style in TABLE_STYLES:
        table_style.write(tree, palette)
    return tree


def line_of(style_id: str, burmese: bool) -> float:
    """The least line distance a style has for a script, in points; 0 means as needed."""
    style = STYLES[style_id]
    line = style.burmese_line if burmese else style.line
    return line_of(style.based_on, burmese) if line is None else line


def _write_defaults(parent: Element, language: str) -> None:
    defaults = child(parent, "docDefaults")
    run = child(child(defaults, "rPrDefault"), "rPr")
    child(run, "rFonts", ascii=LATIN_FONT, hAnsi=LATIN_FONT, eastAsia=LATIN_FONT, cs=BURMESE_FONT)
    child(run, "sz", val=21)
    child(run, "szCs", val=21)
    complex_script = word_language(language) if writes_burmese_script(language) else "my-MM"
    child(run, "lang", val=latin_language(language), eastAsia="en-US", bidi=complex_script)
    child(child(defaults, "pPrDefault"), "pPr")


def _write_normal_table(parent: Element) -> None:
    element = child(parent, "style", type="table", default=1, styleId="TableNormal")
    child(element, "name", val="Normal Table")
    child(element, "uiPriority", val=99)
    child(element, "semiHidden")
    child(element, "unhideWhenUsed")
    properties = child(element, "tblPr")
    child(properties, "tblInd", w=0, type="dxa")
    write_padding(properties, 0, 0)
