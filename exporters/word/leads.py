"""Leads: the sentence before a table, list or box stays on the page where that begins."""

from __future__ import annotations

from lxml import etree

from exporters.word.xml import Element, last_child, name
from models.content import Block, Callout, Figure, List, Paragraph, Section, Table, plain_text

_LONGEST_LEAD = 300
_ENDS = (":", "…")
_BOXES = (List, Callout, Figure)


def leads_to(before: Block | None, after: Block) -> bool:
    """Whether a block is a short sentence that says what the block after it is.

    Whatever stands directly before a table does. Before a list or a box it has to end as a
    sentence that leads on does.
    """
    while isinstance(before, Section) and before.children:
        before = before.children[-1]
    if not isinstance(before, Paragraph):
        return False
    text = plain_text(before.inlines).rstrip()
    if not text or len(text) > _LONGEST_LEAD:
        return False
    if isinstance(after, Table) or (isinstance(after, Callout) and after.kind == "card"):
        return True
    return isinstance(after, _BOXES) and text.endswith(_ENDS)


def keep_last_paragraph(parent: Element) -> None:
    """Keep the paragraph written last on the page of what is written next."""
    last = last_child(parent)
    properties = None if last is None else last.find(name("w:pPr"))
    if properties is None or properties.find(name("w:keepNext")) is not None:
        return
    after_style = int(properties.find(name("w:pStyle")) is not None)
    properties.insert(after_style, etree.Element(name("w:keepNext")))
