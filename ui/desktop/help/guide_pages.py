"""The pages of the user guide (docs/guide), in the order in which one needs them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

_PACKAGE = "docs.guide"
_ORDER = (
    "start",
    "outline",
    "writing",
    "sessions-and-plans",
    "questions",
    "tables-and-pictures",
    "timetable",
    "course-lists",
    "agencies",
    "languages",
    "find-and-replace",
    "spelling",
    "preview",
    "publish",
    "safe",
    "keys",
)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its name, its title, its Markdown."""

    name: str
    title: str
    markdown: str


def guide_pages() -> tuple[GuidePage, ...]:
    """Every page there is; pages without a place in the order come last."""
    folder = resources.files(_PACKAGE)
    names = [
        each.name.removesuffix(".md") for each in folder.iterdir() if each.name.endswith(".md")
    ]
    ordered = sorted(names, key=lambda name: (_place(name), name))
    return tuple(_page(name, folder.joinpath(f"{name}.md").read_text("utf-8")) for name in ordered)


def guide_picture(name: str) -> bytes:
    """A picture of the guide, none where it is missing."""
    folder = resources.files(_PACKAGE)
    is_there = name in {each.name for each in folder.iterdir()}
    return folder.joinpath(name).read_bytes() if is_there else b""


def _place(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _page(name: str, markdown: str) -> GuidePage:
    first = markdown.lstrip().partition("\n")[0]
    return GuidePage(name, first.lstrip("# ").strip(), markdown)
