"""Word: a composed book as a .docx file."""

from exporters.word.writer import WordFile, write

__all__ = ["WordFile", "write"]
