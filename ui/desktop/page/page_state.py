"""PageState: what of a page is folded and open, and what is remembered of it while one types."""

from __future__ import annotations

from dataclasses import dataclass, field

from authoring.checks.served import ServedObjectives
from models.item import Item
from ui.desktop.page.editors.beside import Beside
from ui.desktop.page.editors.row_memory import RowMemory
from ui.desktop.page.page_parts import Part


@dataclass(frozen=True, slots=True)
class PageState:
    """What of a page is folded away (items), and which empty texts are open (item and field).

    ``memory`` keeps what blocks looked like; whoever keeps it clears it when more than the texts
    of a block changed.
    """

    folded: frozenset[str] = frozenset()
    opened: frozenset[tuple[str, str]] = frozenset()
    memory: dict[str, tuple[Item, str, tuple[Part, ...]]] = field(default_factory=dict)
    beside: Beside = field(default_factory=Beside)
    served: ServedObjectives = field(default_factory=ServedObjectives)
    rows: RowMemory = field(default_factory=RowMemory)
