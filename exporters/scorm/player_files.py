"""Player files: the program's own scripts, styles, fonts and schemas, as they go into a package."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from exporters.document import Imprint
from exporters.html.languages import with_languages

SCRIPTS = (
    "answers",
    "bits",
    "dom",
    "lms",
    "loader",
    "main",
    "marking",
    "menu",
    "progress",
    "question",
    "record",
    "report",
    "result",
    "scenario",
    "session",
)
FONTS = (
    "padauk.css",
    "padauk-myanmar-400-normal.woff2",
    "padauk-myanmar-700-normal.woff2",
    "OFL.txt",
)
CONTROL_FILES = (
    "adlcp_rootv1p2.xsd",
    "ims_xml.xsd",
    "imscp_rootv1p1p2.xsd",
    "imsmd_rootv1p2p1.xsd",
)
"""The official files of SCORM 1.2 that stand beside the manifest, byte for byte."""

FONT_LINK = '<link rel="stylesheet" href="player/fonts/padauk.css">'


@cache
def _own(path: str) -> bytes:
    resource = files("exporters.scorm").joinpath(path)
    return resource.read_bytes()


def player_files(*, with_font: bool) -> dict[str, bytes]:
    """Scripts, style sheet and, where it is needed, the font for Myanmar script."""
    paths = [f"player/{name}.js" for name in SCRIPTS] + ["player/player.css"]
    if with_font:
        paths += [f"player/fonts/{name}" for name in FONTS]
    return {path: _own(path) for path in paths}


def control_files() -> dict[str, bytes]:
    """The schemas of SCORM 1.2 for the root of a package."""
    return {name: _own(f"schemas12/{name}") for name in CONTROL_FILES}


def start_page(imprint: Imprint, *, with_font: bool) -> bytes:
    """``index.html`` of a course."""
    words = {key: escape(word) for key, word in imprint.words.items()}
    title = with_languages(imprint.title, imprint.language)
    return (
        Template(_own("player/index.html").decode())
        .substitute(
            words,
            language=escape(imprint.language),
            title=escape(imprint.title),
            title_html=title,
            badge=_badge(imprint),
            draft=_draft_mark(imprint),
            fonts=FONT_LINK if with_font else "",
        )
        .encode()
    )


def _badge(imprint: Imprint) -> str:
    if not imprint.letter:
        return ""
    name = escape(imprint.edition or imprint.agency)
    hidden = f'<span class="visually-hidden">{name}: </span>'
    return f'<span class="badge" aria-hidden="true">{escape(imprint.letter)}</span>{hidden}'


def _draft_mark(imprint: Imprint) -> str:
    return f'<p class="draft-mark">{escape(imprint.draft)}</p>' if imprint.draft else ""
