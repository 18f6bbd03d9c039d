"""Playing a package in Chromium, for the tests of this folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exporters.elearning import compose_self_study
from exporters.exporter import Order
from exporters.scorm.exporter import SCORM12
from tests.exporters.scorm.answers import answers
from tests.exporters.scorm.node import run_node
from tests.exporters.scorm.orders import unzipped

Play = Callable[[str, Order], Any]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Plays a story on the package of an order; pages may complain of nothing."""

    def play_story(story: str, one: Order) -> Any:
        for name, data in unzipped(SCORM12.export(one)).items():
            path = tmp_path / "package" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        keys = tmp_path / "answers.json"
        study, _ = compose_self_study(one)
        keys.write_text(json.dumps(answers(study)), encoding="utf-8")
        seen = run_node("play.mjs", story, str(tmp_path / "package"), str(keys))
        assert seen["errors"] == []
        assert seen["foreign"] == []
        return seen

    return play_story
