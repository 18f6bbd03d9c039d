"""Timetables: when each session of a course takes place, and which have no place yet."""
