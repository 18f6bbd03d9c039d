"""What holds for every test: no window is shown, and long tests run only with ``--long``."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("short", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=300, deadline=None, derandomize=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--long`` runs laws at full length and tests of real programs."""
    parser.addoption("--long", action="store_true", help="also run the tests marked long")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples Hypothesis tries."""
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the long tests unless they were asked for, and say so."""
    if config.getoption("--long"):
        return
    leave_out = pytest.mark.skip(reason="takes minutes; run with --long")
    for item in items:
        if "long" in item.keywords:
            item.add_marker(leave_out)


NOTHING_SKIPPED = "COURSEWRIGHT_NOTHING_SKIPPED"
"""Set by .ci/run: there every program is installed, so a skipped test is a failed one."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where nothing may be skipped, a test that skips has failed, and says why it skipped."""
    report = yield
    if report.skipped and NOTHING_SKIPPED in os.environ:
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} must not be skipped here: {report.longrepr}"
    return report


@pytest.fixture
def is_long(pytestconfig: pytest.Config) -> bool:
    """Whether laws are tried at full length."""
    return bool(pytestconfig.getoption("--long"))
