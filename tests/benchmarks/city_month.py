"""A city's month of workbooks: ``python tests/benchmarks/city_month.py FOLDER [wards]``.

Each ward of the fictitious city gets a folder with its own workbook and those its units sent back.
They are the sample ward's, under names nobody has and from 1 to 5 times as busy; the bytes of the
prepared workbooks are patched, so that 126 wards take seconds and the same call gives the same
bytes.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from city_builders import ward_names  # noqa: E402 -- the path above must be set first
from openpyxl import load_workbook  # noqa: E402 -- as above
from units_builders import BY_KEY, header_columns, split  # noqa: E402 -- as above

from reports.documents.packing import archive, entry, stored  # noqa: E402 -- as above
from reports.periods import parse_period  # noqa: E402 -- as above
from reports.workbooks.identity import issued  # noqa: E402 -- as above
from reports.workbooks.scan import letters  # noqa: E402 -- as above

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reports.documents.packing import Entry

WARDS = 126
PERIOD = "2026-10"
SAMPLE = ROOT / "inputs" / "an-sen-2026"
NAME = "An Sen"
BUSIEST = 5
_WARD = "phường {}, thành phố Hà Nội"
_COUNTED = ("propaganda", "people")
_SAVED_ON = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_CELL = rb'(<c r="%s\d+"[^>]*><v>)(\d+)(?=</v>)'


@dataclass(frozen=True, slots=True)
class Book:
    """A prepared workbook: its name, the parts that are the same everywhere, and the others.

    `column` is the column of the part `counted` whose figures grow with the ward.
    """

    name: str
    unit: str
    still: tuple[Entry, ...]
    changing: tuple[tuple[str, bytes], ...]
    counted: str
    column: str

    def of(self, ward: str, factor: int) -> bytes:
        """Return the workbook of a ward `factor` times as busy as the sample."""
        kept = stored(self.still)
        mine = [
            entry(name, self._patched(name, data, ward, factor)) for name, data in self.changing
        ]
        return archive(kept, stored(mine, start=len(kept[0])))

    def _patched(self, name: str, data: bytes, ward: str, factor: int) -> bytes:
        if name == self.counted:
            pattern = _CELL % self.column.encode()
            data = re.sub(pattern, lambda found: found[1] + b"%d" % (int(found[2]) * factor), data)
        for old, new in ((NAME, ward), (NAME.upper(), ward.upper())):
            data = data.replace(old.encode(), new.encode("ascii", "xmlcharrefreplace"))
        return data.replace(_seal(NAME, self.unit), _seal(ward, self.unit))


def _seal(ward: str, unit: str) -> bytes:
    return issued(_WARD.format(ward), unit, PERIOD).id.encode()


def prepared(folder: Path) -> list[Book]:
    """Return the workbooks of the sample ward in October, its units' filled in as they do."""
    period = parse_period(PERIOD)
    assert period is not None
    whole = split(SAMPLE, period.last_month.month, folder)
    names = {whole.path(unit).name: unit for unit in whole.units}
    return [_book(path, names.get(path.name, "")) for path in sorted(folder.glob("*.xlsx"))]


def _book(path: Path, unit: str) -> Book:
    counted, column = _counted(path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    core = "docProps/core.xml"
    parts[core] = _SAVED_ON.sub(rb"\g<1>2026-10-22T08:00:00Z", parts[core])
    marks = (NAME.encode(), NAME.upper().encode(), _seal(NAME, unit))
    changing = {
        name: data
        for name, data in parts.items()
        if name == counted or any(mark in data for mark in marks)
    }
    still = (entry(n, d, _packed(d)) for n, d in parts.items() if n not in changing)
    return Book(path.name, unit, tuple(still), tuple(changing.items()), counted, column)


def _packed(data: bytes) -> bytes:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return deflate.compress(data) + deflate.flush()


def _counted(path: Path) -> tuple[str, str]:
    """Return the part and the column with the figures that grow, empty where there are none."""
    sheet, key = _COUNTED
    book = load_workbook(BytesIO(path.read_bytes()))
    name = BY_KEY[sheet].name
    if name not in book.sheetnames:
        return "", ""
    column = header_columns(book[name], sheet)[key]
    part = f"xl/worksheets/sheet{book.sheetnames.index(name) + 1}.xml"
    return part, letters(column)


def city_month(
    folder: Path, wards: int = WARDS, told: Callable[[str], None] | None = None
) -> Iterator[Path]:
    """Write the folders of so many wards into `folder` and yield each."""
    with tempfile.TemporaryDirectory() as name:
        books = prepared(Path(name))
    if told:
        told(f"{len(books)} workbooks of a ward prepared")
    for number, full_name in enumerate(ward_names(wards)):
        ward = full_name.partition(" ")[2]
        place = folder / f"Phường {ward}"
        place.mkdir(parents=True, exist_ok=True)
        for book in books:
            (place / book.name).write_bytes(book.of(ward, 1 + number % BUSIEST))
        yield place


def main() -> None:
    """Write the city's month and say how long it took."""
    folder, wards = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else WARDS
    start = time.perf_counter()
    made = list(city_month(folder, wards, print))
    files = [path for place in made for path in place.glob("*.xlsx")]
    size = sum(path.stat().st_size for path in files) / 1e6
    seconds = time.perf_counter() - start
    print(f"{len(made)} wards, {len(files)} workbooks, {size:.0f} MB in {seconds:.1f} s")


if __name__ == "__main__":
    main()
