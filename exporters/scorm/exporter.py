"""The SCORM 1.2 exporter: an edition's self-study course as one package for an LMS."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.elearning import SelfStudy, compose_self_study
from exporters.exporter import Export, Order, OutputFile
from exporters.html.languages import has_myanmar
from exporters.scorm.course_data import COURSE_FILE, course_script, part_file, part_script
from exporters.scorm.identifiers import package_identifier
from exporters.scorm.manifest import START_FILE, manifest
from exporters.scorm.memory import measure, memory_findings
from exporters.scorm.package import zipped
from exporters.scorm.page_html import PageWriter
from exporters.scorm.pictures import Pictures
from exporters.scorm.player_files import control_files, player_files, start_page
from exporters.scorm.theme import theme_css
from models.component import Component
from models.finding import Finding, Severity

MANIFEST = "imsmanifest.xml"
THEME_FILE = "data/theme.css"


@dataclass(frozen=True, slots=True)
class Scorm12Exporter:
    """Writes SCORM 1.2 packages with a single sharable content object."""

    format: str = "scorm12"
    components: frozenset[Component] = frozenset({Component.ELEARNING})

    def export(self, order: Order) -> Export:
        """One zip. What is wrong with pictures, questions or length is reported, not raised."""
        study, messages = compose_self_study(order)
        memory = measure(study)
        pictures = Pictures(order.read_media)
        content = _content(study, PageWriter(study, pictures)) | pictures.files
        course = order.edition.course
        files = {
            MANIFEST: manifest(
                package_identifier(course.id, course.slug, order.edition.key),
                course.version,
                study.imprint.title or course.slug,
                sorted(content),
            ),
            **control_files(),
            **dict(sorted(content.items())),
        }
        found = (*messages, *memory_findings(memory), *unmarked(study), *pictures.messages)
        return Export((OutputFile(f"{order.stem}-scorm12.zip", zipped(files)),), found)


def _content(study: SelfStudy, writer: PageWriter) -> dict[str, bytes]:
    """Everything a browser loads, except pictures."""
    scripts = {COURSE_FILE: course_script(study, writer, measure(study))}
    for position, part in enumerate(study.parts):
        scripts[part_file(position)] = part_script(study, part, writer)
    with_font = any(has_myanmar(script) for script in scripts.values())
    return {
        START_FILE: start_page(study.imprint, with_font=with_font),
        THEME_FILE: theme_css(study.imprint.colour).encode(),
        **{path: script.encode() for path, script in scripts.items()},
        **player_files(with_font=with_font),
    }


def unmarked(study: SelfStudy) -> tuple[Finding, ...]:
    """Questions that ought to have a key and have none: a learner would never be wrong."""
    return tuple(
        Finding(
            "LMS-04",
            Severity.SHOULD,
            f"{form.title} has no key, so the e-learning course cannot mark it and it does not "
            "count. Say which answer is right.",
            item=form.id,
        )
        for _, form in study.questions()
        if not form.marked and not form.is_open
    )


SCORM12 = Scorm12Exporter()
"""The exporter in the list of exporters."""
