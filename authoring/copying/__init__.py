"""Copying: parts of a course on the clipboard, and pasting them here or in another course."""
