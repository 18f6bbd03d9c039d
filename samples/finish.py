"""Finishing: the full sample with every open point filled in, so that it can be a final.

``samples/frontline-officers`` is a draft on purpose: offices, numbers, dates and approvals are for
a real office to give. :func:`finish` gives invented ones, each of which says that it is invented.
``python -m samples.finish`` stores the result beside the sample; run it when the sample changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from authoring.checks.dates import say
from authoring.checks.phrases import PLACEHOLDERS
from models.course import Course
from models.delivery import Contact, ContactEntry
from models.frozen import FrozenMap
from models.item import Item
from models.lists import LawRecord
from models.project.project import (
    CourseProject,
    course_from_json,
    course_to_json,
    open_project,
    save_project,
)
from models.review import SignOff, SignOffRole
from models.storage import Storage
from models.text import Line, Passage, Text, Wording
from models.tree import rebuild, texts, trusted_copy
from models.values import Value, ValueEntry, ValueType
from samples import FINISHED, SAMPLES, sample_folder, sample_path

COURSE_ID = "frontlinefinal"
VERSION = "1.0"
INVENTED_DAY = date(2026, 11, 2)
"""The day of the invented version, approvals and law check where the sample names none."""
INVENTED_NUMBER = "000 000 (invented number)"
_INVENTED = "(invented for this sample)"
NOTICE = (
    "Illustrative sample with invented offices, numbers, dates and approvals. Not an official "
    "publication of IOM or of any government."
)
_PUBLISHER = "Illustrative sample: invented imprint, issued by no organization"
_NOTE = (
    "Made from the sample frontline-officers by python -m samples.finish. Every office, number, "
    "date and approval that the sample leaves open is invented here. Facts marked “to confirm” "
    "stay so: a real office confirms them before it approves anything."
)
_SIGNED_BY = {
    SignOffRole.TECHNICAL: "Office of the technical reviewer (invented)",
    SignOffRole.LEGAL: "Legal office (invented)",
    SignOffRole.AGENCY: "Training office of the agency (invented)",
    SignOffRole.PUBLICATIONS: "Publications office (invented)",
}
_BRACKETS = re.compile(r"\\\[(?P<words>[^\[\]\\\n]*)\\\]")
"""Brackets that are read as brackets; those of links and marks are not escaped in stored text."""
_SIGNS = re.compile(r"\b(?:TBC|TBD|TODO|XXX+)\b|×××+|\?\?\?+")
_OLDEST_CHECK_MONTHS = 120
"""An invented date needs no yearly renewal; a real office keeps the usual twelve months."""
_ID_LENGTH = 11


def finish(course: Course) -> Course:
    """The course with every open point filled in by something that is clearly invented.

    Filled in are placeholders in texts, values and required contacts without entries, the days on
    which laws were checked, and the required approvals; own wordings are based on the shared text
    of today. Nothing else that a reader of the sample sees is changed. Finishing a finished course
    changes nothing.
    """
    day = course.version_date or INVENTED_DAY
    changes: tuple[Callable[[Course], Course], ...] = (
        _with_own_id,
        partial(_with_texts_filled_in, day=day),
        partial(_with_values, day=day),
        partial(_with_contacts, day=day),
        partial(_with_laws_checked, day=day),
        partial(_as_final, day=day),
    )
    for change in changes:
        course = change(course)
    return course


def _with_own_id(course: Course) -> Course:
    """Two courses of one id would be one course to a learning management system."""
    old, new = course.id.encode("ascii"), COURSE_ID.encode("ascii")
    return course_from_json(course_to_json(course).replace(old, new))


# --- texts ---------------------------------------------------------------------------------


def _with_texts_filled_in(course: Course, day: date) -> Course:
    def change(item: Item) -> Item:
        changed = {name: _filled_in(text, day) for name, text in texts(item)}
        return trusted_copy(item, {n: t for n, t in changed.items() if t != getattr(item, n)})

    changed = rebuild(course, change)
    assert changed is not None
    return changed


def _filled_in(text: Text, day: date) -> Text:
    """A text without placeholders, whose wordings and translations are up to date with it."""
    shared = _passages(text.shared, day)
    own = {agency: _rebased(wording, shared, day) for agency, wording in text.wording.items()}
    return text.replace(shared=shared, wording=FrozenMap(own))


def _passages(passages: Mapping[str, Passage], day: date) -> FrozenMap[str, Passage]:
    return FrozenMap({language: _passage(each, day) for language, each in passages.items()})


def _passage(passage: Passage, day: date) -> Passage:
    source = passage.source
    if source is not None:
        source = source.replace(value=_invented(source.value, day))
    return passage.replace(value=_invented(passage.value, day), source=source)


def _rebased(wording: Wording, shared: Mapping[str, Passage], day: date) -> Wording:
    """An agency's wording, written against the shared text as it is now."""
    base = {
        language: shared[language].value if language in shared else value
        for language, value in wording.base.items()
    }
    return wording.replace(passages=_passages(wording.passages, day), base=FrozenMap(base))


