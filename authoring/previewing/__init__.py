"""Previewing: what a page will look like in a book, and the e-learning played as an LMS does."""
