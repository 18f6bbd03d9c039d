"""The full sample course is complete: counts, times, tests, timetables, editions."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from models.blocks import Activity, FacilitatorNote, Question, TextBlock
from models.blocks.activity import Contribution, Declaration
from models.blocks.question import QuestionType
from models.content import parse, plain_text
from models.course import Course
from models.delivery import EntryKind, Timetable
from models.edition import editions, resolve
from models.item import Confidence, Item
from models.pages import HandoutKind, PageKind
from models.test import Test
from models.tree import Index, texts, walk
from tests.samples.conftest import opened

AGENCIES = ("IMM", "DSW", "MPF")

MODULE_MINUTES = {
    "M01": (120, 120, 120),
    "M02": (180, 180, 180),
    "M03": (165, 165, 165),
    "M04": (195, 165, 165),
    "M05": (180, 0, 0),
    "M06": (105, 210, 210),
    "M07": (60, 0, 300),
    "M08": (0, 105, 165),
    "M09": (120, 390, 120),
    "M10": (210, 210, 210),
}
"""Minutes of each module for Immigration, Social Welfare and Police."""

OPENING_AND_CLOSING = 150
TOTAL_MINUTES = {"IMM": 1485, "DSW": 1695, "MPF": 1785}
SHARED_MINUTES = 1065
DAYS = {"IMM": 4, "DSW": 5, "MPF": 5}


@cache
def for_agency(agency: str) -> Course:
    """The full sample with only what an agency is shown."""
    course = opened("frontline-officers").course
    (key,) = [key for key in editions(course, ("en",)) if key.agency == agency]
    return resolve(course, key).course


def activities(course: Course) -> list[Activity]:
    return [item for item in walk(course) if isinstance(item, Activity)]


def questions(course: Course) -> list[Question]:
    return [item for item in walk(course) if isinstance(item, Question)]


def words(item: Item) -> str:
    """All stored text of an item and what is in it."""
    found = []
    for each in walk(item):
        for _, text in texts(each):
            found += [passage.value for passage in text.shared.values()]
            for own in text.wording.values():
                found += [passage.value for passage in own.passages.values()]
    return "\n".join(found)


def test_the_course_has_everything_in_full_number(frontline: Course) -> None:
    sessions = [session for module in frontline.modules for session in module.sessions]
    assert len(frontline.modules) == 10
    assert len(sessions) == 40
    assert sum(len(module.objectives) for module in frontline.modules) == 41
    assert sum(len(session.plan) for session in sessions) == 128
    assert len(activities(frontline)) == 31
    assert sum(len(module.self_check) for module in frontline.modules) == 71
    assert len(frontline.glossary) == 90
    assert len(frontline.acronyms) == 52
    assert [len(group.references) for group in frontline.references] == [13, 8, 24, 7]
    assert len(frontline.outcomes) == 6
    assert len(frontline.values) == 16
    assert [annex.code for annex in frontline.annexes] == [
        *("A", "A1", "A2", "A3", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K")
    ]
    assert [area.code for area in frontline.areas] == ["AYE", "SHAN", "KACHIN", "RAKHINE"]


def test_the_modules_have_their_key_messages_materials_preparation_and_notes(
    frontline: Course,
) -> None:
    messages = [message for module in frontline.modules for message in module.key_messages]
    assert len([message for message in messages if message.shown_for is None]) == 49
    assert len([message for message in messages if message.shown_for]) == 19
    assert sum(len(module.materials) for module in frontline.modules) == 52
    assert sum(len(module.preparation) for module in frontline.modules) == 26
    assert sum(len(module.facilitator_notes) for module in frontline.modules) == 40


def test_question_types_and_keys_are_those_of_the_plan(frontline: Course) -> None:
    found = [question for module in frontline.modules for question in module.self_check]
    types = Counter(question.type for question in found)
    assert types == {
        QuestionType.SINGLE: 52,
        QuestionType.MULTIPLE: 10,
        QuestionType.TRUE_FALSE: 3,
        QuestionType.ORDERING: 4,
        QuestionType.MATCHING: 2,
    }
    for question in found:
        right = sum(option.correct for option in question.options)
        if question.type in (QuestionType.SINGLE, QuestionType.TRUE_FALSE):
            assert right == 1
        if question.type is QuestionType.MULTIPLE:
            assert right in (2, 3)
        assert not question.feedback_right.is_empty()
        assert not question.feedback_wrong.is_empty()


@pytest.mark.parametrize(("position", "agency"), list(enumerate(AGENCIES)))
def test_module_and_course_minutes_are_those_announced(position: int, agency: str) -> None:
    own = for_agency(agency)
    minutes = {
        module.code: sum(session.minutes.for_agency(agency) for session in module.sessions)
        for module in own.modules
    }
    expected = {code: times[position] for code, times in MODULE_MINUTES.items()}
    assert minutes == {code: time for code, time in expected.items() if time}
    for module in own.modules:
        assert module.announced_minutes is not None
        assert module.announced_minutes.for_agency(agency) == minutes[module.code]
    assert sum(minutes.values()) + OPENING_AND_CLOSING == TOTAL_MINUTES[agency]


def test_two_thirds_and_more_of_each_edition_are_shared(frontline: Course) -> None:
    index = Index(frontline)
    shared = sum(
        min(session.minutes.for_agency(agency) for agency in AGENCIES)
        for module in frontline.modules
        for session in module.sessions
        if index.shown_for(session.id, AGENCIES) == AGENCIES
    )
    assert shared == SHARED_MINUTES


@pytest.mark.parametrize("agency", AGENCIES)
def test_the_steps_of_every_plan_add_up_to_the_session(agency: str) -> None:
    for module in for_agency(agency).modules:
        for session in module.sessions:
            steps = sum(row.minutes.for_agency(agency) for row in session.plan)
            assert steps == session.minutes.for_agency(agency), session.code


def test_every_activity_is_carried_out_by_a_row_of_the_plan_of_its_session(
    frontline: Course,
) -> None:
    for module in frontline.modules:
        for session in module.sessions:
            targets = {row.target_id: row for row in session.plan if row.target_id}
            found = [block for block in session.blocks if isinstance(block, Activity)]
            assert {activity.id for activity in found} == set(targets)
            for activity in found:
                assert activity.minutes.default == targets[activity.id].minutes.default


TELL_NO_CASE = ("A01-2", "A02-1", "A02-3", "A03-2", "A09-5", "A10-2")
"""A map, cards to sort, sentences to agree with, and plans of one's own."""


