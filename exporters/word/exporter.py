"""The Word exporter: guide and handbook as .docx."""

from __future__ import annotations

from exporters.compose.book import compose_book
from exporters.exporter import Export, Order, OutputFile
from exporters.word.writer import write
from models.component import Component


class WordExporter:
    """Composes a book and writes it as a Word file."""

    format = "docx"
    components = frozenset({Component.GUIDE, Component.HANDBOOK})

    def export(self, order: Order) -> Export:
        """Make the book of an order. Messages of composing come before those of writing."""
        document, messages = compose_book(order)
        file = write(document, order.read_media)
        return Export((OutputFile(f"{order.stem}.docx", file.data),), (*messages, *file.messages))


DOCX = WordExporter()
"""The exporter the catalogue names."""
