"""How one text became another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from authoring.comparing.difference import Change, Piece, difference, stored_difference
from models.text import nfc

SENTENCES = st.lists(
    st.sampled_from(["Ask ", "the ", "person ", "officer", ".", "လူ", "ကုန်", "ကူး", "မှု", "။", "\n"]),
    max_size=12,
).map("".join)


@given(SENTENCES, SENTENCES)
def test_the_pieces_hold_both_texts(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert "".join(p.text for p in pieces if p.change is not Change.ADDED) == nfc(before)
    assert "".join(p.text for p in pieces if p.change is not Change.REMOVED) == nfc(after)


@given(SENTENCES)
def test_equal_texts_have_no_difference(text: str) -> None:
    assert all(piece.change is Change.SAME for piece in difference(text, text))


def test_an_english_word_is_replaced_as_a_whole() -> None:
    assert difference("Refer within 24 hours.", "Refer within 48 hours.") == (
        Piece(Change.SAME, "Refer within "),
        Piece(Change.REMOVED, "24"),
        Piece(Change.ADDED, "48"),
        Piece(Change.SAME, " hours."),
    )


def test_a_burmese_syllable_is_replaced_as_a_whole() -> None:
    assert difference("လူကုန်ကူးမှု", "လူကုန်ကူးသူ") == (
        Piece(Change.SAME, "လူကုန်ကူး"),
        Piece(Change.REMOVED, "မှု"),
        Piece(Change.ADDED, "သူ"),
    )


def test_words_changed_side_by_side_are_one_change() -> None:
    assert difference("the old door", "the new gate") == (
        Piece(Change.SAME, "the "),
        Piece(Change.REMOVED, "old door"),
        Piece(Change.ADDED, "new gate"),
    )


def test_texts_spelled_in_another_order_of_signs_are_equal() -> None:
    assert difference("င\u103a\u1037", "င\u1037\u103a") == (Piece(Change.SAME, "င့်"),)


def test_stored_texts_are_compared_as_they_read() -> None:
    assert stored_difference("**Ask** first.", "*Ask* then.") == (
        Piece(Change.SAME, "Ask "),
        Piece(Change.REMOVED, "first"),
        Piece(Change.ADDED, "then"),
        Piece(Change.SAME, "."),
    )
    assert any(p.change is Change.ADDED for p in stored_difference("Ask first.", "**Ask** first."))
