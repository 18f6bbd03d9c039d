"""Clipping: copied parts of a course with all they need elsewhere, as kept on the clipboard."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from authoring.editing.edits import outermost
from authoring.editing.edits.duplicate import referred_ids
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.node_json import dump_item, load_item
from authoring.editing.refusal import EditRefused
from models.course import Course
from models.house import Media
from models.item import Item
from models.labels import item_label
from models.tree import list_item_types, shape, walk

MIME_TYPE = "application/x-coursewright-parts+json"
MOST_BYTES = 128 << 20
MOST_ITEMS = 20_000
_FORMAT, _VERSION = "coursewright parts", 1
_LISTS = (
    "front_matter",
    "modules",
    "tests",
    "handouts",
    "annexes",
    "back_matter",
    "glossary",
)
"""The lists of a course whose parts can be copied, with everything in them."""

ReadPicture = Callable[[str], bytes]


class ClippingRefused(Exception):  # noqa: N818 (it is an answer, not an error)
    """What is on the clipboard cannot be pasted; the message is one sentence for the author."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """``course`` is the id of the course the ``items`` are from. ``media`` are the records of their
    pictures, ``pictures`` the bytes by name. ``names`` say what referred-to parts outside are
    called, ``agencies`` what its agencies are called."""

    course: str
    items: tuple[Item, ...]
    media: tuple[Media, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    agencies: Mapping[str, str] = field(default_factory=dict)


@cache
def copyable_kinds() -> frozenset[type[Item]]:
    """Every class of item that can be copied: those in the lists of the outline, at any depth."""
    waiting = [kind for name in _LISTS for kind in list_item_types(Course, name)]
    found: set[type[Item]] = set()
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting += [each for name in shape(kind).lists for each in list_item_types(kind, name)]
    return frozenset(found)


def clip(indexed: IndexedCourse, ids: Iterable[str], read_picture: ReadPicture) -> Clipping | None:
    """Copy items with their pictures; None when none of them can be copied."""
    course = indexed.course
    chosen = [indexed.item(each) for each in outermost(indexed, ids)]
    items = tuple(each for each in chosen if type(each) in copyable_kinds())
    if not items:
        return None
    inside = {each.id for item in items for each in walk(item)}
    outside = {each for item in items for each in referred_ids(item)} - inside
    media = tuple(each for each in course.media if each.id in outside)
    pictures = {each.name: read_picture(each.name) for each in media}
    names = {
        each: item_label(course, indexed.item(each))
        for each in sorted(outside - {one.id for one in media})
        if each in indexed
    }
    source = course.source_language
    agencies = {each.code: each.name.value(source) or each.code for each in course.agencies}
    kept = {name: data for name, data in pictures.items() if data}
    return Clipping(course.id, items, media, kept, names, agencies)


def to_bytes(clipping: Clipping) -> bytes:
    """The clipping as JSON, for the clipboard."""
    data = {
        "format": _FORMAT,
        "version": _VERSION,
        "course": clipping.course,
        "items": [dump_item(each) for each in clipping.items],
        "media": [dump_item(each) for each in clipping.media],
        "pictures": {
            name: base64.b64encode(each).decode("ascii") for name, each in clipping.pictures.items()
        },
        "names": dict(clipping.names),
        "agencies": dict(clipping.agencies),
    }
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")


def from_bytes(data: bytes) -> Clipping:
    """The clipping in bytes from the clipboard, which any program may have put there.

    Raises ClippingRefused for what is too large, of a newer version, or no clipping at all.
    """
    if len(data) > MOST_BYTES:
        raise ClippingRefused("What was copied is too large to be pasted. Copy fewer parts.")
    try:
        found = json.loads(data.decode("utf-8"))
        if found["format"] != _FORMAT:
            raise ValueError("another format")
        if found["version"] != _VERSION:
            raise ClippingRefused(
                "What was copied comes from a newer Coursewright. Update this one, then paste."
            )
        clipping = _loaded(found)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, EditRefused) as error:
        raise ClippingRefused("What is on the clipboard is damaged. Copy it again.") from error
    _check(clipping)
    return clipping


def _loaded(found: Mapping[str, Any]) -> Clipping:
    media = [load_item(each) for each in found["media"]]
    return Clipping(
        course=str(found["course"]),
        items=tuple(load_item(each) for each in found["items"]),
        media=tuple(each for each in media if isinstance(each, Media)),
        pictures={
            str(name): base64.b64decode(each, validate=True)
            for name, each in found["pictures"].items()
        },
        names={str(key): str(each)[:200] for key, each in found["names"].items()},
        agencies={str(key): str(each)[:200] for key, each in found["agencies"].items()},
    )


def _check(clipping: Clipping) -> None:
    inside = [each for item in clipping.items for each in walk(item)]
    ids = {each.id for each in (*inside, *clipping.media)}
    if not clipping.items or any(type(each) not in copyable_kinds() for each in inside):
        raise ClippingRefused("What is on the clipboard cannot stand in a course.")
    if len(inside) > MOST_ITEMS:
        raise ClippingRefused("What was copied is too much to be pasted at once. Copy fewer parts.")
    if len(ids) != len(inside) + len(clipping.media):
        raise ClippingRefused("What is on the clipboard is damaged. Copy it again.")
    names = {each.name for each in clipping.media}
    for name, data in clipping.pictures.items():
        if name not in names or hashlib.sha256(data).hexdigest() != name.partition(".")[0]:
            raise ClippingRefused("A picture on the clipboard is damaged. Copy it again.")
        if not _is_picture(data, name.rpartition(".")[2]):
            raise ClippingRefused("A picture on the clipboard is none. Copy it again.")


_BEGINNINGS = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
}


def _is_picture(data: bytes, extension: str) -> bool:
    """Whether bytes begin as their name says; a drawing (SVG) is text with that element."""
    if extension == "svg":
        return b"<svg" in data[:4096] and b"<script" not in data.lower()
    return data.startswith(_BEGINNINGS.get(extension, ()))
