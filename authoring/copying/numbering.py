"""Numbering: codes for questions and objectives that come without one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from authoring.editing.indexed_course import IndexedCourse
from models.blocks import Question
from models.item import Item
from models.module import Module
from models.objective import Objective

_NUMBERED = re.compile(r"(.*?)(\d+)")


def numbered(indexed: IndexedCourse, near: str, items: Sequence[Item]) -> list[Item]:
    """Objectives and questions without a code get the next ones of the module that is near.

    Questions stay without a code where the module has none to go on from.
    """
    module = _module(indexed, near)
    if module is None:
        return list(items)
    objective = _last(each.code for each in module.objectives) or (f"{module.code}-O", 0, 1)
    question = _last(each.code for each in module.self_check)
    made: list[Item] = []
    for item in items:
        if isinstance(item, Objective) and not item.code:
            objective = (objective[0], objective[1] + 1, objective[2])
            item = item.replace(code=_code(objective))
        elif isinstance(item, Question) and not item.code and question is not None:
            question = (question[0], question[1] + 1, question[2])
            item = item.replace(code=_code(question))
        made.append(item)
    return made


def _module(indexed: IndexedCourse, near: str) -> Module | None:
    if near not in indexed:
        return None
    chain = [indexed.item(near), *indexed.ancestors(near)]
    return next((each for each in chain if isinstance(each, Module)), None)


def _last(codes: Iterable[str]) -> tuple[str, int, int] | None:
    """What stands before the highest number of some codes, that number, and its digits."""
    found = [_NUMBERED.fullmatch(each) for each in codes]
    parts = [(each[1], int(each[2]), len(each[2])) for each in found if each is not None]
    return max(parts, key=lambda each: each[1]) if parts else None


def _code(part: tuple[str, int, int]) -> str:
    return f"{part[0]}{part[1]:0{part[2]}d}"
