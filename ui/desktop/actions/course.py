"""The Course menu: what concerns the course as a whole."""

from __future__ import annotations

from ui.desktop.actions.row import ActionRow
from ui.desktop.checks import commands as checks
from ui.desktop.lists import commands as lists
from ui.desktop.lists.list_words import LISTS, SETTINGS
from ui.desktop.wording import commands as wording
from ui.desktop.wording.scopes import Scope

COURSE: tuple[ActionRow, ...] = (
    ActionRow("for_all", "This change for &all", "Course", "Alt+A", wording.change_for(Scope.ALL)),
    ActionRow(
        "for_one",
        "This change &only for the agency",
        "Course",
        "Alt+O",
        wording.change_for(Scope.ONE),
    ),
    ActionRow(
        "unanswered", "Next change to &choose for", "Course", "Alt+Shift+O", wording.next_unanswered
    ),
    ActionRow("checks", "&Checks", "Course", "Ctrl+Shift+K", checks.show_checks, separated=True),
    ActionRow("next_finding", "&Next finding", "Course", "F4", checks.next_finding(False)),
    ActionRow(
        "previous_finding", "&Previous finding", "Course", "Shift+F4", checks.next_finding(True)
    ),
    ActionRow(
        "untranslated",
        "Next to &translate",
        "Course",
        "F8",
        wording.next_untranslated,
        separated=True,
    ),
    *(
        ActionRow(
            f"list_{name}",
            words.title,
            "Course",
            "Ctrl+Alt+O" if name == SETTINGS else "",
            lists.show_list(name),
            separated=name == SETTINGS,
        )
        for name, words in LISTS.items()
    ),
)
