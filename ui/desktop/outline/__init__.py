"""Outline: the left of the window, the parts of the course as a tree."""
