"""Checks of learning objectives (DOMAIN 4.2). They read English; other languages are not judged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from authoring.checks.check import CONSIDER, MUST, SHOULD, Hit, edition_check, hit, item_check
from authoring.checks.edition_context import EditionContext
from authoring.checks.verbs import (
    UNOBSERVABLE,
    behaviours,
    canonical,
    first_verb,
    is_observable,
    levels,
    names_observable_verb,
    suggestions,
)
from models.module import Module
from models.objective import Bloom, Objective

_TRAINER_SIDE = re.compile(
    r"^\W*(?:to )?(?:provide|introduce|present|give|train|sensiti[sz]e|equip|acquaint|"
    r"familiari[sz]e|"
    r"teach|expose)\b(?! (?:an |one |two |three |four |\w+ )?(?:examples?|reasons?)\b)"
    r"|\b(?:participants|officers|learners|trainees|they) (?:will|are to|should) be "
    r"(?:given|taught|introduced|trained|shown|provided|exposed|sensiti[sz]ed)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:using|given|with|without|within|in an?|from|based on|according to|under|including|"
    r"naming|against|reaching|following|covering|by|before|during|after|for|when|along|"
    r"to (?:find|reach|prevent|choose|locate))\b",
    re.IGNORECASE,
)
_STANDARD = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|each|every|all|both|"
    r"correct(?:ly)?|accurate(?:ly)?|complete(?:ly)?|safe(?:ly)?|clear(?:ly)?|respectful(?:ly)?|"
    r"at least|no more than|minutes?|per cent)\b",
    re.IGNORECASE,
)
_LONGEST = 40
_SAME_PER_CENT = 85


@item_check(
    "OBJ-01",
    MUST,
    "No measurable verb",
    "“{verb}” cannot be observed. How will you see that the participant has reached it? "
    "Try: {suggestions}.",
    Objective,
)
def no_measurable_verb(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """The first verb cannot be observed, or no verb that can be observed is found."""
    text = context.english(objective, "text")
    verb = first_verb(text)
    if not verb or is_observable(verb):
        return
    if canonical(verb) in UNOBSERVABLE or not names_observable_verb(text):
        offered = ", ".join(suggestions(verb, objective.bloom))
        yield hit(
            objective, at=context.place(objective, "text", "en"), verb=verb, suggestions=offered
        )


@item_check(
    "OBJ-02",
    SHOULD,
    "More than one behaviour",
    "This objective asks for two things: “{v1}” and “{v2}”. Split it, so that each can be "
    "assessed.",
    Objective,
)
def more_than_one_behaviour(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """Two or more verbs in base form are joined by “and”, “or” or a comma."""
    verbs = behaviours(context.english(objective, "text"))
    if len(verbs) > 1:
        yield hit(objective, at=context.place(objective, "text", "en"), v1=verbs[0], v2=verbs[1])


@item_check(
    "OBJ-03",
    SHOULD,
    "Verb does not fit the declared level",
    "You chose the level “{level}”, but “{verb}” usually shows “{other}”. Change the level or "
    "the verb.",
    Objective,
)
def verb_does_not_fit_level(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """The verb belongs only to other levels than the one chosen."""
    verb = first_verb(context.english(objective, "text"))
    fitting = levels(verb)
    if objective.bloom and fitting and objective.bloom not in fitting:
        yield hit(
            objective,
            at=context.place(objective, "text", "en"),
            level=objective.bloom.capitalize(),
            verb=verb,
            other=fitting[0].capitalize(),
        )


@item_check(
    "OBJ-04",
    SHOULD,
    "Written from the trainer's side",
    "This says what the course does. Say what the participant will be able to do.",
    Objective,
)
def written_from_the_trainers_side(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """It starts with to provide, introduce, present, give, train, sensitize, or is passive."""
    if _TRAINER_SIDE.search(context.english(objective, "text")):
        yield hit(objective, at=context.place(objective, "text", "en"))


@item_check(
    "OBJ-05",
    CONSIDER,
    "No condition or standard",
    "Consider adding under which conditions and how well: “using Annex A”, “at least eight”, "
    "“within ten minutes”.",
    Objective,
)
def no_condition_or_standard(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """There is no phrase of condition and no number or word of quality."""
    text = context.english(objective, "text")
    if text and not _CONDITION.search(text) and not _STANDARD.search(text):
        yield hit(objective, at=context.place(objective, "text", "en"))


@item_check(
    "OBJ-06",
    CONSIDER,
    "Objective too long",
    "This objective has {count} words. Participants should be able to read it in one breath.",
    Objective,
)
def objective_too_long(objective: Objective, context: EditionContext) -> Iterator[Hit]:
    """An objective has more than 40 words."""
    count = len(context.english(objective, "text").split())
    if count > context.whole.threshold("OBJ-06", _LONGEST):
        yield hit(objective, at=context.place(objective, "text", "en"), count=count)


@edition_check(
    "OBJ-07",
    SHOULD,
    "Same objective twice",
    "Objectives {a} and {b} say nearly the same.",
)
def same_objective_twice(context: EditionContext) -> Iterator[Hit]:
    """Two objectives have at least 85 per cent of their words in common."""
    objectives = context.items(Objective)
    texts = tuple(context.english(each, "text") for each in objectives)
    for first, second in _alike(texts, context.whole.threshold("OBJ-07", _SAME_PER_CENT)):
        a, b = objectives[first], objectives[second]
        yield hit(b, at=context.place(b, "text", "en"), a=context.number(a), b=context.number(b))


@lru_cache(maxsize=16)
def _alike(texts: tuple[str, ...], per_cent: int) -> tuple[tuple[int, int], ...]:
    counted = [(position, Counter(_words(text))) for position, text in enumerate(texts) if text]
    found = []
    for (first, a), (second, b) in combinations(counted, 2):
        total = a.total() + b.total()
        most = 2 * min(a.total(), b.total())
        if most * 100 >= per_cent * total and (a & b).total() * 200 >= per_cent * total:
            found.append((first, second))
    return tuple(found)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


@item_check(
    "OBJ-08",
    CONSIDER,
    "Skills module stays at recall",
    "All objectives in Module {n} are about knowing. If officers must act, add at least one at "
    "“Apply” or above.",
    Module,
)
def module_stays_at_recall(module: Module, context: EditionContext) -> Iterator[Hit]:
    """All objectives of a module are at the level Remember or Understand."""
    known = [objective.bloom for objective in module.objectives]
    if known and all(level and level.rank < Bloom.APPLY.rank for level in known):
        yield hit(module, n=context.number(module))
