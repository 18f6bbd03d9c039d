"""The empty course: three agencies, English ready and Burmese as a draft, nothing written yet."""

from __future__ import annotations

from models.agency import Agency, Language, LanguageState
from models.course import Course
from models.text import Line
from samples.starters.writing import line, made


def empty_course() -> Course:
    """A course without modules for Immigration, Social Welfare and Police."""
    return made(
        Course,
        title=line("New course"),
        languages=(
            made(Language, code="en", name="English", readiness=LanguageState.READY),
            made(Language, code="my", name="မြန်မာ"),
        ),
        agencies=three_agencies(),
    )


def three_agencies() -> tuple[Agency, ...]:
    """Immigration, Social Welfare and Police; their letters and colours tell them apart in grey."""
    return (
        _agency("IMM", "I", "#1F6FB2", "Immigration", "Department of Immigration"),
        _agency("DSW", "W", "#B4560F", "Social Welfare", "Department of Social Welfare"),
        _agency("MPF", "P", "#6B4FA0", "Police", "Myanmar Police Force"),
    )


def _agency(code: str, letter: str, colour: str, short: str, name: str) -> Agency:
    return made(
        Agency,
        code=code,
        letter=letter,
        colour=colour,
        short_name=Line.of(en=short),
        name=Line.of(en=name),
        edition_title=Line.of(en=f"{short} edition"),
    )
