"""ContentProblem: what the reader could not take as it was written."""

from __future__ import annotations

from dataclasses import dataclass

RAW_HTML = "raw-html"
UNSAFE_LINK = "unsafe-link"
UNKNOWN_FORM = "unknown-form"
NOT_ALLOWED_HERE = "not-allowed-here"
TOO_DEEP = "too-deep"
LEFT_OUT = "left-out"

_MOST = 100
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class ContentProblem:
    """A stable code, a sentence for the author, and the words concerned."""

    code: str
    message: str
    excerpt: str


class ProblemLog:
    """Collects the problems of one text, each once and no more than a person can read."""

    def __init__(self) -> None:
        self._problems: dict[ContentProblem, None] = {}

    def add(self, code: str, message: str, excerpt: str) -> None:
        """Note a problem; the excerpt is cut to a readable length."""
        if len(self._problems) < _MOST:
            excerpt = " ".join(excerpt.split())
            if len(excerpt) > _EXCERPT:
                excerpt = excerpt[: _EXCERPT - 1] + "…"
            self._problems[ContentProblem(code, message, excerpt)] = None

    def all(self) -> tuple[ContentProblem, ...]:
        """The problems in the order they were met."""
        return tuple(self._problems)
