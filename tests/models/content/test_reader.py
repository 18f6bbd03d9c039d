"""Reading stored Markdown, construct by construct."""

from __future__ import annotations

import threading

import pytest

from models.content import (
    MAX_NESTING,
    Block,
    Break,
    Citation,
    CrossReference,
    Emphasis,
    Footnote,
    Inline,
    Link,
    List,
    ListItem,
    Paragraph,
    Plain,
    Quote,
    Strong,
    Sub,
    Superscript,
    Term,
    Value,
    parse,
    parse_line,
    plain_text,
    walk,
    write,
)
from tests.support.work import calls


def text(words: str) -> Paragraph:
    return Paragraph((Plain(words),))


def item(*blocks: Block | str) -> ListItem:
    return ListItem(tuple(text(block) if isinstance(block, str) else block for block in blocks))


def codes(stored: str) -> list[str]:
    return [problem.code for problem in parse(stored).problems]


@pytest.mark.parametrize(
    ("stored", "inlines"),
    [
        ("**မြန်မာ။**စာ", (Strong((Plain("မြန်မာ။"),)), Plain("စာ"))),
        ("စာ*မြန်မာ*စာ", (Plain("စာ"), Emphasis((Plain("မြန်မာ"),)), Plain("စာ"))),
        ("***a** b*", (Emphasis((Strong((Plain("a"),)), Plain(" b"))),)),
        ("*a***b**", (Emphasis((Plain("a"),)), Strong((Plain("b"),)))),
        (
            "**a *b** c*",
            (Strong((Plain("a "), Emphasis((Plain("b"),)))), Plain(" "), Emphasis((Plain("c"),))),
        ),
        ("2 * 3 * 4", (Plain("2 * 3 * 4"),)),
        ("2**3 and **b**", (Plain("2**3 and "), Strong((Plain("b"),)))),
        ("a ** b", (Plain("a ** b"),)),
        ("****a****", (Plain("****a****"),)),
        ("_a_ __b__", (Plain("_a_ __b__"),)),
        ("CO~2~", (Plain("CO"), Sub((Plain("2"),)))),
        ("m^2^", (Plain("m"), Superscript((Plain("2"),)))),
        ("~5 to ~6", (Plain("~5 to ~6"),)),
        (r"x~a\ b~", (Plain("x"), Sub((Plain("a b"),)))),
        ("~~a~~", (Plain("~~a~~"),)),
        ("a\\\nb", (Plain("a"), Break(), Plain("b"))),
        ("a\nb", (Plain("a b"),)),
        ("{{hotline}}", (Value("hotline"),)),
        ("{{ hotline_2 }}", (Value("hotline_2"),)),
        ("{{{x}}}", (Plain("{"), Value("x"), Plain("}"))),
        ("[[ref:abc1]]", (CrossReference("abc1"),)),
        ("[[ref:abc1|see *here*]]", (CrossReference("abc1", "see *here*"),)),
        ("[[term:abc|လူကုန်ကူးမှု]]", (Term("abc", "လူကုန်ကူးမှု"),)),
        ("[[cite:abc|Art. 3 \\[a\\]]]", (Citation("abc", "Art. 3 [a]"),)),
        ("a^[see *b*]", (Plain("a"), Footnote((Plain("see "), Emphasis((Plain("b"),)))))),
        ("a^2^^[n]", (Plain("a"), Superscript((Plain("2"),)), Footnote((Plain("n"),)))),
        ("[**a**](http://b.org)", (Strong((Link("http://b.org", (Plain("a"),)),)),)),
        ("[a](http://b.org/x_(y))", (Link("http://b.org/x_(y)", (Plain("a"),)),)),
        ("[ a ](tel:+95)b", (Link("tel:+95", (Plain("a"),)), Plain(" b"))),
        ("[sic] (x)", (Plain("[sic] (x)"),)),
        (r"\*a\* \\ \x", (Plain(r"*a* \ \x"),)),
        ("&amp; <https://a.org>", (Plain("&amp; <https://a.org>"),)),
    ],
)
def test_inlines_are_read(stored: str, inlines: tuple[Inline, ...]) -> None:
    assert parse(stored).blocks == (Paragraph(inlines),)
    assert parse(stored).problems == ()
    assert parse_line(stored).inlines == inlines


