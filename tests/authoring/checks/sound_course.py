"""A small course without any fault, and the ways to spoil one thing in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.agency import Agency, Area, Language, LanguageState
from models.blocks import Activity, Block, CaseStudy, FigureBlock, Question, TextBlock
from models.blocks.activity import (
    ActivityType,
    Contribution,
    DebriefQuestion,
    Declaration,
    ObjectiveLink,
    Step,
)
from models.blocks.question import Option
from models.course import Course
from models.delivery import (
    Contact,
    ContactEntry,
    EntryKind,
    ObservedTask,
    Timetable,
    TimetableDay,
    TimetableEntry,
)
from models.house import Consent, Media, TermRule
from models.item import Item, Minutes
from models.lists import Acronym, GlossaryTerm, LawRecord, LawStatus, Reference, ReferenceGroup
from models.module import KeyMessage, Module
from models.objective import Bloom, Objective, Outcome
from models.pages import Annex, Handout, HandoutKind, Page, PageKind
from models.review import SignOff, SignOffRole
from models.session import Method, PlanRow, Session
from models.test import Test, TestItem, TestKind
from models.text import Line, Prose
from models.tree import rebuild

TODAY = date(2026, 9, 1)
PICTURE = "a" * 64 + ".png"


def with_change(course: Course, item_id: str, **changes: Any) -> Course:
    """The course with some fields of one item replaced."""
    met: list[str] = []

    def replace(item: Item) -> Item:
        if item.id != item_id:
            return item
        met.append(item_id)
        return item.replace(**changes)

    changed = rebuild(course, replace)
    assert changed is not None
    assert met == [item_id], f"there is no item {item_id}"
    return changed


def without(course: Course, item_id: str) -> Course:
    """The course without one item."""
    kept = rebuild(course, lambda item: None if item.id == item_id else item)
    assert kept is not None
    return kept


def sound_course() -> Course:
    """Two agencies, one module of two sessions, both tests, a day, lists and approvals."""
    return Course(
        id="course000001",
        title=Line.of(en="Responding to trafficking", my="လူကုန်ကူးမှု တုံ့ပြန်ခြင်း"),
        version="1.0",
        version_date=date(2026, 8, 1),
        donor_line=Prose.of(en="Made with funding from the donor."),
        languages=(
            Language(id="language0001", code="en", name="English", readiness=LanguageState.READY),
            Language(id="language0002", code="my", name="Burmese"),
        ),
        agencies=(
            _agency("agency000001", "IMM", "Immigration", "I", "#1F6FB2", "immigration officer"),
            _agency("agency000002", "MPF", "Police", "P", "#6B4FA0", "police officer"),
        ),
        areas=(Area(id="area00000001", code="SHAN", name=Line.of(en="Shan State")),),
        outcomes=(Outcome(id="outcome00001", code="CO1", text=Line.of(en="Screen safely.")),),
        front_matter=tuple(_page(*each) for each in enumerate(_PAGES)),
        modules=(_module(),),
        tests=(_test("pretest00001", TestKind.PRE), _test("posttest0001", TestKind.POST)),
        handouts=(_observation_sheet(),),
        annexes=(Annex(id="annex0000001", code="A", title=Line.of(en="Screening checklist")),),
        contacts=(_contact(),),
        timetables=(_timetable(),),
        observed_tasks=(_observed_task(),),
        glossary=(
            GlossaryTerm(
                id="term00000001",
                term=Line.of(en="Debt bondage"),
                definition=Prose.of(en="Work to pay a debt that never ends."),
                legal=True,
            ),
        ),
        acronyms=(
            Acronym(
                id="acronym00001",
                acronym=Line.of(en="IOM"),
                meaning=Line.of(en="International Organization for Migration"),
            ),
        ),
        references=(_references(),),
        laws=(_new_law(), _old_law()),
        media=(
            Media(
                id="media0000001",
                name=PICTURE,
                title="Gate",
                description=Line.of(en="A border gate with two lanes."),
                credit="Drawn for this course",
                shows_people=True,
                consent=Consent.ON_FILE,
            ),
        ),
        term_rules=(
            TermRule(
                id="rule00000001",
                preferred="irregular migrant",
                avoided=("illegal migrant", "alien"),
            ),
            TermRule(
                id="rule00000002",
                language="my",
                preferred="လူကုန်ကူးခံရသူ",
                avoided=("ပြည့်တန်ဆာ",),
            ),
        ),
        sign_offs=tuple(_sign_off(number, role) for number, role in enumerate(SignOffRole)),
    )


_PAGES = (PageKind.DISCLAIMER, PageKind.ACKNOWLEDGEMENTS, PageKind.HOW_TO_USE)


def _agency(item_id: str, code: str, name: str, letter: str, colour: str, word: str) -> Agency:
    return Agency(
        id=item_id,
        code=code,
        name=Line.of(en=name),
        letter=letter,
        colour=colour,
        own_words=(word, f"{code} form"),
    )


def _page(number: int, kind: PageKind) -> Page:
    block = TextBlock(id=f"pageblock{number:03d}", body=Prose.of(en="Read this page first."))
    return Page(id=f"page{number:08d}", kind=kind, title=Line.of(en=kind.value), blocks=(block,))


def _module() -> Module:
    return Module(
        id="module000001",
        code="M1",
        title=Line.of(en="Recognizing and screening"),
        aim=Prose.of(en="To enable officers to screen a person safely."),
        announced_minutes=Minutes(default=120),
        objectives=(
            Objective(
                id="objective001",
                code="M1-O1",
                text=Line.of(en="Apply the screening checklist (Annex A) in a role play."),
                bloom=Bloom.APPLY,
                outcome_ids=("outcome00001",),
                required_for_all=True,
            ),
            Objective(
                id="objective002",
                code="M1-O2",
                text=Line.of(en="Explain with two examples why consent is irrelevant."),
                bloom=Bloom.UNDERSTAND,
                outcome_ids=("outcome00001",),
            ),
        ),
        key_messages=(KeyMessage(id="message00001", text=Line.of(en="Ask where it is safe.")),),
        sessions=(_first_session(), _second_session()),
        self_check=tuple(question(number) for number in range(1, 6)),
    )


def _first_session() -> Session:
    return Session(
        id="session00001",
        code="1.1",
        title=Line.of(en="Screening"),
        minutes=Minutes(default=60),
        objective_ids=("objective001",),
        sensitive=True,
        safeguarding_note=Prose.of(en="Anyone may step out. Name a support person."),
        plan=(
            _row("planrow00001", 15, Method.LECTURE),
            _row("planrow00002", 30, Method.ROLE_PLAY, "activity0001"),
            _row("planrow00003", 15, Method.DEBRIEF),
        ),
        blocks=(_text_block(), _activity(), _case(), _figure()),
    )


def _second_session() -> Session:
    rows = (_row("planrow00004", 45, Method.DISCUSSION), _row("planrow00005", 15, Method.LECTURE))
    return Session(
        id="session00002",
        code="1.2",
        title=Line.of(en="Consent"),
        minutes=Minutes(default=60),
        objective_ids=("objective002",),
        plan=rows,
    )


def _row(item_id: str, minutes: int, method: Method, target: str = "") -> PlanRow:
    content = Prose.of(en="Work on the checklist.")
    duration = Minutes(default=minutes)
    return PlanRow(id=item_id, minutes=duration, method=method, content=content, target_id=target)


def _text_block() -> Block:
    body = Prose.of(
        en="IOM calls debt bondage a sign. See [[cite:refnew00001]]. Each group gets 12 cards.",
        my="ကြွေးမြီဖြင့် နှောင်ဖွဲ့ခြင်းသည် လက္ခဏာတစ်ခုဖြစ်သည်။ ကတ် ၁၂ ကတ်။",
    )
    return TextBlock(id="block0000001", body=body)


def _activity() -> Activity:
    link = ObjectiveLink(
        id="link00000001", objective_id="objective001", contribution=Contribution.ASSESSES
    )
    return Activity(
        id="activity0001",
        code="A1-1",
        title=Line.of(en="Ten minutes to notice"),
        type=ActivityType.ROLE_PLAY,
        minutes=Minutes(default=30),
        objectives=(link,),
        scenario=Prose.of(en="An adult worker travels with a manager who holds the documents."),
        declaration=Declaration.FICTIONAL,
        steps=(Step(id="step00000001", text=Prose.of(en="Use the checklist.")),),
        debrief=(DebriefQuestion(id="debrief00001", text=Line.of(en="When did you feel safe?")),),
        expected_answer=Prose.of(en="Concern, refer."),
    )


def _case() -> CaseStudy:
    return CaseStudy(
        id="case00000001",
        title=Line.of(en="A boat"),
        declaration=Declaration.FICTIONAL,
        story=Prose.of(en="A man of 30 pays a boat agent. He is held until his family pays."),
    )


def _figure() -> FigureBlock:
    return FigureBlock(id="figure000001", media_id="media0000001", caption=Line.of(en="A gate"))


def question(number: int) -> Question:
    """A question without a fault; the right answer moves from place to place."""
    texts = ("The means used", "The act itself", "The wish to earn")
    options = tuple(
        Option(
            id=f"option{number:03d}{place:03d}",
            text=Line.of(en=text),
            correct=place == number % 3,
        )
        for place, text in enumerate(texts)
    )
    return Question(
        id=f"question{number:04d}",
        code=f"Q1-{number}",
        objective_ids=("objective002",),
        stem=Prose.of(en=f"Which element comes in place {number}?"),
        options=options,
        feedback_right=Prose.of(en="Right. See session 1.2."),
        feedback_wrong=Prose.of(en="Look again at session 1.2."),
    )


def _test(item_id: str, kind: TestKind) -> Test:
    items = tuple(
        TestItem(id=f"{kind.value}item0000{number}", question_id=f"question{number:04d}")
        for number in range(1, 6)
    )
    return Test(
        id=item_id,
        code=kind.value.upper(),
        kind=kind,
        title=Line.of(en=f"{kind.value}-test"),
        pass_mark_percent=70,
        items=items,
    )


def _observation_sheet() -> Handout:
    return Handout(
        id="handout00001",
        code="1A",
        kind=HandoutKind.OBSERVATION_SHEET,
        title=Line.of(en="Observation sheet"),
    )


def _observed_task() -> ObservedTask:
    return ObservedTask(
        id="task00000001",
        title=Line.of(en="Screening role play"),
        activity_id="activity0001",
        sheet_id="handout00001",
        points=12,
        pass_points=9,
    )


def _contact() -> Contact:
    entry = ContactEntry(
        id="centry000001",
        office=Line.of(en="Specialist unit"),
        telephone=Line.of(en="see the office list"),
    )
    return Contact(id="contact00001", title=Line.of(en="Specialist police"), entries=(entry,))


def _timetable() -> Timetable:
    def entry(number: int, kind: EntryKind, minutes: int, session: str = "") -> TimetableEntry:
        return TimetableEntry(
            id=f"slot{number:08d}", kind=kind, minutes=minutes, session_id=session
        )

    day = TimetableDay(
        id="day000000001",
        start="08:30",
        end="12:00",
        entries=(
            entry(1, EntryKind.TEST, 30),
            entry(2, EntryKind.SESSION, 60, "session00001"),
            entry(3, EntryKind.BREAK, 15),
            entry(4, EntryKind.SESSION, 60, "session00002"),
            entry(5, EntryKind.TEST, 30),
        ),
    )
    return Timetable(id="timetable001", days=(day,))


def _references() -> ReferenceGroup:
    return ReferenceGroup(
        id="refgroup0001",
        title=Line.of(en="Laws"),
        references=(
            Reference(
                id="refnew00001",
                text=Prose.of(en="Anti-Trafficking Law, No. 41/2022."),
                law_id="law000000002",
            ),
            Reference(
                id="refold00001",
                text=Prose.of(en="Anti-Trafficking Law, No. 5/2005 (replaced)."),
                law_id="law000000001",
            ),
        ),
    )


def _new_law() -> LawRecord:
    return LawRecord(
        id="law000000002",
        title=Line.of(en="Anti-Trafficking Law (No. 41/2022)"),
        status=LawStatus.IN_FORCE,
        checked_on=date(2026, 3, 1),
        checked_by="Legal officer",
    )


def _old_law() -> LawRecord:
    return LawRecord(
        id="law000000001",
        title=Line.of(en="Anti-Trafficking Law (No. 5/2005)"),
        status=LawStatus.REPLACED,
        replaced_by_id="law000000002",
        replaced_on=date(2022, 6, 16),
    )


def _sign_off(number: int, role: SignOffRole) -> SignOff:
    return SignOff(
        id=f"signoff0000{number}",
        role=role,
        name="The person responsible",
        at=date(2026, 8, 15),
        version="1.0",
    )
