"""A fictitious city: its own workbook, and packages of as many wards as are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reports.figures.compare import compared
from reports.figures.desk import open_desk
from reports.figures.upward import COLUMNS, figure_rows
from reports.periods import parse_period
from reports.workbooks.handout.plain import plain_workbook
from reports.workbooks.packages import (
    FIGURES,
    FIGURES_PART,
    LISTS_PART,
    Manifest,
    digests_of,
    packed,
)
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SAMPLE = Path(__file__).resolve().parent.parent / "inputs/an-sen-2026"
PROVINCE = "thành phố Hà Sen"
PERIOD = "2026-10"
_KINDS = ("phường", "xã")
_FIRST = ("An", "Bình", "Cẩm", "Diên", "Đông", "Giang", "Hòa", "Kim", "Lạc", "Mai", "Nam")
_SECOND = ["Sen", "Hạ", "Khê", "Lĩnh", "Mỹ", "Ninh", "Phong", "Quang", "Sơn", "Trì", "Vân", "Yên"]

Row = dict[str, object]


def ward_names(count: int) -> list[str]:
    """Return names of wards nobody has, all different."""
    every = [f"{first} {second}" for second in _SECOND for first in _FIRST]
    return [f"{_KINDS[number % 2]} {name}" for number, name in enumerate(every[:count])]


@lru_cache
def base_rows() -> tuple[Mapping[str, object], ...]:
    """Return the figures of the sample ward for October, as a package tells them."""
    dataset, _ = read_workbooks([SAMPLE], SHEETS)
    period = parse_period(PERIOD)
    assert period is not None
    return tuple(figure_rows(compared(open_desk(dataset, period), period)))


def scaled(rows: Sequence[Mapping[str, object]], factor: int) -> list[Row]:
    """Return the rows of a ward `factor` times as busy; rates stay as they are."""
    return [
        {
            key: value * factor
            if key in COLUMNS and row["nature"] != "Tỷ lệ" and isinstance(value, int | Decimal)
            else value
            for key, value in row.items()
        }
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward:
    """A ward of the fictitious city: its name, how busy it is, for which time it sends."""

    name: str
    factor: int = 1
    sending: int = 1
    period: str = PERIOD
    without: tuple[str, ...] = ()
    lists: bytes = b""

    def package(self) -> bytes:
        """Return its package."""
        rows = [row for row in scaled(base_rows(), self.factor) if row["tag"] not in self.without]
        parts = {
            FIGURES_PART: plain_workbook((FIGURES,), {FIGURES.key: rows}, self.name),
            LISTS_PART: self.lists,
        }
        manifest = Manifest(
            ward=f"{self.name}, {PROVINCE}",
            period=self.period,
            sending=self.sending,
            program="0.1.0",
            digests=digests_of(parts),
        )
        return packed(manifest, parts)


def wards(count: int) -> list[Ward]:
    """Return wards of several sizes."""
    return [Ward(name=name, factor=1 + number % 5) for number, name in enumerate(ward_names(count))]


def city_workbook(names: Sequence[str]) -> bytes:
    """Return the city's own workbook: who it is, who issues its reports, which wards it has."""
    facts: Row = {
        "Tên phường": "Hà Sen",
        "Loại đơn vị hành chính": "thành phố",
        "Tỉnh/Thành phố": PROVINCE,
        "Địa danh": "Hà Sen",
        "Năm báo cáo": 2026,
        "Ngày chốt số liệu (trong tháng)": 25,
        "Hạn gửi báo cáo": 28,
    }
    rows: dict[str, Sequence[Mapping[str, object]]] = {
        "ward": [{"item": item, "value": str(value)} for item, value in facts.items()],
        "issuers": [
            {
                "role": "Ban Xây dựng Đảng",
                "name": "Ban Tuyên giáo và Dân vận Thành ủy",
                "parent": "THÀNH ỦY HÀ SEN",
                "body": "BAN TUYÊN GIÁO VÀ DÂN VẬN",
                "symbol": "BTGDVTU",
                "profile": "Đảng",
                "position": "PHÓ TRƯỞNG BAN",
                "power": "K/T",
                "behalf": "TRƯỞNG BAN",
                "signer": "Lưu Thị Sen",
                "own_seal": True,
                "recipients": "Thường trực Thành ủy\nĐảng ủy các xã, phường\nLưu Ban",
            }
        ],
        "units": [
            {
                "code": f"X{number:03}",
                "name": f"Đảng ủy {name}",
                "short_name": name,
                "type": "Đảng ủy, ban xây dựng Đảng",
                "democracy_type": "Không áp dụng",
                "must_report": True,
            }
            for number, name in enumerate(names, start=1)
        ],
    }
    return plain_workbook(SHEETS, rows, "Sổ của thành phố")


def city_folder(folder: Path, sent: Sequence[Ward], names: Sequence[str]) -> Path:
    """Fill a folder with the city's workbook and the packages of the wards that sent."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "so-thanh-pho.xlsx").write_bytes(city_workbook(names))
    for ward in sent:
        name = f"Gói {ward.name} {ward.period} lần {ward.sending}.zip"
        (folder / name).write_bytes(ward.package())
    return folder
