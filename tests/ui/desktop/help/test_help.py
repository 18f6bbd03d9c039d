"""The guide opens in the program, page by page, and loads nothing from outside."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QUrl

from ui.desktop.help.guide_pages import guide_pages, guide_picture
from ui.desktop.help.help_window import HelpWindow
from ui.desktop.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_every_page_has_a_title_and_all_its_pictures_and_links_exist() -> None:
    pages = guide_pages()
    names = {page.name for page in pages}
    assert names
    for page in pages:
        assert page.title
        for target in re.findall(r"\]\(([^)]+)\)", page.markdown):
            if target.endswith(".md"):
                assert target.removesuffix(".md") in names, (page.name, target)
            elif target.endswith(".png"):
                assert guide_picture(target), (page.name, target)


def test_f1_opens_one_window_with_the_pages(window: MainWindow) -> None:
    window.actions_by_id["help"].trigger()
    window.actions_by_id["help"].trigger()
    (shown,) = window.findChildren(HelpWindow)
    assert shown.list.count() == len(guide_pages())
    name = guide_pages()[-1].name
    shown.browser.anchorClicked.emit(QUrl(f"{name}.md"))
    assert shown.list.currentRow() == len(guide_pages()) - 1
    assert shown.browser.toPlainText()


def test_pictures_outside_the_guide_are_not_read() -> None:
    assert guide_picture("../../pyproject.toml") == b""
    assert guide_picture("missing.png") == b""
