"""Copying: cut, copy and paste of parts in the window, and rows of a table as new parts."""
