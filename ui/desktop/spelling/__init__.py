"""Spelling: misspelled words of the page underlined, with suggestions."""
