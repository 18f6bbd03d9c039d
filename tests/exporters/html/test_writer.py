"""Content nodes as HTML: nothing breaks out, nothing is lost, structure is said in elements."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given

from exporters.html import HtmlWriter, element, escape
from exporters.html.markup import NotAllowedError
from models.content import (
    Block,
    Callout,
    Cell,
    Citation,
    CrossReference,
    Figure,
    Footnote,
    Link,
    List,
    ListItem,
    Paragraph,
    Plain,
    Row,
    Section,
    Strong,
    Table,
    Term,
)
from models.words import printed_words
from tests.exporters.html import trees
from tests.exporters.html.allowed import problems, read

BURMESE = "လူကုန်ကူးမှု မြန်မာ။"


def writer(language: str = "en") -> HtmlWriter:
    return HtmlWriter(
        language=language,
        words=printed_words("en"),
        target=lambda item: f"#{item}" if item == "known00001" else "",
        citations={"known00001": 3},
        page="page",
        media=lambda name: "media/picture.png" if name == "picture" else "",
    )


def written(*blocks: Block, language: str = "en") -> str:
    return writer(language).blocks(blocks)


def text(*words: str) -> Paragraph:
    return Paragraph(tuple(Plain(word) for word in words))


@given(trees.blocks)
def test_whatever_the_content_only_allowed_html_is_written(blocks: tuple[Block, ...]) -> None:
    one = writer()
    html = one.blocks(blocks) + one.endnotes()
    assert problems(html) == []


@given(trees.blocks)
def test_headings_never_skip_a_level(blocks: tuple[Block, ...]) -> None:
    levels = [1, *(int(level) for level in re.findall("<h([2-6])", written(*blocks)))]
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


@given(trees.texts)
def test_a_text_reads_back_as_it_was_without_control_characters(words: str) -> None:
    from models.content.characters import without_forbidden

    reader = read(written(text(words)))
    plain = without_forbidden(words).replace("\r\n", "\n").replace("\r", "\n")
    assert "".join(reader.text).replace("\r\n", "\n").replace("\r", "\n") == plain


def test_links_lead_only_to_the_web_mail_and_telephone() -> None:
    for address in ("https://example.org", "mailto:a@example.org", "tel:+951"):
        assert f'href="{address}"' in written(Paragraph((Link(address, (Plain("x"),)),)))
    for address in ("javascript:x", "data:x", "file:///x", "page.html", "//x"):
        assert written(Paragraph((Link(address, (Plain("x"),)),))) == "<p>x</p>"


def test_a_web_link_opens_a_new_tab_without_power_over_this_one_and_says_so() -> None:
    html = written(Paragraph((Link("https://example.org", (Plain("site"),)),)))
    assert 'rel="noopener noreferrer" target="_blank"' in html
    assert "opens in a new tab" in html


def test_references_become_links_only_where_their_target_is_in_the_course() -> None:
    known = written(Paragraph((CrossReference("known00001", "Session 1"), Term("known00001", "t"))))
    assert known.count('href="#known00001"') == 2
    assert "<a" not in written(Paragraph((CrossReference("unknown001", "Session 9"),)))


def test_a_citation_prints_the_number_of_its_source_and_the_article() -> None:
    assert ">[3, art. 5]</a>" in written(Paragraph((Citation("known00001", "art. 5"),)))
    assert written(Paragraph((Citation("unknown001"), Plain(".")))) == "<p>.</p>"


def test_footnotes_stand_at_the_end_with_ways_there_and_back() -> None:
    one = writer()
    body = one.blocks((Paragraph((Plain("a"), Footnote((Plain("note"),)))),))
    notes = one.endnotes()
    assert 'href="#page-note-1"' in body
    assert 'id="page-note-1"' in notes
    assert 'href="#page-mark-1"' in notes
    assert "note" in "".join(read(notes).text)


def test_a_table_says_which_cells_head_rows_and_columns() -> None:
    head = Row((Cell((text("Step"),)), Cell((text("Office"),), colspan=2)))
    body = Row((Cell((text("1"),), header=True), Cell((text("x"),)), Cell((text("y"),))))
    html = written(Table((head, body), header_rows=1, caption=(Plain("Who"),), number="4"))
    assert '<th scope="col">' in html
    assert '<th scope="colgroup" colspan="2">' in html
    assert '<th scope="row">' in html
    assert "<caption><strong>Table 4</strong> · Who</caption>" in html


def test_a_picture_has_its_description_and_a_missing_one_shows_it() -> None:
    there = written(Figure("picture", 'A "gate" <at> night', (Plain("Gate"),), number="1"))
    assert 'alt="A &quot;gate&quot; &lt;at&gt; night"' in there
    assert "<figcaption><strong>Figure 1</strong> · Gate</figcaption>" in there
    assert '<div class="figure-frame" role="group" tabindex="0" aria-label="Figure 1">' in there
    assert "A gate at night" in written(Figure("lost", "A gate at night"))


def test_passages_in_another_language_say_which() -> None:
    html = written(Paragraph((Plain(BURMESE),), language="my"), text("English"))
    assert html == f'<p lang="my">{BURMESE}</p><p>English</p>'


def test_burmese_words_inside_english_text_get_their_language() -> None:
    html = written(text(f"The word {BURMESE} means trafficking"))
    assert html == f'<p>The word <span lang="my">{BURMESE}</span> means trafficking</p>'
    assert "<span" not in written(text(BURMESE), language="my")


def test_english_words_inside_burmese_text_get_their_language() -> None:
    html = written(text(f"{BURMESE} (IOM) A 12"), language="my")
    assert html == f'<p>{BURMESE} (<span lang="en">IOM</span>) A 12</p>'


def test_boxes_are_sections_with_headings_or_notes_beside_the_text() -> None:
    activity = written(Callout("activity", (Plain("Play"),), (text("x"),), anchor="known00001"))
    assert activity.startswith('<section id="known00001" class="callout callout-activity"><h2')
    note = written(Callout("warning", (Plain("Warning"),), (text("x"),)))
    assert note.startswith('<div role="note" class="callout callout-warning"><p')


def test_sections_nest_their_headings() -> None:
    inner = Section((Plain("Inner"),), (text("x"),))
    html = written(Section((Plain("Outer"),), (inner,), number="2"))
    assert '<h2><span class="number">2</span> Outer</h2>' in html
    assert "<h3>Inner</h3>" in html


def test_numbered_lists_keep_their_first_number() -> None:
    entry = ListItem((Paragraph((Strong((Plain("x"),)),)),))
    assert written(List((entry,), ordered=True, start=4)) == (
        '<ol start="4"><li><strong>x</strong></li></ol>'
    )


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("script", {}),
        ("iframe", {}),
        ("p", {"onclick": "x"}),
        ("p", {"style": "x"}),
        ("a", {"href": "javascript:x"}),
        ("img", {"src": "https://example.org/x.png"}),
    ],
)
def test_elements_outside_the_list_cannot_be_made(name: str, attributes: dict[str, str]) -> None:
    with pytest.raises(NotAllowedError):
        element(name, escape("x"), **attributes)
