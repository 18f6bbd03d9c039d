"""Choosing: a list with a box to filter it, for everything that is chosen by typing."""
