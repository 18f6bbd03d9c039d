"""Quotes: the words of others, indented behind a thin bar."""

from __future__ import annotations

from dataclasses import replace

from exporters.word.book import Book
from exporters.word.flow import Flow, WriteBlocks
from models.content import Quote


def write_quote(_: Book, flow: Flow, quote: Quote, inner: WriteBlocks) -> None:
    """Write what is quoted; lists in it are indented one level more."""
    inner(replace(flow, body="Quote", level=flow.level + 1), quote.blocks)
