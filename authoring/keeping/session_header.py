"""SessionHeader: what a journal says about the course whose edits it holds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path

_FORMAT = "coursewright-journal"


@dataclass(frozen=True, slots=True)
class SessionHeader:
    """Which file, in which state, when and by whom; and which files of the folder hold what.

    ``file`` is "" for a course never saved. ``fingerprint`` is that of the file when the journal's
    first edit was made. ``base`` is the name of the course before that edit ("" while it is not
    written: then it is in the file), ``parts`` are the files of edits in order.
    """

    course_id: str
    title: str
    file: str
    fingerprint: str
    opened_at: datetime
    who: str = ""
    base: str = ""
    parts: tuple[str, ...] = ()

    @property
    def path(self) -> Path | None:
        """The file of the course, None when it was never saved."""
        return Path(self.file) if self.file else None

    @property
    def name(self) -> str:
        """What to call the course in a sentence."""
        return Path(self.file).name if self.file else (self.title or "New course")

    def with_files(self, base: str, parts: tuple[str, ...]) -> SessionHeader:
        """The same session with other files."""
        return replace(self, base=base, parts=parts)

    def to_json(self) -> bytes:
        """The header as bytes."""
        values = asdict(self) | {"opened_at": self.opened_at.isoformat(), "format": _FORMAT}
        return json.dumps(values, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")

    @classmethod
    def from_json(cls, data: bytes) -> SessionHeader:
        """The header that :meth:`to_json` wrote. Raises ValueError for anything else."""
        try:
            values = json.loads(data)
            if values.pop("format") != _FORMAT:
                raise ValueError("not a journal")
            known = {each.name for each in fields(cls)}
            values = {name: value for name, value in values.items() if name in known}
            values["opened_at"] = datetime.fromisoformat(values["opened_at"])
            values["parts"] = tuple(values["parts"])
            return cls(**values)
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("the header of a journal is incomplete") from error
