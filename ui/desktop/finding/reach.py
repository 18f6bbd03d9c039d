"""What a hit says of itself: the section it stands in, whom it reaches, and in which language."""

from __future__ import annotations

from authoring.finding.hit import Hit
from authoring.finding.passages import GROUP
from models.agency import Agency
from ui.desktop.editor_context import EditorContext
from ui.desktop.lists.list_words import heading_words
from ui.desktop.outline.outline_rows import row_text


def section_title(context: EditorContext, section: str) -> str:
    """What the outline calls a section."""
    if section == context.course.id:
        return "Course"
    if section.startswith(GROUP):
        return heading_words(section.removeprefix(GROUP))
    if section not in context.indexed:
        return ""
    return row_text(context.indexed, section, context.course.source_language, "")


def agencies_of(context: EditorContext, hit: Hit) -> list[Agency]:
    """The agencies to name for a hit: none where it is for all of them."""
    course, passage = context.course, hit.passage
    if not passage.owner and len(passage.agencies) == len(course.agencies):
        return []
    codes = (passage.owner,) if passage.owner else passage.agencies
    return [agency for code in codes if (agency := course.agency(code))]


def reach_words(context: EditorContext, hit: Hit) -> str:
    """The same for a screen reader: "Police wording, English"."""
    names = [_name(context, agency) for agency in agencies_of(context, hit)]
    if hit.passage.owner:
        whose = f"{''.join(names)} wording"
    elif names:
        whose = f"for {' and '.join(names)}"
    else:
        whose = "for all agencies"
    language = language_name(context, hit.passage.language)
    return f"{whose}, {language}" + ("" if hit.replaceable else ", part of a glossary term")


def language_name(context: EditorContext, code: str) -> str:
    """A language by its name."""
    return next((each.name for each in context.course.languages if each.code == code), code)


def side_words(context: EditorContext, hit: Hit) -> str:
    """The quiet words at the right of a hit."""
    parts = []
    if not hit.replaceable:
        parts.append("part of a glossary term")
    if hit.passage.owner:
        parts.append("wording")
    if len(context.course.languages) > 1:
        parts.append(hit.passage.language)
    return " · ".join(parts)


def _name(context: EditorContext, agency: Agency) -> str:
    source = context.course.source_language
    return agency.short_name.value(source) or agency.name.value(source) or agency.code
