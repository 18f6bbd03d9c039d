"""The command that measures prints one row for each size and peer; no figure is judged."""

from __future__ import annotations

import pytest

from benchmarks.__main__ import main
from benchmarks.benchmark import ALL_SIZES, BENCHMARKS, chosen
from benchmarks.measure import Measured, Stopwatch, measured_command, middle
from benchmarks.runner import Row
from benchmarks.table import COLUMNS, header, line
from benchmarks.task import PEERS, TASKS

QUICK = ["--quick", "--blocks", "2"]


def rows_of(printed: str) -> list[list[str]]:
    """The cells of each line of the table, without the line below the header."""
    lines = [line for line in printed.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def assert_is_table(printed: str) -> list[list[str]]:
    """Every row has every column, and a measured one has figures."""
    head, *rows = rows_of(printed)
    assert head == list(COLUMNS)
    assert all(len(row) == len(COLUMNS) for row in rows)
    for row in rows:
        if row[2] != "-":
            assert all(float(row[place]) >= 0 for place in (2, 3, 4))
    return rows


def test_a_quick_run_prints_a_row_for_each_size_and_peer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*QUICK, "open-file"]) == 0
    rows = assert_is_table(capsys.readouterr().out)
    assert [row[:2] for row in rows] == [
        ["open-file", "1x"],
        ["→ json and zipfile", "1x"],
        ["open-file", "10x"],
        ["→ json and zipfile", "10x"],
    ]
    assert [bool(row[5]) for row in rows] == [False, False, True, False]
    assert [bool(row[6]) for row in rows] == [False, True, False, True]


@pytest.mark.long
def test_every_benchmark_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(QUICK) == 0
    rows = assert_is_table(capsys.readouterr().out)
    assert len(rows) == sum(1 + len(each.peers(size)) for each in BENCHMARKS for size in each.sizes)


def test_a_name_that_is_no_benchmark_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["opne-file"]) == 2
    assert "open-file" in capsys.readouterr().err


def test_a_beginning_chooses_every_benchmark_of_that_name() -> None:
    assert [each.name for each in chosen(["guide"])] == ["guide-docx", "guide-markdown"]
    assert chosen([]) == BENCHMARKS


def test_every_benchmark_and_peer_is_a_task_and_every_task_is_used() -> None:
    assert [each.name for each in BENCHMARKS] == list(TASKS)
    used = {peer for each in BENCHMARKS for size in ALL_SIZES for peer in each.peers(size)}
    assert used == set(PEERS)


def test_a_program_that_is_not_there_is_said_in_its_row() -> None:
    row = Row("pandoc to docx", "1x", None, is_peer=True, missing="pandoc is not installed")
    (cells,) = rows_of(line(row))
    assert cells[0] == "→ pandoc to docx"
    assert cells[2:5] == ["-", "-", "-"]
    assert cells[-1] == "pandoc is not installed"


def test_header_and_rows_are_equally_wide() -> None:
    row = Row("open-file", "1x", Measured(0.05, 2.0, 41.4, "လူကုန်ကူးမှု"), ratio=1234.5)
    widths = {len(each) for each in (*header().splitlines(), line(row))}
    assert len(widths) == 1


def test_the_middle_of_several_runs_is_taken_figure_by_figure() -> None:
    runs = [Measured(3, 1, 50, "a"), Measured(1, 2, 40, "a"), Measured(2, 9, 60, "a")]
    assert middle(runs) == Measured(2, 2, 50, "a")


def test_a_measurement_is_handed_on_unchanged() -> None:
    measured = Measured(0.25, 0.125, 41.5, "မြန်မာ။")
    assert Measured.from_json(measured.to_json()) == measured


def test_only_the_work_inside_the_stopwatch_counts() -> None:
    watch = Stopwatch()
    sum(range(200_000))
    assert watch.measured().seconds == 0
    with watch.running():
        sum(range(200_000))
    measured = watch.measured(times=2)
    assert 0 < measured.processor_seconds * 2 <= watch.processor_seconds
    assert measured.megabytes > 5


def test_a_program_that_fails_is_no_measurement() -> None:
    with pytest.raises(RuntimeError, match="failed"):
        measured_command(("false",))
