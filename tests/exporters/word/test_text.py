"""Text in runs: scripts, marks, languages, links, notes, and what XML cannot hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.document import Imprint
from exporters.word.scripts import has_burmese, stretches
from exporters.word.xml import clean
from models.content import (
    CrossReference,
    Emphasis,
    Footnote,
    Link,
    Paragraph,
    Plain,
    Strong,
    Superscript,
    Term,
)
from tests.support.word_files import BURMESE_IMPRINT, NAMES, W, line, para, text_of, value, written
from tests.support.word_soundness import assert_sound

BURMESE = "လူကုန်ကူးမှု"
MIXED = st.text(st.sampled_from("ab 1.(က ခ်ှ◌\u200b။၁ꩠ-é"), max_size=30)


@given(MIXED | st.text(max_size=30))
def test_stretches_join_to_the_text_and_burmese_is_in_the_burmese_ones_only(text: str) -> None:
    parts = list(stretches(text))
    assert "".join(part for part, _ in parts) == text
    for part, burmese in parts:
        assert has_burmese(part) == burmese


@given(MIXED | st.text(max_size=30))
def test_clean_text_stays_as_it_is_when_cleaned_again(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("", False)]),
        ("abc", [("abc", False)]),
        (BURMESE, [(BURMESE, True)]),
        (f"{BURMESE} {BURMESE}", [(f"{BURMESE} {BURMESE}", True)]),
        (f"IOM {BURMESE} 2024", [("IOM ", False), (BURMESE, True), (" 2024", False)]),
        (f"({BURMESE})", [("(", False), (BURMESE, True), (")", False)]),
        ("◌ာ", [("◌ာ", True)]),
    ],
)
def test_a_text_is_cut_where_the_script_changes(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert list(stretches(text)) == expected


def test_a_burmese_run_has_its_font_in_every_slot_and_its_language() -> None:
    run = written(para(f"See {BURMESE}.")).find(f"w:r[w:t='{BURMESE}']")[0]
    fonts = run.find("w:rPr/w:rFonts", NAMES)
    assert fonts is not None
    assert {fonts.get(W + slot) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Pyidaungsu"}
    assert run.find("w:rPr/w:cs", NAMES) is not None
    assert value(run, "w:rPr/w:lang", "bidi") == "my-MM"


def test_a_latin_run_beside_burmese_is_not_marked_as_complex_script() -> None:
    run = written(para(f"See {BURMESE}", language="my")).find("w:r[w:t='See ']")[0]
    assert run.find("w:rPr", NAMES) is None


def test_bold_and_italic_hold_for_burmese_as_for_latin() -> None:
    block = Paragraph((Strong((Emphasis(line(BURMESE)),)),))
    run = written(block).find(f"w:r[w:t='{BURMESE}']")[0]
    for tag in ("b", "bCs", "i", "iCs"):
        assert run.find(f"w:rPr/w:{tag}", NAMES) is not None


def test_burmese_paragraphs_of_an_english_book_have_wider_lines() -> None:
    paragraph = written(para(BURMESE, language="my")).paragraph(BURMESE)
    assert value(paragraph, "w:pPr/w:spacing", "line") == "360"


def test_english_paragraphs_of_a_burmese_book_have_narrower_lines_and_their_language() -> None:
    book = written(
        para("English", language="en"), para("ไทย", language="th"), imprint=BURMESE_IMPRINT
    )
    assert value(book.paragraph("English"), "w:pPr/w:spacing", "line") == "280"
    assert value(book.paragraph("English"), "w:r/w:rPr/w:lang") == ""
    assert value(book.paragraph("ไทย"), "w:r/w:rPr/w:lang") == "th-TH"


def test_body_text_is_14_points_apart_in_english_and_18_in_burmese() -> None:
    path, key = "w:style[@w:styleId='Normal']/w:pPr/w:spacing", "line"
    part = "word/styles.xml"
    assert written().values(path, key, part) == ["280"]
    assert written(imprint=BURMESE_IMPRINT).values(path, key, part) == ["360"]


def test_text_is_written_in_nfc() -> None:
    assert text_of(written(para("e\u0301 \u1025\u102e")).paragraph("é")) == "é \u1026"


def test_what_an_author_writes_cannot_break_the_xml() -> None:
    hostile = "a]]>\x00\x1f<w:p/>&amp;\ud800\ufffe\ufeff\x85b"
    book = written(para("body " + hostile, anchor='x"><y'), imprint=_imprint_of(hostile))
    assert text_of(book.paragraph("body ")) == "body a]]><w:p/>&amp; b"
    assert_sound(book.file.data)


def _imprint_of(text: str) -> Imprint:
    return replace(
        BURMESE_IMPRINT,
        title=text,
        subtitle=text,
        publisher=text,
        notice=text,
        draft=text,
        identifier=text,
        version=text,
        colour=text,
    )


def test_space_at_the_edges_of_a_run_is_kept() -> None:
    book = written(Paragraph((Plain("one "), Strong(line("two")), Plain("  three"))))
    assert text_of(book.paragraph("two")) == "one two  three"
    assert_sound(book.file.data)


def test_a_very_long_word_and_emoji_are_printed_whole() -> None:
    text = "w" * 1000 + " 👩‍👩‍👧 🏳️‍🌈 \u202eright"
    assert text_of(written(para(text)).paragraph("www")) == text


def test_an_address_is_one_relationship_however_often_it_is_linked() -> None:
    address = "https://example.org/?a=1&b=<x>"
    book = written(Paragraph((Link("https://example.org/a", line("here")),) * 3), para(address))
    assert_sound(book.file.data)
    links = book.values("w:hyperlink", "history")
    assert len(links) == 3
    relationships = book.part("word/_rels/document.xml.rels")
    external = [each for each in relationships if each.get("TargetMode") == "External"]
    assert [each.get("Target") for each in external] == ["https://example.org/a"]


def test_an_unsafe_address_prints_its_text_without_a_link() -> None:
    book = written(Paragraph((Link("javascript:alert(1)", line("harmless")),)))
    assert text_of(book.paragraph("harmless")) == "harmless"
    assert book.find("w:hyperlink") == []


def test_a_link_inside_a_link_is_text() -> None:
    inner = Link("https://b.org", line("inner"))
    book = written(
        Paragraph((Link("https://a.org", (inner, CrossReference("x", "y"))),), anchor="x")
    )
    assert len(book.find("w:hyperlink")) == 1
    assert_sound(book.file.data)


@pytest.mark.parametrize(
    "node", [CrossReference("target1234", "there"), Term("target1234", "there")]
)
def test_a_reference_jumps_to_its_anchor_and_is_text_where_there_is_none(
    node: CrossReference | Term,
) -> None:
    jumping = written(Paragraph((node,)), para("Here", anchor="target1234"))
    assert jumping.values("w:hyperlink", "anchor") == ["_ref_target1234"]
    assert jumping.paragraph("Here").find("w:bookmarkStart", NAMES) is not None
    alone = written(Paragraph((node,)))
    assert alone.find("w:hyperlink") == []
    assert text_of(alone.paragraph("there")) == "there"


def test_anchors_that_look_alike_to_word_get_different_names() -> None:
    anchors = ["abc", "ABC", "a b", "a/b", "x" * 60, "x" * 60 + "y", "ကခ"]
    book = written(*(para(f"p{i}", anchor=anchor) for i, anchor in enumerate(anchors)))
    names = book.values("w:bookmarkStart", "name")
    assert len({name.lower() for name in names}) == len(anchors)
    assert max(map(len, names)) <= 40


def test_the_second_of_two_equal_anchors_is_ignored() -> None:
    book = written(para("first", anchor="same"), para("second", anchor="same"))
    assert book.paragraph("first").find("w:bookmarkStart", NAMES) is not None
    assert book.paragraph("second").find("w:bookmarkStart", NAMES) is None


def test_a_footnote_is_a_real_note_and_one_inside_it_stands_in_brackets() -> None:
    note = Footnote((Plain("outer"), Footnote(line("inner"))))
    book = written(Paragraph((Plain("Text"), note)))
    assert len(book.find("w:footnoteReference")) == 1
    paragraph = book.paragraph("outer", "word/footnotes.xml")
    assert text_of(paragraph).strip() == "outer (inner)"
    assert_sound(book.file.data)


def test_a_link_in_a_footnote_belongs_to_the_part_of_the_footnotes() -> None:
    link = Link("https://example.org/note", line("here"))
    book = written(Paragraph((Plain("Text"), Footnote((link,)))))
    assert "word/_rels/footnotes.xml.rels" in book.names()
    assert_sound(book.file.data)


def test_superscript_stays_superscript() -> None:
    book = written(Paragraph((Plain("m"), Superscript(line("2")))))
    assert book.values("w:vertAlign") == ["superscript"]
