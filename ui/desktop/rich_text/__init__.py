"""Rich text: a text of the course as a page of the editor shows and edits it.

stored text ─ parse ─► content tree ─ lines ─► QTextDocument, and back. ``lines.py`` and
``line_edits.py`` know nothing of Qt; the widget is ``rich_text_field.py``.
"""
