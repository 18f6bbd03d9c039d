"""Activities, case studies and branching scenarios in a book."""

from __future__ import annotations

from exporters.compose.composer import Composer
from models.blocks import Activity, CaseStudy, Scenario
from models.blocks.activity import Declaration
from models.content import Block, Callout, Inline, List, ListItem, Paragraph, Plain, Strong
from models.item import Item


def numbered_title(composer: Composer, item: Item) -> tuple[Inline, ...]:
    """The label of an item with its title: "Activity 4.2 · Ten minutes to notice"."""
    title = composer.edition.line(item, "title")
    number = composer.edition.number(item)
    if not number:
        return title
    label = composer.word(type(item).__name__, n=number)
    return (Plain(f"{label} · "), *title) if title else (Plain(label),)


def activity(composer: Composer, block: Activity) -> tuple[Block, ...]:
    """An activity as a box: facts, scenario, what to do, debrief; answers where they may be."""
    points = sum(point.points for point in block.checklist)
    inside: list[Block] = [_facts(composer, block)]
    inside += composer.run_in("grouping", block, "grouping")
    inside += composer.labelled("purpose", composer.prose(block, "purpose"))
    materials = composer.items(block.materials, "text", "materials")
    inside += composer.labelled("materials", materials)
    inside += _case(composer, block)
    instructions = (
        *composer.prose(block, "instructions"),
        *composer.items(block.steps, "text", "steps", ordered=True),
    )
    inside += composer.labelled("instructions", instructions)
    debrief = composer.items(block.debrief, "text", "debrief")
    inside += composer.labelled("debrief", debrief)
    inside += _for_the_facilitator(composer, block, points)
    return (Callout("activity", numbered_title(composer, block), tuple(inside), anchor=block.id),)


def _case(composer: Composer, block: Activity) -> tuple[Block, ...]:
    """The scenario and where its people come from; a game without a case needs no such sentence."""
    told = composer.prose(block, "scenario")
    if not told:
        return ()
    return (
        *composer.labelled("scenario_material", told),
        *declaration(composer, block.declaration),
    )


def _facts(composer: Composer, block: Activity) -> Paragraph:
    words = composer.edition.line(block, "type_words")
    kind = words or (Plain(composer.word(block.type.value)),)
    minutes = composer.minutes(block.minutes)
    if not minutes:
        return Paragraph(kind, role="time")
    return Paragraph((*kind, Plain(f" · {composer.duration(minutes)}")), role="time")


def _for_the_facilitator(composer: Composer, block: Activity, points: int) -> tuple[Block, ...]:
    checklist = composer.items(block.checklist, "text", "checklist")
    result = list(composer.labelled("checklist", checklist))
    criterion = composer.run_in("pass_criterion", block, "pass_criterion")
    if block.pass_points is not None and not criterion:
        key = "pass_points" if points else "pass_points_only"
        text = composer.word(key, **{"pass": block.pass_points, "points": points})
        result.append(Paragraph((Plain(text),), role="time"))
    result += criterion
    result += composer.labelled(
        "expected_answer", composer.prose(block, "expected_answer", "answer-key")
    )
    result += composer.labelled(
        "facilitator_note", composer.prose(block, "notes", "facilitator-note")
    )
    return tuple(result)


def declaration(composer: Composer, declared: Declaration) -> tuple[Block, ...]:
    """The sentence that says where the people of a case come from."""
    if declared is Declaration.UNDECLARED:
        return ()
    return (Paragraph((Plain(composer.word(declared.value)),), role="instruction"),)


def case_study(composer: Composer, block: CaseStudy) -> tuple[Block, ...]:
    """A story with its questions, and the expected answers where they may be."""
    entries = []
    for question in block.questions:
        answer = composer.prose(question, "expected_answer", "answer-key")
        asked = composer.prose(question, "text")
        entries.append(ListItem((*asked, *composer.labelled("expected_answer", answer))))
    questions = (List(tuple(entries), ordered=True, role="steps"),) if entries else ()
    inside = (
        *composer.prose(block, "story"),
        *declaration(composer, block.declaration),
        *composer.labelled("questions_on_case", questions),
        *composer.labelled("facilitator_note", composer.prose(block, "notes", "facilitator-note")),
    )
    return (Callout("case-study", numbered_title(composer, block), inside, anchor=block.id),)


def scenario(composer: Composer, block: Scenario) -> tuple[Block, ...]:
    """A branching case on paper: every scene with its choices; consequences where they may be."""
    inside: list[Block] = [*composer.prose(block, "introduction")]
    inside += declaration(composer, block.declaration)
    for scene in block.scenes:
        title = composer.edition.line(scene, "title")
        if title:
            inside.append(Paragraph((Strong(title),), role="label", anchor=scene.id))
        inside += composer.prose(scene, "text")
        entries = []
        for choice in scene.choices:
            blocks = list(composer.line(choice, "text"))
            if choice.recommended:
                blocks.append(Paragraph((Plain(composer.word("recommended")),), role="answer-key"))
            blocks += composer.prose(choice, "consequence", "answer-key")
            blocks += _leads_to(composer, block, choice.next_scene_id)
            entries.append(ListItem(tuple(blocks)))
        choices = (List(tuple(entries), ordered=True, role="options"),) if entries else ()
        inside += composer.labelled("choices", choices)
    inside += composer.labelled("debrief", composer.prose(block, "debrief", "answer-key"))
    return (Callout("scenario", numbered_title(composer, block), tuple(inside), anchor=block.id),)


def _leads_to(composer: Composer, block: Scenario, scene_id: str) -> tuple[Block, ...]:
    for scene in block.scenes:
        if scene.id == scene_id:
            text = composer.word("choice_leads", scene=composer.edition.plain(scene, "title"))
            return (Paragraph((Plain(text),), role="instruction"),)
    return (Paragraph((Plain(composer.word("choice_ends")),), role="instruction"),)
