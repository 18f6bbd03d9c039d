"""The catalogue: what it says of an exporter is what the exporter says, and add-ons join safely."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from exporters.catalogue import (
    EXPORTERS,
    GROUP,
    Deferred,
    all_exporters,
    formats_of,
    formats_table,
)
from exporters.exporter import Exporter
from models.component import Component


@pytest.mark.parametrize("deferred", EXPORTERS, ids=lambda each: each.format)
def test_the_list_says_what_the_exporter_says(deferred: Exporter) -> None:
    assert isinstance(deferred, Deferred)
    real = deferred.load()
    assert (real.format, real.components) == (deferred.format, deferred.components)


def test_every_component_has_a_format_and_no_format_occurs_twice() -> None:
    assert all(formats_of(component) for component in Component)
    formats = [exporter.format for exporter in EXPORTERS]
    assert len(set(formats)) == len(formats)


def test_the_table_has_a_line_for_each_component() -> None:
    assert formats_table().splitlines() == [
        "  guide      docx, markdown",
        "  handbook   docx, markdown",
        "  elearning  scorm12",
    ]


def test_reading_the_list_imports_no_writer() -> None:
    code = "import sys, exporters.catalogue; print('docx' in sys.modules or 'lxml' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


class Web:
    """An exporter of another distribution."""

    format = "web"
    components = frozenset({Component.ELEARNING})

    def export(self, order: object) -> None:
        """Not called here."""


WEB = Web()


class Nothing:
    """No exporter, although it says so."""

    format = "nothing"


NOTHING = Nothing()


def entry(name: str, target: str) -> EntryPoint:
    """An entry point as an installed distribution has it."""
    return EntryPoint(name, f"tests.exporters.test_catalogue:{target}", GROUP)


def test_an_add_on_joins_the_list() -> None:
    catalogue = all_exporters([entry("web", "WEB")])
    assert catalogue.exporters == (*EXPORTERS, WEB)
    assert catalogue.problems == ()
    assert formats_of(Component.ELEARNING, catalogue.exporters) == ("scorm12", "web")


def test_an_add_on_that_does_not_work_is_left_out_and_told() -> None:
    broken = [
        entry("docx", "WEB"),
        entry("gone", "NOT_THERE"),
        entry("nothing", "NOTHING"),
        entry("other", "WEB"),
        EntryPoint("absent", "no_such_package.exporter:IT", GROUP),
    ]
    catalogue = all_exporters(broken)
    assert catalogue.exporters == EXPORTERS
    assert len(catalogue.problems) == len(broken)
    for name, problem in zip(sorted(each.name for each in broken), catalogue.problems, strict=True):
        assert problem.startswith(f"The add-on format “{name}”")


def test_without_add_ons_the_list_is_the_programs_own() -> None:
    assert all_exporters().exporters[: len(EXPORTERS)] == EXPORTERS
