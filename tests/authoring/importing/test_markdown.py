"""Importing Markdown: where headings go, and that no word is ever lost."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.importing.markdown import Imported, ImportRefused, import_markdown, slug_of
from models.blocks import TableBlock, TextBlock
from models.content import parse, parse_line, plain_text
from models.course import Course
from models.integrity import integrity_problems
from models.item import Item
from models.pages import PageKind
from models.project.codec import from_json, to_json
from models.tree import is_prose, texts, walk

_WORD = re.compile(r"[^\W_]+")


def imported(text: str, **options: str) -> Course:
    return import_markdown(text.encode("utf-8"), **options).course


def words_of(course: Course) -> set[str]:
    """Every word a reader of the course finds, the note included."""
    found = set(_WORD.findall(course.note))
    for item in walk(course):
        for name, text in texts(item):
            value = text.value(course.source_language)
            blocks = parse(value).blocks if is_prose(type(item), name) else ()
            plain = plain_text(blocks) if blocks else plain_text(parse_line(value).inlines)
            found |= set(_WORD.findall(plain + " " + " ".join(_addresses(value))))
    return found


def _addresses(value: str) -> list[str]:
    return re.findall(r"\]\(([^)]*)\)", value)


def titles(items: tuple[Item, ...]) -> list[str]:
    return [getattr(item, "title").value("en") for item in items]  # noqa: B009


def test_headings_become_modules_sessions_and_blocks() -> None:
    course = imported("# One\n## First\n### Deep\ntext\n## Second\n# Two\n## Third\n")
    assert titles(course.modules) == ["One", "Two"]
    assert titles(course.modules[0].sessions) == ["First", "Second"]
    (block,) = course.modules[0].sessions[0].blocks
    assert isinstance(block, TextBlock)
    assert (block.heading.value("en"), block.body.value("en")) == ("Deep", "text")


def test_the_only_highest_heading_is_the_title_of_the_course() -> None:
    course = imported("# လူကုန်ကူးမှု\nForeword.\n## One\n### First\n#### Part\ntext")
    assert course.title.value("en") == "လူကုန်ကူးမှု"
    assert titles(course.modules) == ["One"]
    assert titles(course.modules[0].sessions) == ["First"]
    (page,) = course.front_matter
    assert page.kind is PageKind.ABOUT


def test_front_matter_gives_the_title_and_the_rest_becomes_the_note() -> None:
    course = imported('---\nauthor: U Aung\ntitle: "The “course”"\ntags:\n  - a\n---\n# One\ntext')
    assert course.title.value("en") == "The “course”"
    assert course.note == "author: U Aung\ntags:\n  - a"
    assert titles(course.modules) == ["One"]


def test_a_title_beside_front_matter_becomes_the_subtitle() -> None:
    course = imported("---\ntitle: Course\n---\n# Manual\n## One\n## Two")
    assert (course.title.value("en"), course.subtitle.value("en")) == ("Course", "Manual")


def test_text_between_rules_is_not_taken_for_front_matter() -> None:
    course = imported("---\nThis is a sentence.\n---\n")
    assert "sentence" in words_of(course)
    assert course.note == ""


def test_text_before_the_first_session_is_the_aim_of_the_module() -> None:
    course = imported("# One\nTo help.\n## First\n# Two\nAlone.\n")
    assert course.modules[0].aim.value("en") == "To help."
    (session,) = course.modules[1].sessions
    assert titles((session,)) == ["Two"]


def test_a_file_without_headings_is_a_page_under_the_name_of_the_file() -> None:
    course = imported("Just text.", name="My manual")
    assert course.title.value("en") == "My manual"
    assert course.slug == "my-manual"
    assert course.modules == ()
    assert "Just" in words_of(course)


def test_underlined_headings_count_and_rules_and_lists_do_not_become_headings() -> None:
    course = imported("One\n===\n\nFirst\n---\n\ntext\n\n---\n\n- entry\n---\n\n***\n")
    assert course.title.value("en") == "One"
    assert titles(course.modules) == ["First"]
    assert {"text", "entry"} <= words_of(course)


def test_headings_in_code_are_text() -> None:
    course = imported("# One\n```sh\n# not a heading\n```\n~~~\n# nor this\n~~~\n")
    assert titles(course.modules) == ["One"]
    assert {"sh", "not", "nor", "heading"} <= words_of(course)


def test_a_pipe_table_becomes_a_table_with_even_rows() -> None:
    course = imported("# One\n| A | B |\n|:--|--:|\n| **c** | d \\| e |\n| f |\nafter\n")
    table, after = course.modules[0].sessions[0].blocks
    assert isinstance(table, TableBlock)
    assert isinstance(after, TextBlock)
    cells = [[cell.text.value("en") for cell in row.cells] for row in table.rows]
    assert cells == [["A", "B"], ["**c**", "d | e"], ["f", ""]]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("_stress_ and __strong__", "*stress* and **strong**"),
        ("snake_case_name", "snake_case_name"),
        ("first  \nsecond", "first\\\nsecond"),
        ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("1. a\n   - b\n2. c", "1. a\n    - b\n2. c"),
        ("`a*b*`", "a\\*b\\*"),
        ("x^2^ ~y~", "x\\^2\\^ \\~y\\~"),
        ("<https://a.org/b_c>", "[https://a.org/b_c](https://a.org/b_c)"),
        ('[t](https://a.org "more")', "[t](https://a.org) (more)"),
        ("![a map](map.png)", "a map (map.png)"),
        ("**မြန်မာ။**စာ", "**မြန်မာ။**စာ"),
        ("{{hotline}}", "{{hotline}}"),
    ],
)
def test_marks_of_other_dialects_get_their_meaning(written: str, stored: str) -> None:
    course = imported(f"# One\n{written}\n")
    (block,) = course.modules[0].sessions[0].blocks
    assert isinstance(block, TextBlock)
    assert block.body.value("en") == stored


def test_what_could_not_be_kept_is_said_once() -> None:
    result: Imported = import_markdown(b"# One\n<b>x</b> <b>y</b>\n")
    assert result.messages == (
        "Line 2, under “One”: HTML was kept as plain text: “<b>”.",
        "Line 2, under “One”: HTML was kept as plain text: “</b>”.",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_all_usual_encodings_and_line_ends_give_the_same(encoding: str, line_end: str) -> None:
    text = f"# အခန်း{line_end}မြန်မာ။{line_end}"
    course = import_markdown(text.encode(encoding), "my").course
    assert course.source_language == "my"
    assert course.modules[0].title.value("my") == "အခန်း"


@pytest.mark.parametrize(
    "data", [b"", b"  \n\n", b"caf\xe9", b"PK\x03\x04\0\0", "x".encode("utf-32"), b"\xff\xfea"]
)
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportRefused, match=r"^The(re)? .*\.$"):
        import_markdown(data)


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(ImportRefused, match="English"):
        import_markdown(b"text", "English")


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Café – 1st!", "cafe-1st"), ("လူကုန်", "course"), ("x" * 60, "x" * 40), ("--", "course")],
)
def test_slugs_are_safe(text: str, slug: str) -> None:
    assert slug_of(text) == slug


WORDS = st.sampled_from(
    [
        "alpha",
        "beta",
        "gamma7",
        "လူကုန်ကူးမှု",
        "မြန်မာ။",
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "[",
        "](",
        ")",
        "![",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "&amp;",
        "\\",
        "|",
        "~",
        "^[",
        "https://a.org/x_y",
        "<https://b.org>",
        "[[ref:abcdefghij|",
        "]]",
        "{{",
        "}}",
        '"',
        "#",
        ">",
        "-",
        "$",
        "(",
    ]
)
STARTS = st.sampled_from(
    [
        "",
        "",
        "",
        "# ",
        "## ",
        "### ",
        "- ",
        "  - ",
        "    ",
        "1. ",
        "> ",
        "> - ",
        "| ",
        "```",
        "~~~",
        "---",
        "===",
        "|---|---|",
        "[x]: ",
        "title: ",
        "\t",
        "* * *",
    ]
)
LINES = st.builds(lambda start, words: start + " ".join(words), STARTS, st.lists(WORDS, max_size=6))
DOCUMENTS = st.lists(LINES, max_size=14).map("\n".join)


@given(DOCUMENTS)
def test_no_word_of_a_document_is_lost(text: str) -> None:
    source = {word for word in _WORD.findall(text) if not word.isdigit()}
    try:
        course = imported(text)
    except ImportRefused:
        assert not source
        return
    missing = source - words_of(course)
    assert missing <= _markup(text), missing


def _markup(text: str) -> set[str]:
    """Words that are no words: the name of the title in front matter."""
    return {"title"} if text.startswith("---") else set()


@given(DOCUMENTS)
def test_what_is_imported_can_be_saved_and_is_in_stored_form(text: str) -> None:
    try:
        course = imported(text)
    except ImportRefused:
        return
    assert integrity_problems(course) == []
    assert from_json(to_json(course), Course) == course


@given(st.text(max_size=200))
def test_any_text_at_all_is_imported_or_refused(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    with suppress(ImportRefused):
        assert integrity_problems(import_markdown(data).course) == []


@pytest.mark.parametrize(
    ("start", "kind"),
    [(b"PK\x03\x04", "Word"), (bytes.fromhex("D0CF11E0A1B11AE1"), "Office"), (b"%PDF-1.7", "PDF")],
)
def test_a_file_that_is_no_markdown_is_called_what_it_is(start: bytes, kind: str) -> None:
    with pytest.raises(ImportRefused, match=f"{kind}.*Save its text as Markdown"):
        import_markdown(start + bytes(range(256)))
