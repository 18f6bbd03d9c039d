"""Small courses for tests: three agencies, two languages, a bit of everything."""

from __future__ import annotations

from models.agency import Agency, Area, EditionOrder, Language, LanguageState
from models.blocks import Activity, Block, Callout, FacilitatorNote, Question, TextBlock
from models.blocks.activity import ObjectiveLink, Step
from models.blocks.question import Option
from models.course import Course
from models.delivery import Certificate, Cohort
from models.frozen import FrozenMap
from models.item import Minutes
from models.lists import GlossaryTerm
from models.module import KeyMessage, Module
from models.objective import Bloom, Objective
from models.pages import Annex, Handout, Page, PageKind
from models.session import PlanRow, Session
from models.test import Test, TestItem, TestKind
from models.text import Line, Passage, Prose, Wording
from models.values import Value, ValueEntry


def item_id(kind: str, number: int) -> str:
    """A readable id such as "session000004", made like none the program makes."""
    return f"{kind[:8]}{number:0{12 - len(kind[:8])}d}"


def tiny_course() -> Course:
    """Two modules, three sessions, own wording for the police, Burmese beside English."""
    return Course(
        id="course000001",
        title=Line.of(en="Trafficking in persons", my="လူကုန်ကူးမှု"),
        slug="tip",
        languages=_languages(),
        agencies=_agencies(),
        areas=(Area(id="area00000001", code="SHAN", name=Line.of(en="Shan State")),),
        values=(_hotline(),),
        front_matter=(_foreword(),),
        modules=(_first_module(), _second_module()),
        tests=(_post_test(),),
        handouts=(_handout(),),
        annexes=(Annex(id="annex0000001", code="A", title=Line.of(en="Screening form")),),
        back_matter=(Page(id="page00000002", title=Line.of(en="Sources")),),
        certificate=Certificate(id="certificate1"),
        cohorts=(Cohort(id="cohort000001", agency="POL", officers=30),),
        glossary=(_term(),),
    )


def _languages() -> tuple[Language, ...]:
    return (
        Language(id="language0001", code="en", name="English", readiness=LanguageState.READY),
        Language(id="language0002", code="my", name="Burmese"),
    )


def _agencies() -> tuple[Agency, ...]:
    order = EditionOrder(
        id="order0000001",
        parent_id="module000001",
        child_ids=("session00002", "session00001"),
    )
    return (
        Agency(
            id="agency000001",
            code="IMM",
            name=Line.of(en="Immigration"),
            letter="I",
            colour="#1F6FB2",
        ),
        Agency(
            id="agency000002",
            code="DSW",
            name=Line.of(en="Social Welfare"),
            letter="W",
            colour="#B4560F",
        ),
        Agency(
            id="agency000003",
            code="POL",
            name=Line.of(en="Police"),
            letter="P",
            colour="#6B4FA0",
            orders=(order,),
        ),
    )


def _hotline() -> Value:
    entry = ValueEntry(id="entry0000001", text=Line.of(en="to be filled in by the office"))
    return Value(id="value0000001", name="hotline", entries=(entry,))


def _foreword() -> Page:
    body = TextBlock(id="block0000001", body=Prose.of(en="This course …", my="ဤသင်တန်း …"))
    return Page(
        id="page00000001",
        kind=PageKind.FOREWORD,
        title=Line.of(en="Foreword", my="နိဒါန်း"),
        blocks=(body,),
    )


def _first_module() -> Module:
    objective = Objective(
        id="objective001",
        code="M01-O1",
        text=Line.of(en="Explain what trafficking is"),
        bloom=Bloom.UNDERSTAND,
    )
    return Module(
        id="module000001",
        code="M01",
        title=Line.of(en="What trafficking is", my="လူကုန်ကူးမှုဆိုသည်မှာ"),
        aim=Prose.of(en="To tell trafficking from smuggling."),
        objectives=(objective,),
        key_messages=(KeyMessage(id="message00001", text=Line.of(en="Ask, and listen.")),),
        sessions=(_first_session(), _second_session()),
        self_check=(_question(),),
    )


def _first_session() -> Session:
    rows = (
        PlanRow(id="planrow00001", minutes=Minutes(default=20), content=Prose.of(en="Input")),
        PlanRow(
            id="planrow00002",
            minutes=Minutes(default=25, by_agency=FrozenMap({"POL": 30})),
            target_id="activity0001",
        ),
    )
    return Session(
        id="session00001",
        code="M01-S1",
        title=Line.of(en="The three elements", my="အခြေခံအချက်သုံးချက်"),
        minutes=Minutes(default=45, by_agency=FrozenMap({"POL": 50})),
        objective_ids=("objective001",),
        plan=rows,
        blocks=(_ask_first(), _activity(), _note()),
    )


