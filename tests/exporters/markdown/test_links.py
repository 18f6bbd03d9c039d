"""Every link and picture of a published folder leads to a file and an anchor that exist."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from exporters.exporter import Order
from exporters.markdown.exporter import MarkdownExporter
from models.component import Component
from models.edition import EditionKey, editions, resolve
from models.house import Media
from models.project.project import CourseProject
from models.tree import walk
from samples import SAMPLES
from tests.samples.conftest import opened

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z+.-]*:")


class Page(HTMLParser):
    """The targets and the anchors of a page, as a browser sees them."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: list[str] = []
        self.feed(READER.render(_FRONT_MATTER.sub("", markdown)))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for key, value in attrs:
            if key in ("href", "src") and value is not None:
                self.targets.append(value)
            if key == "id" and value is not None:
                self.anchors.append(value)


def folder(project: CourseProject, key: EditionKey, component: Component) -> dict[str, bytes]:
    edition = resolve(project.course, key).limited_to(component)
    pictures = {item.name for item in walk(project.course) if isinstance(item, Media)}

    def media(name: str) -> bytes:
        assert name in pictures
        return b"picture"

    made = MarkdownExporter().export(Order(edition, component, "x", True, (), media))
    return {file.path.removeprefix("x/"): file.data for file in made.files}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("component", sorted(MarkdownExporter.components))
def test_every_link_leads_somewhere_and_no_anchor_occurs_twice(
    name: str, component: Component
) -> None:
    project = opened(name)
    ready = tuple(one.code for one in project.course.languages if one.readiness == "ready")
    for key in editions(project.course, ready):
        files = folder(project, key, component)
        pages = {path: Page(data.decode()) for path, data in files.items() if path.endswith(".md")}
        followed = 0
        for path, page in pages.items():
            assert not [one for one, count in Counter(page.anchors).items() if count > 1]
            for target in page.targets:
                if _ELSEWHERE.match(target):
                    continue
                file, _, anchor = target.partition("#")
                assert (file or path) in files, (path, target)
                assert not anchor or anchor in pages[file or path].anchors, (path, target)
                followed += 1
        assert followed > len(pages)
