"""Checks before publication (DOMAIN 4.9): descriptions, colours, open comments, sign-offs."""

from __future__ import annotations

from collections.abc import Iterator

from authoring.checks.check import CONSIDER, MUST, SHOULD, Hit, edition_check, hit, item_check
from authoring.checks.edition_context import EditionContext
from models.agency import Agency
from models.blocks import FigureBlock
from models.house import Media
from models.review import Decision, SignOffRole

_LEAST_CONTRAST = 4.5
"""Web Content Accessibility Guidelines 2.2, success criterion 1.4.3 (level AA)."""

_ROLES = {
    SignOffRole.TECHNICAL: "the technical reviewer",
    SignOffRole.LEGAL: "the legal officer",
    SignOffRole.AGENCY: "the agency",
    SignOffRole.PUBLICATIONS: "the publications officer",
}


@item_check(
    "PUB-01",
    SHOULD,
    "Picture without description",
    "Describe the picture for people who cannot see it.",
    FigureBlock,
)
def picture_without_description(figure: FigureBlock, context: EditionContext) -> Iterator[Hit]:
    """A picture has no alternative text, neither where it is shown nor in the list of pictures."""
    media = context.item(figure.media_id, Media)
    described = context.has(figure, "description") or (media and context.has(media, "description"))
    if not described:
        yield hit(figure)


@item_check(
    "PUB-03",
    CONSIDER,
    "Colour as the only signal",
    "Some readers cannot read white or black on the colour of {agency} ({ratio}:1). Choose a "
    "darker one.",
    Agency,
)
def colour_with_little_contrast(agency: Agency, context: EditionContext) -> Iterator[Hit]:
    """An agency's colour has a contrast below 4.5:1 with white paper."""
    ratio = contrast_with_white(agency.colour)
    if ratio < _LEAST_CONTRAST:
        yield hit(agency, agency=context.name, ratio=f"{ratio:.1f}")


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of "#RRGGBB" with white (WCAG 2.2, relative luminance)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@edition_check("PUB-04", MUST, "Open comments", "{x} comments are still open.")
def open_comments(context: EditionContext) -> Iterator[Hit]:
    """A reviewer's suggestion is undecided, or a question to the agency is open."""
    course = context.whole.course
    for_us = ("", context.agency)
    count = sum(
        each.decision is Decision.OPEN and each.agency in for_us for each in course.suggestions
    )
    count += sum(not each.closed and each.agency in for_us for each in course.author_questions)
    if count:
        yield hit(sentence="One comment is still open." if count == 1 else "", x=count)


@edition_check(
    "PUB-05",
    MUST,
    "Sign-off missing",
    "The {edition} edition has not been approved by {role}.",
)
def sign_off_missing(context: EditionContext) -> Iterator[Hit]:
    """A required approval of this edition in this version of the course is missing."""
    course = context.whole.course
    given = {
        sign_off.role
        for sign_off in course.sign_offs
        if sign_off.agency in ("", context.agency)
        and sign_off.version == course.version
        and sign_off.name.strip()
    }
    for role in course.settings.required_sign_offs:
        if role not in given:
            yield hit(edition=context.name, role=_ROLES[role])
