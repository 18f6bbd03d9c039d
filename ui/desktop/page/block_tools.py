"""BlockTools: what can be done with the blocks of a page by pointer, menu and key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget

from authoring.editing import edits
from authoring.editing.edit import Edit
from models.item import Item
from models.labels import item_label
from models.tree import shape
from ui.desktop.editor_context import EditorContext
from ui.desktop.page.block_bar import BlockBar
from ui.desktop.page.blocks import Block, block_of, blocks_of, can_fold, insertable
from ui.desktop.page.insert_list import InsertList
from ui.desktop.page.page_fields import unsaid_fields
from ui.desktop.page.page_parts import Caption
from ui.desktop.page.row_heights import space_above

if TYPE_CHECKING:
    from ui.desktop.page.page_view import PageView

_EDGE, _STEP = 40, 24


class BlockTools(QObject):
    """Shows the bar of a block, and makes what its buttons and menu say."""

    def __init__(self, page: PageView, context: EditorContext) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._sheet = page.sheet
        self.bar = BlockBar(page.sheet)
        self.block = ""
        self._hovered = ""
        self._drop: int | None = None
        self._line = QFrame(page.sheet)
        self._line.setAutoFillBackground(True)
        self._line.setBackgroundRole(QPalette.ColorRole.Accent)
        self._line.hide()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        self._sheet.hovered.connect(self._on_hovered)
        self._sheet.unhovered.connect(self._on_unhovered)
        self._sheet.arranged.connect(self._soon.start)
        page.events.entered.connect(lambda _: self._soon.start())
        self.bar.add.clicked.connect(lambda: self.open_list(self.block, self._below(self.bar.add)))
        self.bar.more.clicked.connect(lambda: self._open_menu(self.bar.more))
        self.bar.handle.clicked.connect(lambda: self._open_menu(self.bar.handle))
        self.bar.handle.dragged.connect(self._on_dragged)
        self.bar.handle.dropped.connect(self._on_dropped)

    # Where the bar stands

    def current_block(self) -> str:
        """The block with the cursor in it, or that is selected."""
        current = self._context.current
        return block_of(self._context.indexed, self._page.root, current)

    def _on_hovered(self, y: int) -> None:
        if self.bar.handle.is_dragging():
            return
        key = self._sheet.key_at(y)
        item = next((getattr(p, "item", "") for p in self._page.parts if p.key == key), "")
        hovered = block_of(self._context.indexed, self._page.root, item)
        if hovered != self._hovered:
            self._hovered = hovered
            self._follow()

    def _on_unhovered(self) -> None:
        self._hovered = ""
        self._soon.start()

    def _follow(self) -> None:
        """Stand beside the block under the pointer, else beside the one with the cursor."""
        focus = QApplication.focusWidget()
        has_cursor = focus is not None and self._sheet.isAncestorOf(focus)
        self.block = self._hovered or (self.current_block() if has_cursor else "")
        keys = self.keys_of(self.block)
        if not keys:
            self.bar.hide()
            return
        first = next(part for part in self._page.parts if part.key == keys[0])
        y = self._sheet.top_of(keys[0])
        row = self._sheet.rows.get(keys[0])
        if isinstance(first, Caption) and row is not None:
            y += max(row.height() - 26, 0)
        item = self._context.indexed.item(self.block)
        words = item_label(self._context.course, item)
        kinds = insertable(self._context.indexed, self.block)
        self.bar.show_at(y, words, bool(kinds), bool(kinds))

    def keys_of(self, block: str) -> tuple[str, ...]:
        """The keys of the parts of a block."""
        if not block or block not in self._context.indexed:
            return ()
        return tuple(key for each in self._blocks() if each.item == block for key in each.keys)

    def _blocks(self) -> list[Block]:
        return list(blocks_of(self._context.indexed, self._page.root, self._page.parts))

    # Inserting

    def open_list(self, block: str, place: QPoint) -> InsertList | None:
        """Offer what can be put below a block; the only kind there is comes at once."""
        kinds = insertable(self._context.indexed, block)
        if len(kinds) == 1:
            self.insert(kinds[0], block)
        if len(kinds) < 2:
            return None
        offered = InsertList(kinds, self._page)
        offered.chosen.connect(lambda kind: self.insert(kind, block))
        offered.open_at(place)
        return offered

    def insert_below(self) -> InsertList | None:
        """Offer what can be put below the block with the cursor."""
        block = self.current_block() or next((each.item for each in self._blocks()), "")
        return self.open_list(block, self._below(self.bar.add))

    def insert(self, kind: type[Item], block: str) -> bool:
        """Put a new item of a kind below a block, with the cursor in it."""
        return self._page.writer.insert(edits.insert_item(self._context.indexed, kind, block))

    # The menu

    def menu(self, block: str) -> QMenu:
        """What can be done with a block."""
        indexed = self._context.indexed
        menu = QMenu(self._page)
        self._entry(menu, "Move &up", "Alt+Up", edits.move_up(indexed, block))
        self._entry(menu, "Move &down", "Alt+Down", edits.move_down(indexed, block))
        self._entry(menu, "Dup&licate", "Ctrl+D", edits.duplicate(indexed, block))
        self._add_folding(menu, block)
        menu.addSeparator()
        self._add_agencies(menu, block)
        self._add_texts(menu, block)
        menu.addSeparator()
        self._entry(menu, "&Delete", "", edits.delete(indexed, block))
        return menu

    def open_menu(self) -> None:
        """Open the menu of the block with the cursor, by key."""
        if block := self.current_block():
            self.block = block
            self._soon.stop()
            self._follow()
            self._open_menu(self.bar.more)

    def _open_menu(self, button: QWidget) -> None:
        if self.block:
            self._context.select(self.block)
            menu = self.menu(self.block)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self._below(button))

    def _entry(self, menu: QMenu, words: str, key: str, edit: Edit | None) -> None:
        action = menu.addAction(f"{words}\t{key}" if key else words)
        action.setEnabled(edit is not None)
        action.triggered.connect(lambda: self._make(edit))

    def _make(self, edit: Edit | None) -> None:
        self._context.opened.end_merge()
        self._context.submit(edit)

    def _add_folding(self, menu: QMenu, block: str) -> None:
        folded = block in self._page.state.folded
        keys = set(self.keys_of(block))
        parts = [part for part in self._page.parts if part.key in keys]
        action = menu.addAction("Un&fold" if folded else "&Fold")
        action.setEnabled(folded or can_fold(parts))
        action.triggered.connect(lambda: self.fold(block, not folded))

    def fold(self, block: str, folded: bool) -> None:
        """Fold a block to its heading, or show all of it again."""
        state = self._page.state
        items = state.folded | {block} if folded else state.folded - {block}
        self._page.set_state(replace(state, folded=items))

    def _add_agencies(self, menu: QMenu, block: str) -> None:
        indexed = self._context.indexed
        allowed = indexed.shown_for(indexed.parent(block).id)
        shown = indexed.shown_for(block)
        if len(allowed) < 2:
            return
        inner = menu.addMenu("&Only for")
        for agency in indexed.course.agencies:
            if agency.code not in allowed:
                continue
            words = agency.name.value(indexed.course.source_language) or agency.code
            action = inner.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(agency.code in shown)
            wanted = set(shown) ^ {agency.code}
            edit = edits.set_shown_for(indexed, block, wanted)
            action.setEnabled(edit is not None)
            action.triggered.connect(lambda _=False, edit=edit: self._make(edit))

    def _add_texts(self, menu: QMenu, block: str) -> None:
        item = self._context.indexed.item(block)
        unsaid = unsaid_fields(item, self._page.state.opened)
        if not unsaid or not shape(type(item)).texts:
            return
        inner = menu.addMenu("&Add")
        for field, words in unsaid:
            action = inner.addAction(words)
            action.triggered.connect(
                lambda _=False, field=field: self._page.open_text(block, field)
            )

    def _below(self, button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))

    # Dragging

    def _on_dragged(self, place: QPoint) -> None:
        gaps = self._gaps()
        self._drop = min(gaps, key=lambda gap: abs(gaps[gap] - place.y())) if gaps else None
        if self._drop is not None:
            y = gaps[self._drop]
            self._line.setGeometry(60, y - 1, self._sheet.width() - 96, 3)
            self._line.show()
            self._line.raise_()
        bar = self._page.verticalScrollBar()
        seen = place.y() - bar.value()
        if seen < _EDGE:
            bar.setValue(bar.value() - _STEP)
        elif seen > self._page.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _STEP)

    def _on_dropped(self, place: QPoint) -> None:
        self._on_dragged(place)
        self._line.hide()
        indexed, block = self._context.indexed, self.block
        if self._drop is None or block not in indexed:
            return
        slot, here = indexed.slot(block), indexed.position(block)
        position = self._drop - 1 if self._drop > here else self._drop
        self._make(edits.move_to(indexed, block, slot.parent, slot.field, position))

    def _gaps(self) -> dict[int, int]:
        """The heights between the blocks beside the dragged one, by the position in their list."""
        indexed = self._context.indexed
        ids = [item.id for item in indexed.siblings(self.block)] if self.block in indexed else []
        found: dict[int, int] = {}
        parts = {part.key: part for part in self._page.parts}
        for block in self._blocks():
            if block.item in ids:
                at = ids.index(block.item)
                top = self._sheet.top_of(block.keys[0]) - space_above(parts[block.keys[0]])
                found.setdefault(at, top)
                found[at + 1] = self._sheet.bottom_of(block.keys[-1]) + 2
        return found
