"""Importing: from files written elsewhere to a course."""
