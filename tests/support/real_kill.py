"""A process that saves a course and is really killed at a chosen disk operation."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from models.project.project import CourseProject, save_project
from tests.support.faulty_storage import Fault, FaultyStorage

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

_KILL = 9  # SIGKILL; on Windows os.kill ends the process with any number that is no console event


def save_and_die(project: CourseProject, path: Path, number: int) -> None:
    """Save, and be killed at operation ``number``; a write is torn in the middle."""
    save_project(project, path, FaultyStorage(Fault(number, _end_this_process)))


def _end_this_process() -> NoReturn:
    os.kill(os.getpid(), _KILL)
    raise AssertionError("nobody survives this")


def is_killed_while_saving(project: CourseProject, path: Path, number: int) -> bool:
    """Run :func:`save_and_die` in a process of its own. False when it ended before its time."""
    process = _context().Process(target=save_and_die, args=(project, path, number))
    process.start()
    process.join()
    code = process.exitcode
    process.close()
    if code not in (0, -_KILL, _KILL):
        raise AssertionError(f"the process ended with {code}")
    return bool(code)


def _context() -> ForkServerContext | SpawnContext:
    """The quicker way to start processes that this system has; both start from nothing."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context
