"""Editors made for the structured things on a page, such as plans, questions and objectives.

A page's parts stay plain values. Two kinds carry all of these editors: :class:`Facts`, a line of
controls about one item, and :class:`ItemTable`, a table whose rows are the items of one list.
"""