def _invented(markdown: str, day: date) -> str:
    """Stored Markdown with every placeholder that rule STR-05 would report filled in."""

    def instead(found: re.Match[str]) -> str:
        words = found.group("words")
        if not PLACEHOLDERS.search(f"[{words}]"):
            return found.group()
        return _instead_of(words.casefold(), day)

    return _SIGNS.sub(_INVENTED, _BRACKETS.sub(instead, markdown))


def _instead_of(words: str, day: date) -> str:
    if words.startswith("name"):
        return "The office-holder (invented)"
    if words.startswith(("date", "year")):
        return say(day)
    if words.startswith("place"):
        return "two invented towns"
    if words.startswith(("number", "phone", "telephone", "hotline")):
        return INVENTED_NUMBER
    return _INVENTED


# --- values, contacts, laws ----------------------------------------------------------------


def _with_values(course: Course, day: date) -> Course:
    values = tuple(_value(value, day) for value in course.values)
    return course.replace(values=values)


def _value(value: Value, day: date) -> Value:
    """A required value with an entry for everybody where it had none at all."""
    if not value.required or any(not entry.text.is_empty() for entry in value.entries):
        return value
    words = {
        ValueType.PHONE: INVENTED_NUMBER,
        ValueType.DATE: say(day),
        ValueType.NUMBER: "0 (invented)",
    }.get(value.type, f"{value.name.replace('_', ' ')} (invented)")
    entry = ValueEntry(id=_derived_id(value, "entry"), text=Line.of(en=words))
    return value.replace(entries=(entry,))


def _with_contacts(course: Course, day: date) -> Course:
    areas = {area.code: area.name.value("en") for area in course.areas}
    contacts = tuple(
        contact.replace(entries=tuple(_entries(contact, number, areas, day)))
        for number, contact in enumerate(course.contacts, start=1)
    )
    return course.replace(contacts=contacts)


def _entries(
    contact: Contact, number: int, areas: dict[str, str], day: date
) -> Iterator[ContactEntry]:
    """What the contact has, with an invented office and number where they are missing."""
    present = {entry.area: entry for entry in contact.entries}
    for place, (code, name) in enumerate(areas.items(), start=1):
        entry = present.pop(code, None) or ContactEntry(
            id=_derived_id(contact, f"area{place}"), area=code
        )
        yield _contact_entry(entry, f"{contact.title.value('en')}, {name}", number, place, day)
    yield from present.values()


def _contact_entry(
    entry: ContactEntry, name: str, number: int, place: int, day: date
) -> ContactEntry:
    invented = {
        "office": f"{name} (invented)",
        "telephone": f"000 {number:02}{place} (invented)",
        "second_contact": "Duty officer (invented)",
    }
    filled = {
        field: Line.of(en=words)
        for field, words in invented.items()
        if getattr(entry, field).is_empty()
    }
    return entry.replace(**filled, checked_on=entry.checked_on or day)


def _with_laws_checked(course: Course, day: date) -> Course:
    def checked(law: LawRecord) -> LawRecord:
        if law.checked_on is not None:
            return law
        return law.replace(checked_on=day, checked_by=_SIGNED_BY[SignOffRole.LEGAL])

    months = course.settings.replace(check_law_every_months=_OLDEST_CHECK_MONTHS)
    return course.replace(laws=tuple(map(checked, course.laws)), settings=months)


# --- the course as a final -----------------------------------------------------------------


def _as_final(course: Course, day: date) -> Course:
    """The version that was approved, with the notice that its approvals are invented."""
    return course.replace(
        slug=FINISHED,
        version=VERSION,
        version_date=day,
        notice=Line.of(en=NOTICE),
        publisher=Line.of(en=_PUBLISHER),
        note=_NOTE,
        sign_offs=tuple(_sign_offs(course, day)),
    )


def _sign_offs(course: Course, day: date) -> Iterator[SignOff]:
    """Every required approval, of each agency's edition in each of its languages."""
    languages = ", ".join(language.name for language in course.languages)
    for agency in course.agencies:
        for role in course.settings.required_sign_offs:
            yield SignOff(
                id=_derived_id(agency, f"sign{role.value}"),
                role=role,
                agency=agency.code,
                name=_SIGNED_BY[role],
                at=day,
                version=VERSION,
                remark=f"Invented for the sample; languages seen: {languages}.",
            )


def _derived_id(item: Item, name: str) -> str:
    """An id that is the same whenever the same thing is added to the same item."""
    digest = hashlib.sha256(f"{item.id}/{name}".encode("ascii")).hexdigest()
    return f"f{digest[:_ID_LENGTH]}"


# --- the stored file -----------------------------------------------------------------------


def finished_sample(storage: Storage) -> CourseProject:
    """The finished course with the pictures of the sample as it is today."""
    project = open_project(sample_folder(SAMPLES[0]), storage)
    return project.with_course(finish(project.course))


def main() -> None:
    """Store the finished sample beside the sample."""
    storage = Storage()
    save_project(finished_sample(storage), sample_path(FINISHED), storage)


if __name__ == "__main__":
    main()
