"""Tests of composing self-study courses."""
