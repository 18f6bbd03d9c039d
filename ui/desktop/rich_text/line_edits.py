"""What keys do to lines: lists, quotes, deeper, shallower, a new line, joining backwards.

Each function takes all lines of a text and the numbers of the first and last line meant, and gives
all lines anew, as many as there were. None means that nothing can be done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.content import MAX_NESTING
from models.content.lines import QUOTE, Container, TextLine

Lines = tuple[TextLine, ...]


def toggle_list(lines: Sequence[TextLine], first: int, last: int, kind: Container) -> Lines:
    """Make the lines entries of a list of this kind, or plain again if all of them are."""
    meant = lines[first : last + 1]
    if all(_innermost_kind(each) == kind.kind for each in meant):
        changed = [_without_innermost(each) for each in meant]
    else:
        changed = [_as_entry(each, kind) for each in meant]
    return (*lines[:first], *changed, *lines[last + 1 :])


def toggle_quote(lines: Sequence[TextLine], first: int, last: int) -> Lines:
    """Put the lines into a quote, or take them out if all of them are in one."""
    meant = lines[first : last + 1]
    if all(each.containers[:1] == (QUOTE,) for each in meant):
        changed = [
            replace(each, containers=each.containers[1:], begins=max(each.begins - 1, 0))
            for each in meant
        ]
    else:
        changed = [
            replace(each, containers=(QUOTE, *each.containers), begins=each.begins + 1)
            for each in meant
        ]
    return (*lines[:first], *changed, *lines[last + 1 :])


def deeper(lines: Sequence[TextLine], first: int, last: int) -> Lines | None:
    """Make the entries of the lines part of the entry before them."""
    last = _end_of_entry(lines, last)
    line = lines[first]
    depth = _list_depth(line)
    if depth is None or first == 0 or len(line.containers) >= MAX_NESTING:
        return None
    if lines[first - 1].containers[: depth + 1] != line.containers[: depth + 1]:
        return None
    if line.begins > depth:
        return None
    changed = [_deepened(each, depth) for each in lines[first : last + 1]]
    return (*lines[:first], *changed, *lines[last + 1 :])


def shallower(lines: Sequence[TextLine], first: int, last: int) -> Lines | None:
    """Take the lines out of the innermost list or quote they stand in."""
    depth = len(lines[first].containers) - 1
    if depth < 0:
        return None
    last = _end_of_entry(lines, last)
    changed = [_without(each, depth) for each in lines[first : last + 1]]
    return (*lines[:first], *changed, *lines[last + 1 :])


def continuing(line: TextLine) -> TextLine:
    """The line that Enter begins behind this one: the next entry, or the next paragraph."""
    depth = _list_depth(line)
    begins = len(line.containers)
    if depth is not None and line.begins <= depth == len(line.containers) - 1:
        begins = depth
    return TextLine((), line.containers, begins)


def joined_backwards(lines: Sequence[TextLine], at: int) -> Lines | None:
    """What Backspace does at the beginning of a line in a list: it loses its marker."""
    line = lines[at]
    if not line.begins_entry:
        return None
    before = lines[at - 1] if at else None
    depth = len(line.containers) - 1
    same = before is not None and before.containers[: depth + 1] == line.containers
    changed = replace(line, begins=len(line.containers)) if same else _without(line, depth)
    return (*lines[:at], changed, *lines[at + 1 :])


def _innermost_kind(line: TextLine) -> str:
    return line.containers[-1].kind if line.containers else ""


def _list_depth(line: TextLine) -> int | None:
    """The index of the innermost list a line stands in."""
    found = [number for number, each in enumerate(line.containers) if each.is_list]
    return found[-1] if found else None


def _as_entry(line: TextLine, kind: Container) -> TextLine:
    if line.containers and line.containers[-1].is_list:
        return replace(line, containers=(*line.containers[:-1], kind))
    containers = (*line.containers, kind)
    return replace(line, containers=containers, begins=min(line.begins, len(containers) - 1))


def _without_innermost(line: TextLine) -> TextLine:
    return _without(line, len(line.containers) - 1)


def _without(line: TextLine, depth: int) -> TextLine:
    """The line outside the container at a depth; in a list around it, it is an entry."""
    if len(line.containers) <= depth:
        return line
    containers = line.containers[:depth] + line.containers[depth + 1 :]
    if line.begins > depth:
        begins = min(line.begins - 1, len(containers))
    elif depth and containers[depth - 1].is_list:
        begins = min(line.begins, depth - 1)
    else:
        begins = min(line.begins, len(containers))
    return replace(line, containers=containers, begins=begins)


def _deepened(line: TextLine, depth: int) -> TextLine:
    if len(line.containers) <= depth:
        return line
    container = replace(line.containers[depth], start=1)
    containers = (*line.containers[: depth + 1], container, *line.containers[depth + 1 :])
    return replace(line, containers=containers, begins=max(line.begins, depth) + 1)


def _end_of_entry(lines: Sequence[TextLine], at: int) -> int:
    """The last line that belongs to the list entry of a line."""
    depth = _list_depth(lines[at])
    if depth is None:
        return at
    while at + 1 < len(lines):
        after = lines[at + 1]
        if len(after.containers) <= depth or after.begins <= depth:
            break
        if after.containers[: depth + 1] != lines[at].containers[: depth + 1]:
            break
        at += 1
    return at
