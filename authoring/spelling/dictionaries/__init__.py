"""Dictionaries of the spell check: British English of SCOWL, licence in LICENSE.txt beside it."""
