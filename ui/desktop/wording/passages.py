"""Which text the right side is about, and its words as they read."""

from __future__ import annotations

from authoring.editing.edits.naming import title_field
from models.content import parse, plain_text
from models.item import Item
from models.tree import shape
from ui.desktop.editor_context import EditorContext
from ui.desktop.look.words import field_words, kind_words
from ui.desktop.page.page_fields import shown_text

_MAIN = ("body", "text", "stem", "story", "definition")


def shown_passage(context: EditorContext) -> tuple[str, str] | None:
    """The item and field of the text with the cursor, else of the main text of what is selected."""
    passage, current = context.passage, context.current
    if passage is not None and passage.item == current:
        return passage.item, passage.field
    item = context.indexed.find(current, Item)
    if item is None:
        return None
    fields = shape(type(item)).texts
    wanted = (*(field for field in _MAIN if field in fields), title_field(type(item)), *fields)
    said = (field for field in wanted if field and not getattr(item, field).is_empty())
    field = next(said, next((field for field in wanted if field), ""))
    return (item.id, field) if field else None


def passage_title(context: EditorContext, item_id: str, field: str) -> str:
    """What a text is: "Text of paragraph"."""
    kind = kind_words(type(context.indexed.item(item_id))).lower()
    return f"{field_words(field)} of {kind}"


def readable_text(context: EditorContext, stored: str) -> str:
    """A stored text as it reads, with references and values by their names."""
    return plain_text(parse(shown_text(context.indexed, stored)).blocks).strip()
