"""How a whole report grows: with the models and the units of a ward.

python tests/benchmarks/sizes.py [rounds]
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from measuring import ROOT, seconds_of, spread

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from units_builders import BY_KEY, _contents  # noqa: E402 -- the path above must be set first

from reports.pipeline import Request, build_report  # noqa: E402 -- as above
from reports.workbooks.handout import write_workbook  # noqa: E402 -- as above
from reports.workbooks.reader import read_workbooks  # noqa: E402 -- as above
from reports.workbooks.sheets import SHEETS  # noqa: E402 -- as above

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from measuring import Spread

    from reports.workbooks.records import Dataset

    Row = dict[str, object]

SAMPLE = ROOT / "inputs" / "an-sen-2026"
TIMES = (1, 2, 4, 8)
_OF_UNITS = ("propaganda", "welfare", "supervisions", "disclosures", "submissions")


@dataclass(frozen=True, slots=True)
class Series:
    """What grows, and in which sheets every row stands so many times."""

    title: str
    counted: str
    sheets: tuple[str, ...]


SERIES = (
    Series("models", "models", ("models", "assessments")),
    Series("units", "units", ("units", *_OF_UNITS)),
)


def workbook(dataset: Dataset, grown: Sequence[str], times: int) -> bytes:
    """Return the sample's workbook with every row of some sheets so many times."""
    rows = {
        sheet: list(_copies(sheet, [_contents(one) for one in records], grown, times))
        for sheet, records in dataset.rows.items()
        if sheet in BY_KEY
    }
    return write_workbook(SHEETS, title="Phường An Sen", rows=rows)


def _copies(sheet: str, rows: Sequence[Row], grown: Sequence[str], times: int) -> Iterator[Row]:
    """Yield the rows, and their copies under codes of their own."""
    for number in range(times if sheet in grown else 1):
        for row in rows:
            mark = f"-{number + 1}" if number else ""
            own = {key: f"{row[key]}{mark}" for key in _keys(sheet, grown) if row.get(key)}
            yield {**row, **own}


def _keys(sheet: str, grown: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a sheet that name what is copied."""
    if "units" in grown:
        return ("code", "name", "short_name") if sheet == "units" else ("unit",)
    return ("code", "name") if sheet == "models" else ("model",)


def main(rounds: int) -> None:
    """Print a line for each size."""
    dataset, _ = read_workbooks([SAMPLE], SHEETS)
    print(f"{rounds} rounds, seconds of the processor for a whole monthly report, warm")
    print(f"{'what grows':12}{'how many':>10}{'rows in all':>12}{'seconds':>20}")
    with tempfile.TemporaryDirectory() as name:
        for series in SERIES:
            for times in TIMES:
                folder = Path(name) / f"{series.title}-{times}"
                folder.mkdir()
                path = folder / "so-lieu.xlsx"
                path.write_bytes(workbook(dataset, series.sheets, times))
                read = read_workbooks([path], SHEETS)[0]
                total = sum(len(records) for records in read.rows.values())
                count, took = len(read.of(series.counted)), _took(path, rounds)
                print(f"{series.title:12}{count:>10}{total:>12,}{took!s:>20}")


def _took(path: Path, rounds: int) -> Spread:
    asked = Request(
        report_type="thang",
        period="2026-10",
        inputs=(path,),
        folder=path.parent,
        cache=path.parent.parent / "cache",
    )
    build_report(asked)
    return spread(seconds_of(lambda: build_report(asked)) for _ in range(rounds))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
