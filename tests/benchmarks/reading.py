"""What reading takes, a ward's 32 workbooks and 20,000 rows: ``python … reading.py [rounds]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measuring import ROOT, in_turn

sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from openpyxl import load_workbook  # noqa: E402 -- the path above must be set first
from units_builders import split  # noqa: E402 -- as above

from reports.workbooks.handout import write_workbook  # noqa: E402 -- as above
from reports.workbooks.reader import read_workbooks  # noqa: E402 -- as above
from reports.workbooks.sheets import SHEETS  # noqa: E402 -- as above

SAMPLE = ROOT / "inputs" / "an-sen-2026"
MONTHS = (10, 9, 8)
WORKBOOKS = 32
ROWS = 20_000 - 4  # as many as a sheet may have, below its title and headers
WITHIN = {"ward": 1.5, "rows": 2.0}


def ward_of_32(folder: Path) -> list[Path]:
    """Return a ward's own workbook and what its units sent back in the last months."""
    months = [split(SAMPLE, month, folder / f"{month}") for month in MONTHS]
    sent = [month.path(unit) for month in months for unit in month.units]
    return [months[0].own, *sent][:WORKBOOKS]


def many_rows(path: Path, rows: int) -> Path:
    """Write a workbook with so many rows of outreach and return it."""
    outreach = [
        {
            "month": 1 + number % 12,
            "unit": "MTTQ",
            "topic": f"Vận động Nhân dân tổ dân phố số {number}",
            "form": "Hội nghị",
            "sessions": 1 + number % 3,
            "people": 20 + number % 90,
            "posts": number % 4,
        }
        for number in range(rows)
    ]
    path.write_bytes(write_workbook(SHEETS, title="Phường An Sen", rows={"propaganda": outreach}))
    return path


def by_openpyxl(paths: list[Path]) -> int:
    """Read every value with openpyxl's quickest mode, nothing else, and count the rows."""
    count = 0
    for path in paths:
        book = load_workbook(path, read_only=True, data_only=True)
        count += sum(1 for page in book for _ in page.iter_rows(values_only=True))
        book.close()
    return count


def main(rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ward = ward_of_32(folder)
        large = [many_rows(folder / "nhieu-dong.xlsx", ROWS)]
        size = sum(path.stat().st_size for path in ward) / 1e6
        read = len(read_workbooks(ward, SHEETS)[0].files)
        records = len(read_workbooks(large, SHEETS)[0].of("propaganda"))
        took = in_turn(
            {
                "ward": lambda: read_workbooks(ward, SHEETS),
                "ward by openpyxl": lambda: by_openpyxl(ward),
                "rows": lambda: read_workbooks(large, SHEETS),
                "rows by openpyxl": lambda: by_openpyxl(large),
            },
            rounds,
        )
    print(f"{rounds} rounds, seconds of the processor; openpyxl only reads the values, read_only")
    print(f"{'':38}{'guard, read, type':>20}{'openpyxl':>20}{'limit':>8}")
    titles = {
        "ward": f"{read} workbooks of a ward, {size:.1f} MB",
        "rows": f"{records:,} rows in one sheet",
    }
    for key, title in titles.items():
        plain = took[f"{key} by openpyxl"]
        print(f"{title:38}{took[key]!s:>20}{plain!s:>20}{WITHIN[key]:>8.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
