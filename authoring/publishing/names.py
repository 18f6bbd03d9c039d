"""Names: what published files and folders are called, safe on every disk Windows knows."""

from __future__ import annotations

import re

from models.component import Component
from models.course import Course
from models.edition import EditionKey

LONGEST_NAME = 255
# Windows opens a device for these, whatever the ending (Microsoft, "Naming Files, Paths, and
# Namespaces").
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.I)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')


def is_safe_name(name: str) -> bool:
    """Whether a file or folder may have this name on Windows, macOS and Linux."""
    return (
        0 < len(name.encode("utf-8", "surrogatepass")) <= LONGEST_NAME
        and not _FORBIDDEN.search(name)
        and not _DEVICE.fullmatch(name)
        and name[-1] not in ". "
        and name[0] != " "
    )


def is_safe_path(path: str) -> bool:
    """Whether a path with ``/`` between its parts stays below its folder and is safe in each."""
    return all(is_safe_name(part) for part in path.split("/"))


def safe_name(name: str) -> str:
    """The name, with an underscore behind where it would be that of a device ("con")."""
    return f"{name}_" if _DEVICE.fullmatch(name) else name


def deliverable_stem(course: Course, key: EditionKey, component: Component) -> str:
    """The file name without ending: ``slug-imm-en-shan-guide``."""
    return f"{course.slug}-{_edition_part(course, key)}-{component.value}"


def _edition_part(course: Course, key: EditionKey) -> str:
    """The edition in a name; "en_shan" where the course also has a language "en-shan"."""
    languages = {language.code.casefold() for language in course.languages}
    if key.area and f"{key.languages[-1]}-{key.area}".casefold() in languages:
        return f"{EditionKey(key.agency, key.languages).stem}_{key.area.lower()}"
    return key.stem
