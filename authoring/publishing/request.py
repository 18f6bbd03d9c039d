"""Request: what is asked to be published, and the plan of files that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from authoring.publishing.choice import RequestRefused, chosen, chosen_languages
from authoring.publishing.names import deliverable_stem, safe_name
from exporters.catalogue import EXPORTERS, formats_table
from exporters.exporter import Exporter
from models.component import Component
from models.course import Course
from models.edition import EditionKey
from models.house import PublishPlan

__all__ = ["Deliverable", "Request", "RequestRefused", "edition_keys", "plan", "request_of"]


@dataclass(frozen=True, slots=True)
class Request:
    """What to publish; an empty field asks for the usual.

    Usual are all agencies, one edition in each ready language, no area (the edition for all of
    them), and every component in every format it has. ``languages`` are codes, or two joined with
    "+" for an edition in both. Case does not matter in any code.
    """

    agencies: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    final: bool = False


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One output to be made: a component of an edition in one format.

    ``folder`` is the folder below the output folder, ``stem`` the beginning of every file name in
    it, ``label`` what progress and messages call it.
    """

    key: EditionKey
    component: Component
    format: str
    folder: str
    stem: str
    label: str


def request_of(saved: PublishPlan) -> Request:
    """The request a publish plan saved in the course stands for."""
    return Request(
        saved.agencies,
        saved.languages,
        saved.areas,
        saved.components,
        saved.formats,
        saved.final,
    )


def edition_keys(course: Course, request: Request) -> tuple[EditionKey, ...]:
    """The editions a request concerns, agency by agency.

    Raises RequestRefused, with what there is, for an agency, language or area the course has not.
    """
    codes = [agency.code for agency in course.agencies]
    agencies = chosen("agency", request.agencies, codes) if codes else _only_all(request)
    languages = chosen_languages(course, request.languages)
    known_areas = [area.code for area in course.areas]
    areas = chosen("area", request.areas, known_areas) if request.areas else ("",)
    return tuple(
        EditionKey(agency, pair, area)
        for agency in agencies
        for pair in languages
        for area in areas
    )


def plan(
    course: Course, request: Request, exporters: Sequence[Exporter] = EXPORTERS
) -> tuple[Deliverable, ...]:
    """Every output of a request, edition by edition, each with a name of its own.

    Raises RequestRefused when something asked for does not exist, or nothing fits together.
    """
    pairs = _offered(request, exporters)
    return tuple(
        _deliverable(course, key, component, format_name)
        for key in edition_keys(course, request)
        for component, format_name in pairs
    )


def _only_all(request: Request) -> tuple[str, ...]:
    for code in request.agencies:
        raise RequestRefused(
            f"This course has no agencies, so there is no “{code}”. Leave the agency out."
        )
    return ("",)


def _offered(request: Request, exporters: Sequence[Exporter]) -> list[tuple[Component, str]]:
    """The components in their formats that the request asks for and an exporter makes."""
    components = chosen("component", request.components, [each.value for each in Component])
    formats = chosen("format", request.formats, _formats(exporters))
    pairs = [
        (component, exporter.format)
        for component in Component
        for exporter in exporters
        if component in exporter.components
        and component.value in components
        and exporter.format in formats
    ]
    if not pairs:
        raise RequestRefused(
            f"There is no {' or '.join(components)} in the format {' or '.join(formats)}. "
            f"There is:\n{formats_table(exporters)}"
        )
    return pairs


def _formats(exporters: Iterable[Exporter]) -> list[str]:
    return list(dict.fromkeys(exporter.format for exporter in exporters))


def _deliverable(
    course: Course, key: EditionKey, component: Component, format_name: str
) -> Deliverable:
    return Deliverable(
        key,
        component,
        format_name,
        safe_name(key.folder),
        deliverable_stem(course, key, component),
        f"{edition_label(course, key)}, {component.value} ({format_name})",
    )


def edition_label(course: Course, key: EditionKey) -> str:
    """What progress and messages call an edition: "Immigration, English and Burmese, SHAN"."""
    names = {language.code: language.name for language in course.languages}
    languages = " and ".join(names.get(code) or code for code in key.languages)
    agency = course.agency(key.agency)
    names_of_agency = (agency.short_name, agency.name) if agency else ()
    titles = (text.value(course.source_language) for text in names_of_agency)
    title = next((each for each in titles if each), key.agency)
    return ", ".join(part for part in (title, languages, key.area) if part)