def test_every_activity_is_complete_and_its_case_declared(frontline: Course) -> None:
    for activity in activities(frontline):
        fictional = activity.declaration is Declaration.FICTIONAL
        assert fictional is (activity.code not in TELL_NO_CASE)
        assert activity.objectives
        assert activity.debrief
        for text in (activity.scenario, activity.instructions, activity.expected_answer):
            assert not text.is_empty()


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_objective_is_taught_and_assessed_in_every_edition(agency: str) -> None:
    own = for_agency(agency)
    wanted = {objective.id for module in own.modules for objective in module.objectives}
    taught = {
        objective
        for module in own.modules
        for session in module.sessions
        for objective in session.objective_ids
    }
    assessed = {each for question in questions(own) for each in question.objective_ids}
    for activity in activities(own):
        assessed |= {
            link.objective_id
            for link in activity.objectives
            if link.contribution is Contribution.ASSESSES
        }
    assert wanted == taught
    assert wanted <= assessed


def clock(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def timetable(agency: str) -> Timetable:
    (found,) = for_agency(agency).timetables
    return found


@pytest.mark.parametrize("agency", AGENCIES)
def test_the_timetable_holds_exactly_the_sessions_of_the_edition(agency: str) -> None:
    own = for_agency(agency)
    minutes = {
        session.id: session.minutes.for_agency(agency)
        for module in own.modules
        for session in module.sessions
    }
    entries = [entry for day in timetable(agency).days for entry in day.entries]
    held = [entry for entry in entries if entry.kind is EntryKind.SESSION]
    assert sorted(entry.session_id for entry in held) == sorted(minutes)
    assert all(entry.minutes == minutes[entry.session_id] for entry in held)


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_day_is_filled_to_its_end_and_begins_with_a_recap(agency: str) -> None:
    days = timetable(agency).days
    assert len(days) == DAYS[agency]
    for number, day in enumerate(days):
        assert sum(entry.minutes for entry in day.entries) == clock(day.end) - clock(day.start)
        first = EntryKind.RECAP if number else EntryKind.REGISTRATION
        assert day.entries[0].kind is first
        assert not any(
            {a.kind, b.kind} <= {EntryKind.BREAK, EntryKind.LUNCH} for a, b in pairwise(day.entries)
        )


def printed_items(course: Course, test: Test, agency: str) -> list[str]:
    index = Index(course)
    shown = [item for item in test.items if agency in index.shown_for(item.id, AGENCIES)]
    return [item.question_id for item in shown]


@pytest.mark.parametrize("agency", AGENCIES)
def test_both_tests_have_the_same_twenty_questions_in_another_order(
    frontline: Course, agency: str
) -> None:
    before, after = frontline.tests
    first = printed_items(frontline, before, agency)
    second = printed_items(frontline, after, agency)
    assert len(first) == 20
    assert set(first) == set(second)
    assert first != second
    visible = {question.id for question in questions(for_agency(agency))}
    assert set(first) <= visible
    own = [item for item in before.items if item.shown_for == (agency,)]
    assert len(own) == 5
    assert (before.pass_mark_percent, after.pass_mark_percent) == (None, 70)


def test_every_observed_task_has_an_observation_sheet_for_the_same_agencies(
    frontline: Course,
) -> None:
    index = Index(frontline)
    sheets = {handout.id: handout for handout in frontline.handouts}
    for task in frontline.observed_tasks:
        assert sheets[task.sheet_id].kind is HandoutKind.OBSERVATION_SHEET
        needed = set(index.shown_for(task.id, AGENCIES))
        assert needed <= set(index.shown_for(task.sheet_id, AGENCIES))
        assert needed <= set(index.shown_for(task.activity_id, AGENCIES))
    for agency in AGENCIES:
        assert len(for_agency(agency).observed_tasks) == 4


def test_all_required_pages_are_there(frontline: Course) -> None:
    kinds = Counter(page.kind for page in frontline.front_matter)
    assert kinds[PageKind.FOREWORD] == 2
    for kind in PageKind:
        if kind is not PageKind.OTHER:
            assert kinds[kind], kind


def test_every_session_tells_participants_what_they_need_to_know(frontline: Course) -> None:
    for module in frontline.modules:
        for session in module.sessions:
            assert isinstance(session.blocks[0], TextBlock)
            assert session.blocks[0].heading.value("en") == "What officers need to know"
            read = [block for block in session.blocks if isinstance(block, TextBlock)]
            text = " ".join(plain_text(parse(block.body.value("en")).blocks) for block in read)
            assert len(text.split()) >= 70, session.code


def test_no_note_for_facilitators_repeats_a_text_for_participants(frontline: Course) -> None:
    read = {
        block.body.value("en")
        for item in walk(frontline)
        if isinstance(item, TextBlock)
        for block in [item]
    }
    notes = [item for item in walk(frontline) if isinstance(item, FacilitatorNote)]
    assert notes
    assert not [note for note in notes if note.body.value("en") in read]


def test_no_slide_and_no_confidence_mark_is_left_in_the_text(frontline: Course) -> None:
    text = words(frontline)
    assert not re.search(r"\bslides?\b", text, re.IGNORECASE)
    assert not re.search("[●○△]", text)


def test_doubtful_facts_are_marked_to_be_confirmed_with_a_note(frontline: Course) -> None:
    doubtful = [item for item in walk(frontline) if item.confidence is Confidence.TO_CONFIRM]
    assert len(doubtful) > 40
    assert all(not item.shown_for or item.reason for item in doubtful)


def test_wordings_are_fresh_except_the_one_left_stale_on_purpose(frontline: Course) -> None:
    stale = []
    for item in walk(frontline):
        for _, text in texts(item):
            for agency, own in text.wording.items():
                assert own.reason
                if own.base["en"] != text.value("en"):
                    stale.append((getattr(item, "code", ""), agency))
    assert stale == [("M04-O2", "MPF")]


def test_the_title_of_every_module_is_in_burmese(frontline: Course) -> None:
    for module in frontline.modules:
        assert re.search("[\u1000-\u109f]", module.title.value("my"))
    (law,) = [law for law in frontline.laws if "41/2022" in law.title.value("en")]
    assert law.title.value("my") == "လူကုန်ကူးမှုတားဆီးနှိမ်နင်းရေးဥပဒေ"
    assert law.checked_on is None


def test_about_five_hundred_officers_in_four_areas_are_planned(frontline: Course) -> None:
    assert sum(cohort.officers for cohort in frontline.cohorts) == 500
    assert len({(cohort.agency, cohort.area) for cohort in frontline.cohorts}) == 12
    assert all("Illustrative" in cohort.note for cohort in frontline.cohorts)


def test_no_contact_has_a_number(frontline: Course) -> None:
    assert len(frontline.contacts) == 10
    for contact in frontline.contacts:
        assert all(entry.telephone.is_empty() for entry in contact.entries)
