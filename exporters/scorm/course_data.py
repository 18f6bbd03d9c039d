"""Course data: what the player needs to know of a course, as scripts with nothing but data.

They are scripts because a page opened from a disk may load scripts but not fetch files.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

from exporters.elearning import Page, Part, SelfStudy
from exporters.elearning.question_form import QuestionForm
from exporters.elearning.question_key import QuestionKey
from exporters.elearning.scenario import ScenarioKey
from exporters.scorm.identifiers import interaction_identifier, objective_identifier
from exporters.scorm.memory import LIMIT, Memory, layout
from exporters.scorm.page_html import PageWriter, shown
from models.blocks.question import QuestionType
from models.content import Extension, plain_text

COURSE_FILE = "data/course.js"

PLAYER_WORDS = (
    "answer",
    "all_done",
    "change_answer",
    "choices",
    "choice_ends",
    "choose_first",
    "closed",
    "completed",
    "continue",
    "debrief",
    "hide_answer",
    "load_again",
    "loading_failed",
    "model_answer",
    "moved",
    "no_text_kept",
    "not_completed",
    "not_passed",
    "pass_needed",
    "passed",
    "practice",
    "progress",
    "read",
    "read_of",
    "recommended",
    "restart_questions",
    "right",
    "right_answer",
    "saved_answer",
    "saving_failed",
    "show_expected_answer",
    "start_again",
    "still_to_answer",
    "still_to_read",
    "try_again",
    "wrong",
    "your_choice",
    "your_score",
)
"""The printed words the scripts of the player use."""


def part_file(position: int) -> str:
    """The data file of a part of the menu."""
    return f"data/part{position:03d}.js"


def encode(value: object) -> str:
    """A key as base64: not readable by chance. It is no secret to who looks for it (docs)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(text.encode()).decode()


def course_script(study: SelfStudy, writer: PageWriter, memory: Memory) -> str:
    """The file that describes the course: its menu, its questions without keys, the words."""
    return _script("describe", course_data(study, writer, memory))


def part_script(study: SelfStudy, part: Part, writer: PageWriter) -> str:
    """The file of one part: its pages, and the encoded keys of what is on them."""
    pages = {page.id: writer.page(page) for page in part.pages}
    keys = {item: encode(key) for page in part.pages for item, key in _keys(study, page, writer)}
    return _script("deliver", part.id, {"pages": pages, "keys": keys})


def _script(function: str, *values: object) -> str:
    written = ",\n".join(_json(value) for value in values)
    return f"window.coursewright.{function}({written});\n"


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def course_data(study: SelfStudy, writer: PageWriter, memory: Memory) -> dict[str, Any]:
    """The description of a course as plain data."""
    scored = set(study.scored)
    return {
        "title": study.imprint.title,
        "words": {key: study.imprint.words[key] for key in PLAYER_WORDS},
        "parts": [_part(part, position, writer) for position, part in enumerate(study.parts)],
        "questions": [
            _question(page, form, form.id in scored, study) for page, form in study.questions()
        ],
        "scoredCount": len(scored),
        "anchors": {item: page for item, page in writer.anchors.items() if item != page},
        "passMark": study.pass_mark,
        "layout": layout(study),
        "limit": LIMIT,
        "keepsAnswers": memory.keeps_answers,
    }


def _part(part: Part, position: int, writer: PageWriter) -> dict[str, Any]:
    return {
        "id": part.id,
        "title": writer.title(part.title),
        "number": part.number,
        "file": part_file(position),
        "pages": [
            {
                "id": page.id,
                "kind": page.kind.value,
                "title": writer.title(page.title),
                "short": writer.title(page.short or page.title),
                "name": plain_text(page.title),
                "number": page.number,
                "required": page.kind.is_required,
            }
            for page in part.pages
        ],
    }


def _question(page: Page, form: QuestionForm, scored: bool, study: SelfStudy) -> dict[str, Any]:
    return {
        "id": form.id,
        "page": page.id,
        "title": form.title,
        "type": form.type.value,
        "interaction": interaction_identifier(form.code, form.id),
        "objectives": sorted({objective_identifier(code) for code in form.objectives}),
        "points": form.points if scored else 0,
        "marked": form.marked,
        "shuffle": form.shuffle,
        "count": form.field_count,
        "size": form.field_size,
        "options": max(len(form.options), len(form.rights)),
        "low": form.scale[0],
        "truth": _true_option(form, study),
    }


def _true_option(form: QuestionForm, study: SelfStudy) -> int:
    """Which option of a true-or-false question says that it is true: SCORM wants to know."""
    if form.type is not QuestionType.TRUE_FALSE or not form.options:
        return 0
    first = plain_text(form.options[0]).casefold()
    return 1 if study.imprint.words["false"].casefold() in first else 0


def _keys(study: SelfStudy, page: Page, writer: PageWriter) -> Iterator[tuple[str, object]]:
    for block in shown(page.blocks):
        if not isinstance(block, Extension):
            continue
        if isinstance(block.data, QuestionForm):
            yield block.data.id, _question_key(study.keys.questions[block.data.id], writer)
        elif block.anchor in study.keys.scenarios:
            yield block.anchor, _story(study.keys.scenarios[block.anchor], writer)
        elif isinstance(block.data, str):
            yield block.data, {"html": writer.key(study.keys.answers[block.data])}


def _question_key(key: QuestionKey, writer: PageWriter) -> dict[str, Any]:
    return {
        "numbers": key.numbers,
        "accepted": key.accepted,
        "caseMatters": key.case_matters,
        "number": key.number,
        "tolerance": key.tolerance,
        "right": writer.key(key.right),
        "wrong": writer.key(key.wrong),
        "options": [writer.key_line(option) for option in key.options],
        "answer": writer.key(key.answer),
        "model": writer.key(key.model_answer),
    }


def _story(key: ScenarioKey, writer: PageWriter) -> dict[str, Any]:
    return {
        "scenes": [
            {
                "title": writer.key_line(scene.title),
                "text": writer.key(scene.text),
                "choices": [
                    {
                        "text": writer.key_line(choice.text),
                        "consequence": writer.key(choice.consequence),
                        "next": choice.next_scene,
                        "recommended": choice.recommended,
                    }
                    for choice in scene.choices
                ],
            }
            for scene in key.scenes
        ],
        "debrief": writer.key(key.debrief),
    }
