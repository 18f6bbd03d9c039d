"""Lists, the eighth pass: glossary, acronyms and references hold only what an edition uses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.content import Citation, Term, parse, plain_text, walk_inlines
from models.course import Course
from models.edition.wording import Passages
from models.lists import Acronym, GlossaryTerm
from models.tree import trusted_copy

_UPPERCASE_WORD = re.compile(r"[A-Z][A-Za-z]*(?:-[A-Z]+)?")


def trim_lists(course: Course, passages: Passages) -> Course:
    """The course with unused glossary terms, acronyms and cited-only references left out."""
    outside = _outside_lists(course, passages)
    text = "\n".join(value for value, _ in outside).casefold()
    targets = {target for _, named in outside for target in named}
    targets |= {target for module in course.modules for target in module.reference_ids}
    return trusted_copy(
        course,
        {
            "glossary": tuple(
                term for term in course.glossary if _is_used(term, text, targets, passages)
            ),
            "acronyms": _used_acronyms(course, outside, passages),
            "references": tuple(
                trusted_copy(
                    group,
                    {
                        "references": tuple(
                            reference
                            for reference in group.references
                            if reference.general or reference.id in targets
                        )
                    },
                )
                for group in course.references
            ),
        },
    )


def _outside_lists(course: Course, passages: Passages) -> list[tuple[str, tuple[str, ...]]]:
    """The plain text and the terms and sources named of every passage outside the lists."""
    inside = {item.id for item in (*course.glossary, *course.acronyms)}
    result = []
    for (item_id, _), lines in passages.items():
        if item_id in inside:
            continue
        for line in lines:
            blocks = parse(line.value).blocks
            named = tuple(
                inline.target
                for inline in walk_inlines(blocks)
                if isinstance(inline, Term | Citation)
            )
            result.append((plain_text(blocks), named))
    return result


def _is_used(term: GlossaryTerm, text: str, targets: set[str], passages: Passages) -> bool:
    if term.id in targets:
        return True
    words = [line.value.casefold() for line in passages.get((term.id, "term"), ())]
    return any(re.search(rf"(?<![a-z]){re.escape(_stem(word))}", text) for word in words if word)


def _stem(word: str) -> str:
    """A word without the ending that plurals change (English: "agency", "agencies")."""
    return word[:-1] if len(word) > 4 and word.isascii() and word[-1] in "ys" else word


def _used_acronyms(
    course: Course, outside: Iterable[tuple[str, tuple[str, ...]]], passages: Passages
) -> tuple[Acronym, ...]:
    seen = {word for value, _ in outside for word in _UPPERCASE_WORD.findall(value)}
    texts = " ".join(value for value, _ in outside)
    return tuple(
        acronym
        for acronym in course.acronyms
        if any(
            line.value in seen or (not line.value.isascii() and line.value in texts)
            for line in passages.get((acronym.id, "acronym"), ())
        )
    )
