"""RowWords: what a row of the outline says, aloud and on hovering, and whom it is for."""

from __future__ import annotations

from ui.desktop.editor_context import EditorContext
from ui.desktop.outline.outline_rows import GROUP, row_text, title_words
from ui.desktop.outline.row_marks import NO_MARKS, CourseMarks


class RowWords:
    """Asks the course as it is now, in the edition and language that are looked at."""

    def __init__(self, context: EditorContext) -> None:
        self._context = context
        self.marks = CourseMarks()

    def exists(self, key: str) -> bool:
        """Whether there still is such a row; Qt asks while rows are on their way out."""
        return key.startswith(GROUP) or key in self._context.indexed

    def text(self, key: str) -> str:
        """Number and title."""
        context = self._context
        return row_text(context.indexed, key, context.language, context.agency)

    def title(self, key: str) -> str:
        """The title alone, to be changed."""
        context = self._context
        if key.startswith(GROUP):
            return self.text(key)
        item = context.indexed.item(key)
        return title_words(context.course, item, context.language, context.agency)

    def spoken(self, key: str) -> str:
        """What a screen reader says: also whom the row is for, and its marks."""
        audience = self.audience(key)
        names = [agency for agency in self._context.course.agencies if agency.code in audience]
        language = self._context.course.source_language
        only = ", ".join(each.name.value(language) or each.code for each in names)
        parts = (self.text(key), f"only for {only}" if only else "", *self.mark_words(key))
        return ", ".join(part for part in parts if part)

    def tooltip(self, key: str) -> str:
        """The text, which may be cut in its row, and what the marks say."""
        return "\n".join((self.text(key), *self.mark_words(key)))

    def mark_words(self, key: str) -> list[str]:
        """The marks of a row in words."""
        marks = self.marks.of(key)
        if marks is NO_MARKS:
            return []
        language = self._context.language
        names = {each.code: each.name for each in self._context.course.languages}
        missing = f"not yet in {names.get(language, language)}" if self.is_missing(key) else ""
        words = (
            f"{marks.to_fix} to fix" if marks.to_fix else "",
            f"{marks.to_fix_inside} to fix inside" if marks.to_fix_inside else "",
            f"{marks.to_consider} to consider" if marks.to_consider else "",
            "needs checking" if marks.needs_checking else "",
            missing,
        )
        return [each for each in words if each]

    def is_missing(self, key: str) -> bool:
        """Whether a text of the row is missing in the language looked at."""
        return self._context.language in self.marks.of(key).missing

    def audience(self, key: str) -> tuple[str, ...]:
        """The codes of the agencies a row's own item is limited to; () for all."""
        if key.startswith(GROUP):
            return ()
        item = self._context.indexed.item(key)
        return () if item.shown_for is None else self._context.indexed.shown_for(key)

    def is_excluded(self, key: str) -> bool:
        """Whether the edition that is looked at leaves the row out."""
        return not key.startswith(GROUP) and self._context.is_excluded(key)
