"""Structure: headings, contents, lists, tables, boxes, figures and pages as Word holds them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exporters.document import Document
from exporters.word import write
from models.content import (
    Block,
    Callout,
    Cell,
    Extension,
    Figure,
    List,
    ListItem,
    PageBreak,
    Quote,
    Row,
    Section,
    Table,
)
from tests.support.word_files import (
    IMPRINT,
    MEDIA,
    NAMES,
    Written,
    line,
    para,
    text_of,
    value,
    written,
)
from tests.support.word_soundness import assert_sound


def items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem((para(text),)) for text in texts)


def row(*texts: str) -> Row:
    return Row(tuple(Cell((para(text),)) for text in texts))


def nested_sections(depth: int) -> Section:
    inner: tuple[Block, ...] = (nested_sections(depth + 1),) if depth < 9 else (para("end"),)
    return Section(line(f"level {depth}"), inner)


# --- headings and contents ------------------------------------------------------------------


def test_a_heading_has_the_level_of_its_depth_up_to_the_sixth() -> None:
    book = written(nested_sections(1))
    styles = [book.style(f"level {depth}") for depth in range(1, 10)]
    assert styles == [*(f"Heading{n}" for n in range(1, 7)), "Heading6", "Heading6", "Heading6"]


@pytest.mark.parametrize("level", range(1, 7))
def test_heading_styles_have_outline_levels(level: int) -> None:
    path = f"w:style[@w:styleId='Heading{level}']/w:pPr/w:outlineLvl"
    assert written().values(path, part="word/styles.xml") == [str(level - 1)]


def test_the_number_of_a_section_is_printed_in_its_heading() -> None:
    book = written(Section(line("Indicators"), (), number="4.1"))
    assert text_of(book.paragraph("Indicators")).split() == ["4.1", "Indicators"]


def test_the_contents_list_sections_but_not_parts_and_every_entry_leads_somewhere() -> None:
    part = Section(line("Objectives"), (para("x"),), role="part")
    session = Section(line("Indicators"), (para("y"),), role="session", number="4.1")
    book = written(Section(line("Module"), (part, session), role="module", number="4"))
    entries = [text_of(each) for each in book.find("w:sdtContent/w:p")]
    assert entries == ["Contents", "4Module", "4.1Indicators"]
    assert_sound(book.file.data)


def test_a_known_page_number_is_printed_in_the_contents() -> None:
    document = Document(IMPRINT, (Section(line("Module"), (), anchor="moduleone1"),))
    book = Written(write(document, MEDIA.__getitem__, {"moduleone1": 7}))
    assert text_of(book.find("w:sdtContent/w:p")[1]) == "Module7"
    assert_sound(book.file.data)


def test_a_module_begins_a_page_and_has_a_band_and_a_footer_of_its_own() -> None:
    modules = [Section(line(f"M{n}"), (para("x"),), role="module", number=str(n)) for n in (1, 2)]
    book = written(*modules)
    label = book.paragraph("M1").getprevious()
    assert label is not None
    assert value(label, "w:pPr/w:pStyle") == "ModuleLabel"
    footers = [name for name in book.names() if name.startswith("word/footer")]
    texts = [text_of(book.part(name)) for name in footers]
    assert sum("M1" in text for text in texts) == sum("M2" in text for text in texts) == 1
    assert book.values("w:sectPr/w:type") == ["nextPage"] * 4


def test_a_two_sided_book_mirrors_its_pages_and_opens_modules_on_the_right() -> None:
    module = Section(line("M"), (para("x"),), role="module")
    book = written(module, imprint=replace(IMPRINT, double_sided=True))
    assert book.values("w:sectPr/w:type")[-1] == "oddPage"
    assert book.find("w:mirrorMargins", "word/settings.xml")
    assert_sound(book.file.data)


def test_the_first_handout_stands_under_its_heading_and_the_second_begins_a_page() -> None:
    papers = tuple(Section(line(f"H{n}"), (para("x"),), role="handout") for n in (1, 2))
    book = written(Section(line("Handouts"), papers, role="back-page"))
    breaks = [
        book.paragraph(title).find("w:pPr/w:pageBreakBefore", NAMES) is not None
        for title in ("H1", "H2")
    ]
    assert breaks == [False, True]


def test_pages_are_counted_by_fields() -> None:
    book = written(para("x"))
    instructions = [each.text for each in book.find("w:instrText", "word/footer2.xml")]
    assert instructions == [" PAGE ", " NUMPAGES "]


# --- lists ----------------------------------------------------------------------------------


def test_every_numbered_list_starts_anew_at_its_own_number() -> None:
    book = written(
        List(items("one"), ordered=True), para("x"), List(items("five"), ordered=True, start=5)
    )
    first, second = (
        value(book.paragraph(text), "w:pPr/w:numPr/w:numId") for text in ("one", "five")
    )
    assert first != second
    starts = [
        book.values(f"w:num[@w:numId='{number}']//w:startOverride", part="word/numbering.xml")
        for number in (first, second)
    ]
    assert starts == [["1"], ["5"]]


def test_lists_nest_to_nine_levels_and_deeper_ones_stay_on_the_ninth() -> None:
    block: Block = para("level 11")
    for level in range(11, 0, -1):
        inner = (para(f"level {level} "), block) if level < 11 else (block,)
        block = List((ListItem(inner),))
    book = written(block)
    levels = [
        value(book.paragraph(f"level {n}" + (" " if n < 11 else "")), "w:pPr/w:numPr/w:ilvl")
        for n in range(1, 12)
    ]
    assert levels == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "8", "8"]


def test_options_are_lettered_and_a_checklist_has_boxes() -> None:
    book = written(
        List(items("option"), ordered=True, role="options"), List(items("tick"), role="checklist")
    )
    shapes = []
    for text in ("option", "tick"):
        number = value(book.paragraph(text), "w:pPr/w:numPr/w:numId")
        kind = book.values(
            f"w:num[@w:numId='{number}']/w:abstractNumId", part="word/numbering.xml"
        )[0]
        path = f"w:abstractNum[@w:abstractNumId='{kind}']/w:lvl[1]/w:lvlText"
        shapes += book.values(path, part="word/numbering.xml")
    assert shapes == ["%1.", "☐"]


def test_an_entry_that_begins_with_a_table_still_has_its_number() -> None:
    book = written(List((ListItem((Table((row("cell"),)),)), ListItem(())), ordered=True))
    assert len(book.find("w:p[w:pPr/w:numPr]")) == 2
    assert_sound(book.file.data)


def test_a_second_paragraph_of_an_entry_continues_without_a_number() -> None:
    book = written(List((ListItem((para("first"), para("second"))),)))
    assert book.style("second") == "ListContinue"


# --- tables and boxes -----------------------------------------------------------------------


def test_column_widths_follow_the_shares_and_fill_the_text_width() -> None:
    book = written(Table((row("a", "b", "c"),), widths=(0.2, 0.5, 0.3)))
    widths = [int(width) for width in book.values("w:gridCol", "w")]
    assert sum(widths) == 9072
    assert widths == [1814, 4536, 2722]


def test_header_rows_are_repeated_and_rows_are_not_broken() -> None:
    book = written(Table((row("head"), row("body")), header_rows=1))
    assert len(book.find("w:trPr/w:tblHeader")) == 1
    assert len(book.find("w:trPr/w:cantSplit")) == 2
    assert book.style("head") == "TableHeading"


def test_a_row_longer_than_a_page_may_be_broken() -> None:
    book = written(Table((row("word " * 1000),)))
    assert book.find("w:trPr/w:cantSplit") == []


def test_merged_cells_span_columns_and_rows() -> None:
    rows = (
        Row((Cell((para("tall"),), rowspan=2), Cell((para("wide"),), colspan=2))),
        row("left", "right"),
    )
    book = written(Table(rows))
    assert book.values("w:gridSpan") == ["2"]
    assert book.values("w:vMerge") == ["restart", "continue"]
    assert_sound(book.file.data)


def test_ragged_rows_are_filled_up() -> None:
    book = written(Table((row("a"), row("b", "c", "d"), Row(()))))
    assert len(book.find("w:tr")) == 3
    assert_sound(book.file.data)


def test_a_table_has_a_title_and_a_description_for_screen_readers() -> None:
    book = written(Table((row("a"),), caption=line("Who does what"), description="Two columns"))
    assert book.values("w:tblCaption") == ["Who does what"]
    assert book.values("w:tblDescription") == ["Two columns"]


def test_the_number_of_a_caption_is_a_field_only_if_word_would_count_the_same() -> None:
    book = written(
        Table((row("a"),), caption=line("One"), number="3"),
        Table((row("b"),), caption=line("Two"), number="4.2"),
    )
    assert text_of(book.paragraph("One")) == "Table 3. One"
    assert text_of(book.paragraph("Two")) == "Table 4.2. Two"
    fields = [each.text or "" for each in book.find("w:instrText[contains(., 'SEQ')]")]
    assert fields == [" SEQ Table \\* ARABIC "]


def test_a_table_wider_than_word_can_show_is_printed_as_text_with_a_message() -> None:
    book = written(Table((row(*(f"cell{n}" for n in range(70))),)))
    assert book.find("w:tbl") == []
    assert text_of(book.paragraph("cell69")) == "cell69"
    assert [message.code for message in book.file.messages] == ["WORD-03"]


def test_tables_in_tables_and_boxes_in_boxes_end_somewhere() -> None:
    block: Block = para("inmost")
    for n in range(40):
        block = Table((Row((Cell((block,)),)),)) if n % 2 else Callout("note", (), (block,))
    book = written(block)
    assert text_of(book.paragraph("inmost")) == "inmost"
    assert_sound(book.file.data)


def test_answers_that_follow_one_another_share_one_box_with_their_label() -> None:
    book = written(
        para("Expected answer", "label"),
        para("one", "answer-key"),
        List(items("two"), role="answer-key"),
        para("after"),
    )
    assert book.values("w:tblStyle") == ["AnswerKeyBox"]
    inside = "".join(text_of(each) for each in book.find("w:tc"))
    assert inside == "Expected answeronetwo"
    assert book.style("after") == "BodyText"


def test_an_unknown_role_prints_as_body_text_and_an_unknown_callout_as_a_note() -> None:
    book = written(para("plain", "unheard-of"), Callout("unheard-of", line("T"), (para("x"),)))
    assert book.style("plain") == "BodyText"
    assert book.values("w:tblStyle") == ["NoteBox"]


def test_lines_to_write_on_are_separate_lines() -> None:
    book = written(*[para("", "writing-lines")] * 3, para("end"))
    styles = [style for style in book.values("w:pStyle") if style.startswith("WritingLine")]
    assert styles == ["WritingLine", "WritingLineNext", "WritingLine"]


def test_an_extension_prints_its_fallback_and_a_quote_its_style() -> None:
    book = written(Extension("film", object(), (para("see the page"),)), Quote((para("said"),)))
    assert text_of(book.paragraph("see the page")) == "see the page"
    assert book.style("said") == "Quote"


def test_a_page_break_inside_a_cell_is_left_out() -> None:
    book = written(Table((Row((Cell((PageBreak(), para("x"))),)),)), PageBreak(), para("y"))
    assert len(book.find("w:br[@w:type='page']")) == 1


# --- pictures -------------------------------------------------------------------------------


def test_a_picture_has_words_and_fits_the_column_and_the_page() -> None:
    book = written(Figure("flow.png", "Five boxes", width_mm=900.0), Figure("tall.png", "A tower"))
    extents = [(int(e.get("cx", "")), int(e.get("cy", ""))) for e in book.find("wp:extent")]
    assert extents[0] == (9072 * 635, 9072 * 635 // 2)
    assert extents[1][1] <= 247 * 36_000
    assert [each.get("descr") for each in book.find("wp:docPr")] == ["Five boxes", "A tower"]


def test_a_picture_used_twice_is_stored_once() -> None:
    book = written(*[Figure("flow.png", "x")] * 2)
    assert [name for name in book.names() if "media" in name] == ["word/media/image1.png"]


@pytest.mark.parametrize("name", ["odd.svg", "missing.png"])
def test_a_picture_word_cannot_show_leaves_its_words_and_a_message(name: str) -> None:
    book = written(Figure(name, "A drawing of the route", anchor="figureone1"))
    assert text_of(book.paragraph("A drawing")) == "A drawing of the route"
    assert [(each.code, each.item) for each in book.file.messages] == [("WORD-01", "figureone1")]


# --- the file as a whole --------------------------------------------------------------------


def test_an_empty_document_is_a_cover() -> None:
    bare = replace(
        IMPRINT,
        title="",
        subtitle="",
        book="",
        edition="",
        agency="",
        letter="",
        version="",
        notice="",
        publisher="",
        draft="",
        words={},
        version_date=None,
        colour="",
    )
    for book in (written(), written(imprint=bare), written(para("x"), imprint=bare)):
        assert_sound(book.file.data)


def test_the_draft_mark_is_on_the_cover_and_in_the_header_of_drafts_only() -> None:
    draft, final = written(para("x")), written(para("x"), imprint=replace(IMPRINT, draft=""))
    assert draft.style("DRAFT") == "DraftBanner"
    assert "DRAFT" in text_of(draft.part("word/header1.xml"))
    assert "DRAFT" not in text_of(final.part()) + text_of(final.part("word/header1.xml"))


def test_the_file_says_what_it_is_and_nothing_of_the_clock() -> None:
    book = written(para("x"))
    core = {str(each.tag).split("}")[1]: each.text for each in book.part("docProps/core.xml")}
    assert core["created"] == core["modified"] == "2026-11-02T00:00:00Z"
    assert core["creator"] == "IOM"
    assert core["language"] == "en"
    custom = {each.get("name"): each[0].text for each in book.part("docProps/custom.xml")}
    assert custom["CoursewrightCourse"] == "coursexample1"
    assert custom["CoursewrightVersion"] == "Version 0.9"


def test_word_opens_the_file_in_its_newest_mode_without_questions() -> None:
    path = "w:compatSetting[@w:name='compatibilityMode']"
    book = written()
    assert book.values(path, part="word/settings.xml") == ["15"]
    assert book.values("w:pgSz", "w") == ["11906"]
    assert book.values("w:pgMar", "left") == ["1417"]


# --- pages --------------------------------------------------------------------------------------


def test_a_short_table_stays_on_one_page_and_a_long_one_may_break() -> None:
    short = written(Table(tuple(row("a", "b") for _ in range(4))))
    assert len(short.find("w:tr[position() < last()]//w:keepNext")) == 6
    assert not short.find("w:tr[last()]//w:keepNext")
    long = written(Table(tuple(row("a") for _ in range(40))))
    kept = [
        at
        for at, each in enumerate(long.find("w:tr"))
        if each.find(".//w:keepNext", NAMES) is not None
    ]
    assert kept == [0, 38], "no row is left alone"
    assert_sound(short.file.data)


def test_no_row_of_a_box_pulls_the_next_one_along_but_its_title() -> None:
    label = replace(para("What to do"), role="label")
    fact = replace(para("Role play · 40 min"), role="time")
    body = para("Do this. " * 40)
    book = written(Callout("activity", line("Activity 1"), (fact, label, body, label, body)))
    rows = book.find("w:tr")
    texts = [text_of(each) for each in rows]
    assert len(rows) == 3
    assert "What to do" in texts[1]
    assert "40 min" in texts[1]
    first = [book.find("w:tr/w:tc/w:p[1]/w:pPr/w:keepNext[@w:val='0']")]
    assert len(first[0]) == 2
    assert_sound(book.file.data)


def test_short_cards_stand_beside_each_other_and_long_ones_do_not() -> None:
    def cards(text: str) -> tuple[Callout, ...]:
        return tuple(Callout("card", line(f"Card {n}"), (para(text),)) for n in range(1, 4))

    short, long = written(*cards("A man asks for work.")), written(*cards("A long story. " * 40))
    assert (len(short.find("w:tr")), len(short.find("w:tc"))) == (2, 4)
    assert (len(long.find("w:tr")), len(long.find("w:tc"))) == (3, 3)
    for book in (short, long):
        assert len(book.find("w:tbl")) == 1
        assert_sound(book.file.data)


def test_a_column_is_wide_enough_for_its_longest_word() -> None:
    book = written(Table((row("x" * 200, "Documents", "b"),), widths=(0.9, 0.05, 0.05)))
    widths = [int(width) for width in book.values("w:gridCol", "w")]
    assert sum(widths) == 9072
    assert widths[1] > 9 * 100


def test_nothing_inside_a_row_that_breaks_is_kept_from_breaking() -> None:
    label = replace(para("Expected answer"), role="label")
    many = tuple(replace(para("One answer. " * 20), role="answer-key") for _ in range(12))
    few = tuple(replace(para("One answer. " * 20), role="answer-key") for _ in range(3))
    for answers, kept in ((many, False), (few, True)):
        book = written(Callout("activity", line("Activity 1"), (para("Do this."), label, *answers)))
        (box,) = book.find("w:tbl//w:tbl")
        assert len(box.findall(".//w:cantSplit", NAMES)) == int(kept)
        around = [each for each in book.find("w:tr") if each.find("w:tc/w:tbl", NAMES) is not None]
        assert [each.find("w:trPr/w:cantSplit", NAMES) is not None for each in around] == [kept]
        assert_sound(book.file.data)


def test_a_box_of_many_short_lines_may_break_so_that_none_is_cut_off() -> None:
    answers = tuple(para(f"Card {n}: first hour") for n in range(60))
    long = written(Callout("answer-key", line("Answers"), answers))
    short = written(Callout("answer-key", line("Answers"), answers[:5]))
    first, rest = long.find("w:tr")
    assert first.find("w:trPr/w:cantSplit", NAMES) is not None
    assert "Answers" in text_of(first)
    assert "Card 0" in text_of(first)
    assert rest.find("w:trPr/w:cantSplit", NAMES) is None
    assert "Card 59" in text_of(rest)
    assert len(short.find("w:tr")) == len(short.find("w:cantSplit")) == 1


@pytest.mark.parametrize(
    ("lead", "follows", "kept"),
    [
        ("Photographs of day 0.", Table((row("a", "b"),)), True),
        ("Photographs of day 0.", Callout("card", line("Card 1"), (para("x"),)), True),
        ("ကတ်များ။", Table((row("a", "b"),)), True),
        ("You must:", List(items("one", "two")), True),
        ("This is a thought of its own.", List(items("one", "two")), False),
        ("This is a thought of its own.", para("Another."), False),
        ("A long story. " * 30, Table((row("a", "b"),)), False),
    ],
)
def test_a_sentence_that_leads_to_something_stays_with_it(
    lead: str, follows: Block, kept: bool
) -> None:
    book = written(para("Before."), para(lead), follows)
    (paragraph,) = (each for each in book.find("w:p") if text_of(each) == lead)
    assert (paragraph.find("w:pPr/w:keepNext", NAMES) is not None) is kept
    assert book.paragraph("Before.").find("w:pPr/w:keepNext", NAMES) is None
    assert_sound(book.file.data)


def test_a_sentence_under_a_heading_leads_to_the_table_after_it() -> None:
    part = Section(line("Page 4"), (para("Written on day 1."),), role="part")
    book = written(Section(line("File"), (part, Table((row("a", "b"),)))))
    lead = book.paragraph("Written on day 1.")
    assert lead.find("w:pPr/w:keepNext", NAMES) is not None


def test_a_heading_that_begins_a_page_has_no_space_above_it() -> None:
    papers = tuple(Section(line(f"H{n}"), (para("x"),), role="handout") for n in (1, 2))
    book = written(Section(line("Handouts"), papers, role="back-page"))
    above = [value(book.paragraph(title), "w:pPr/w:spacing", "before") for title in ("H1", "H2")]
    assert above == ["", "0"]
    assert_sound(book.file.data)


def test_the_height_of_a_table_is_judged_by_what_its_columns_hold() -> None:
    entry = Cell((List(items(*["a sign"] * 6)),))
    wide = Table(tuple(Row((Cell((para("one line of text"),)),)) for _ in range(8)))
    tall = Table(tuple(Row((Cell((para("group"),)), entry)) for _ in range(4)))
    narrow = Table(tuple(row(*["several words in a narrow column"] * 8) for _ in range(6)))
    assert written(wide).find("w:tr//w:keepNext")
    for table in (tall, narrow):
        assert not written(table).find("w:tr[position() = 2]//w:keepNext")
