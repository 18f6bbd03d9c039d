"""Wording state: whether own wording and translations still fit the text they were made from.

These states are derived, never stored: each wording and each translation keeps the text it was
made from. All course text is in NFC, so comparing is comparing characters.
"""

from __future__ import annotations

from models.text import AgencyCode, LanguageCode, Passage, Text


def is_stale(text: Text, agency: AgencyCode, language: LanguageCode) -> bool:
    """Whether the shared text is neither what the wording was based on nor what it was kept for."""
    own = text.wording.get(agency)
    if own is None or language not in own.base:
        return False
    shared = text.shared.get(language)
    now = shared.value if shared else ""
    kept = own.kept.get(language)
    return own.base[language] != now and (kept is None or kept.value != now)


def is_identical(text: Text, agency: AgencyCode) -> bool:
    """Whether an agency's wording says the same as the shared text in every language it has."""
    own = text.wording.get(agency)
    if own is None or set(own.passages) != set(text.shared):
        return False
    return all(text.shared[code].value == own.passages[code].value for code in own.passages)


def is_translation_stale(passage: Passage, source: Passage | None) -> bool:
    """Whether a translation was made from another text than its source says now."""
    if passage.source is None or not passage.value:
        return False
    return passage.source.value != (source.value if source else "")
