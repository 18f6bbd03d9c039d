"""Targets: files that a command makes, and never in the place of others unless told to."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from models.storage import Storage
from ui.cli.command import CommandRefused


def add_force(parser: ArgumentParser) -> None:
    """Let a command take ``--force``."""
    parser.add_argument("--force", action="store_true", help="replace what is there already")


def refuse_existing(target: Path, storage: Storage, *, force: bool) -> None:
    """Raise CommandRefused when something is there already; an empty folder is nothing."""
    if force or not storage.exists(target):
        return
    if storage.is_directory(target) and not storage.list_directory(target):
        return
    raise CommandRefused(
        f"“{target}” is there already. Choose another name, or replace it with --force."
    )
