"""Panel: the right of the window, what is recorded beside the text."""
