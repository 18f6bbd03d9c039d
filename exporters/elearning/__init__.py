"""Composing: from a resolved edition to the pages, questions and keys of a self-study course."""

from exporters.elearning.compose import compose_self_study
from exporters.elearning.self_study import Page, PageKind, Part, SelfStudy

__all__ = ["Page", "PageKind", "Part", "SelfStudy", "compose_self_study"]
