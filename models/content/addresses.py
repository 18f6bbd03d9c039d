"""Which addresses a link may have."""

from __future__ import annotations

import re

_NEVER = (
    r"\s\\<>\"\x00-\x20\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff"
)
_SAFE = re.compile(
    rf"(?:https?://[^/?#@:{_NEVER}][^{_NEVER}]*|(?:mailto|tel):[^/{_NEVER}][^{_NEVER}]*)",
    re.IGNORECASE,
)


def is_safe_address(href: str) -> bool:
    """Whether a link may lead there: http, https, mailto and tel only.

    Refuses every other scheme (``javascript:``, ``data:``, ``file:`` …), addresses without a
    scheme or host (``//host``, ``page.html``), and addresses with white space, control or
    invisible characters or backslashes, which browsers read in ways an author cannot see.
    """
    return _SAFE.fullmatch(href) is not None