def _ask_first() -> Block:
    own = Wording(
        passages=FrozenMap({"en": Passage(value="At the front desk, ask first.")}),
        base=FrozenMap({"en": "Ask the person where they are going."}),
        reason="The police meet people at the station.",
    )
    shared = Prose.of(en="Ask the person where they are going.", my="ဘယ်ကိုသွားမလဲ မေးပါ။")
    body = shared.replace(wording=FrozenMap({"POL": own}))
    return TextBlock(id="block0000002", heading=Line.of(en="Begin with a question"), body=body)


def _activity() -> Activity:
    link = ObjectiveLink(id="link00000001", objective_id="objective001")
    return Activity(
        id="activity0001",
        code="A1.1",
        title=Line.of(en="Sort the cards"),
        minutes=Minutes(default=25),
        objectives=(link,),
        steps=(Step(id="step00000001", text=Prose.of(en="Read your card.")),),
        expected_answer=Prose.of(en="Three cards show trafficking."),
    )


def _note() -> FacilitatorNote:
    return FacilitatorNote(
        id="block0000003",
        shown_for=("IMM", "DSW"),
        reason="The police have their own procedure.",
        body=Prose.of(en="Do not **promise** anything."),
    )


def _second_session() -> Session:
    return Session(
        id="session00002",
        code="M01-S2",
        title=Line.of(en="Smuggling of migrants"),
        minutes=Minutes(default=60),
        blocks=(Callout(id="block0000004", body=Prose.of(en="Smuggling is not trafficking.")),),
    )


def _second_module() -> Module:
    session = Session(
        id="session00003",
        code="M02-S1",
        title=Line.of(en="At the border", my="နယ်စပ်တွင်"),
        blocks=(TextBlock(id="block0000005", body=Prose.of(en="Check the documents.")),),
    )
    return Module(
        id="module000002",
        code="M02",
        shown_for=("IMM",),
        reason="Only Immigration works at the border gate.",
        title=Line.of(en="Border procedures"),
        sessions=(session,),
    )


def _question() -> Question:
    options = (
        Option(id="option000001", text=Line.of(en="The act"), correct=True),
        Option(id="option000002", text=Line.of(en="The weather")),
    )
    return Question(
        id="question0001",
        objective_ids=("objective001",),
        stem=Prose.of(en="Which is an element of trafficking?"),
        options=options,
    )


def _post_test() -> Test:
    place = TestItem(id="testitem0001", question_id="question0001")
    return Test(
        id="test00000001",
        code="POST",
        kind=TestKind.POST,
        title=Line.of(en="Post-test"),
        pass_mark_percent=70,
        items=(place,),
    )


def _handout() -> Handout:
    return Handout(
        id="handout00001",
        code="H1",
        title=Line.of(en="Case cards"),
        blocks=(TextBlock(id="block0000006", body=Prose.of(en="A woman of 22 …")),),
    )


def _term() -> GlossaryTerm:
    return GlossaryTerm(
        id="term00000001",
        term=Line.of(en="Trafficking in persons", my="လူကုန်ကူးမှု"),
        definition=Prose.of(en="The recruitment of persons by threat for exploitation."),
        legal=True,
    )


def large_course(modules: int = 40, sessions: int = 10, blocks: int = 50) -> Course:
    """The tiny course with many modules; 40 × 10 × 50 makes about 20,400 items."""
    many = tuple(_large_module(number, sessions, blocks) for number in range(modules))
    return tiny_course().replace(modules=many)


def _large_module(number: int, sessions: int, blocks: int) -> Module:
    held = tuple(_large_session(number * sessions + each, blocks) for each in range(sessions))
    title = Line.of(en=f"Module {number + 1}", my=f"အခန်း {number + 1}")
    return Module(id=item_id("bigmodul", number), title=title, sessions=held)


def _large_session(number: int, blocks: int) -> Session:
    held: tuple[Block, ...] = tuple(
        TextBlock(
            id=item_id("bigblock", number * blocks + each),
            body=Prose.of(en=f"Paragraph {each + 1}. " + "Ask the person. " * 12),
        )
        for each in range(blocks)
    )
    title = Line.of(en=f"Session {number + 1}")
    return Session(id=item_id("bigsessi", number), title=title, blocks=held)
