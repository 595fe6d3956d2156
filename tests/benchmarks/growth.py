"""How time grows: with the rows of a table, the fields of a template, the rows of a workbook.

python tests/benchmarks/growth.py
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from openpyxl import Workbook  # noqa: E402 -- the path above must be set first
from word_builders import docx, p, row, table  # noqa: E402 -- as above

from reports.documents.check import check_document  # noqa: E402 -- as above
from reports.documents.compiler.compiling import Source, compile_single  # noqa: E402 -- as above
from reports.documents.merge import Properties, merge  # noqa: E402 -- as above
from reports.documents.profile import read_profiles  # noqa: E402 -- as above
from reports.figure import Figure  # noqa: E402 -- as above
from reports.workbooks.reader import read_workbooks  # noqa: E402 -- as above
from reports.workbooks.sheets import SHEETS  # noqa: E402 -- as above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reports.documents.compiled import Compiled

COLUMNS = 6
TITLE = Properties(title="Báo cáo")
ROWS = (2_000, 5_000, 10_000, 20_000)
FIELDS = (300, 1_000, 3_000)
LIMITS = {"table rows": 0.6, "workbook rows": 2.0}


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Return the median seconds of some work."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def compiled(*blocks: str) -> Compiled:
    """Return a template of blocks, compiled."""
    made, findings = compile_single(Source("mau.docx", docx(*blocks)))
    if made is None:
        raise SystemExit("\n".join(map(str, findings)))
    return made


def table_rows() -> Iterator[tuple[int, float]]:
    """Yield the seconds in which a table of so many rows is rendered, half of its cells figures."""
    cells = (f"{{{{ x.k{column} }}}}" for column in range(COLUMNS))
    blank = [""] * (COLUMNS - 1)
    template = compiled(
        table(
            row(*(f"Cột {column}" for column in range(COLUMNS)), header=True),
            row("{%tr for x in rows %}", *blank),
            row(*cells),
            row("{%tr endfor %}", *blank),
        )
    )
    for count in ROWS:
        rows = [
            {f"k{column}": f"Tổ {at}" if column % 2 else Figure(at) for column in range(COLUMNS)}
            for at in range(count)
        ]
        yield count, seconds(lambda given=rows: merge(template, {"rows": given}, TITLE))  # type: ignore[misc]


def fields() -> Iterator[tuple[int, float]]:
    """Yield the seconds in which a template with so many fields is rendered."""
    for count in FIELDS:
        template = compiled(*(p(f"Mục {at}: {{{{ a{at} }}}} buổi.") for at in range(count)))
        values = {f"a{at}": Figure(at) for at in range(count)}
        yield count, seconds(lambda t=template, v=values: merge(t, v, TITLE))  # type: ignore[misc]


def checked() -> Iterator[tuple[int, float]]:
    """Yield the seconds in which a document with a table of so many rows is held to the form."""
    profiles, _ = read_profiles(sorted((ROOT / "templates" / "profiles").glob("*.toml")))
    party = max((each for each in profiles if each.family == "dang"), key=lambda each: each.since)
    for count in ROWS[:2]:
        data = docx(table(*(row(*[f"Tổ {at}"] * COLUMNS) for at in range(count))))
        yield count, seconds(lambda given=data: check_document(given, party, name="a.docx"))  # type: ignore[misc]


def workbook_rows() -> Iterator[tuple[int, float]]:
    """Yield the seconds in which a workbook of so many rows is read and checked."""
    sheet = next(each for each in SHEETS if each.key == "propaganda")
    with tempfile.TemporaryDirectory() as folder:
        for count in ROWS:
            path = Path(folder) / f"{count}.xlsx"
            _write(path, [column.header for column in sheet.columns], count)
            yield count, seconds(lambda given=path: read_workbooks([given], SHEETS))  # type: ignore[misc]


def _write(path: Path, headers: list[str], count: int) -> None:
    book = Workbook(write_only=True)
    page = book.create_sheet("Tuyên truyền vận động")
    page.append(headers)
    values = {
        "Tháng": 10,
        "Số buổi": 2,
        "Lượt người dự": 157,
        "Nội dung, chuyên đề": "Phân loại rác",
    }
    for _ in range(count):
        page.append([values.get(header) for header in headers])
    book.save(path)


def main() -> None:
    """Print a line for each size; a limit is that of the largest."""
    print(f"{'what grows':16}{'size':>8}{'seconds':>10}{'µs each':>10}{'limit':>8}")
    for name, series in (
        ("table rows", table_rows()),
        ("template fields", fields()),
        ("rows checked", checked()),
        ("workbook rows", workbook_rows()),
    ):
        for size, spent in series:
            limit = f"{LIMITS[name]:.1f} s" if name in LIMITS and size == ROWS[-1] else ""
            print(f"{name:16}{size:8}{spent:10.3f}{spent / size * 1e6:10.1f}{limit:>8}")


if __name__ == "__main__":
    main()