@pytest.mark.parametrize(
    ("stored", "blocks"),
    [
        ("", ()),
        (" \n\t\n ", ()),
        ("a\n\nb", (text("a"), text("b"))),
        ("a\r\n\r\nb", (text("a"), text("b"))),
        ("- a\n- b", (List((item("a"), item("b"))),)),
        ("- a\n\n- b", (List((item("a"), item("b"))),)),
        ("* a\n+ b", (List((item("a"), item("b"))),)),
        ("- a\ngoes on", (List((item("a goes on"),)),)),
        ("- a\n\n    b", (List((item("a", "b"),)),)),
        ("- a\n\nb", (List((item("a"),)), text("b"))),
        ("- a\n    - b", (List((item("a", List((item("b"),))),)),)),
        ("- - a\n    - b", (List((item(List((item("a"), item("b")))),)),)),
        ("- > a", (List((item(Quote((text("a"),))),)),)),
        ("4. a\n9. b", (List((item("a"), item("b")), ordered=True, start=4),)),
        ("4) a\n\n    b\n5) c", (List((item("a", "b"), item("c")), ordered=True, start=4),)),
        ("- a\n1. b", (List((item("a"),)), List((item("b"),), ordered=True))),
        ("Steps:\n- a\n- b", (text("Steps:"), List((item("a"), item("b"))))),
        ("in\n2019. It", (text("in 2019. It"),)),
        ("> a\n> b\n>\n> c", (Quote((text("a b"), text("c"))),)),
        ("> a\n\n> b", (Quote((text("a"), text("b"))),)),
        ("> - a\n>\n>     b", (Quote((List((item("a", "b"),)),)),)),
        ("> > a", (Quote((Quote((text("a"),)),)),)),
        (">", (text(">"),)),
        ("-", (text("-"),)),
        ("၁. က", (text("၁. က"),)),
        ("    a", (text("a"),)),
        ("a\n    - b", (text("a - b"),)),
        ("\\- a", (text("- a"),)),
        ("1\\. a", (text("1. a"),)),
    ],
)
def test_blocks_are_read(stored: str, blocks: tuple[Block, ...]) -> None:
    assert parse(stored).blocks == blocks
    assert parse(stored).problems == ()


@pytest.mark.parametrize(
    ("stored", "code"),
    [
        ("a <b>c</b>", "raw-html"),
        ("<script>alert(1)</script>", "raw-html"),
        ("<!-- x -->", "raw-html"),
        ("[a](javascript:alert(1))", "unsafe-link"),
        ("[a](JaVaScRiPt:x)", "unsafe-link"),
        ("[a](data:text/html,x)", "unsafe-link"),
        ("[a](file:///c:/x)", "unsafe-link"),
        ("[a](vbscript:x)", "unsafe-link"),
        ("[a](//evil.org)", "unsafe-link"),
        ("[a](https:\\\\evil.org)", "unsafe-link"),
        ("[a](https://a.org/x y)", "unsafe-link"),
        ("[a](https://a.org/\u200bx)", "unsafe-link"),
        ("[a](https://user@evil.org", ""),
        ("[a](page.html)", "unsafe-link"),
        ("[[foo:abc]]", "unknown-form"),
        ("[[ref:No]]", "unknown-form"),
        ("[[term:abc]]", "unknown-form"),
        ("{{Name}}", "unknown-form"),
        ("{{x", "unknown-form"),
        ("# Heading", "not-allowed-here"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "not-allowed-here"),
        ("```\ncode\n```", "not-allowed-here"),
        ("a\n---\nb", "not-allowed-here"),
        ("* * *", "not-allowed-here"),
        ("Title\n=====", "not-allowed-here"),
        ("![a](https://b.org/c.png)", "not-allowed-here"),
        ("^[a ^[b] c]", "not-allowed-here"),
    ],
)
def test_what_cannot_be_taken_is_kept_as_text_and_reported(stored: str, code: str) -> None:
    parsed = parse(stored)
    assert [problem.code for problem in parsed.problems][:1] == ([code] if code else [])
    nodes = [type(node) for block in walk(parsed.blocks) for node in _leaves(block)]
    assert Link not in nodes
    kept = plain_text(parsed.blocks).replace("\n", " ").replace("(b)", "^[b]")
    for word in stored.split():
        assert word.replace("\\\\", "\\").strip("^[]") in kept


