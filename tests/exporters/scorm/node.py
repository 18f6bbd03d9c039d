"""Node: runs the player's scripts and independent programs, where they are installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

NODE_FOLDER = Path(__file__).parents[2] / "support" / "node"
PLAYER_FOLDER = str(files("exporters.scorm").joinpath("player"))
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
_LONGEST = 600

has_node = shutil.which("node") is not None
has_modules = (NODE_FOLDER / "node_modules" / "scorm-again").is_dir()

needs_node = pytest.mark.skipif(not has_node, reason="needs Node.js")
needs_browser = pytest.mark.skipif(
    not (has_node and has_modules and CHROMIUM),
    reason="needs Chromium and: npm install --prefix tests/support/node",
)


def run_node(script: str, *arguments: str, given: str = "") -> Any:
    """What a script in tests/support/node writes as JSON."""
    done = subprocess.run(
        ["node", str(NODE_FOLDER / script), *arguments],
        input=given,
        capture_output=True,
        encoding="utf-8",
        timeout=_LONGEST,
        env={**os.environ, "CHROMIUM": CHROMIUM},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def logic(**asked: Any) -> Any:
    """What the player's logic answers."""
    return run_node("logic.mjs", PLAYER_FOLDER, given=json.dumps(asked))
