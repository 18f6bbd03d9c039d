"""One fault for each rule: how the sound course is spoiled, and what stays allowed beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from models.blocks.activity import Declaration
from models.blocks.question import Option, QuestionType
from models.course import Course
from models.delivery import EntryKind, InterpretationMode
from models.frozen import FrozenMap
from models.house import Consent
from models.item import Minutes
from models.lists import Reference
from models.objective import Bloom
from models.pages import Annex
from models.review import AuthorQuestion, Suggestion
from models.session import Method
from models.text import Kept, Line, Passage, Prose, Source, Wording
from tests.authoring.checks.sound_course import question, with_change, without

Change = Callable[[Course], Course]


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule's code, what is wrong in words, and the change that makes it so."""

    code: str
    name: str
    spoil: Change


def setting(item_id: str, **changes: Any) -> Change:
    """A change of some fields of one item."""
    return lambda course: with_change(course, item_id, **changes)


def losing(item_id: str) -> Change:
    """A change that takes one item out."""
    return lambda course: without(course, item_id)


BURMESE_READY = setting("language0002", readiness="ready")
"""The Burmese books are published, so Burmese text is read by every rule."""


def saying(text: str, my: str = "") -> Change:
    """A change of what the first paragraph of the first session says."""
    if not my:
        return setting("block0000001", body=Prose.of(en=text))
    return both(setting("block0000001", body=Prose.of(en=text, my=my)), BURMESE_READY)


def objective(text: str, **changes: Any) -> Change:
    """A change of what the second objective says."""
    return setting("objective002", text=Line.of(en=text), **changes)


def stem(text: str) -> Change:
    """A change of what the first question asks."""
    return setting("question0001", stem=Prose.of(en=text))


def options(*texts: str, right: int = 0) -> Change:
    """A change of the options of the first question."""
    made = tuple(
        Option(id=f"newoption{place:03d}", text=Line.of(en=text), correct=place == right)
        for place, text in enumerate(texts)
    )
    return setting("question0001", options=made)


def of_type(kind: QuestionType, **changes: Any) -> Change:
    """A change of the first question's type."""
    return setting("question0001", type=kind, **changes)


