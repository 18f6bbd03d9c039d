"""The lists of a course by the key of their page, in the order in which they are offered."""

from __future__ import annotations

from dataclasses import dataclass

from authoring.editing.indexed_course import IndexedCourse
from ui.desktop.look.words import GROUPS


@dataclass(frozen=True, slots=True)
class ListWords:
    """What a list is called and what it is for."""

    title: str
    about: str


_GROUP = "group:"
SETTINGS = "settings"
"""The key of the page that leads to all lists."""
TIMETABLES = "timetables"
ORDERS = "orders"

LISTS: dict[str, ListWords] = {
    SETTINGS: ListWords("Course settings", "What holds for the whole course, and its lists."),
    "agencies": ListWords(
        "Agencies", "Who gets an edition of their own, with letter and colour everywhere."
    ),
    ORDERS: ListWords(
        "Order for each agency", "An edition can have the modules in an order of its own."
    ),
    "areas": ListWords("Areas", "Where values and contacts may differ."),
    "languages": ListWords("Languages", "In which languages the course is written and published."),
    "values": ListWords(
        "Values", "What agencies and areas call things, such as the number of the hotline."
    ),
    "outcomes": ListWords("Outcomes", "What the trained officer can do at work."),
    TIMETABLES: ListWords("Timetables", "Sessions placed in days; clock times follow."),
    "cohorts": ListWords("Groups to be trained", "Who is trained where, how many, and when."),
    "evaluation": ListWords("Evaluation", "What is measured, with what, and when."),
    "observed_tasks": ListWords("Observed tasks", "Tasks that are judged by watching."),
    "certificate": ListWords("Certificate", "What it says, and who gets it."),
    "contacts": ListWords("Contacts", "The offices that officers call, area by area."),
    "acronyms": ListWords("Acronyms", "Short forms and what they stand for."),
    "references": ListWords("Sources", "What the course rests on, listed in every book."),
    "laws": ListWords("Laws", "Whether each still applies, when that was checked and by whom."),
    "term_rules": ListWords("Words to use", "The agreed word, and the words to avoid."),
}


def heading_words(name: str) -> str:
    """What a heading of the outline or a list of the course is called, "" for neither."""
    return GROUPS.get(name) or (LISTS[name].title if name in LISTS else "")


def is_list(key: str) -> bool:
    """Whether a key is that of the page of a list, "group:" and its name."""
    return key.startswith(_GROUP) and key.removeprefix(_GROUP) in LISTS


def list_of(indexed: IndexedCourse, key: str) -> str:
    """The page of the list an item is in, the key itself for other items."""
    found = key
    while found in indexed and found != indexed.course.id:
        slot = indexed.slot(found)
        if slot.parent == indexed.course.id:
            return _GROUP + slot.field if slot.field in LISTS else key
        found = slot.parent
    return key
