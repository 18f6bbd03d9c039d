"""Checks: the rules of DOMAIN chapter 4, run on every edition of a course."""

from authoring.checks.catalogue import CHECKS
from authoring.checks.check import Check, description
from authoring.checks.run import check, check_edition, rule
from authoring.checks.wording_state import is_identical, is_stale, is_translation_stale

__all__ = [
    "CHECKS",
    "Check",
    "check",
    "check_edition",
    "description",
    "is_identical",
    "is_stale",
    "is_translation_stale",
    "rule",
]
