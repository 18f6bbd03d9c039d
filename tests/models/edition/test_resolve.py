"""Resolving an edition: what each pass promises, one sentence at a time."""

from __future__ import annotations

import pytest

from models.agency import EditionOrder
from models.blocks import Question, TextBlock
from models.blocks.question import Pair, QuestionType
from models.component import Component
from models.content import CrossReference, Plain, plain_text, walk_inlines
from models.course import Course
from models.edition import Edition, EditionKey, editions, resolve
from models.edition.order import arranged
from models.frozen import FrozenMap
from models.house import Numbering
from models.item import Item
from models.lists import Reference, ReferenceGroup
from models.text import Line, Passage, Prose, Wording
from models.tree import Index, texts, walk
from models.values import Value, ValueEntry
from tests.support.courses import tiny_course
from tests.support.random_courses import AGENCIES, canary_course


def with_body(body: Prose, course: Course | None = None) -> Course:
    """The tiny course whose second block says something else."""
    course = course or tiny_course()
    module = course.modules[0]
    session = module.sessions[0]
    first = session.blocks[0]
    blocks = (first.replace(body=body, shown_for=None), *session.blocks[1:])
    sessions = (session.replace(blocks=blocks), *module.sessions[1:])
    return course.replace(modules=(module.replace(sessions=sessions), *course.modules[1:]))


def edition(course: Course, agency: str = "IMM", *languages: str, area: str = "") -> Edition:
    return resolve(course, EditionKey(agency, languages or ("en",), area))


def block(of: Edition) -> Item:
    item = of.index.item("block0000002")
    assert item is not None
    return item


def body_text(of: Edition) -> str:
    return plain_text(of.blocks(block(of), "body"))


# --- filter ------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_an_edition_holds_exactly_the_items_its_agency_is_shown(seed: int) -> None:
    course = canary_course(seed)
    index = Index(course)
    trimmed = {"GlossaryTerm", "Acronym", "Reference", "Agency", "EditionOrder", "ValueEntry"}
    internal = {
        "TermRule",
        "PublishPlan",
        "SignOff",
        "AcceptedFinding",
        "Suggestion",
        "AuthorQuestion",
        "LogEntry",
        "NamedVersion",
        "ReceivedFile",
    }
    for key in editions(course, ("en",)):
        held = {item.id for item in walk(resolve(course, key).course)}
        for item in walk(course):
            if type(item).__name__ in trimmed | internal:
                continue
            shown = key.agency in index.shown_for(item.id, AGENCIES)
            assert (item.id in held) == shown, type(item).__name__


def test_a_child_cannot_widen_what_its_parent_is_shown_for() -> None:
    course = tiny_course()
    limited = course.modules[1]
    session = limited.sessions[0].replace(shown_for=("DSW",))
    course = course.replace(modules=(course.modules[0], limited.replace(sessions=(session,))))
    for key in editions(course, ("en",)):
        assert session.id not in resolve(course, key).index


def test_a_course_without_agencies_has_one_edition_with_everything() -> None:
    course = Course(id="course000009", title=Line.of(en="All"))
    assert editions(course, ("en",)) == (EditionKey("", ("en",)),)
    assert editions(course, ("en",))[0].folder == "all"
    assert edition(course, "").plain(course, "title") == "All"


@pytest.mark.parametrize("seed", range(3))
def test_resolving_changes_nothing_in_the_course(seed: int) -> None:
    course = canary_course(seed)
    before = course.model_dump_json()
    for key in editions(course, ("en", "my")):
        resolve(course, key).limited_to(Component.HANDBOOK)
    assert course.model_dump_json() == before


# --- wording -----------------------------------------------------------------------------


def test_an_agency_reads_its_own_wording_and_the_others_the_shared_text() -> None:
    course = tiny_course()
    assert "front desk" in body_text(edition(course, "POL"))
    assert "front desk" not in body_text(edition(course, "IMM"))


def test_own_wording_without_a_language_is_a_missing_translation_not_the_shared_text() -> None:
    police = edition(tiny_course(), "POL", "my")
    text = body_text(police)
    assert "front desk" in text, "the source language stands in, labelled"
    assert "ဘယ်ကို" not in text, "never the shared translation"
    missing = [f.place for f in police.findings if f.code == "LNG-08" and f.place]
    assert [p.field for p in missing if p.item == "block0000002"] == ["heading", "body"]


@pytest.mark.parametrize("seed", range(3))
def test_no_text_of_an_edition_keeps_another_agencys_wording(seed: int) -> None:
    course = canary_course(seed)
    for key in editions(course, ("en", "my")):
        for item in walk(resolve(course, key).course):
            assert not any(text.wording for _, text in texts(item))


