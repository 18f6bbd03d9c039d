"""Spelling: which words of a text are not in the dictionary nor in the word list of the course."""
