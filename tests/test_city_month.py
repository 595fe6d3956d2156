"""The city's month that the benchmark writes is one that the program makes reports of."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).resolve().parent / "benchmarks"))

from city_month import PERIOD, city_month

from reports.documents.paragraphs import paragraphs
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    from collections.abc import Mapping


def contents(folder: Path) -> Mapping[str, bytes]:
    """Return the bytes of every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.xlsx")}


def test_wards_of_one_month_are_different_and_whole(tmp_path: Path) -> None:
    """The same call writes the same bytes; names and figures of each report are its ward's own."""
    wards = list(city_month(tmp_path / "a", 2))
    assert len(list(city_month(tmp_path / "b", 1))) == 1
    again = contents(tmp_path / "b")

    told = {}
    for ward in wards:
        report = build_report(asked(ward, tmp_path / "ra" / ward.name))
        told[ward.name] = report.texts["luot_nguoi_du"]
        lines = [each.text for each in paragraphs(report.path.read_bytes(), name=ward.name)]
        assert any(ward.name.upper() in line.upper() for line in lines)
        assert "thiếu" not in report.path.name

    assert told == {"Phường An Sen": "905", "Phường Bình Sen": "1.810"}
    assert {name: contents(tmp_path / "a")[name] for name in again} == again


def asked(ward: Path, target: Path) -> Request:
    """Return what is asked for of a ward's folder."""
    return Request(report_type="thang", period=PERIOD, inputs=(ward,), folder=ward, target=target)