def _leaves(block: Block) -> tuple[Inline, ...]:
    return block.inlines if isinstance(block, Paragraph) else ()


def test_a_table_in_a_text_keeps_its_lines_apart() -> None:
    assert parse("x\n| a | b |\n| 1 | 2 |\ny").blocks == (
        Paragraph(
            (
                *(Plain("x"), Break(), Plain("| a | b |"), Break()),
                *(Plain("| 1 | 2 |"), Break(), Plain("y")),
            )
        ),
    )


def test_control_characters_are_left_out_and_reported() -> None:
    assert parse("a\x00\x02b\ud800").blocks == (text("ab"),)
    assert codes("a\x00b") == ["left-out"]


def test_a_line_knows_no_blocks() -> None:
    for stored in ("1. Welcome", "- a", "# Title", "> quote", "---", "| a |"):
        assert parse_line(stored).inlines == (Plain(stored),)
        assert parse_line(stored).problems == ()


def test_nesting_stops_at_the_limit_and_loses_no_word() -> None:
    stored = "> " * (MAX_NESTING + 2) + "deep"
    parsed = parse(stored)
    assert codes(stored) == ["too-deep"]
    assert len(list(walk(parsed.blocks))) == MAX_NESTING + 1
    assert plain_text(parsed.blocks) == "> > deep"


def test_problems_are_few_enough_to_read_and_name_the_words() -> None:
    problems = parse("\n\n".join(f"{{{{No{number}}}}}" for number in range(500))).problems
    assert len(problems) == 100
    assert problems[7].excerpt == "{{No7"
    assert all(len(problem.excerpt) <= 60 for problem in parse("<b " + "x" * 500 + ">").problems)


def test_the_same_text_is_read_once() -> None:
    assert parse("same **text**") is parse("same **text**")
    assert parse_line("same **text**") is parse_line("same **text**")


def test_threads_do_not_disturb_each_other() -> None:
    stored = [f"- a{number}\n    - b\n\n        > c **{number}**" for number in range(300)]
    expected = [parse.__wrapped__(one) for one in stored]
    found: list[bool] = []

    def read() -> None:
        found.append([parse.__wrapped__(one) for one in stored] == expected)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 4


HUNDRED_THOUSAND = 100_000
PATHOLOGICAL = (
    *("*", "[", "^[", ">", "> ", "- ", "[a](", "**a ", "{{", "a\n> b\n", "a\n\n", "<a ", "~a"),
    *("[[ref:abc|", "^a[b", "\\", "***a", "*a*b", "- a\n", "\n", " ", "\t", "](a)", "# a\n"),
    *("```\n", "\\\n", "[a](http://b)", "|a\n", "1. a\n\n    b\n", "(", "!", "<!--", "မြန်မာ။*"),
)


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_hostile_texts_are_read_and_come_back(piece: str) -> None:
    stored = (piece * HUNDRED_THOUSAND)[:HUNDRED_THOUSAND]
    parsed = parse.__wrapped__(stored)
    line = parse_line.__wrapped__(stored)
    assert parse(write(parsed.blocks)).blocks == parsed.blocks
    assert parse_line(stored) == line


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_twice_the_text_takes_about_twice_the_work(piece: str) -> None:
    def work(length: int) -> int:
        stored = (piece * length)[:length]
        return calls(lambda: parse.__wrapped__(stored))

    assert work(8_000) < 2.5 * work(4_000) + 1_000


def test_brackets_that_close_take_work_that_grows_with_the_text() -> None:
    for opening, closing in (("[", "]"), ("^[", "]"), ("[", "](http://a)"), ("**a *b ", "c** d*")):

        def work(times: int, opening: str = opening, closing: str = closing) -> int:
            stored = opening * times + "x" + closing * times
            return calls(lambda: parse.__wrapped__(stored))

        assert work(2_000) < 2.5 * work(1_000) + 1_000
