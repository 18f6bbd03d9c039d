"""The Course menu: what concerns the course as a whole."""

from __future__ import annotations

from ui.desktop.actions.row import ActionRow

COURSE: tuple[ActionRow, ...] = ()
