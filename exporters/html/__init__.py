"""HTML: content nodes written as markup that holds nothing but what is allowed."""

from exporters.html.markup import EMPTY, Markup, element, escape, join
from exporters.html.writer import HtmlWriter

__all__ = ["EMPTY", "HtmlWriter", "Markup", "element", "escape", "join"]
