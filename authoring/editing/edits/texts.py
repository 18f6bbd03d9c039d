"""Editing texts: the shared text in one language, or one agency's own wording of it."""

from __future__ import annotations

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import field_words, named, title_field
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.set_field import SetField
from models.frozen import FrozenMap
from models.item import Item
from models.text import Line, Passage, PassageState, Source, Text, Wording, nfc
from models.tree import shape


def set_title(
    indexed: IndexedCourse, item_id: str, language: str, agency: str, value: str
) -> Edit | None:
    """Set the text an item is named by; see :func:`set_text`."""
    item = indexed.find(item_id, Item)
    field = title_field(type(item)) if item else ""
    return set_text(indexed, item_id, field, language, agency, value) if field else None


def set_text(
    indexed: IndexedCourse, item_id: str, field: str, language: str, agency: str, value: str
) -> Edit | None:
    """Set what a text says in one language; ``agency`` "" means the text shared by all.

    The value is stored Markdown, brought into NFC; a Line keeps to one line. For an agency an own
    wording is made where there is none, with the shared text it is written against as its base;
    editing the shared text leaves every wording as it is. An empty value clears: the shared text
    in that language, or the wording, and the agency reads the shared text again when its wording
    says nothing in any language. None when nothing would change or the field is no text.
    """
    item = indexed.find(item_id, Item)
    if item is None or field not in shape(type(item)).texts or not language:
        return None
    if agency and indexed.course.agency(agency) is None:
        return None
    text: Text = getattr(item, field)
    value = _tidy(text, value)
    source_language = indexed.course.source_language
    if agency:
        after = _with_own(text, agency, language, value, source_language)
    else:
        shared = with_passage(text.shared, language, value, source_language)
        after = text.replace(shared=shared)
    return _text_edit(indexed, item, field, after, f"{language}:{agency}")


def remove_wording(indexed: IndexedCourse, item_id: str, field: str, agency: str) -> Edit | None:
    """Let an agency read the shared text again. None when it has no wording of its own."""
    item = indexed.find(item_id, Item)
    if item is None or field not in shape(type(item)).texts:
        return None
    text: Text = getattr(item, field)
    if agency not in text.wording:
        return None
    after = text.replace(wording=text.wording.without(agency))
    step = SetField.of(indexed, item.id, field, after)
    return Edit(f"Use the shared text in {named(indexed.course, item)}", (step,))


def _text_edit(
    indexed: IndexedCourse, item: Item, field: str, after: Text, whose: str
) -> Edit | None:
    if after == getattr(item, field):
        return None
    step = SetField.of(indexed, item.id, field, after)
    label = f"Edit {field_words(field)} of {named(indexed.course, item)}"
    return Edit(label, (step,), merge_key=f"text:{item.id}:{field}:{whose}")


def _tidy(text: Text, value: str) -> str:
    value = nfc(value.replace("\r\n", "\n").replace("\u2029", "\n"))
    return " ".join(value.split("\n")) if isinstance(text, Line) else value


def with_passage(
    passages: FrozenMap[str, Passage], language: str, value: str, source_language: str
) -> FrozenMap[str, Passage]:
    """Passages in which one language says something else; an empty value takes it out."""
    before = passages.get(language)
    if not value.strip():
        return passages.without(language)
    if before is None:
        return passages.with_item(
            language, _new_passage(passages, language, value, source_language)
        )
    if before.value == value:
        return passages
    checked = before.state is PassageState.CHECKED
    state = _state_when_changed(language, source_language) if checked else before.state
    return passages.with_item(language, before.replace(value=value, state=state))


def _new_passage(
    passages: FrozenMap[str, Passage], language: str, value: str, source_language: str
) -> Passage:
    original = passages.get(source_language)
    if language == source_language or original is None:
        return Passage(value=value)
    source = Source(language=source_language, value=original.value)
    return Passage(value=value, state=PassageState.TRANSLATED, source=source)


def _state_when_changed(language: str, source_language: str) -> PassageState:
    """What a checked passage becomes when it is changed: somebody has to check it again."""
    is_source = language == source_language
    return PassageState.DRAFT if is_source else PassageState.TRANSLATED


def _with_own(text: Text, agency: str, language: str, value: str, source_language: str) -> Text:
    own = text.wording.get(agency)
    if own is None and value == text.value(language):
        return text
    wording = own or _new_wording(text, language, source_language)
    passages = with_passage(wording.passages, language, value, source_language)
    if not passages or (not value.strip() and _is_shared(passages, text)):
        return text.replace(wording=text.wording.without(agency))
    base, kept = wording.base, wording.kept
    if language not in passages:
        base, kept = base.without(language), kept.without(language)
    elif language not in base:
        base = base.with_item(language, text.value(language))
    changed = wording.replace(passages=passages, base=base, kept=kept)
    return text.replace(wording=text.wording.with_item(agency, changed))


def _new_wording(text: Text, language: str, source_language: str) -> Wording:
    """What a wording begins with: a translation takes along what it is a translation of."""
    original = text.shared.get(source_language)
    if original is None or language == source_language:
        return Wording()
    return Wording(
        passages=FrozenMap({source_language: original}),
        base=FrozenMap({source_language: original.value}),
    )


def _is_shared(passages: FrozenMap[str, Passage], text: Text) -> bool:
    return all(each.value == text.value(code) for code, each in passages.items())
