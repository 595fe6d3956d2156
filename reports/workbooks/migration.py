"""Workbooks written by older versions, read as if the present one had written them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.vietnamese import fold
from reports.workbooks.headers import SEARCHED_ROWS, header_name
from reports.workbooks.identity import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.workbooks.headers import RawRow

    Grids = dict[str, list[RawRow]]


@dataclass(frozen=True, slots=True)
class Renamed:
    """A header of a sheet that is called otherwise now."""

    sheet: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"cột “{self.old}” thành “{self.new}”"

    def applied(self, rows: Sequence[RawRow]) -> list[RawRow] | None:
        """Return the rows with the new header, None where the old one is not there."""
        place = _header_at(rows, self.old)
        if place is None:
            return None
        return [
            _with(row, place[1], self.new) if number == place[0] else row
            for number, row in enumerate(rows)
        ]


@dataclass(frozen=True, slots=True)
class Reworded:
    """The words of a column that are others now."""

    sheet: str
    header: str
    words: Mapping[str, str]

    def __str__(self) -> str:
        return f"chữ viết tắt ở cột “{self.header}” thành chữ đầy đủ"

    def applied(self, rows: Sequence[RawRow]) -> list[RawRow] | None:
        """Return the rows with the new words, None where no cell holds an old one."""
        place = _header_at(rows, self.header)
        if place is None:
            return None
        top, column = place
        folded = {fold(old): new for old, new in self.words.items()}
        changed = [
            _with(row, column, folded[word])
            if number > top and (word := _word(row, column)) in folded
            else row
            for number, row in enumerate(rows)
        ]
        return changed if changed != list(rows) else None


@dataclass(frozen=True, slots=True)
class Step:
    """What changed from one version to the next."""

    before: str
    after: str
    changes: tuple[Renamed | Reworded, ...]


STEPS = (
    Step(
        "0",
        "1",
        (
            Renamed("Nhiệm vụ kỳ tới", "Kỳ", "Kỳ thực hiện"),
            Renamed("Công khai QCDC", "Quy chế (QC1–QC6)", "Mã quy chế"),
            Reworded(
                "Đánh giá mô hình",
                "Kết quả đánh giá",
                {
                    "N": "Hiệu quả, có khả năng nhân rộng",
                    "H": "Hiệu quả",
                    "C": "Chưa rõ hiệu quả",
                    "F": "Còn hình thức, cần điều chỉnh",
                    "D": "Tạm dừng",
                },
            ),
        ),
    ),
)
"""Every version that can still be read, oldest first."""


def steps_from(version: str, steps: Sequence[Step] = STEPS) -> list[Step] | None:
    """Return the steps from a version to the present one, None where there is no way."""
    way: list[Step] = []
    while version != VERSION:
        step = next((each for each in steps if each.before == version), None)
        if step is None:
            return None
        way.append(step)
        version = step.after
    return way


def is_newer(version: str) -> bool:
    """Return whether a version is later than the present one."""
    return version.isdigit() and int(version) > int(VERSION)


def migrated(grids: Grids, steps: Sequence[Step]) -> tuple[Grids, list[str]]:
    """Return the sheets after the steps, and what was changed in them."""
    now = dict(grids)
    told: list[str] = []
    for change in (change for step in steps for change in step.changes):
        for name in grids:
            if fold(name) != fold(change.sheet):
                continue
            if (changed := change.applied(now[name])) is not None:
                now[name] = changed
                told.append(str(change))
    return now, told


def _header_at(rows: Sequence[RawRow], header: str) -> tuple[int, int] | None:
    for number, row in enumerate(rows[:SEARCHED_ROWS]):
        for column, value in enumerate(row):
            if isinstance(value, str) and header_name(value) == header_name(header):
                return number, column
    return None


def _word(row: RawRow, column: int) -> str:
    value = row[column] if column < len(row) else None
    return fold(value) if isinstance(value, str) else ""


def _with(row: RawRow, column: int, value: str) -> RawRow:
    return [value if place == column else each for place, each in enumerate(row)]
