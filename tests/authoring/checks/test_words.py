"""What the checks read in words: verbs, sentences, figures, Burmese encodings, personal data."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.checks.dates import is_older_than, say
from authoring.checks.figures import figures
from authoring.checks.personal_data import may_identify
from authoring.checks.publication import contrast_with_white
from authoring.checks.reading import read, sentences
from authoring.checks.timing import duration
from authoring.checks.verbs import BLOOM_VERBS, behaviours, first_verb, is_observable, levels
from authoring.checks.zawgyi import is_zawgyi
from models.objective import Bloom


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Explain why consent is irrelevant.", "Explain"),
        ("carry out the eight duties", "carry out"),
        ("Draw up a personal and a team plan.", "Draw up"),
        ("By the end of this module, officers will be able to list two laws.", "list"),
        ("Participants will be able to correctly complete the form.", "complete"),
        ("Be able to demonstrate an opening.", "demonstrate"),
        ("Be familiar with the law.", "Be familiar with"),
        ("Knowledge of the law.", "Knowledge"),
        ("", ""),
        ("လူကုန်ကူးမှုကို ရှင်းပြပါ။", "လူကုန်ကူးမှုကို"),
    ],
)
def test_the_verb_of_an_objective_is_found(text: str, verb: str) -> None:
    assert first_verb(text) == verb


def test_every_verb_of_the_table_is_observable_at_its_level() -> None:
    for level, verbs in BLOOM_VERBS.items():
        for verb in verbs:
            assert is_observable(verb)
            assert level in levels(verb)
            assert first_verb(f"{verb.capitalize()} two cases.").casefold() == verb


def test_other_spellings_of_a_verb_are_the_same_verb() -> None:
    assert levels("Analyze") == levels("analyse") == (Bloom.ANALYSE,)
    assert is_observable("summarise")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Explain the law and describe the penalty.", ("Explain", "describe")),
        ("Understand trafficking and know the law", ("Understand", "know")),
        ("Develop a plan, design a form.", ("Develop", "design")),
        ("List the offence, the penalty and the plan.", ("List",)),
        ("Compare two laws, naming one article of each.", ("Compare",)),
        ("Formulate a plan with a date, a first step and a record.", ("Formulate",)),
    ],
)
def test_verbs_that_stand_side_by_side_are_told_from_nouns(
    text: str, verbs: tuple[str, ...]
) -> None:
    assert behaviours(text) == verbs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask first. Then listen!", ("Ask first.", "Then listen!")),
        ("See Law No. 41/2022. It applies.", ("See Law No. 41/2022.", "It applies.")),
        ("He said “No.” She left.", ("He said “No.”", "She left.")),
        ("ဘယ်ကိုသွားမလဲ မေးပါ။ နားထောင်ပါ။", ("ဘယ်ကိုသွားမလဲ မေးပါ။", "နားထောင်ပါ။")),
        ("", ()),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="Ab. ?!\n“”မြ။1", max_size=60))
def test_sentences_lose_nothing_but_white_space(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for prose in (True, False):
        reading = read(text, prose)
        assert reading.text == "\n".join(each.text for each in reading.stretches)


def test_a_passage_is_read_by_paragraph_with_its_part() -> None:
    reading = read("One.\n\n- Two **bold**\n- Three\n\n> Four [[cite:ref000000001]]")
    assert [each.part for each in reading.stretches] == [(0,), (1, 0, 0), (1, 1, 0), (2, 0)]
    assert [each.is_quote for each in reading.stretches] == [False, False, False, True]
    assert [each.cites for each in reading.stretches] == [False, False, False, True]
    assert reading.stretches[1].stressed == {"bold"}


def test_a_line_that_looks_like_a_list_is_a_line() -> None:
    assert read("1. Welcome", False).text == "1. Welcome"


@pytest.mark.parametrize(
    ("english", "burmese"),
    [
        ("15 cards", "ကတ် ၁၅ ကတ်"),
        ("1,500 at 08:30", "၈:၃၀ တွင် ၁၅၀၀"),
        ("No. 41/2022", "အမှတ် ၂၀၂၂/၄၁"),
        ("{{limit_24}}", ""),
    ],
)
def test_figures_are_the_same_in_both_scripts(english: str, burmese: str) -> None:
    assert figures(english) == figures(burmese)


@pytest.mark.parametrize(
    "text",
    [
        "ျမန္မာႏိုင္ငံ",
        "လူကုန္ကူးမႈ",
        "ေမးပါ။",
        "ရဲတပ္ဖြဲ႔၀င္ ကြ်န္ေတာ္ ေျပာတယ္",
    ],
)
def test_zawgyi_is_recognized(text: str) -> None:
    assert is_zawgyi(text)


@pytest.mark.parametrize(
    "text",
    [
        "မြန်မာနိုင်ငံ",
        "လူကုန်ကူးမှု မြန်မာ။",
        "ကျွန်ုပ်အမည်မှာ … ကူညီလိုပါသည်။",
        "သင်္ဘော၊ ယောက်ျား၊ ဝတ္ထု၊ ကမ္ဘာ၊ ဥက္ကဋ္ဌ၊ ပုဂ္ဂိုလ်၊ အန္တရာယ်၊ ဘဏ္ဍာ၊ မန္တလေး၊ ဗုဒ္ဓ",
        "ဿ၊ ဩ၊ ဣန္ဒြေ၊ လက္ခဏာ၊ သတ္တု၊ ကိစ္စ၊ ပိဋကတ်၊ မိဿဟာယ၊ သံဃာ၊ အက္ခရာ၊ စန္ဒရား",
        "Plain English, 2022.",
        "",
    ],
)
def test_unicode_burmese_is_left_alone(text: str) -> None:
    assert not is_zawgyi(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ma Thin Thin Aye, 19, from Kyauk Taing village",
        "Aung Min Htet from Kyauk Taing village left.",
        "A woman named Thida lives in the ward of Aung.",
        "Her card is 12/KaMaNa(N)123456.",
        "She lives at No. 14, Lake Street.",
        "Call +95 9 123 456 789.",
    ],
)
def test_a_case_that_tells_who_it_is_is_noticed(text: str) -> None:
    assert may_identify(text)


@pytest.mark.parametrize(
    "text",
    [
        "A woman of 22 from a delta village with a family debt.",
        "A man of 30 from Shan State pays 150 000 to a boat agent.",
        "Case 2. On 15 November 2000 he left for Yangon.",
        "Eleven adults are found near Kachin State; Case Two is from a village.",
        "The Department of Social Welfare visits a village.",
        "အသက် ၂၂ နှစ်အရွယ် အမျိုးသမီးတစ်ဦးသည် ကျေးရွာတစ်ရွာမှ ဖြစ်သည်။",
    ],
)
def test_a_case_without_a_person_is_left_alone(text: str) -> None:
    assert not may_identify(text)


def test_a_law_is_old_on_the_day_after_twelve_months() -> None:
    checked = date(2025, 8, 31)
    assert not is_older_than(checked, 12, date(2026, 8, 31))
    assert is_older_than(checked, 12, date(2026, 9, 1))
    assert not is_older_than(date(2024, 2, 29), 12, date(2025, 2, 28))
    assert is_older_than(date(2024, 2, 29), 12, date(2025, 3, 1))


def test_days_and_durations_are_said_in_words() -> None:
    assert say(date(2022, 6, 16)) == "16 June 2022"
    assert [duration(each) for each in (45, 60, 165)] == ["45 min", "1 h", "2 h 45 min"]


def test_contrast_is_that_of_the_accessibility_guidelines() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#FFFFFF") == pytest.approx(1)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)
