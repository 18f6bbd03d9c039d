"""Choice: finding what a request names among what a course has, or refusing with a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from models.agency import LanguageState
from models.course import Course

_PLURALS = {
    "agency": "agencies",
    "language": "languages",
    "area": "areas",
    "component": "components",
    "format": "formats",
}
_MOST_LANGUAGES = 2


class RequestRefused(Exception):  # noqa: N818 (a refusal of a request is no error of the program)
    """A request cannot be carried out; the message says what there is to ask for instead."""


def chosen(what: str, asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The known codes that were asked for, in the course's order; all of them when none was.

    Case does not matter. Raises RequestRefused for a code that is not known.
    """
    by_name = {code.casefold(): code for code in known}
    for code in asked:
        if code.strip().casefold() not in by_name:
            raise _unknown(what, code, known)
    wanted = {by_name[code.strip().casefold()] for code in asked}
    return tuple(code for code in known if code in wanted or not asked)


def chosen_languages(course: Course, asked: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The languages of each edition: one tuple per edition, with one or two codes.

    Raises RequestRefused for an unknown language, more than two, the same twice, or when none was
    asked for and none is ready.
    """
    known = [language.code for language in course.languages] or [course.source_language]
    if not asked:
        return tuple((code,) for code in _ready(course, known))
    pairs = [_languages(text, known) for text in asked]
    return tuple(dict.fromkeys(pairs))


def default_languages(course: Course) -> tuple[tuple[str, ...], ...]:
    """The ready languages, one edition each; the source language where none is ready yet."""
    ready = [each.code for each in course.languages if each.readiness is LanguageState.READY]
    return tuple((code,) for code in ready or [course.source_language])


def _ready(course: Course, known: Sequence[str]) -> Sequence[str]:
    if not course.languages:
        return known
    ready = [each.code for each in course.languages if each.readiness is LanguageState.READY]
    if not ready:
        raise RequestRefused(
            "No language of this course is marked as ready. Mark one as ready, or ask for one by "
            f"name: {', '.join(known)}."
        )
    return ready


def _languages(text: str, known: Sequence[str]) -> tuple[str, ...]:
    by_name = {code.casefold(): code for code in known}
    parts = [part.strip() for part in text.split("+")]
    for part in parts:
        if part.casefold() not in by_name:
            raise _unknown("language", part or text, known)
    codes = tuple(by_name[part.casefold()] for part in parts)
    if len(codes) > _MOST_LANGUAGES or len(set(codes)) != len(codes):
        raise RequestRefused(f"“{text}” is not one language, or two different ones joined by “+”.")
    return codes


def _unknown(what: str, code: str, known: Sequence[str]) -> RequestRefused:
    plural = _PLURALS[what]
    if not known:
        return RequestRefused(f"There is no {what} “{code}”: this course has no {plural}.")
    return RequestRefused(f"There is no {what} “{code}”. The {plural} are: {', '.join(known)}.")
