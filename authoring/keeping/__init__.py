"""Keeping: what sees to it that no work is lost (docs/keeping.md). No Qt here."""
