"""Problems: what resolving an edition finds wrong, as findings with item, place and a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from models.content import Citation, CrossReference, Inline, Term, Value, parse, walk_inlines
from models.course import Course
from models.edition.key import EditionKey
from models.edition.values import EditionValues
from models.edition.wording import Passages, Printed
from models.finding import Finding, Severity
from models.labels import located_label, unquoted_label
from models.place import Place
from models.tree import Index
from models.values import ValueEntry

_CONTENT_CODES = {
    "raw-html": (
        "TXT-01",
        "{label} contains HTML code (“{excerpt}”). It is printed as it stands; "
        "remove it and use the buttons for bold, lists and links.",
    ),
    "unsafe-link": (
        "TXT-02",
        "{label} has a link that is not allowed (“{excerpt}”). Links may "
        "begin with https://, http://, mailto: or tel:.",
    ),
}
_OTHER_CONTENT = ("TXT-03", "{label}: {message} (“{excerpt}”)")


def text_problems(
    course: Course,
    whole: Index,
    key: EditionKey,
    passages: Passages,
    values: EditionValues,
    labels: Mapping[str, str],
) -> Iterator[Finding]:
    """A finding for everything in the edition's passages that cannot be printed as meant."""
    index, names = Index(course), _Names.of(course, key)
    for (item_id, field), lines in passages.items():
        item = index.item(item_id)
        if item is None:
            continue
        for line in lines:
            place = Place(line.item, field, line.owner, line.language)
            label = _Label(index, item_id)
            is_value = isinstance(item, ValueEntry)
            reporter = _Reporter(key, item_id, place, label, names, is_value)
            yield from _passage_problems(line, reporter, whole, values, labels)


class _Label:
    """The label of an item, made only when a finding needs it."""

    def __init__(self, index: Index, item_id: str) -> None:
        self._index, self._item_id = index, item_id

    def __str__(self) -> str:
        return located_label(self._index, self._item_id)


@dataclass(frozen=True, slots=True)
class _Names:
    """What the edition's agency, area and languages are called."""

    agency: str
    area: str
    languages: Mapping[str, str]

    @classmethod
    def of(cls, course: Course, key: EditionKey) -> _Names:
        """The names of an edition of a course; codes where there is no name."""
        source = course.source_language
        agency = course.agency(key.agency)
        area = next((one for one in course.areas if one.code == key.area), None)
        short = agency.short_name.value(source) or agency.name.value(source) if agency else ""
        return cls(
            short or key.agency,
            (area.name.value(source) if area else "") or key.area,
            {language.code: language.name for language in course.languages},
        )


@dataclass(frozen=True, slots=True)
class _Reporter:
    """Makes findings on one passage; ``is_value`` says that it is the text of a value."""

    key: EditionKey
    item: str
    place: Place
    label: _Label
    names: _Names
    is_value: bool

    def finding(self, code: str, severity: Severity, message: str) -> Finding:
        return Finding(
            code, severity, message, self.item, self.place, self.key.agency, str(self.label)
        )

    def must(self, code: str, message: str) -> Finding:
        return self.finding(code, Severity.MUST, message)


def _passage_problems(
    line: Printed,
    report: _Reporter,
    whole: Index,
    values: EditionValues,
    labels: Mapping[str, str],
) -> Iterator[Finding]:
    if line.is_untranslated:
        wanted = report.names.languages.get(line.wanted, line.wanted)
        yield report.must("LNG-08", f"{report.label} has no {wanted} text yet.")
    parsed = parse(line.value)
    for problem in parsed.problems:
        code, sentence = _CONTENT_CODES.get(problem.code, _OTHER_CONTENT)
        yield report.must(
            code,
            sentence.format(
                label=report.label, message=problem.message, excerpt=problem.excerpt[:60]
            ),
        )
    yield from _reference_problems(
        walk_inlines(parsed.blocks), line.language, report, whole, values, labels
    )


def _reference_problems(
    inlines: Iterable[Inline],
    language: str,
    report: _Reporter,
    whole: Index,
    values: EditionValues,
    labels: Mapping[str, str],
) -> Iterator[Finding]:
    for inline in inlines:
        if isinstance(inline, Value):
            if report.is_value:
                yield report.must(
                    "TXT-04",
                    f"{report.label} contains another value, “{inline.name}”. A value cannot "
                    "contain a value; write its text out.",
                )
            elif inline.name not in values.known:
                yield report.must(
                    "AGY-05",
                    f"{report.label} uses the value “{inline.name}”, which the course does not "
                    "have. Add it to the values, or correct the name.",
                )
            elif not values.text(inline.name, language):
                yield report.must("AGY-05", _missing_value(inline.name, report, language))
        elif isinstance(inline, CrossReference | Term | Citation) and inline.target not in labels:
            yield report.must("STR-08", _broken(inline, report, whole))


def _missing_value(name: str, report: _Reporter, language: str) -> str:
    agency = f" for {report.names.agency}" if report.key.agency else ""
    area = f" in {report.names.area}" if report.key.area else ""
    tongue = report.names.languages.get(language, language)
    return f"“{name}” has no {tongue} value{agency}{area}. Fill it in under Values."


def _broken(inline: CrossReference | Term | Citation, report: _Reporter, whole: Index) -> str:
    if inline.target in whole:
        target = unquoted_label(whole, inline.target)
        return (
            f"{report.label} refers to {target}, which is not part of this edition. "
            "Show both to the same agencies, or give the agency its own wording."
        )
    return f"{report.label} refers to an item that does not exist. Choose another target."
