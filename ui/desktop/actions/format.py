"""The Format menu: how the words at the cursor are set, and what can be put between them."""

from __future__ import annotations

from models.content.lines import BULLETS, NUMBERS, QUOTE
from models.content.runs import EMPHASIS, STRONG, SUB, SUPERSCRIPT
from ui.desktop.actions.row import ActionRow
from ui.desktop.rich_text import format_commands as commands

FORMAT: tuple[ActionRow, ...] = (
    ActionRow("bold", "&Bold", "Format", "Ctrl+B", commands.toggle_mark(STRONG)),
    ActionRow("italic", "&Italic", "Format", "Ctrl+I", commands.toggle_mark(EMPHASIS)),
    ActionRow("subscript", "S&ubscript", "Format", "Ctrl+=", commands.toggle_mark(SUB)),
    ActionRow("superscript", "Su&perscript", "Format", "Ctrl++", commands.toggle_mark(SUPERSCRIPT)),
    ActionRow(
        "bullets",
        "Bu&lleted list",
        "Format",
        "Ctrl+Shift+L",
        commands.toggle_list(BULLETS),
        separated=True,
    ),
    ActionRow("numbers", "&Numbered list", "Format", "Ctrl+Shift+7", commands.toggle_list(NUMBERS)),
    ActionRow("quote", "&Quotation", "Format", "Ctrl+Shift+9", commands.toggle_list(QUOTE)),
    ActionRow("deeper", "&Deeper in the list", "Format", "Ctrl+M", commands.indent(deeper=True)),
    ActionRow("shallower", "Less dee&p", "Format", "Ctrl+Shift+U", commands.indent(deeper=False)),
    ActionRow("link", "Lin&k…", "Format", "Ctrl+K", commands.edit_link, separated=True),
    ActionRow("footnote", "&Footnote…", "Format", "Ctrl+Alt+F", commands.edit_footnote),
    ActionRow("insert_value", "&Value…", "Format", "Ctrl+Alt+V", commands.insert_value),
    ActionRow(
        "insert_reference", "Cross-&reference…", "Format", "Ctrl+Alt+R", commands.insert_reference
    ),
    ActionRow("insert_term", "&Glossary term…", "Format", "Ctrl+Alt+T", commands.insert_term),
    ActionRow("insert_source", "&Source…", "Format", "Ctrl+Alt+S", commands.insert_source),
)
