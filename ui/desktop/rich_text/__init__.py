"""Rich text: a text of the course as a page of the editor shows and edits it.

stored text ─ parse ─► content tree ─ lines ─► QTextDocument, and back. The
lines are ``models/content/lines.py``; ``line_edits.py`` knows nothing of Qt; the widget is
``rich_text_field.py``.
"""
