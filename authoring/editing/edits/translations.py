"""Editing how far a text in one language has come, and copying the text to translate."""

from __future__ import annotations

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import named
from authoring.editing.edits.texts import set_text
from authoring.editing.edits.wordings import text_of
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.set_field import SetField
from models.frozen import FrozenMap
from models.text import Passage, PassageState, Source, Text


def set_passage_state(
    indexed: IndexedCourse,
    item_id: str,
    field: str,
    language: str,
    agency: str,
    state: PassageState,
) -> Edit | None:
    """Say how far a passage has come; ``agency`` "" means the text shared by all.

    A translation that is said to be translated or checked fits the source as it is now, so it is
    stamped with it. None when there is no such passage or nothing would change.
    """
    text = text_of(indexed, item_id, field)
    passages = _passages(text, agency)
    passage = passages.get(language)
    if text is None or passage is None:
        return None
    original = passages.get(indexed.course.source_language)
    source = passage.source
    if state is not PassageState.DRAFT and original is not None and original is not passage:
        source = Source(language=indexed.course.source_language, value=original.value)
    after = passage.replace(state=state, source=source)
    if after == passage:
        return None
    changed = _with_passages(text, agency, passages.with_item(language, after))
    step = SetField.of(indexed, item_id, field, changed)
    item = named(indexed.course, indexed.item(item_id))
    return Edit(f"Mark translation of {item} as {state.value}", (step,))


def copy_source(
    indexed: IndexedCourse, item_id: str, field: str, language: str, agency: str
) -> Edit | None:
    """Put the source text where the translation an agency reads is missing, to be written over.

    None where there is a text already or nothing to copy.
    """
    text = text_of(indexed, item_id, field)
    passages = _passages(text, agency)
    source = indexed.course.source_language
    original = passages.get(source)
    if original is None or language == source or language in passages:
        return None
    owner = agency if text and agency in text.wording else ""
    edit = set_text(indexed, item_id, field, language, owner, original.value)
    if edit is None:
        return None
    item = named(indexed.course, indexed.item(item_id))
    return Edit(f"Copy the text to translate in {item}", edit.steps)


def _passages(text: Text | None, agency: str) -> FrozenMap[str, Passage]:
    """The passages an agency reads, those of its own wording where it has one."""
    if text is None:
        return FrozenMap()
    own = text.wording.get(agency)
    return text.shared if own is None else own.passages


def _with_passages(text: Text, agency: str, passages: FrozenMap[str, Passage]) -> Text:
    own = text.wording.get(agency)
    if own is None:
        return text.replace(shared=passages)
    return text.replace(wording=text.wording.with_item(agency, own.replace(passages=passages)))
