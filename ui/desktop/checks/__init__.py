"""Checks: what the rules find in the course while it is written, in the background."""
