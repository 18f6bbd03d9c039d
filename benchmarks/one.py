"""One: makes the inputs of a size, or runs one task on them, in a process of its own.

The process says a line of JSON: a measurement, or why there is none.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.task import PEERS, TASKS, Missing
from ui.memory import collect_cycles_rarely


def main(words: list[str]) -> int:
    """``prepare FOLDER SIZE BLOCKS`` or ``run FOLDER TASK``."""
    folder = Path(words[1])
    if words[0] == "prepare":
        from benchmarks.inputs import prepare

        prepare(folder, words[2], int(words[3]))
        return 0
    print(_line(folder, words[2]))
    return 0


def _line(folder: Path, name: str) -> str:
    if name in TASKS:
        collect_cycles_rarely()  # as the program does; others are measured as they come
    try:
        return (TASKS | PEERS)[name].run(folder).to_json()
    except Missing as reason:
        return json.dumps({"missing": str(reason)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
