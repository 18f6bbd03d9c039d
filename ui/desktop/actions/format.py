"""The Format menu: how the words at the cursor are set."""

from __future__ import annotations

from ui.desktop.actions.row import ActionRow

FORMAT: tuple[ActionRow, ...] = ()
