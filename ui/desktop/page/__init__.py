"""Page: the middle of the window, where a course is read and written."""
