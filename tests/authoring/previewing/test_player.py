"""The player serves one package to whoever knows the token, and records like an LMS."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from authoring.previewing.player import PlayerServer
from exporters.scorm.exporter import SCORM12
from tests.exporters.scorm.node import CHROMIUM
from tests.exporters.scorm.orders import sample_order

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


@pytest.fixture
def server() -> Iterator[PlayerServer]:
    made = PlayerServer()
    yield made
    made.close()


def package() -> bytes:
    return SCORM12.export(sample_order(("no-agencies", "", ("en",)))).files[0].data


def status(address: str) -> int:
    try:
        with urlopen(address) as answer:
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


def test_the_course_and_the_run_time_are_served_on_loopback_with_the_token(
    server: PlayerServer,
) -> None:
    address = server.play(package())
    assert address.startswith("http://127.0.0.1:")
    root = address.removesuffix("index.html")
    for name in ("index.html", "run_time.js", "run_time.css", "course/index.html"):
        assert status(root + name) == 200
    with urlopen(address) as answer:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors" in answer.headers["Content-Security-Policy"]


def test_nothing_is_told_without_the_token_or_of_other_files(server: PlayerServer) -> None:
    address = server.play(package())
    root = address.removesuffix("index.html")
    port = address.split("/")[2]
    for wrong in (
        f"http://{port}/index.html",
        f"http://{port}/x/index.html",
        root + "course/../../etc/passwd",
        root + "%2e%2e/secret",
        root,
    ):
        assert status(wrong) == 404


def test_two_servers_have_other_tokens() -> None:
    one, other = PlayerServer(), PlayerServer()
    try:
        assert one.address.split("/")[3] != other.address.split("/")[3]
    finally:
        one.close()
        other.close()


@pytest.mark.long
@pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")
def test_a_browser_plays_the_course_and_shows_what_is_recorded(
    server: PlayerServer, tmp_path: Path
) -> None:
    address = server.play(package())
    profile = f"--user-data-dir={tmp_path}"
    wait = "--virtual-time-budget=8000"
    done = subprocess.run(
        [CHROMIUM, *FLAGS, profile, wait, "--dump-dom", address],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    assert "Status: incomplete" in done.stdout
    assert "None so far" in done.stdout
