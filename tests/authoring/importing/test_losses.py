"""What a course cannot take over from Markdown is said once, with the line it stands in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.importing.markdown import import_markdown
from authoring.importing.segments import Heading, Segment, Text, segments

ZAWGYI = "ျမန္မာ စာသည္ ေဇာ္ဂ်ီ ျဖစ္သည္။"
UNICODE = "မြန်မာစာသည် ယူနီကုဒ် ဖြစ်သည်။ လူကုန်ကူးမှုနှင့် ကျွန်ုပ်။"


def messages(text: str, language: str = "en") -> tuple[str, ...]:
    return import_markdown(text.encode("utf-8"), language).messages


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("![map of the area](map.png)", "A picture was left out, its words were kept; insert it"),
        ("![](map.png)", "insert it in the course: “map.png”."),
        ("![map][1]", "insert it in the course: “map”."),
        ("[press](javascript:alert)", "A link whose address is not allowed was kept as plain text"),
        ("[next](page2.html)", "was kept as plain text: “page2.html”."),
        ("Type `x = 1` now.", "Code was kept as plain text: “x = 1”."),
        ("```\nx = 1\n```", "Code was kept as plain text: “x = 1”."),
        ("As said.[^1]", "A footnote was kept as plain text: “[^1]”."),
        ("<video>", "HTML was kept as plain text: “<video>”."),
    ],
)
def test_everything_that_is_lost_is_said_with_its_line_and_heading(written: str, said: str) -> None:
    (message,) = messages(f"# One\n\n{written}\n")
    assert message.startswith("Line 3, under “One”: ")
    assert said in message


def test_lines_are_those_of_the_file_front_matter_included() -> None:
    text = "---\ntitle: X\n---\n# One\n\n| a | b |\n|---|---|\n| c | `d` |\n\n## Two\n![e](f.png)\n"
    code, picture = messages(text)
    assert code.startswith("Line 8, under “One”: Code")
    assert picture.startswith("Line 11, under “Two”: A picture")


def test_what_occurs_again_is_said_once_where_it_is_first() -> None:
    (message,) = messages("# One\n![map](m.png)\n## Two\n![map](m.png)\n")
    assert message.startswith("Line 2, under “One”: ")


def test_text_before_the_first_heading_has_a_line_alone() -> None:
    (message,) = messages("<br>\n\n# One\ntext\n")
    assert message.startswith("Line 1: HTML")


@pytest.mark.parametrize(
    "kept",
    [
        "[law](https://example.org/law) and [mail](mailto:office@example.org)",
        r"\![no picture\](x) and \`no code\`",
        "A [bracket] and a [ ] box",
        UNICODE,
    ],
)
def test_nothing_is_said_where_nothing_is_lost(kept: str) -> None:
    assert messages(f"# One\n{kept}\n") == ()


def test_zawgyi_is_said_once_for_the_whole_file() -> None:
    (message,) = messages(f"# {UNICODE}\n{UNICODE}\n\n{ZAWGYI}\n\n{ZAWGYI}\n", "my")
    assert message.startswith(f"Line 4, under “{UNICODE}”: This text looks as if it was written in")
    assert message.endswith("then import it again (2 lines).")


_LINES = st.sampled_from(
    [
        "",
        "# One",
        "## Two",
        "text",
        "- entry",
        "Title",
        "===",
        "---",
        "```",
        "| a | b |",
        "|---|---|",
    ]
)


@given(st.lists(_LINES, max_size=12))
def test_every_segment_knows_the_line_it_begins_in(lines: list[str]) -> None:
    for segment in segments("\n".join(lines)):
        assert _begins(segment, lines[segment.line - 1])


def _begins(segment: Segment, line: str) -> bool:
    if isinstance(segment, Heading):
        return segment.text in line
    if isinstance(segment, Text):
        return segment.lines[0] == line
    return line.startswith(("```", "|"))
