"""Editing agencies' own wordings: making, keeping, sharing and explaining them."""

from __future__ import annotations

from datetime import date

from authoring.editing.edit import Edit
from authoring.editing.edits.naming import field_words, named
from authoring.editing.edits.texts import with_passage
from authoring.editing.indexed_course import IndexedCourse
from authoring.editing.set_field import SetField
from models.frozen import FrozenMap
from models.item import Item
from models.text import Kept, Passage, Text, Wording
from models.tree import shape


def make_wording(
    indexed: IndexedCourse,
    item_id: str,
    field: str,
    agency: str,
    by: str = "",
    at: date | None = None,
) -> Edit | None:
    """Give an agency a wording of its own, in all languages what the shared text says now.

    None when it has one already, the shared text is empty, or the course has no such agency.
    """
    text = text_of(indexed, item_id, field)
    if text is None or indexed.course.agency(agency) is None:
        return None
    if agency in text.wording or not text.shared:
        return None
    base = FrozenMap({code: passage.value for code, passage in text.shared.items()})
    own = Wording(passages=text.shared, base=base, by=by, at=at)
    label = f"Own wording for {agency_words(indexed, agency)}"
    return _edit(indexed, item_id, field, _with(text, agency, own), label)


def keep_wording(
    indexed: IndexedCourse, item_id: str, field: str, agency: str, by: str, at: date
) -> Edit | None:
    """Record that an agency's wording stays right although the shared text has changed.

    It is kept against what the shared text says now, in every language where they had parted. None
    when the wording needs no checking.
    """
    text = text_of(indexed, item_id, field)
    own = text.wording.get(agency) if text else None
    if text is None or own is None:
        return None
    kept = own.kept
    for language, base in own.base.items():
        now = text.value(language)
        before = kept.get(language)
        if base != now and (before is None or before.value != now):
            kept = kept.with_item(language, Kept(value=now, by=by, at=at))
    if kept == own.kept:
        return None
    after = _with(text, agency, own.replace(kept=kept))
    return _edit(indexed, item_id, field, after, f"Keep {_wording_words(indexed, agency)}")


def share_wording(indexed: IndexedCourse, item_id: str, field: str, agency: str) -> Edit | None:
    """Make an agency's wording the text shared by all, language by language.

    A language the wording does not have keeps its shared text. Agencies whose wording says the
    same read the shared text again. None when the agency has no wording.
    """
    text = text_of(indexed, item_id, field)
    own = text.wording.get(agency) if text else None
    if text is None or own is None:
        return None
    shared = text.shared
    for language, passage in own.passages.items():
        source = indexed.course.source_language
        shared = with_passage(shared, language, passage.value, source)
    others = {
        code: each
        for code, each in text.wording.items()
        if code != agency and not _says(each, shared)
    }
    after = text.replace(shared=shared, wording=FrozenMap(others))
    return _edit(indexed, item_id, field, after, f"Share {_wording_words(indexed, agency)}")


def set_wording_reason(
    indexed: IndexedCourse,
    item_id: str,
    field: str,
    agency: str,
    reason: str,
    by: str,
    at: date,
) -> Edit | None:
    """Say why an agency needs a wording of its own. None when nothing would change."""
    text = text_of(indexed, item_id, field)
    own = text.wording.get(agency) if text else None
    if text is None or own is None or own.reason == reason:
        return None
    after = _with(text, agency, own.replace(reason=reason, by=by, at=at))
    label = f"Reason for {_wording_words(indexed, agency)}"
    return _edit(indexed, item_id, field, after, label, f"reason:{item_id}:{field}:{agency}")


def change_for_all(
    indexed: IndexedCourse, item_id: str, field: str, agency: str, merge_key: str = ""
) -> Edit | None:
    """Let a change that was made for one agency be for all: its wording becomes the shared text.

    With the ``merge_key`` of the typing it becomes one undo entry with it.
    """
    edit = share_wording(indexed, item_id, field, agency)
    if edit is None:
        return None
    label = f"Change {field_words(field)} of {named(indexed.course, indexed.item(item_id))} for all"
    return Edit(label, edit.steps, merge_key)


def change_for_agency(
    indexed: IndexedCourse, item_id: str, field: str, agency: str, before: Text
) -> Edit | None:
    """Let a change of the shared text be for one agency only.

    ``before`` is the text before the change, which all others read again; what the shared text says
    now becomes the agency's wording of it. None when the agency has a wording already or the shared
    text says what it said before.
    """
    text = text_of(indexed, item_id, field)
    if text is None or agency in text.wording or indexed.course.agency(agency) is None:
        return None
    if text.shared == before.shared or not text.shared:
        return None
    base = FrozenMap({code: passage.value for code, passage in before.shared.items()})
    missing = {code: "" for code in text.shared if code not in base}
    own = Wording(passages=text.shared, base=FrozenMap({**base, **missing}))
    after = _with(text.replace(shared=before.shared), agency, own)
    step = SetField.of(indexed, item_id, field, after)
    item = named(indexed.course, indexed.item(item_id))
    label = f"Change {field_words(field)} of {item} for {agency_words(indexed, agency)} only"
    return Edit(label, (step,))


def text_of(indexed: IndexedCourse, item_id: str, field: str) -> Text | None:
    """The text of an item by its field, None when there is no such item or field."""
    item = indexed.find(item_id, Item)
    if item is None or field not in shape(type(item)).texts:
        return None
    text: Text = getattr(item, field)
    return text


def agency_words(indexed: IndexedCourse, agency: str) -> str:
    """What an agency is called in a sentence: its short name, else its name, else its code."""
    found = indexed.course.agency(agency)
    source = indexed.course.source_language
    names = (found.short_name.value(source), found.name.value(source)) if found else ()
    return next((name for name in names if name), agency)


def _with(text: Text, agency: str, own: Wording) -> Text:
    return text.replace(wording=text.wording.with_item(agency, own))


def _says(own: Wording, shared: FrozenMap[str, Passage]) -> bool:
    """Whether a wording says in all its languages what the shared text says."""
    return {code: each.value for code, each in own.passages.items()} == {
        code: each.value for code, each in shared.items()
    }


def _wording_words(indexed: IndexedCourse, agency: str) -> str:
    return f"the {agency_words(indexed, agency)} wording"


def _edit(
    indexed: IndexedCourse, item_id: str, field: str, after: Text, label: str, merge_key: str = ""
) -> Edit:
    step = SetField.of(indexed, item_id, field, after)
    item = named(indexed.course, indexed.item(item_id))
    return Edit(f"{label} in {item}", (step,), merge_key)
