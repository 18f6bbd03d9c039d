"""After an edit only what changed is read again, whatever the size of the course."""

from __future__ import annotations

from authoring.checks import check
from authoring.checks.reading import read
from models.edition import editions, resolve
from models.text import Prose
from tests.authoring.checks.sound_course import TODAY, with_change
from tests.support.courses import large_course


def test_a_text_is_read_once_for_all_editions_and_again_only_when_it_changes() -> None:
    course = large_course(modules=3, sessions=3, blocks=10)
    keys = editions(course, ("en",))
    check(course, [resolve(course, key) for key in keys], today=TODAY)
    before = read.cache_info().misses
    check(course, [resolve(course, key) for key in keys], today=TODAY)
    assert read.cache_info().misses == before
    block = course.modules[1].sessions[1].blocks[4]
    edited = with_change(course, block.id, body=Prose.of(en="A text of its own, မြန်မာ။"))
    check(edited, [resolve(edited, key) for key in keys], today=TODAY)
    assert read.cache_info().misses == before + 1
