"""A ward's workbook without its facts, issuers or units makes no report, and says what it lacks."""

from __future__ import annotations

from dataclasses import replace

from reports.findings.model import Place, found
from reports.findings.sheets import SHEET_MISNAMED, SHEET_MISSING
from reports.workbooks.identity import Identity, SourceFile
from reports.workbooks.lacking import lacking_sheets
from reports.workbooks.records import Dataset

OWN = SourceFile(file="a.xlsx", sha256="1")
OF_A_UNIT = SourceFile(
    file="b.xlsx",
    sha256="2",
    identity=Identity(ward="phường An Sen", unit="MTTQ", period="2026-10", version="1", id="x"),
)
NEEDED = Dataset({"ward": (), "issuers": (), "units": ()}, sources=(OWN,))


def test_a_missing_sheet_is_named_with_those_there_are() -> None:
    """DL50 names file, what is missing and what is there; a sheet that is there may be empty."""
    lacking = replace(NEEDED, rows={"ward": (), "propaganda": ()})

    (finding,) = lacking_sheets(lacking, [])

    assert (finding.code, finding.place) == (SHEET_MISSING, Place(file="a.xlsx"))
    assert "thiếu trang “Cơ quan ban hành” và “Đơn vị báo cáo”" in finding.message
    assert "Tuyên truyền vận động, Thông tin đơn vị." in finding.message
    assert lacking_sheets(NEEDED, []) == []


def test_a_sheet_under_another_name_is_told_once() -> None:
    """What the reader found under another name is not also missing."""
    told = found(SHEET_MISNAMED, Place(file="a.xlsx", sheet="Trang 2"), sheet="Đơn vị báo cáo")

    assert lacking_sheets(replace(NEEDED, rows={"ward": (), "issuers": ()}), [told]) == []


def test_workbooks_of_units_need_none_of_them() -> None:
    """A unit's workbook has no such sheets; beside the ward's own it changes nothing."""
    assert lacking_sheets(Dataset({"propaganda": ()}, sources=(OF_A_UNIT,)), []) == []
    assert lacking_sheets(replace(NEEDED, sources=(OF_A_UNIT, OWN)), []) == []
