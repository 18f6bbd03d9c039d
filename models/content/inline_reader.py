"""Reading the inlines of one paragraph of stored Markdown (the dialect of docs/content.md)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from models.content import problems as codes
from models.content.addresses import is_safe_address
from models.content.characters import tidy_text
from models.content.dialect import ESCAPABLE, ESCAPE, ID, NAME, WHITE_SPACE
from models.content.inline import Break, Citation, CrossReference, Footnote, Inline, Term, Value
from models.content.problems import ProblemLog
from models.content.runs import SUB, SUPERSCRIPT, Run, build, tidy
from models.content.tokens import Linked, Stars, Token, runs_of

_SPECIAL = re.compile(r"\\|\*+|~+|\^+|\[|\]|<|\{\{+")
_ESCAPABLE = re.compile(ESCAPABLE)
_VALUE = re.compile(rf"\{{\{{ *({NAME}) *\}}\}}")
_REFERENCE = re.compile(rf"\[\[(ref|term|cite):({ID})(?:\|((?:[^\\\[\]]|\\.)*+))?\]\]", re.DOTALL)
_UNKNOWN_REFERENCE = re.compile(r"\[\[[^\[\]]{0,200}+\]\]")
_ADDRESS = re.compile(r"\(((?:[^\\()\n]|\\.|\((?:[^\\()\n]|\\.)*+\))*+)\)")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])[^<>]*+>|<!--|<![A-Za-z\[]|<\?")
_UNBROKEN = re.compile(rf"(?:[^\\{WHITE_SPACE}]|\\.)*+")

_EXCERPT = 200
_SINGLE = {"~": SUB, "^": SUPERSCRIPT}


@dataclass(slots=True)
class _Opener:
    """An opening bracket that still waits for its end."""

    is_footnote: bool
    token: int
    position: int
    waiting: dict[str, tuple[int, int]]
    holds_link: bool = False


def read_runs(text: str, log: ProblemLog) -> list[Run]:
    """The tidy runs of a paragraph; the text is in NFC and free of control characters."""
    if _SPECIAL.search(text) is None:
        return tidy(((0, "", text),))
    return tidy(runs_of(_Scanner(text, log).scan()))


def read_inlines(text: str, log: ProblemLog) -> tuple[Inline, ...]:
    """The inlines of a paragraph in normal form."""
    return build(read_runs(text, log))


class _Scanner:
    """One pass over the text from left to right; nothing is read twice."""

    def __init__(self, text: str, log: ProblemLog) -> None:
        self._text = text
        self._log = log
        self._tokens: list[Token] = []
        self._openers: list[_Opener] = []
        self._open_footnotes = 0
        self._waiting: dict[str, tuple[int, int]] = {}

    def scan(self) -> list[Token]:
        text, tokens = self._text, self._tokens
        at = 0
        while found := _SPECIAL.search(text, at):
            start = found.start()
            if start > at:
                tokens.append(text[at:start])
            at = self._READ[text[start]](self, start, found.end())
        if at < len(text):
            tokens.append(text[at:])
        return tokens

    def _backslash(self, _start: int, end: int) -> int:
        following = self._text[end : end + 1]
        if following == "\n":
            self._tokens.append(Break())
        elif _ESCAPABLE.match(following):
            self._tokens.append(following)
        else:
            self._tokens.append("\\")
            return end
        return end + 1

    def _stars(self, start: int, end: int) -> int:
        length = end - start
        if length > 3:
            self._tokens.append(self._text[start:end])
        else:
            self._tokens.append(Stars(length, self._may_open(end), self._may_close(start)))
        return end

    def _may_open(self, end: int) -> bool:
        return end < len(self._text) and self._text[end] not in WHITE_SPACE

    def _may_close(self, start: int) -> bool:
        return start > 0 and self._text[start - 1] not in WHITE_SPACE

    def _tilde(self, start: int, end: int) -> int:
        if end - start == 1:
            self._switch("~", start)
        else:
            self._tokens.append(self._text[start:end])
        return end

    def _caret(self, start: int, end: int) -> int:
        footnote = self._text[end : end + 1] == "["
        if footnote and not (end - start == 1 and self._is_waiting("^", start)):
            end -= 1
        if end - start == 1:
            self._switch("^", start)
        elif end > start:
            self._tokens.append(self._text[start:end])
        elif footnote:
            self._open(start, "^[")
            return end + 2
        return end

    def _is_waiting(self, character: str, position: int) -> bool:
        """Whether a mark of this kind is open with no white space since."""
        opened = self._waiting.get(character)
        return opened is not None and bool(_UNBROKEN.fullmatch(self._text, opened[1] + 1, position))

    def _switch(self, character: str, position: int) -> None:
        if self._is_waiting(character, position):
            bit = _SINGLE[character]
            self._tokens[self._waiting.pop(character)[0]] = bit
            self._tokens.append(-bit)
            return
        if self._may_open(position + 1):
            self._waiting[character] = (len(self._tokens), position)
        self._tokens.append(character)

    def _open(self, position: int, literal: str) -> None:
        is_footnote = literal == "^["
        self._open_footnotes += is_footnote
        opener = _Opener(is_footnote, len(self._tokens), position, self._waiting)
        self._openers.append(opener)
        self._waiting = {}
        self._tokens.append(literal)

    def _left_bracket(self, start: int, end: int) -> int:
        if self._text.startswith("[", end):
            if (found := _REFERENCE.match(self._text, start)) and (leaf := _reference(found)):
                self._tokens.append(leaf)
                return found.end()
            if found := _UNKNOWN_REFERENCE.match(self._text, start):
                self._log.add(
                    codes.UNKNOWN_FORM,
                    "A reference in double square brackets is not understood and is kept as text: "
                    "it must be [[ref:…]], [[term:…|words]] or [[cite:…]] with an item's id.",
                    found.group(),
                )
        self._open(start, "[")
        return end

    def _right_bracket(self, _start: int, end: int) -> int:
        if not self._openers:
            self._tokens.append("]")
            return end
        opener = self._openers.pop()
        self._waiting = opener.waiting
        if opener.is_footnote:
            self._open_footnotes -= 1
            return self._close_footnote(opener, end)
        return self._close_link(opener, end)

    def _close_footnote(self, opener: _Opener, end: int) -> int:
        if self._open_footnotes:
            self._log.add(
                codes.NOT_ALLOWED_HERE,
                "A footnote cannot stand inside a footnote; the inner one is kept as text.",
                self._excerpt(opener.position, end),
            )
            return self._keep_bracket(opener, end)
        runs = tidy(runs_of(self._tokens[opener.token + 1 :]))
        if not runs:
            return self._keep_bracket(opener, end)
        self._tokens[opener.token :] = [Footnote(build(runs))]
        return end

    def _close_link(self, opener: _Opener, end: int) -> int:
        found = _ADDRESS.match(self._text, end)
        if found is None or opener.holds_link:
            return self._keep_bracket(opener, end)
        source = self._excerpt(opener.position, found.end())
        if self._is_picture(opener.position):
            self._log.add(
                codes.NOT_ALLOWED_HERE,
                "A picture cannot stand inside a text; insert a figure instead. Kept as text.",
                "!" + source,
            )
            return self._keep_bracket(opener, end)
        href = ESCAPE.sub(r"\1", found.group(1).strip(WHITE_SPACE))
        if not is_safe_address(href):
            self._log.add(
                codes.UNSAFE_LINK,
                "The address of a link must begin with https://, http://, mailto: or tel: and hold "
                "no spaces; this one is kept as text.",
                source,
            )
            return self._keep_bracket(opener, end)
        runs = runs_of(self._tokens[opener.token + 1 :])
        if not tidy(runs):
            return self._keep_bracket(opener, end)
        self._tokens[opener.token :] = [Linked([_in_link(run, href) for run in runs])]
        self._mark_holds_link()
        return found.end()

    def _excerpt(self, start: int, end: int) -> str:
        return self._text[start : min(end, start + _EXCERPT)]

    def _is_picture(self, position: int) -> bool:
        before = self._text[max(position - 2, 0) : position]
        return before.endswith("!") and before != "\\!"

    def _keep_bracket(self, opener: _Opener, end: int) -> int:
        self._tokens.append("]")
        if opener.holds_link:
            self._mark_holds_link()
        return end

    def _mark_holds_link(self) -> None:
        if self._openers:
            self._openers[-1].holds_link = True

    def _less_than(self, start: int, end: int) -> int:
        found = _TAG.match(self._text, start)
        if found is None:
            self._tokens.append("<")
            return end
        self._log.add(
            codes.RAW_HTML,
            "HTML has no meaning here and is kept as text.",
            found.group(),
        )
        self._tokens.append(found.group())
        return found.end()

    def _braces(self, start: int, end: int) -> int:
        if end - start > 2:
            self._tokens.append(self._text[start : end - 2])
        found = _VALUE.match(self._text, end - 2)
        if found:
            self._tokens.append(Value(found.group(1)))
            return found.end()
        self._log.add(
            codes.UNKNOWN_FORM,
            "A value in double braces is not understood and is kept as text: it must be {{name}} "
            "with small letters, digits and underscores.",
            self._text[end - 2 : end + 40].partition("}}")[0],
        )
        self._tokens.append("{{")
        return end

    _READ: ClassVar[dict[str, Callable[[_Scanner, int, int], int]]] = {
        "\\": _backslash,
        "*": _stars,
        "~": _tilde,
        "^": _caret,
        "[": _left_bracket,
        "]": _right_bracket,
        "<": _less_than,
        "{": _braces,
    }


def _reference(found: re.Match[str]) -> CrossReference | Term | Citation | None:
    kind, target = found.group(1), found.group(2)
    text = tidy_text(ESCAPE.sub(r"\1", found.group(3) or ""))
    if kind == "ref":
        return CrossReference(target, text)
    if kind == "cite":
        return Citation(target, text)
    return Term(target, text) if text else None


def _in_link(run: Run, href: str) -> Run:
    marks, _, leaf = run
    return marks, "" if isinstance(leaf, Footnote) else href, leaf
