"""The faulty module of DOMAIN 4.10: one module with everything a checker is there to find."""

from __future__ import annotations

from models.blocks import CaseStudy, TextBlock
from models.blocks.activity import Declaration
from models.course import Course
from models.frozen import FrozenMap
from models.item import Minutes
from models.text import Line, Passage, Prose, Wording
from tests.authoring.checks.sound_course import sound_course, with_change


def faulty_course() -> Course:
    """The sound course with its module spoiled in seven ways."""
    course = sound_course()
    objective = Line.of(en="Understand trafficking and know the law")
    course = with_change(course, "objective002", text=objective)
    course = with_change(course, "planrow00001", minutes=Minutes(default=30))
    for place in range(3):
        course = with_change(course, f"option001{place:03d}", correct=False)
    session = course.modules[0].sessions[1]
    return with_change(course, session.id, blocks=(_police_text(), _law(), _case()))


def _police_text() -> TextBlock:
    own = Wording(
        passages=FrozenMap({"en": Passage(value="As an immigration officer you ask first.")}),
        base=FrozenMap({"en": "Ask first."}),
    )
    body = Prose.of(en="Ask first.").replace(wording=FrozenMap({"MPF": own}))
    return TextBlock(id="block0000011", body=body)


def _law() -> TextBlock:
    text = (
        "Under the Anti-Trafficking Law of 2005, officers must inform the court. Many illegal "
        "migrants do not know that."
    )
    return TextBlock(id="block0000012", body=Prose.of(en=text))


def _case() -> CaseStudy:
    return CaseStudy(
        id="case00000002",
        title=Line.of(en="A promise of work"),
        declaration=Declaration.FICTIONAL,
        story=Prose.of(en="Daw Khin Mar Aye, 34, from Myo Thit village, was promised work abroad."),
    )
