"""Playing packages in a real browser against scorm-again, an independent run-time."""

from __future__ import annotations

import re
from functools import cache

import pytest

from exporters.elearning import compose_self_study
from exporters.exporter import Order
from tests.exporters.scorm.answers import answers
from tests.exporters.scorm.conftest import Play
from tests.exporters.scorm.node import needs_browser
from tests.exporters.scorm.orders import (
    SAMPLES,
    Key,
    media_of,
    order,
    project,
    sample_order,
    with_pass_mark,
)

pytestmark = [pytest.mark.long, needs_browser]

Calls = list[list[str]]

SESSION_TIME = re.compile(r"\d{4}:[0-5]\d:[0-5]\d\.\d{2}")
NO_ERROR = "0"


@cache
def passing(key: Key = SAMPLES[0]) -> Order:
    """A sample with a pass mark."""
    name, agency, languages = key
    course = with_pass_mark(project(name).course)
    return order(course, agency, languages, read_media=media_of(name))


def sets(calls: Calls, element: str) -> list[str]:
    """The values an element was set to, in order."""
    return [call[2] for call in calls if call[:2] == ["LMSSetValue", element]]


def page_ids(one: Order) -> list[str]:
    return [page.id for page in compose_self_study(one)[0].pages()]


@pytest.mark.parametrize("key", SAMPLES)
def test_who_answers_all_right_passes_with_100_and_finds_everything_again(
    play: Play, key: Key
) -> None:
    one = passing(key)
    seen = play("allRight", one)
    assert seen["begun"]["core"]["lesson_status"] == "incomplete"
    assert seen["visited"] == page_ids(one)
    assert seen["closed"]["core"]["lesson_status"] == "passed"
    assert float(seen["closed"]["core"]["score"]["raw"]) == 100
    assert seen["closed"]["core"]["entry"] == "resume"
    assert seen["bookmark"] == seen["closed"]["core"]["lesson_location"]
    assert seen["stands"], "the bookmarked page holds questions"
    assert all(stand["isLocked"] and stand["isShown"] for stand in seen["stands"])
    assert seen["closedAgain"]["suspend_data"] == seen["closed"]["suspend_data"]
    assert seen["closedAgain"]["core"]["lesson_status"] == "passed"
    assert len(seen["closed"]["suspend_data"]) <= 4096


def test_every_call_is_accepted_and_in_the_order_lmss_need(play: Play) -> None:
    seen = play("allRight", passing())
    calls: Calls = seen["calls"]
    assert [call for call in calls if call[-1] != NO_ERROR] == []
    names = [call[0] for call in calls]
    assert names.count("LMSInitialize") == names.count("LMSFinish") == 2
    first = calls[: seen["before"]]
    assert first[0][0] == "LMSInitialize"
    assert first[-1][0] == "LMSFinish"
    assert first[-2][0] == "LMSCommit"
    assert sets(first, "cmi.core.exit")[-1] == "suspend"
    assert SESSION_TIME.fullmatch(sets(first, "cmi.core.session_time")[-1])
    settings = [call[1:3] for call in first]
    full = settings.index(["cmi.core.score.raw", "100"])
    assert full < settings.index(["cmi.core.lesson_status", "passed"])
    assert sets(first, "cmi.core.lesson_status") == ["incomplete", "passed"]


def test_every_answer_is_reported_as_an_interaction_and_committed(play: Play) -> None:
    one = passing()
    seen = play("allRight", one)
    study, _ = compose_self_study(one)
    calls: Calls = seen["calls"][: seen["before"]]
    ids = [call[2] for call in calls if re.fullmatch(r"cmi\.interactions\.\d+\.id", call[1])]
    assert [each.rsplit("_", 1)[-1] for each in ids] == seen["answered"]
    assert all(re.fullmatch(r"[A-Za-z0-9_]{1,250}", each) for each in ids)
    results = [call[2] for call in calls if call[1].endswith(".result")]
    marked = {form.id: form.marked for _, form in study.questions()}
    assert results == ["correct" if marked[each] else "neutral" for each in seen["answered"]]
    for index, call in enumerate(calls):
        if call[1].endswith(".latency"):
            following = [later[0] for later in calls[index : index + 8]]
            assert "LMSCommit" in following