# --- order -------------------------------------------------------------------------------


def test_an_item_new_to_an_order_follows_its_left_neighbour() -> None:
    items = tuple(TextBlock(id=f"textblock00{letter}") for letter in "abcd")
    a, b, c, d = (item.id for item in items)
    assert [one.id for one in arranged(items, (c, a))] == [c, d, a, b]
    assert [one.id for one in arranged(items, (b,))] == [a, b, c, d]
    assert [one.id for one in arranged(items, ("gone00000000", d, c))] == [a, b, d, c]


@pytest.mark.parametrize("seed", range(4))
def test_an_order_loses_and_doubles_nothing(seed: int) -> None:
    course = canary_course(seed, width=5)
    for key in editions(course, ("en",)):
        agency = course.agency(key.agency)
        assert agency is not None
        ordered = [module.id for module in resolve(course, key).course.modules]
        shown = [m.id for m in course.modules if key.agency in (m.shown_for or AGENCIES)]
        assert sorted(ordered) == sorted(shown)
        wanted = [one for one in agency.orders[0].child_ids if one in shown]
        assert [one for one in ordered if one in wanted] == wanted


def test_an_agency_reads_its_sessions_in_its_own_order() -> None:
    order = [s.id for s in edition(tiny_course(), "POL").course.modules[0].sessions]
    assert order == ["session00002", "session00001"]


# --- values ------------------------------------------------------------------------------


def hotline(*entries: ValueEntry) -> Course:
    course = with_body(Prose.of(en="Call {{hotline}}.", my="{{hotline}} သို့ ခေါ်ပါ။"))
    return course.replace(values=(Value(id="value0000009", name="hotline", entries=entries),))


def entry(number: int, text: str, agency: str = "", area: str = "") -> ValueEntry:
    return ValueEntry(
        id=f"entry000000{number}", agency=agency, area=area, text=Line.of(en=text, my="၁၂၃")
    )


@pytest.mark.parametrize(
    ("agency", "area", "printed"),
    [
        ("IMM", "SHAN", "agency and area"),
        ("DSW", "SHAN", "area"),
        ("IMM", "", "agency"),
        ("DSW", "", "default"),
    ],
)
def test_the_most_exact_value_wins(agency: str, area: str, printed: str) -> None:
    course = hotline(
        entry(1, "default"),
        entry(2, "agency", agency="IMM"),
        entry(3, "area", area="SHAN"),
        entry(4, "agency and area", agency="IMM", area="SHAN"),
    )
    assert body_text(edition(course, agency, area=area)) == f"Call {printed}."


def test_a_missing_value_is_a_finding_and_never_an_empty_space() -> None:
    of = edition(hotline())
    assert body_text(of) == "Call [hotline: to be completed]."
    finding = next(f for f in of.findings if f.code == "AGY-05")
    assert finding.item == "block0000002"
    assert finding.place is not None
    assert finding.place.field == "body"
    assert "“hotline” has no English value for Immigration" in finding.message


def test_a_value_may_point_at_an_item() -> None:
    of = edition(hotline(entry(1, "see [[ref:activity0001]]")))
    assert CrossReference("activity0001", "Activity 1.1") in walk_inlines(
        of.blocks(block(of), "body")
    )


def test_a_value_inside_a_value_is_a_finding_and_not_replaced_again() -> None:
    of = edition(hotline(entry(1, "x {{hotline}} y")))
    assert body_text(of) == "Call x {{hotline}} y."
    assert [f.item for f in of.findings if f.code == "TXT-04"] == ["entry0000001"]


def test_a_value_is_printed_in_the_language_of_the_passage() -> None:
    text = body_text(edition(hotline(entry(1, "123")), "IMM", "en", "my"))
    assert "Call 123." in text
    assert "၁၂၃ သို့" in text


# --- numbers and references --------------------------------------------------------------


def numbered(numbering: Numbering) -> Course:
    course = tiny_course()
    settings = course.settings.replace(numbering=numbering)
    first, second = course.modules
    return course.replace(settings=settings, modules=(second, first))


def test_with_the_same_number_everywhere_numbers_may_be_missing() -> None:
    of = edition(numbered(Numbering.SAME_EVERYWHERE), "DSW")
    assert of.numbers["module000001"] == "2"


def test_continuous_numbers_count_what_the_edition_has() -> None:
    of = edition(numbered(Numbering.CONTINUOUS), "DSW")
    assert of.numbers["module000001"] == "1"


