"""MarkdownHighlighter: bold, italic, values and references look like it while they are typed."""

from __future__ import annotations

import re

from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)

from ui.desktop.look.theme import tokens

_STRONG = re.compile(r"(\*\*)(?=\S)(.+?)(?<=\S)(\*\*)")
_EMPHASIS = re.compile(r"(?<!\*)(\*)(?=[^\s*])([^*]+?)(?<=[^\s*])(\*)(?!\*)")
_INSERTED = re.compile(r"\{\{[a-z][a-z0-9_]*\}\}|\[\[(?:ref|term|cite):[^\[\]]+\]\]")
_MARKER = re.compile(r"^ {0,3}(?:[-*+]|[0-9]{1,9}[.)]|>) ")


class MarkdownHighlighter(QSyntaxHighlighter):
    """Marks stay visible but quiet; the words between them look as they will be printed."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._palette = palette

    def set_palette(self, palette: QPalette) -> None:
        """Draw with the colours of another theme."""
        self._palette = palette
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Format one line."""
        theme = tokens(self._palette)
        quiet, accent = _coloured(theme.muted), _coloured(theme.accent)
        for found in _STRONG.finditer(text):
            self._marked(found, quiet, bold=True)
        for found in _EMPHASIS.finditer(text):
            self._marked(found, quiet, bold=False)
        for pattern, style in ((_INSERTED, accent), (_MARKER, quiet)):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), len(found[0]), style)

    def _marked(self, found: re.Match[str], quiet: QTextCharFormat, bold: bool) -> None:
        for position in range(found.start(2), found.end(2)):
            style = self.format(position)
            if bold:
                style.setFontWeight(QFont.Weight.Bold)
            else:
                style.setFontItalic(True)
            self.setFormat(position, 1, style)
        for group in (1, 3):
            self.setFormat(found.start(group), len(found[group]), quiet)


def _coloured(colour: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(colour))
    return style
