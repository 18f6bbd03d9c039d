"""Components: the books and packages an edition is published as, and what each may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.sensitivity import Sensitivity


class Component(StrEnum):
    """What can be published of an edition."""

    GUIDE = "guide"
    HANDBOOK = "handbook"
    ELEARNING = "elearning"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a component may hold besides what is public. Internal notes are in none of them."""

    facilitator: bool = False
    key: bool = False

    def allows(self, sensitivity: Sensitivity) -> bool:
        """Whether a field with this mark may be in the component."""
        return {
            Sensitivity.PUBLIC: True,
            Sensitivity.FACILITATOR: self.facilitator,
            Sensitivity.KEY: self.key,
            Sensitivity.INTERNAL: False,
        }[sensitivity]


MAY_HOLD: dict[Component, Holding] = {
    Component.GUIDE: Holding(facilitator=True, key=True),
    Component.HANDBOOK: Holding(),
    Component.ELEARNING: Holding(key=True),
}
"""The table that resolving, composing and the canary tests read."""
