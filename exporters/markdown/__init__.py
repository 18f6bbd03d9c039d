"""Markdown: a folder that any CommonMark reader shows, with front matter and media beside it."""

from exporters.markdown.exporter import MARKDOWN

__all__ = ["MARKDOWN"]
