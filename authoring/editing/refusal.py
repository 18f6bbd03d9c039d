"""EditRefused: why an edit was not made, in one sentence for the author."""

from __future__ import annotations


class EditRefused(Exception):  # noqa: N818 (it is an answer, not an error)
    """An edit would break the course. The course is as it was; the message is for the screen."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
