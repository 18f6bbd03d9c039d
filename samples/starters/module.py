"""The module skeleton: aim, objectives, key messages, two sessions with plans, a self-check."""

from __future__ import annotations

from models.blocks import Activity, FacilitatorNote, Question, TextBlock
from models.blocks.activity import (
    ActivityMaterial,
    ActivityType,
    Contribution,
    DebriefQuestion,
    ObjectiveLink,
    Step,
)
from models.blocks.question import Option, QuestionType
from models.course import Course
from models.module import KeyMessage, Material, Module, ModuleNote, Preparation
from models.objective import Bloom, Objective
from models.session import Method, Session
from samples.starters.empty import empty_course
from samples.starters.writing import line, made, prose, step


def course_with_module() -> Course:
    """The empty course with one module to be filled in."""
    return empty_course().replace(modules=(skeleton(),))


def skeleton() -> Module:
    """A module of two sessions in which every text says what belongs there."""
    explain, use = _objectives()
    return made(
        Module,
        code="M01",
        title=line("[Insert the title of the module]"),
        aim=prose("To enable officers to [insert what they do better at work afterwards]."),
        audience=line("[Insert for whom it is, or “all participants”]"),
        objectives=(explain, use),
        key_messages=tuple(
            made(KeyMessage, text=line(f"[Insert one sentence to take home, number {number} of 4]"))
            for number in range(1, 5)
        ),
        materials=(
            made(Material, text=line("Flip chart, markers, cards")),
            made(Material, text=line("[Add the handouts, one line each, with copies]")),
        ),
        preparation=(made(Preparation, text=line("[Insert what to do before the day]")),),
        facilitator_notes=(
            made(ModuleNote, text=prose("[Insert what another facilitator must know]")),
        ),
        sessions=(
            _session("1.1", explain, 45, Contribution.PRACTISES),
            _session("1.2", use, 60, Contribution.ASSESSES),
        ),
        self_check=_self_check(explain, use),
    )


def _objectives() -> tuple[Objective, Objective]:
    return (
        made(
            Objective,
            code="M01-O1",
            text=line("Explain [insert what], using [insert a handout or an annex]"),
            bloom=Bloom.UNDERSTAND,
        ),
        made(
            Objective,
            code="M01-O2",
            text=line("Use [insert a form or a procedure] in [insert a situation at work]"),
            bloom=Bloom.APPLY,
        ),
    )


def _session(code: str, objective: Objective, minutes: int, does: Contribution) -> Session:
    """A session in four steps, whose longest one is the activity."""
    activity = _activity(code, objective, minutes - 25, does)
    return made(
        Session,
        code=code,
        title=line("[Insert the title of the session]"),
        minutes={"default": minutes},
        objective_ids=(objective.id,),
        plan=(
            step(5, Method.PLENARY, "Ask [insert an opening question from daily work]."),
            step(
                15,
                Method.LECTURE,
                "Explain [insert three points at most].",
                "Flip chart",
            ),
            step(
                minutes - 25,
                Method.GROUP_WORK,
                "Carry out the activity; the last ten minutes are its debrief.",
                "[Insert the handout]",
                activity.id,
            ),
            step(5, Method.SUMMARY, "Repeat the key message; link to the next session."),
        ),
        blocks=(
            made(
                TextBlock,
                heading=line("What officers need to know"),
                body=prose(
                    "[Insert what an officer needs to read: what to look for, what to say]\n\n"
                    "[Add a short invented example, with no real person in it]"
                ),
            ),
            activity,
            made(FacilitatorNote, body=prose("[Insert how to handle what may go wrong]")),
        ),
    )


def _activity(session: str, objective: Objective, minutes: int, does: Contribution) -> Activity:
    return made(
        Activity,
        code=f"A{session}",
        title=line("[Insert the title of the activity]"),
        type=ActivityType.GROUP_WORK,
        minutes={"default": minutes},
        grouping=line("Groups of four or five"),
        objectives=(made(ObjectiveLink, objective_id=objective.id, contribution=does),),
        purpose=prose("[Insert what participants practise here]"),
        materials=(made(ActivityMaterial, text=line("[Insert what each group needs]")),),
        instructions=prose("[Insert the task in one or two sentences]"),
        steps=(
            made(Step, text=prose("Read [insert the material] (5 minutes).")),
            made(Step, text=prose("Agree on [insert the product], and write it down.")),
            made(Step, text=prose("Present the result in two minutes.")),
        ),
        debrief=(
            made(DebriefQuestion, text=line("What did you decide, and why?")),
            made(DebriefQuestion, text=line("What will you do at work after this?")),
        ),
        debrief_minutes=10,
        expected_answer=prose("[Insert what a good result contains]"),
    )


def _self_check(explain: Objective, use: Objective) -> tuple[Question, ...]:
    """Five questions: the least that tells a participant something."""
    return (
        _question("Q01-1", QuestionType.SINGLE, explain, (True, False, False, False)),
        _question("Q01-2", QuestionType.MULTIPLE, explain, (True, True, False, False)),
        _question("Q01-3", QuestionType.SINGLE, use, (False, True, False, False)),
        _question("Q01-4", QuestionType.SINGLE, use, (False, False, True, False)),
        made(
            Question,
            code="Q01-5",
            type=QuestionType.TRUE_FALSE,
            level=Bloom.UNDERSTAND,
            objective_ids=(explain.id,),
            stem=prose("[Insert a statement that is wholly true or wholly false]"),
            options=(
                made(Option, text=line("True"), correct=True),
                made(Option, text=line("False")),
            ),
            shuffle=False,
            feedback_right=prose("[Insert why it is true]"),
            feedback_wrong=prose("[Insert where to read it again]"),
        ),
    )


def _question(
    code: str, kind: QuestionType, objective: Objective, answers: tuple[bool, ...]
) -> Question:
    return made(
        Question,
        code=code,
        type=kind,
        level=objective.bloom,
        objective_ids=(objective.id,),
        stem=prose("[Insert a question about a situation at work]"),
        options=tuple(
            made(
                Option,
                correct=right,
                text=line(
                    f"[Insert {'a right answer' if right else 'a likely mistake'}, number {number}]"
                ),
            )
            for number, right in enumerate(answers, start=1)
        ),
        feedback_right=prose("[Insert why it is right]"),
        feedback_wrong=prose("[Insert what to read again, and why]"),
    )