def both(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def spoil(course: Course) -> Course:
        for change in changes:
            course = change(course)
        return course

    return spoil


def story(text: str, my: str = "") -> Change:
    """A change of the story of the case study."""
    if not my:
        return setting("case00000001", story=Prose.of(en=text))
    return both(setting("case00000001", story=Prose.of(en=text, my=my)), BURMESE_READY)


def own_wording(shared: str, own: str, base: str, kept: str = "") -> Change:
    """The police get wording of their own for the first paragraph."""
    wording = Wording(
        passages=FrozenMap({"en": Passage(value=own)}),
        base=FrozenMap({"en": base}),
        at=date(2026, 5, 4),
        kept=FrozenMap({"en": Kept(value=kept, by="Author", at=date(2026, 6, 1))} if kept else {}),
    )
    body = Prose.of(en=shared).replace(wording=FrozenMap({"MPF": wording}))
    return setting("block0000001", body=body)


def translated(english: str, burmese: str, source: str = "") -> Change:
    """The first paragraph gets a Burmese text, made from ``source`` (else from the English)."""
    passages = {
        "en": Passage(value=english),
        "my": Passage(value=burmese, source=Source(language="en", value=source or english)),
    }
    return setting("block0000001", body=Prose(shared=FrozenMap(passages)))


def methods(**rows: Method) -> Change:
    """A change of the methods of some plan rows."""
    return both(*(setting(row, method=method) for row, method in rows.items()))


def minutes(**items: int) -> Change:
    """A change of the minutes of some sessions, rows or activities."""
    return both(*(setting(item, minutes=Minutes(default=value)) for item, value in items.items()))


def slots(*kinds_and_minutes: tuple[EntryKind, int]) -> Change:
    """The slots of the day after the first break get other kinds and lengths."""
    changes = [
        setting(f"slot{4 + place:08d}", kind=kind, minutes=length)
        for place, (kind, length) in enumerate(kinds_and_minutes)
    ]
    return both(*changes)


def adding_objectives(count: int) -> Change:
    """Copies of the first objective, each saying something else."""

    def spoil(course: Course) -> Course:
        module = course.modules[0]
        extra = tuple(
            module.objectives[0].replace(
                id=f"objective{number}", code=f"M1-O{number}", text=Line.of(en=text)
            )
            for number, text in enumerate(_TASKS[:count], 101)
        )
        return with_change(course, module.id, objectives=module.objectives + extra)

    return spoil


_TASKS = (
    "Use the referral form within one day.",
    "Demonstrate an opening in five minutes.",
    "Complete the scene log without gaps.",
    "Conduct a short interview with open questions.",
    "Modify the plan for a child under ten.",
)


def assessed_by_choice_only(course: Course) -> Course:
    """The skill is only asked about in questions with options."""
    course = with_change(without(course, "task00000001"), "question0002", objective_ids=_BOTH)
    link = course.modules[0].sessions[0].blocks[1].objectives[0]  # type: ignore[union-attr]
    return with_change(course, link.id, contribution="practises")


_BOTH = ("objective001", "objective002")


def second_module(course: Course) -> Course:
    """A second module that takes most of the time and has no place in the test."""
    first = course.modules[0]
    session = first.sessions[1].replace(
        id="session00009",
        code="2.1",
        minutes=Minutes(default=75),
        objective_ids=("objective009",),
        plan=tuple(
            row.replace(id=f"planrow0010{place}", minutes=Minutes(default=length))
            for place, (row, length) in enumerate(
                zip(first.sessions[1].plan, (60, 15), strict=True)
            )
        ),
    )
    goal = first.objectives[1].replace(
        id="objective009", code="M2-O1", text=Line.of(en="Describe three steps of a referral.")
    )
    questions = tuple(
        question(number).replace(objective_ids=("objective009",)) for number in (11, 12, 13)
    )
    module = first.replace(
        id="module000002",
        code="M2",
        announced_minutes=None,
        objectives=(goal,),
        key_messages=(first.key_messages[0].replace(id="message00002"),),
        sessions=(session,),
        self_check=questions,
    )
    return course.replace(modules=(first, module))


def hidden_from_police(item_id: str) -> Change:
    """An item only Immigration is shown."""
    return setting(item_id, shown_for=("IMM",), reason="Only at the gate.")


def open_suggestion(course: Course) -> Course:
    """A reviewer's comment nobody has decided on."""
    made = Suggestion(id="suggestion01", target_id="block0000001", made_at=datetime(2026, 7, 1))
    return course.replace(suggestions=(made,))


def cited_only(course: Course) -> Course:
    """A source that is neither general nor cited."""
    group = course.references[0]
    unused = Reference(id="refunused001", text=Prose.of(en="A manual."), general=False)
    return course.replace(references=(group.replace(references=(*group.references, unused)),))


def true_false(count: int) -> Change:
    """The first questions become true or false."""
    return both(
        *(
            both(
                setting(f"question{number:04d}", type=QuestionType.TRUE_FALSE),
                losing(f"option{number:03d}{(number + 1) % 3:03d}"),
            )
            for number in range(1, count + 1)
        )
    )


def all_answers_first(course: Course) -> Course:
    """Every right answer stands in the first place."""
    for number in range(1, 6):
        for place in range(3):
            item = f"option{number:03d}{place:03d}"
            course = with_change(course, item, correct=place == 0)
    return course


_LONG_WORDS = " ".join(["word"] * 31)
_LONG_BURMESE = "လူ" * 61 + "။"
_LONG_QUOTE = " ".join(["said"] * 51)
_HARD = (
    "Transnational organizational infrastructures facilitating exploitative arrangements "
    "necessitate interdisciplinary institutional cooperation incorporating administrative "
    "accountability considerations. "
) * 20

_FOUR_QUESTIONS = both(losing("question0005"), losing("preitem00005"), losing("postitem00005"))

FAULTS: tuple[Fault, ...] = (
    Fault("STR-01", "a module without an aim", setting("module000001", aim=Prose())),
    Fault("STR-02", "seven objectives", adding_objectives(5)),
    Fault("STR-02", "one objective", losing("objective002")),
    Fault(
        "STR-02",
        "a session for four objectives",
        both(
            adding_objectives(2),
            setting(
                "session00001",
                objective_ids=(*_BOTH, "objective101", "objective102"),
            ),
        ),
    ),
    Fault("STR-03", "a session without a plan", setting("session00002", plan=())),
    Fault("STR-04", "no disclaimer", losing("page00000000")),
    Fault("STR-04", "no glossary", losing("term00000001")),
    Fault("STR-04", "an empty page", losing("pageblock002")),
    Fault("STR-05", "a name to fill in", saying("Signed by [Name of the head].")),
    Fault("STR-05", "TBC", saying("The number is TBC.")),
    Fault("STR-05", "a Burmese placeholder", saying("Signed.", my="[အမည်ဖြည့်ရန်] လက်မှတ်။")),
    Fault("STR-06", "no key message", losing("message00001")),
    Fault("STR-07", "no debrief", losing("debrief00001")),
    Fault("STR-07", "no expected answer", setting("activity0001", expected_answer=Prose())),
    Fault("STR-08", "a plan row for nothing", setting("planrow00004", target_id="activity9999")),
    Fault(
        "STR-08",
        "a hidden activity",
        both(hidden_from_police("activity0001"), losing("task00000001")),
    ),
    Fault("STR-08", "a text for nothing", saying("See [[ref:block9999999]].")),
    Fault("STR-09", "a missing annex", saying("Fill in Annex K.")),
    Fault("STR-09", "a missing handout in Burmese", saying("Read.", my="လက်ကမ်းစာ ၇B ဖတ်ပါ။")),
    Fault(
        "STR-09",
        "an annex nobody uses",
        lambda course: course.replace(
            annexes=(*course.annexes, Annex(id="annex0000002", code="B"))
        ),
    ),
    Fault("OBJ-01", "a verb nobody can see", objective("Understand with examples what it is.")),
    Fault("OBJ-01", "no verb at all", objective("Knowledge of the two laws.")),
    Fault("OBJ-01", "be aware of", objective("Be aware of at least two risks.")),
    Fault("OBJ-02", "two verbs", objective("Explain the law and describe two examples.")),
    Fault("OBJ-03", "a verb of another level", objective("List two examples.", bloom=Bloom.CREATE)),
    Fault("OBJ-04", "the trainer's side", objective("To provide officers with two examples.")),
    Fault("OBJ-04", "the passive", objective("Participants will be taught to list two laws.")),
    Fault("OBJ-05", "no condition", objective("Explain why consent is irrelevant.")),
    Fault("OBJ-06", "41 words", objective("Explain two " + "long " * 39)),
    Fault(
        "OBJ-07",
        "the same twice",
        objective("Apply the screening checklist (Annex A) in any role play."),
    ),
    Fault("OBJ-08", "recall only", setting("objective001", bloom=Bloom.UNDERSTAND)),
    Fault("ALN-01", "not taught", setting("session00002", objective_ids=("objective001",))),
    Fault(
        "ALN-02",
        "not assessed",
        both(
            *(
                setting(f"question{number:04d}", objective_ids=("objective001",))
                for number in range(1, 6)
            )
        ),
    ),
    Fault("ALN-03", "a skill with options only", assessed_by_choice_only),
    Fault(
        "ALN-04",
        "a session for nothing",
        both(
            setting("session00002", objective_ids=()),
            setting("session00001", objective_ids=_BOTH),
        ),
    ),
    Fault("ALN-05", "a question for nothing", setting("question0001", objective_ids=())),
    Fault("ALN-05", "an activity for nothing", losing("link00000001")),
    Fault("ALN-06", "no outcome", setting("objective002", outcome_ids=())),
    Fault(
        "ALN-07",
        "another pre-test",
        both(
            setting("question0001", objective_ids=("objective001",)),
            losing("preitem00001"),
        ),
    ),
    Fault("ALN-08", "much time, no question", second_module),
    Fault("TIM-01", "75 minutes of steps", minutes(planrow00004=60)),
    Fault("TIM-02", "another sum", setting("module000001", announced_minutes=Minutes(default=90))),
    Fault("TIM-03", "a day too short", setting("day000000001", end="11:40")),
    Fault("TIM-04", "a long lecture", minutes(planrow00004=35, planrow00005=25)),
    Fault(
        "TIM-05",
        "no break",
        both(
            setting("slot00000003", kind=EntryKind.RECAP),
            setting("day000000001", end="13:00"),
        ),
    ),
    Fault("TIM-05", "a session of 100 minutes", minutes(session00002=100)),
    Fault(
        "TIM-06",
        "mostly lectures",
        methods(planrow00002=Method.DEMONSTRATION, planrow00003=Method.SUMMARY),
    ),
    Fault("TIM-07", "a short debrief", setting("activity0001", debrief_minutes=4)),
    Fault("TIM-07", "less than a third", setting("activity0001", debrief_minutes=9)),
    Fault(
        "TIM-08",
        "a lecture after lunch",
        both(setting("slot00000003", kind=EntryKind.LUNCH), methods(planrow00004=Method.LECTURE)),
    ),
    Fault("TIM-09", "no spare time", setting("day000000001", end="11:45")),
    Fault(
        "TIM-10",
        "a sensitive end",
        both(setting("session00002", sensitive=True), losing("slot00000005")),
    ),
    Fault(
        "TIM-11",
        "interpreted in no time",
        setting("course000001", interpretation=InterpretationMode.CONSECUTIVE),
    ),
    Fault("TIM-12", "five questions in four minutes", setting("posttest0001", minutes=4)),
    Fault("QUE-01", "no key", setting("option001001", correct=False)),
    Fault("QUE-01", "no number", of_type(QuestionType.NUMERIC)),
    Fault("QUE-01", "no gap", of_type(QuestionType.FILL_IN)),
    Fault("QUE-01", "no answer", of_type(QuestionType.SHORT_ANSWER)),
    Fault("QUE-02", "two keys", setting("option001002", correct=True)),
    Fault("QUE-03", "no feedback", setting("question0001", feedback_wrong=Prose())),
    Fault("QUE-04", "two options", losing("option001002")),
    Fault("QUE-04", "the same option", options("The act", "The means", "the act.")),
    Fault("QUE-04", "no pairs", of_type(QuestionType.MATCHING)),
    Fault("QUE-05", "all of the above", options("The act", "The means", "All of the above")),
    Fault(
        "QUE-05",
        "all of the above in Burmese",
        both(
            setting("option001002", text=Line.of(en="The wish", my="အထက်ပါအားလုံး")),
            BURMESE_READY,
        ),
    ),
    Fault("QUE-06", "not in small letters", stem("Which of these is not an element?")),
    Fault("QUE-06", "isn't", stem("Which of these isn’t an element?")),
    Fault(
        "QUE-07",
        "a long key",
        options("The act", "The means that were used by the recruiter", "The wish", right=1),
    ),
    Fault("QUE-08", "always A", both(all_answers_first, losing("pretest00001"))),
    Fault(
        "QUE-09",
        "four questions",
        _FOUR_QUESTIONS,
    ),
    Fault("QUE-10", "no pass mark", setting("posttest0001", pass_mark_percent=None)),
    Fault("QUE-10", "no criterion", setting("task00000001", pass_points=None)),
    Fault(
        "QUE-11",
        "no sheet",
        both(setting("task00000001", sheet_id=""), losing("handout00001")),
    ),
    Fault(
        "QUE-12",
        "true or false",
        both(true_false(2), losing("pretest00001"), losing("posttest0001")),
    ),
    Fault(
        "AGY-01",
        "nothing about it",
        both(
            hidden_from_police("session00002"),
            losing("slot00000004"),
            setting("module000001", announced_minutes=None),
        ),
    ),
    Fault(
        "AGY-02",
        "nothing assesses it",
        both(
            *(
                setting(f"question{number:04d}", objective_ids=("objective001",))
                for number in range(2, 6)
            ),
            hidden_from_police("question0001"),
            hidden_from_police("preitem00001"),
            hidden_from_police("postitem00001"),
        ),
    ),
    Fault("AGY-03", "a changed base", own_wording("Ask twice.", "Ask, officer.", "Ask once.")),
    Fault("AGY-03", "kept for an older text", own_wording("C.", "Own.", "A.", kept="B.")),
    Fault("AGY-04", "the same text", own_wording("Ask once.", "Ask once.", "Ask once.")),
    Fault("AGY-05", "a value nobody gave", saying("Call {{hotline}}.")),
    Fault(
        "AGY-06",
        "another officer",
        own_wording("Ask.", "As an immigration officer you ask first.", "Ask."),
    ),
    Fault("AGY-06", "another form", own_wording("Ask.", "Complete the IMM form.", "Ask.")),
    Fault("AGY-07", "no telephone", setting("centry000001", telephone=Line())),
    Fault("AGY-07", "no entry for the area", setting("centry000001", area="KACH")),
    Fault(
        "AGY-08",
        "shown to nobody",
        both(
            setting("case00000001", shown_for=("MPF",)),
            setting("session00001", shown_for=("IMM",)),
        ),
    ),
    Fault(
        "AGY-09",
        "little in common",
        both(
            hidden_from_police("session00001"),
            setting("session00002", minutes=Minutes(default=30)),
        ),
    ),
    Fault("AGY-10", "a required objective", hidden_from_police("objective001")),
    Fault("LNG-01", "an acronym", saying("Call the ATIPD at once.")),
    Fault("LNG-01", "an acronym in Burmese", saying("Call.", my="ATIPD သို့ ဆက်သွယ်ပါ။")),
    Fault("LNG-02", "a legal term", saying("Respect non-refoulement.")),
    Fault("LNG-02", "a term that is none", saying("Read [[term:annex0000001|the list]].")),
    Fault("LNG-03", "an avoided word", saying("They met illegal migrants at the gate.")),
    Fault("LNG-03", "an avoided Burmese word", saying("They met.", my="ပြည့်တန်ဆာ တစ်ဦး။")),
    Fault("LNG-04", "a slash", saying("Cases of trafficking/smuggling are reported.")),
    Fault("LNG-04", "human smuggling", saying("Human smuggling is a crime.")),
    Fault("LNG-05", "hard words", saying(_HARD)),
    Fault("LNG-06", "31 words", saying(_LONG_WORDS + ".")),
    Fault("LNG-06", "61 syllables", saying("People.", my=_LONG_BURMESE)),
    Fault("LNG-08", "no Burmese", BURMESE_READY),
    Fault("LNG-09", "an older source", translated("Ask twice.", "နှစ်ခါမေးပါ။", source="Ask.")),
    Fault("LNG-10", "Zawgyi", saying("Myanmar.", my="ျမန္မာႏိုင္ငံ လူကုန္ကူးမႈ")),
    Fault("LNG-11", "another figure", translated("Give 15 cards.", "ကတ် ၁၆ ကတ် ပေးပါ။")),
    Fault("ETH-01", "a name and a village", story("Ma Thin Thin Aye of Kyauk Taing village left.")),
    Fault("ETH-01", "a telephone", story("He called 09 123 456 789 every day.")),
    Fault("ETH-01", "an address", story("She stayed at No. 12, Lake Street.")),
    Fault("ETH-01", "a Burmese number", story("He left.", my="သူ ၀၉၁၂၃၄၅၆၇၈၉ သို့ ဆက်သည်။")),
    Fault(
        "ETH-01",
        "a Burmese name and village",
        story("She left.", my="မသီတာအမည်ရှိ အမျိုးသမီးသည် ကျောက်တိုင်ကျေးရွာမှ ဖြစ်သည်။"),
    ),
    Fault("ETH-02", "undeclared", setting("case00000001", declaration=Declaration.UNDECLARED)),
    Fault("ETH-03", "blood", story("She lay in a pool of blood.")),
    Fault(
        "ETH-04",
        "a child's part",
        setting("step00000001", text=Prose.of(en="One participant plays a girl of ten.")),
    ),
    Fault(
        "ETH-04",
        "violence",
        setting("activity0001", scenario=Prose.of(en="The guard begins to torture the worker.")),
    ),
    Fault("ETH-05", "no support", setting("session00001", safeguarding_note=Prose())),
    Fault("ETH-06", "no consent", setting("media0000001", consent=Consent.MISSING)),
    Fault("ETH-06", "no credit", setting("media0000001", credit=" ")),
    Fault("ETH-07", "how to do it", saying("This page tells how to forge a passport.")),
    Fault("REF-01", "never checked", setting("law000000002", checked_on=None)),
    Fault("REF-01", "13 months old", setting("law000000002", checked_on=date(2025, 8, 31))),
    Fault("REF-02", "cited", saying("Officers follow the law [[cite:refold00001]].")),
    Fault("REF-02", "applied", saying("Under the 2005 law, officers must inform the court.")),
    Fault(
        "REF-02", "applied by number", saying("Section 24 of Law No. 5/2005 applies to this act.")
    ),
    Fault("REF-03", "a share", saying("About 40 per cent of workers have a debt.")),
    Fault("REF-03", "a Burmese share", saying("Many.", my="အလုပ်သမား ၄၀ ရာခိုင်နှုန်း အကြွေးတင်သည်။")),
    Fault("REF-04", "never cited", cited_only),
    Fault("REF-04", "no source", saying("See [[cite:annex0000001]].")),
    Fault("REF-05", "51 words", saying(f"> {_LONG_QUOTE}")),
    Fault("REF-06", "no donor", setting("course000001", donor_line=Prose())),
    Fault("REF-06", "no thanks", losing("page00000001")),
    Fault("PUB-01", "no description", setting("media0000001", description=Line())),
    Fault("PUB-03", "a pale colour", setting("agency000001", colour="#FFEE88")),
    Fault("PUB-04", "an open comment", open_suggestion),
    Fault(
        "PUB-04",
        "an open question",
        lambda course: course.replace(
            author_questions=(AuthorQuestion(id="authorquest1", text="Which office?"),)
        ),
    ),
    Fault("PUB-05", "not approved", losing("signoff00001")),
    Fault("PUB-05", "approved before", setting("signoff00002", version="0.9")),
)

ALLOWED: tuple[Fault, ...] = (
    Fault("STR-05", "a bracket that is a remark", saying("He said “[sic] no”.")),
    Fault("STR-09", "a family of forms", saying("Use Annex A and no other.")),
    Fault("STR-09", "an annex of a treaty", saying("Annex K of the Convention lists them.")),
    Fault("OBJ-01", "a lead-in", objective("Officers will be able to list two laws.")),
    Fault("OBJ-02", "two nouns", objective("Explain with examples the law and the plan.")),
    Fault("OBJ-02", "a criterion", objective("Explain two laws, naming an article of each.")),
    Fault("OBJ-03", "a verb of two levels", objective("Compare two laws.", bloom=Bloom.ANALYSE)),
    Fault("QUE-04", "two for true or false", true_false(1)),
    Fault("QUE-06", "capitals", stem("Which of these is NOT an element?")),
    Fault("QUE-06", "bold", stem("Which of these is **not** an element?")),
    Fault("QUE-06", "in the story only", stem("He has not paid. Which crime is it?")),
    Fault("QUE-09", "three for one objective", both(_FOUR_QUESTIONS, losing("objective002"))),
    Fault("AGY-03", "kept for this text", own_wording("B.", "Own.", "A.", kept="B.")),
    Fault("AGY-06", "a colleague", own_wording("Ask.", "Call the immigration officer.", "Ask.")),
    Fault("LNG-01", "spelled out", saying("Call the Specialist Division (ATIPD). The ATIPD acts.")),
    Fault("LNG-01", "emphasis", saying("Do NOT ask. Please do not.")),
    Fault("LNG-03", "quoted", saying("Nobody is “illegal migrant” by birth.")),
    Fault("LNG-03", "explained", saying("Avoid the word illegal migrant.")),
    Fault("LNG-03", "another word", saying("The work seemed alienating to them.")),
    Fault("LNG-04", "two things", saying("They report trafficking or smuggling.")),
    Fault("LNG-10", "Unicode", saying("I.", my="ကျွန်ုပ်သည် မြန်မာနိုင်ငံတွင် သင်္ဘောဖြင့် ယောက်ျား ဝတ္ထု။")),
    Fault("LNG-11", "the same figure", translated("Give 15 cards.", "ကတ် ၁၅ ကတ် ပေးပါ။")),
    Fault("LNG-11", "a word", translated("Give three cards.", "ကတ် ၃ ကတ် ပေးပါ။")),
    Fault("ETH-01", "no name", story("A woman of 22 from a delta village left home.")),
    Fault("ETH-01", "a name alone", story("Ma Thin Thin Aye left home.")),
    Fault(
        "ETH-04",
        "a rule",
        setting("step00000001", text=Prose.of(en="Do not let anyone play a child victim.")),
    ),
    Fault("ETH-07", "how to see it", saying("Learn to detect how to forge is taught.")),
    Fault("REF-01", "a year ago", setting("law000000002", checked_on=date(2025, 9, 1))),
    Fault("REF-02", "history", saying("The 2005 law was replaced in 2022.")),
    Fault("REF-02", "history cited", saying("The former law [[cite:refold00001]] was replaced.")),
    Fault("REF-02", "the new law", saying("Under the 2022 law, officers must inform the court.")),
    Fault("REF-03", "a pass mark", saying("The pass mark is 70 per cent.")),
    Fault("REF-03", "a source", saying("About 40 per cent have a debt [[cite:refnew00001]].")),
)
"""What looks like a fault and is none: the rule of that code must stay silent."""
