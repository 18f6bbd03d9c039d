"""The import rules of docs/architecture.md: a test that fails when somebody breaks them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("models", "exporters", "authoring", "ui")
"""From the bottom up: a package may import itself and those before it."""

ALLOWED_IN_MODELS = {"pydantic", "pydantic_core", "typing_extensions", "markdown"}
OPEN_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir"}
MAY_OPEN = (
    "storage",
    "archive",
    "dialog",
    "resource",
    "menu",
    "files(",
    "webbrowser",
    "package",
    "folder.joinpath",
)
DISK_MODULES = {"models/disk.py", "models/storage.py"}


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Every module a file imports, wherever in the file it does so."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.relative_to(ROOT)} uses a relative import"
            found.add(node.module or "")
    return found


def packages(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("layer", LAYERS)
def test_nothing_imports_upwards(layer: str) -> None:
    above = set(LAYERS[LAYERS.index(layer) + 1 :]) | {"tests", "benchmarks"}
    broken = {name(path): packages(path) & above for path in sources(layer)}
    assert not {path: bad for path, bad in broken.items() if bad}


def test_qt_is_only_in_the_desktop() -> None:
    for path in sources(*LAYERS, "samples"):
        if not name(path).startswith("ui/desktop/"):
            assert "PySide6" not in packages(path), name(path)


def test_the_command_line_imports_nothing_of_the_desktop() -> None:
    for path in sources("ui/cli"):
        assert not {one for one in imports(path) if one.startswith("ui.desktop")}, name(path)


def test_word_libraries_are_only_where_word_is_written_or_read() -> None:
    for path in sources(*LAYERS):
        if not name(path).startswith(("exporters/word/", "authoring/word/")):
            assert not packages(path) & {"docx", "lxml"}, name(path)


def test_models_import_only_pydantic_and_one_file_of_them_markdown() -> None:
    import sys

    readers = []
    for path in sources("models"):
        used = packages(path) - set(sys.stdlib_module_names) - {"models"}
        assert used <= ALLOWED_IN_MODELS, (name(path), used)
        if "markdown" in used:
            readers.append(name(path))
    assert readers == ["models/content/reader.py"]


def test_all_disk_access_goes_through_storage() -> None:
    for path in sources("models", "exporters", "authoring", "ui"):
        if name(path) in DISK_MODULES:
            continue
        assert not packages(path) & {"shutil", "tempfile"}, name(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                assert not touches_disk(node.func), f"{name(path)}:{node.lineno} touches the disk"


def touches_disk(called: ast.expr) -> bool:
    """Whether a call opens, reads, writes or removes a file other than through a storage.

    Files of the program itself (package resources) and members of an archive in memory may be
    read directly.
    """
    if isinstance(called, ast.Name):
        return called.id == "open"
    if not isinstance(called, ast.Attribute) or called.attr not in OPEN_CALLS:
        return False
    owner = ast.unparse(called.value).casefold()
    if called.attr == "open":  # a window opens things, too; what is a path opens a file
        return owner in ("os", "io", "gzip") or owner.endswith(("path", "file", "folder"))
    return not any(word in owner for word in MAY_OPEN)


def test_every_source_file_says_in_its_first_line_what_it_is() -> None:
    for path in sources(*LAYERS, "samples", "tests", "benchmarks"):
        text = path.read_text(encoding="utf-8")
        if text.strip():
            assert ast.get_docstring(ast.parse(text)), name(path)
