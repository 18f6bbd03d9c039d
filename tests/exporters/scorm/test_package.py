"""The package: what is in the zip, how it is named, and that it is always the same."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from pathlib import PurePosixPath
from typing import Any

import pytest

from exporters.catalogue import EXPORTERS
from exporters.scorm import player_files
from exporters.scorm.exporter import SCORM12
from models.component import Component
from models.finding import Finding, Severity
from models.text import Line
from tests.exporters.html.allowed import read
from tests.exporters.scorm.orders import (
    SAMPLES,
    Key,
    order,
    sample_files,
    sample_order,
    unzipped,
)
from tests.support.courses import tiny_course

OFFICIAL = {
    "adlcp_rootv1p2.xsd": "d574ff030bbb0217dfab6a9c0e7a7795",
    "ims_xml.xsd": "a2b643f7ba8d7a572170e28036feedc5",
    "imscp_rootv1p1p2.xsd": "ee6cf8dbdd91e8fdbb6b1aade679a315",
    "imsmd_rootv1p2p1.xsd": "5930c9d69201ba90900e759e2f8324bc",
}
FONT = "player/fonts/padauk-myanmar-400-normal.woff2"


def course_data(files: dict[str, bytes]) -> dict[str, Any]:
    """What the player knows of a course."""
    text = files["data/course.js"].decode()
    data: dict[str, Any] = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    return data


def pages_and_keys(files: dict[str, bytes]) -> tuple[dict[str, str], dict[str, str]]:
    """The HTML of every page and the encoded key of every item that has one."""
    pages: dict[str, str] = {}
    keys: dict[str, str] = {}
    for name in sorted(files):
        if re.fullmatch(r"data/part\d+\.js", name):
            text = files[name].decode()
            _, part = json.loads(f"[{text[text.index('(') + 1 : text.rindex(')')]}]")
            pages |= part["pages"]
            keys |= part["keys"]
    return pages, keys


def test_the_exporter_says_what_the_catalogue_promises() -> None:
    (listed,) = [each for each in EXPORTERS if each.format == SCORM12.format]
    assert listed.components == SCORM12.components == {Component.ELEARNING}


def test_the_package_is_named_after_course_edition_and_format() -> None:
    (file,) = SCORM12.export(sample_order(SAMPLES[0])).files
    assert file.path == "every-block-north-en-elearning-scorm12.zip"


@pytest.mark.parametrize("key", SAMPLES)
def test_equal_orders_give_equal_bytes(key: Key) -> None:
    first, second = (SCORM12.export(sample_order(key)) for _ in range(2))
    assert first == second


def test_nothing_in_the_zip_depends_on_the_clock_or_the_machine() -> None:
    (file,) = SCORM12.export(sample_order(SAMPLES[0])).files
    with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
        assert archive.testzip() is None
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.create_system == 3
            assert entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
        assert archive.namelist()[0] == "imsmanifest.xml"


@pytest.mark.parametrize("key", SAMPLES)
def test_file_names_are_safe_on_every_server(key: Key) -> None:
    for name in sample_files(key):
        assert re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*", name)
        assert PurePosixPath(name).suffix


@pytest.mark.parametrize("key", SAMPLES)
def test_the_official_control_files_stand_at_the_root_byte_for_byte(key: Key) -> None:
    files = sample_files(key)
    for name, digest in OFFICIAL.items():
        assert hashlib.md5(files[name], usedforsecurity=False).hexdigest() == digest


def test_the_font_is_in_packages_with_burmese_only() -> None:
    assert FONT in sample_files(SAMPLES[1])
    course = tiny_course()
    english = course.replace(title=Line.of(en="Trafficking"), front_matter=())
    files = unzipped(SCORM12.export(order(english, "IMM", ("en",))))
    has_burmese = any("က" <= character <= "႟" for character in files["data/course.js"].decode())
    assert (FONT in files) == has_burmese
    with_font = [key for key in SAMPLES if FONT in sample_files(key)]
    assert SAMPLES[3] not in with_font


@pytest.mark.parametrize("key", SAMPLES)
def test_every_page_is_allowed_html_with_unique_ids(key: Key) -> None:
    pages, _ = pages_and_keys(sample_files(key))
    for page, html in pages.items():
        reader = read(html)
        assert reader.problems == [], page
        assert len(reader.ids) == len(set(reader.ids)), page


@pytest.mark.parametrize("key", SAMPLES)
def test_every_link_inside_the_course_leads_somewhere(key: Key) -> None:
    files = sample_files(key)
    data = course_data(files)
    pages, _ = pages_and_keys(files)
    known = set(pages) | set(data["anchors"])
    for page, html in pages.items():
        here = set(read(html).ids)
        targets = set(re.findall(r'href="#([^"]+)"', html))
        assert targets <= known | here, page


@pytest.mark.parametrize("key", SAMPLES)
def test_every_anchor_is_on_the_page_it_is_said_to_be_on(key: Key) -> None:
    files = sample_files(key)
    pages, _ = pages_and_keys(files)
    for anchor, page in course_data(files)["anchors"].items():
        assert anchor in read(pages[page]).ids


@pytest.mark.parametrize("key", SAMPLES)
def test_every_picture_of_a_page_is_in_the_package(key: Key) -> None:
    files = sample_files(key)
    pages, _ = pages_and_keys(files)
    shown = {source for html in pages.values() for source in re.findall(r'src="([^"]+)"', html)}
    assert shown == {name for name in files if name.startswith("media/")}


@pytest.mark.parametrize("key", SAMPLES)
def test_every_page_of_the_menu_is_in_its_file_and_every_script_there(key: Key) -> None:
    files = sample_files(key)
    pages, _ = pages_and_keys(files)
    listed = [page["id"] for part in course_data(files)["parts"] for page in part["pages"]]
    assert sorted(listed) == sorted(pages)
    assert len(listed) == len(set(listed))
    start = files["index.html"].decode()
    named = set(re.findall(r'(?:src|href)="((?:player|data)/[^"]+)"', start))
    assert named <= set(files)
    assert {name for name in files if name.endswith(".js") and "part" not in name} <= named


def test_the_start_page_allows_no_script_of_its_own_and_nothing_from_outside() -> None:
    start = sample_files(SAMPLES[0])["index.html"].decode()
    policy = re.search('Content-Security-Policy" content="([^"]+)"', start)
    assert policy is not None
    assert "default-src 'none'; script-src 'self';" in policy.group(1)
    assert "unsafe" not in policy.group(1)
    assert not re.search(r"<script(?! src=\"(?:player|data)/)", start)
    assert not re.search(r"\son\w+=|style=|https?://", start)


def test_the_scripts_of_the_player_name_no_address() -> None:
    for name, data in player_files.player_files(with_font=True).items():
        if name.endswith((".js", ".css")):
            assert b"://" not in data, name


def test_a_draft_says_so_on_every_page_and_lists_what_is_open() -> None:
    points = tuple(
        Finding("X", Severity.MUST, f"Point {number} is open.", item=f"item{number}")
        for number in (1, 2, 2)
    )
    final = sample_order(SAMPLES[0])
    draft = type(final)(final.edition, final.component, final.stem, True, points, final.read_media)
    files = unzipped(SCORM12.export(draft))
    pages, _ = pages_and_keys(files)
    assert '<p class="draft-mark">DRAFT</p>' in files["index.html"].decode()
    assert "2 points are still open" in pages["start"]
    assert pages["start"].count("Point 2 is open.") == 1
    finished = unzipped(SCORM12.export(final))
    assert "draft" not in finished["index.html"].decode().lower()
    assert "open" not in pages_and_keys(finished)[0]["start"]


def test_a_picture_that_cannot_be_read_is_reported_and_described() -> None:
    whole = sample_order(SAMPLES[0])

    def lost(name: str) -> bytes:
        raise KeyError(name)

    broken = type(whole)(whole.edition, whole.component, whole.stem, False, (), lost)
    export = SCORM12.export(broken)
    assert [message.code for message in export.messages] == ["LMS-01"]
    pages, _ = pages_and_keys(unzipped(export))
    assert any("missing-picture" in html for html in pages.values())


def test_burmese_editions_are_burmese_throughout() -> None:
    files = sample_files(SAMPLES[1])
    assert '<html lang="my">' in files["index.html"].decode()
    pages, _ = pages_and_keys(files)
    assert any('lang="en"' in html for html in pages.values())
    assert course_data(files)["words"]["right"] == "မှန်ပါသည်"
