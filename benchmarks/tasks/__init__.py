"""Tasks: the things that are measured, each run in a fresh process."""
