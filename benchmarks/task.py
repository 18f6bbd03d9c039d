"""Task: something that is measured, and the visible lists of what the program and others do."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from benchmarks.measure import Measured


class Missing(Exception):  # noqa: N818 (not an error: the table says that it is not installed)
    """A program to compare with is not on this machine; the message names it."""


@dataclass(frozen=True, slots=True)
class Task:
    """``target`` is "module:function" below ``benchmarks.tasks``; ``options`` its arguments.

    The module is imported only to run the task, so that a process holds nothing else.
    """

    target: str
    options: tuple[object, ...] = ()

    def run(self, folder: Path) -> Measured:
        """Measure it with the inputs of one size. Raises Missing."""
        module, _, name = self.target.partition(":")
        function = getattr(import_module(f"benchmarks.tasks.{module}"), name)
        measured = function(folder, *self.options)
        assert isinstance(measured, Measured)
        return measured


TASKS: dict[str, Task] = {
    "publish-docx": Task("publishing:publish_everything", ("docx",)),
    "publish-markdown": Task("publishing:publish_everything", ("markdown",)),
    "publish-scorm12": Task("publishing:publish_everything", ("scorm12",)),
    "guide-docx": Task("publishing:publish_one", ("guide", "docx")),
    "guide-markdown": Task("publishing:publish_one", ("guide", "markdown")),
    "lessons-scorm12": Task("publishing:publish_one", ("elearning", "scorm12")),
    "open-file": Task("files:open_course", (False,)),
    "open-folder": Task("files:open_course", (True,)),
    "save-file": Task("files:save_course", (False,)),
    "save-folder": Task("files:save_course", (True,)),
    "import-markdown": Task("files:import_text"),
    "resolve": Task("editing:resolve_one", (0,)),
    "resolve-second": Task("editing:resolve_one", (1,)),
    "resolve-third": Task("editing:resolve_one", (2,)),
    "check-all": Task("editing:check_all"),
    "edit-text": Task("editing:edit_text"),
    "find-words": Task("finding:find_words"),
    "replace-words": Task("finding:replace_words"),
    "import": Task("starting:import_everything"),
    "start-version": Task("starting:start_version"),
    "start-info": Task("starting:start_info"),
    "window-empty": Task("starting:start_window", (False,)),
    "window-course": Task("starting:start_window", (True,)),
    "outline-make": Task("outline:make_outline"),
    "outline-unfold": Task("outline:unfold_outline"),
    "outline-filter": Task("outline:filter_outline"),
    "outline-move": Task("outline:move_row"),
    "go-to": Task("outline:list_targets"),
    "page-open": Task("page:open_page"),
    "page-typing": Task("page:type_in_page"),
    "switch-edition": Task("window:switch_editions"),
    "typing": Task("typing:type_letters", (False,)),
    "typing-spelling": Task("typing:type_letters", (True,)),
}
"""What the program does."""

PEERS: dict[str, Task] = {
    "pandoc to docx": Task("peers:pandoc", ("docx",)),
    "pandoc to html": Task("peers:pandoc", ("html",)),
    "pandoc to json": Task("peers:pandoc", ("json",)),
    "python-docx by name": Task("peers:python_docx"),
    "pandoc --version": Task("peers:pandoc_version"),
    "json and zipfile": Task("peers:open_plainly"),
    "zipfile, unsafely": Task("peers:save_plainly"),
    "whole model again": Task("editing:replace_course"),
    "python alone": Task("starting:import_nothing"),
}
"""What somebody would use instead."""