def test_a_reference_prints_what_its_target_is_called_here() -> None:
    of = edition(with_body(Prose.of(en="See [[ref:activity0001]].")))
    references = list(walk_inlines(of.blocks(block(of), "body")))
    assert CrossReference("activity0001", "Activity 1.1") in references


def test_a_reference_to_an_item_of_another_edition_is_a_finding_with_both_names() -> None:
    course = with_body(Prose.of(en="See [[ref:session00003]]."))
    assert not [f for f in edition(course, "IMM").findings if f.code == "STR-08"]
    of = edition(course, "DSW")
    finding = next(f for f in of.findings if f.code == "STR-08")
    assert "Session M02-S1" in finding.message
    assert "not part of this edition" in finding.message
    assert not [i for i in walk_inlines(of.blocks(block(of), "body")) if not isinstance(i, Plain)]


def test_a_reference_to_a_hidden_item_does_not_quote_it() -> None:
    course = with_body(Prose.of(en="See [[ref:block0000005]]."))
    finding = next(f for f in edition(course, "DSW").findings if f.code == "STR-08")
    assert "a paragraph in Session M02-S1" in finding.message
    assert "Check the documents" not in finding.message


def test_a_citation_prints_the_number_of_its_source() -> None:
    source = Reference(id="reference001", text=Prose.of(en="UNTOC"), general=False)
    group = ReferenceGroup(id="refgroup0001", references=(source,))
    course = with_body(Prose.of(en="See [[cite:reference001|Art. 3]]."))
    of = edition(course.replace(references=(group,)))
    assert "See [1, Art. 3]." in body_text(of)


def test_a_source_nobody_cites_is_left_out_unless_it_is_general() -> None:
    kept = Reference(id="reference001", text=Prose.of(en="UNTOC"))
    unused = Reference(id="reference002", text=Prose.of(en="Other"), general=False)
    group = ReferenceGroup(id="refgroup0001", references=(kept, unused))
    of = edition(tiny_course().replace(references=(group,)))
    assert [one.id for one in of.course.references[0].references] == [kept.id]


# --- answer order ------------------------------------------------------------------------


def matching() -> Question:
    pairs = tuple(
        Pair(id=f"pair0000000{n}", left=Line.of(en=f"left {n}"), right=Line.of(en=f"right {n}"))
        for n in range(5)
    )
    return Question(id="question0009", type=QuestionType.MATCHING, pairs=pairs)


def test_a_participants_edition_does_not_hold_which_sides_belong_together() -> None:
    course = tiny_course()
    module = course.modules[0].replace(self_check=(matching(),))
    whole = edition(course.replace(modules=(module, course.modules[1])))
    limited = whole.limited_to(Component.HANDBOOK)
    question = limited.index.find("question0009", Question)
    assert question is not None
    sides = [(limited.plain(p, "left"), limited.plain(p, "right")) for p in question.pairs]
    assert sides != [(f"left {n}", f"right {n}") for n in range(5)]
    assert sorted(right for _, right in sides) == [f"right {n}" for n in range(5)]
    guide = whole.limited_to(Component.GUIDE)
    order = guide.answer_order["question0009"]
    assert [right for _, right in sides] == [f"right {one[-1]}" for one in order]


def test_a_participants_edition_holds_no_key() -> None:
    limited = edition(tiny_course()).limited_to(Component.HANDBOOK)
    question = limited.index.find("question0001", Question)
    assert question is not None
    assert not any(option.correct for option in question.options)


# --- problems in texts -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Look <br> here", "TXT-01"),
        ("[click](javascript:alert(1))", "TXT-02"),
        ("[[ref:nothinghere1]]", "STR-08"),
        ("{{nobody_knows}}", "AGY-05"),
    ],
)
def test_what_cannot_be_printed_as_meant_is_a_finding(text: str, code: str) -> None:
    found = [f for f in edition(with_body(Prose.of(en=text))).findings if f.code == code]
    assert len(found) == 1
    assert found[0].item == "block0000002"
    assert found[0].message


def test_burmese_own_wording_is_compared_and_printed_in_nfc() -> None:
    decomposed = "\u1004\u103a\u1037"
    own = Wording(passages=FrozenMap({"my": Passage(value=decomposed)}))
    body = Prose.of(en="x", my="y").replace(wording=FrozenMap({"POL": own}))
    of = edition(with_body(body), "POL", "my")
    assert body_text(of) == "\u1004\u1037\u103a"


def test_edition_orders_of_other_agencies_are_not_in_an_edition() -> None:
    of = edition(tiny_course(), "IMM")
    assert not [item for item in walk(of.course) if isinstance(item, EditionOrder)]
