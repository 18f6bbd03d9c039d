"""LocalData: the folder of this person on this computer where unsaved work and backups are kept.

It is never the folder of the course: that one may be synced, shared, full, or gone.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

OTHER_FOLDER = "COURSEWRIGHT_DATA"
"""The environment variable that names another folder, for a portable program and for tests."""


@dataclass(frozen=True, slots=True)
class LocalData:
    """Where things are in the local data.

    ```
    sessions/TOKEN/                    the journal of a course that is (or was) open
    courses/COURSE_ID/backups/         dated backups, without pictures
    courses/COURSE_ID/attachments/     the pictures of all backups and journals, each once
    ```
    """

    root: Path

    @classmethod
    def of_this_person(cls) -> LocalData:
        """The local (not roaming, not synced) application data of who uses the program."""
        other = os.environ.get(OTHER_FOLDER)
        return cls(Path(other) if other else user_data_path("Coursewright", appauthor=False))

    @property
    def sessions(self) -> Path:
        """The folder of all journals."""
        return self.root / "sessions"

    def session(self, token: str) -> Path:
        """The folder of one journal."""
        return self.sessions / token

    @property
    def courses(self) -> Path:
        """The folder with a folder for each course."""
        return self.root / "courses"

    def backups(self, course_id: str) -> Path:
        """The folder with the backups of a course, wherever its files are."""
        return self.courses / course_id / "backups"

    def attachments(self, course_id: str) -> Path:
        """The folder with the pictures that backups and journals of a course refer to."""
        return self.courses / course_id / "attachments"
