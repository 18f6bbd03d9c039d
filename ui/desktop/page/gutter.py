"""The room left of all texts of a page, for handles, marks and the letters of agencies."""

GUTTER = 64
