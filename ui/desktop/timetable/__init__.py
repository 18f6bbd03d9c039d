"""Timetable: the days of a course as columns, between which sessions are dragged."""
