"""Importing plain Markdown: its headings become modules, sessions and blocks.

The highest heading that occurs begins a module, the next lower level a session, every lower one a
text block with a heading. When the first heading is the only one of its level and others follow
below it, it is the title of the course, and the levels begin under it. Text before the first
module becomes a page of the front matter; text between a module's heading and its first session
becomes the module's aim. Pipe tables become tables. Not a word is dropped: code, HTML and pictures
become plain text, and front matter other than the title becomes the note of the course.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from authoring.importing.encoding import ImportRefused, decoded
from authoring.importing.front_matter import FrontMatter, split_front_matter
from authoring.importing.losses import Losses
from authoring.importing.passages import PassageMaker
from authoring.importing.segments import Heading, PipeTable, Segment, segments
from models.agency import Language, LanguageState
from models.blocks import Block
from models.course import Course
from models.item import new_id
from models.module import Module
from models.pages import Page, PageKind
from models.session import Session
from models.text import Line

__all__ = ["ImportRefused", "Imported", "import_markdown"]

_LANGUAGE_NAMES = {"en": "English", "my": "Burmese"}
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NOT_IN_SLUGS = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 40


@dataclass(frozen=True, slots=True)
class Imported:
    """A course made from a file, and one sentence, with its line, for everything that was changed
    on the way."""

    course: Course
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading and the segments under it up to the next heading. Level 0 is before the first."""

    level: int
    heading: str
    segments: tuple[Segment, ...] = ()


def import_markdown(data: bytes, language: str = "en", name: str = "") -> Imported:
    """The course in the bytes of a Markdown file, written in one language (BCP 47).

    ``name`` is the file's name without ending: the title where the text has none. Raises
    ImportRefused when the bytes are not text, or hold nothing.
    """
    if not _LANGUAGE_CODE.fullmatch(language):
        raise ImportRefused(f"“{language}” is not the code of a language, such as en or my.")
    whole = decoded(data)
    front, text = split_front_matter(whole)
    skipped = whole.count("\n") - text.count("\n")
    found = tuple(segments(text))
    parts = _parts(found)
    if not any(part.heading or part.segments for part in parts) and not front.title:
        raise ImportRefused("There is no text in the file. Choose another one.")
    maker = PassageMaker(language)
    course = _course(front, parts, maker, name)
    losses = Losses(found, skipped)
    return Imported(course, losses.sentences(maker.messages))


def _parts(found: Iterable[Segment]) -> tuple[_Part, ...]:
    """The text by headings, what stands before the first heading included."""
    parts = [_Part(0, "")]
    for segment in found:
        if isinstance(segment, Heading):
            parts.append(_Part(segment.level, segment.text))
        else:
            last = parts[-1]
            parts[-1] = _Part(last.level, last.heading, (*last.segments, segment))
    return tuple(parts)


def _course(front: FrontMatter, parts: Sequence[_Part], maker: PassageMaker, name: str) -> Course:
    before, headed = parts[0], tuple(parts[1:])
    heading = ""
    opening = before.segments
    if _has_title(headed):
        heading, opening = headed[0].heading, opening + headed[0].segments
        headed = headed[1:]
    title = maker.line(front.title or heading or name)
    subtitle = maker.line(heading) if front.title else Line()
    return Course(
        id=new_id(),
        title=title,
        subtitle=subtitle if subtitle != title else Line(),
        slug=slug_of(name or front.title or heading),
        languages=(_language(maker.language),),
        source_language=maker.language,
        front_matter=_opening(opening, maker),
        modules=_modules(headed, maker),
        note=front.rest,
    )


def _has_title(parts: Sequence[_Part]) -> bool:
    """Whether the first heading stands above all others."""
    return len(parts) > 1 and all(part.level > parts[0].level for part in parts[1:])


def _language(code: str) -> Language:
    name = _LANGUAGE_NAMES.get(code, code)
    return Language(id=new_id(), code=code, name=name, readiness=LanguageState.READY)


def slug_of(text: str) -> str:
    """A name for published files: ASCII letters, digits and hyphens ("course" if none are left)."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    words = _NOT_IN_SLUGS.sub("-", plain.lower()).strip("-")
    return words[:_LONGEST_SLUG].strip("-") or "course"


def _opening(found: Sequence[Segment], maker: PassageMaker) -> tuple[Page, ...]:
    blocks = maker.blocks(found)
    return (Page(id=new_id(), kind=PageKind.ABOUT, blocks=blocks),) if blocks else ()


def _modules(parts: Sequence[_Part], maker: PassageMaker) -> tuple[Module, ...]:
    """A module for each heading of the highest level; one without a title for what is before."""
    if not parts:
        return ()
    top = min(part.level for part in parts)
    groups = _grouped(parts, top)
    return tuple(_module(group, top, maker) for group in groups)


def _grouped(parts: Sequence[_Part], level: int) -> list[list[_Part]]:
    """The parts divided where one of a level begins; the first group may begin with a lower one."""
    groups: list[list[_Part]] = []
    for part in parts:
        if part.level == level or not groups:
            groups.append([])
        groups[-1].append(part)
    return groups


def _module(group: Sequence[_Part], top: int, maker: PassageMaker) -> Module:
    own, inside = _own_part(group, top)
    title = maker.line(own.heading)
    sessions: list[Session] = []
    is_aim = bool(inside) and not any(isinstance(each, PipeTable) for each in own.segments)
    if own.segments and not is_aim:
        sessions.append(Session(id=new_id(), title=title, blocks=maker.blocks(own.segments)))
    sessions += [_session(each, top + 1, title, maker) for each in _grouped(inside, top + 1)]
    aim = maker.prose(own.segments if is_aim else ())
    return Module(id=new_id(), title=title, aim=aim, sessions=tuple(sessions))


def _session(group: Sequence[_Part], level: int, module: Line, maker: PassageMaker) -> Session:
    """A session; where a module goes on with a lower heading, it takes the module's title."""
    own, inside = _own_part(group, level)
    blocks: list[Block] = [*maker.blocks(own.segments)]
    for part in inside:
        blocks += maker.blocks(part.segments, part.heading)
    has_heading = group[0].level == level
    title = maker.line(own.heading) if has_heading else module
    return Session(id=new_id(), title=title, blocks=tuple(blocks))


def _own_part(group: Sequence[_Part], level: int) -> tuple[_Part, Sequence[_Part]]:
    """The part whose heading a group is named by, and the parts inside it."""
    if group[0].level == level:
        return group[0], group[1:]
    return _Part(level, ""), group