def test_wrong_answers_get_feedback_then_the_answer_and_fail_the_course(play: Play) -> None:
    one = passing()
    seen = play("allWrong", one)
    study, _ = compose_self_study(one)
    keys = answers(study)
    assert {step["id"] for step in seen["steps"]} == {
        item for item, each in keys.items() if each["marked"]
    }
    for step in seen["steps"]:
        assert "Not right" in step["first"]
        assert not step["isOffered"], "the answer is shown only after a second try"
        assert "Right answer" in step["shown"]
    assert "Not passed yet" in seen["outcome"]
    assert seen["afterWrong"]["core"]["lesson_status"] == "failed"
    assert float(seen["afterWrong"]["core"]["score"]["raw"]) == 0
    assert seen["isFresh"], "the questions can be answered again"
    assert seen["closed"]["core"]["lesson_status"] == "failed", "never lowered"
    assert [call for call in seen["calls"] if call[-1] != NO_ERROR] == []


def test_the_second_try_counts(play: Play) -> None:
    seen = play("secondTry", passing())
    assert seen["closed"]["core"]["lesson_status"] == "passed"
    assert float(seen["closed"]["core"]["score"]["raw"]) == 100
    results = [call[2] for call in seen["calls"] if call[1].endswith(".result")]
    assert {"wrong", "correct"} <= set(results)


def test_without_a_pass_mark_a_course_is_completed(play: Play) -> None:
    seen = play("allRight", sample_order(SAMPLES[0]))
    assert seen["closed"]["core"]["lesson_status"] == "completed"


def test_success_is_never_taken_back_and_failing_to_save_is_said(play: Play) -> None:
    seen = play("difficultLms", passing())
    assert seen["stillPassed"]["core"]["lesson_status"] == "passed"
    assert float(seen["stillPassed"]["core"]["score"]["raw"]) == 90
    assert "could not be saved" in seen["notice"]


@pytest.mark.parametrize("key", SAMPLES[:2])
def test_a_package_opened_from_a_disk_works_without_an_lms(play: Play, key: Key) -> None:
    one = passing(key)
    seen = play("withoutLms", one)
    assert seen["visited"] == page_ids(one)
    assert "100 %" in seen["outcome"] or "100" in seen["outcome"]
    assert seen["dialogs"] == []
    assert not seen["hasExit"]


def test_save_and_close_ends_the_session_once(play: Play) -> None:
    seen = play("savedAndClosed", passing())
    assert "You can close this window" in seen["words"]
    names = [call[0] for call in seen["calls"]]
    assert names.count("LMSFinish") == 1
    assert names[-1] == "LMSFinish"


def test_everything_can_be_done_with_the_keyboard_alone_and_focus_is_always_seen(
    play: Play,
) -> None:
    one = passing()
    seen = play("keyboardOnly", one)
    assert seen["visited"] == page_ids(one)
    assert set(seen["answered"]) == set(answers(compose_self_study(one)[0]))
    assert seen["unseen"] == []
    assert seen["kept"]["core"]["lesson_status"] == "passed"
    assert float(seen["kept"]["core"]["score"]["raw"]) == 100


@pytest.mark.parametrize("key", SAMPLES)
def test_every_page_can_be_read_on_every_screen_by_day_and_by_night(play: Play, key: Key) -> None:
    """Width, size of targets (44 px), contrast (4.5), heading order, ids and links of each page."""
    seen = play("look", sample_order(key, draft=True))
    assert seen["problems"] == []
    assert seen["count"] == 4 * len(page_ids(sample_order(key)))
