"""The patterns and limits that the reader and the writer of stored Markdown share."""

from __future__ import annotations

import re

MAX_NESTING = 9
"""How many lists and quotes may stand inside each other; Word has nine list levels."""

MAX_START = 999_999_999
"""The highest number a numbered list may begin with (CommonMark 0.31, 5.2)."""

ID = "[a-z][a-z0-9]{2,15}"
NAME = "[a-z][a-z0-9_]*"
ID_PATTERN = re.compile(ID)
NAME_PATTERN = re.compile(NAME)

WHITE_SPACE = "\t\n\x0b\x0c\r \x85\u2028\u2029"
"""What counts as white space. A no-break or zero-width space is a character like any other."""

ESCAPABLE = r"[!-/:-@\[-`{-~ ]"
"""ASCII punctuation and the space, as a character class."""
ESCAPE = re.compile(rf"\\({ESCAPABLE})")

LIST_MARKER = re.compile(r" {0,3}(?:[-*+]|([0-9]{1,9})[.)]) +(?=[^ \n])")
RULE_LINE = re.compile(r" {0,3}([-*_])(?: *+\1){2,}+ *+(?:\n|\Z)")
QUOTE_MARKER = re.compile(r" {0,3}>")

FOREIGN_LINE = re.compile(
    r"^ {0,3}(?:#{1,6}(?: |$)|```|~~~|\|[^\n]*\||={3,}+ *+$|([-*_])(?: *+\1){2,}+ *+$)",
    re.MULTILINE,
)
"""Lines other Markdown dialects read as heading, code, table or rule."""
