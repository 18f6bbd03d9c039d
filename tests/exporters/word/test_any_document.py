"""Laws that hold for every document, however awkward: sound, complete, in order, reproducible."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from exporters.word import WordFile, write
from tests.exporters.word.random_documents import Dice
from tests.support.word_files import MEDIA, NAMES, Written
from tests.support.word_soundness import assert_sound
from tests.support.word_validators import (
    MISSING,
    integrity_errors,
    openxml_errors,
    openxml_validator,
)

CANARY = re.compile(r"q\d+q")


def _written(seed: int) -> tuple[WordFile, Dice]:
    dice = Dice(seed)
    return write(dice.document(), MEDIA.__getitem__), dice


def _canaries(file: WordFile, part: str) -> list[str]:
    root = Written(file).part(part)
    for control in root.iterfind(".//w:sdt", NAMES):
        control.clear()
    texts = (
        "".join(each.text or "" for each in paragraph.iterfind(".//w:t", NAMES))
        for paragraph in root.iterfind(".//w:p", NAMES)
    )
    return CANARY.findall(" ".join(texts))


def _check(seed: int) -> None:
    file, dice = _written(seed)
    assert_sound(file.data)
    assert _canaries(file, "word/document.xml") == dice.text, seed
    assert _canaries(file, "word/footnotes.xml") == dice.notes, seed
    assert _written(seed)[0] == file, seed


def test_every_text_of_some_hundred_random_documents_is_printed_once_and_in_order() -> None:
    for seed in range(200):
        _check(seed)


def test_a_column_with_a_tiny_share_still_has_a_width() -> None:
    _check(1_221)


@pytest.mark.long
def test_every_text_of_some_thousand_random_documents_is_printed_once_and_in_order() -> None:
    for seed in range(200, 5_000):
        _check(seed)


def test_integrity_has_nothing_against_random_documents(tmp_path: Path) -> None:
    for seed in range(12):
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(_written(seed)[0].data)
        assert integrity_errors(path) == []


@pytest.mark.skipif(openxml_validator() is None, reason=MISSING)
def test_microsoft_has_nothing_against_random_documents(tmp_path: Path) -> None:
    for seed in range(5):
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(_written(seed)[0].data)
        assert openxml_errors(path) == []


@pytest.mark.long
@pytest.mark.skipif(openxml_validator() is None, reason=MISSING)
def test_microsoft_has_nothing_against_many_random_documents(tmp_path: Path) -> None:
    for seed in range(5, 200):
        path = tmp_path / f"{seed}.docx"
        path.write_bytes(_written(seed)[0].data)
        assert openxml_errors(path) == [], seed
