"""Composing: from a resolved edition to the content tree of a book."""
