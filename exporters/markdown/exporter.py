"""The Markdown exporter: guide and handbook as a folder of pages."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.compose.book import compose_book
from exporters.exporter import Export, Order, OutputFile
from exporters.markdown.folder import write_folder
from models.component import Component
from models.content import Block, Figure, walk

_NAME_LENGTH = 16


@dataclass(frozen=True)
class MarkdownExporter:
    """Markdown for any CommonMark reader (CommonMark 0.31.2, pipe tables as in GitHub's)."""

    format: str = "markdown"
    components: frozenset[Component] = frozenset({Component.GUIDE, Component.HANDBOOK})

    def export(self, order: Order) -> Export:
        """A folder ``<stem>`` with ``index.md``, a page for each part, and ``media/``."""
        document, messages = compose_book(order)
        media = _media_paths(document.children)
        files = [
            OutputFile(f"{order.stem}/{name}", text.encode())
            for name, text in write_folder(document, media)
        ]
        files += [
            OutputFile(f"{order.stem}/{path}", order.read_media(name))
            for name, path in sorted(media.items())
        ]
        return Export(tuple(files), messages)


def _media_paths(blocks: tuple[Block, ...]) -> dict[str, str]:
    """The path in the folder of every picture that is used."""
    names = {block.media for block in walk(blocks) if isinstance(block, Figure)}
    return {
        name: f"media/{name.split('.')[0][:_NAME_LENGTH]}.{name.rsplit('.', 1)[-1]}"
        for name in names
    }


MARKDOWN = MarkdownExporter()
