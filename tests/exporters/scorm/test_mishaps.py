"""What goes wrong in front of a learner, played in a real browser: nothing is lost unsaid."""

from __future__ import annotations

import pytest

from tests.exporters.scorm.conftest import Play
from tests.exporters.scorm.node import needs_browser
from tests.exporters.scorm.orders import SAMPLES, sample_order

pytestmark = [pytest.mark.long, needs_browser]


def test_refusals_damage_and_haste_do_no_harm(play: Play) -> None:
    seen = play("mishaps", sample_order(SAMPLES[0]))
    unsaved = "could not be saved"
    assert unsaved in seen["closing"]["refused"]["notice"]
    assert not seen["closing"]["refused"]["isClosed"], "nobody is told that all is saved"
    assert seen["closing"]["isClosedLater"]
    assert unsaved in seen["refusing"]["memory"]
    assert unsaved in seen["refusing"]["reloaded"]
    assert seen["damaged"]["isCut"]
    assert "were not kept" in seen["damaged"]["words"]
    assert seen["menu"] == {"isOpenAfterBack": False, "isDead": False, "isInView": True}
    assert seen["going"]["afterTwoClicks"] == seen["going"]["target"]
    assert seen["going"]["afterBack"] == seen["going"]["withNote"]
    assert seen["loading"]["neighbours"] == seen["loading"]["wanted"]
    assert seen["printing"] == {"ink": "rgb(27, 31, 36)", "paper": "rgb(255, 255, 255)"}
