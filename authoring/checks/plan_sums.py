"""PlanSum: what the steps of a session plan add up to in one edition, for an editor's footer."""

from __future__ import annotations

from dataclasses import dataclass

from models.session import Session
from models.text import AgencyCode


@dataclass(frozen=True, slots=True)
class PlanSum:
    """Minutes of a session and of its steps; ``active`` are those in which participants work.

    ``agencies`` are the codes of the editions in which it is so, () where the course has none.
    """

    planned: int
    steps: int
    active: int
    agencies: tuple[AgencyCode, ...] = ()

    @property
    def missing(self) -> int:
        """How many minutes are not planned yet; below zero where the plan is too long."""
        return self.planned - self.steps

    @property
    def active_per_cent(self) -> int:
        """The share of active work in the steps (0 without steps)."""
        return round(100 * self.active / self.steps) if self.steps else 0


def plan_sum(session: Session, agency: AgencyCode = "") -> PlanSum:
    """The sum of a session's plan in one agency's edition, "" for a course without agencies."""
    rows = [row for row in session.plan if _is_shown(row.shown_for, agency)]
    minutes = [row.minutes.for_agency(agency) for row in rows]
    active = sum(each for row, each in zip(rows, minutes, strict=True) if row.method.is_active)
    return PlanSum(session.minutes.for_agency(agency), sum(minutes), active, (agency,))


def plan_sums(session: Session, agencies: tuple[AgencyCode, ...]) -> tuple[PlanSum, ...]:
    """The different sums of a plan over the editions of these agencies, each once."""
    found: dict[tuple[int, int, int], PlanSum] = {}
    for agency in agencies or ("",):
        made = plan_sum(session, agency)
        key = (made.planned, made.steps, made.active)
        before = found[key].agencies if key in found else ()
        codes = (*before, agency) if agency else ()
        found[key] = PlanSum(made.planned, made.steps, made.active, codes)
    return tuple(found.values())


def _is_shown(shown_for: tuple[AgencyCode, ...] | None, agency: AgencyCode) -> bool:
    return not agency or shown_for is None or agency in shown_for
