"""The same mistake in many cells is said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings import cells, files
from reports.findings.grouping import grouped
from reports.findings.model import Place, found

if TYPE_CHECKING:
    from reports.findings.model import Finding


def _empty(cell: str, sheet: str = "A", column: str = "Số buổi") -> Finding:
    return found(cells.REQUIRED_EMPTY, Place("a.xlsx", sheet, cell), column=column, expected="số")


def test_one_column_of_one_sheet_is_one_group() -> None:
    """Findings alike in all but the row become one line with first, last and count."""
    findings = [_empty(f"D{row}") for row in range(14, 53)]

    (group,) = grouped(findings)

    assert group.where == "Tệp “a.xlsx” › Trang tính “A” › Ô D14…D52 (39 ô)"
    assert (group.count, group.first.cell, group.last.cell) == (39, "D14", "D52")
    assert len(group.cells) == 39
    assert str(group).startswith("[DL01] Tệp “a.xlsx” › Trang tính “A” › Ô D14…D52 (39 ô): cột")


def test_other_column_sheet_or_message_is_another_group() -> None:
    """Column letter, sheet and message keep groups apart; order is that of first appearance."""
    findings = [
        _empty("D4"),
        _empty("E4"),
        _empty("D4", sheet="B"),
        _empty("D5", column="Tin, bài"),
        _empty("D6"),
    ]

    groups = grouped(findings)

    assert [group.cells for group in groups] == [("D4", "D6"), ("E4",), ("D4",), ("D5",)]


def test_a_single_finding_reads_as_it_did() -> None:
    """A group of one prints exactly as its finding."""
    finding = _empty("D14")

    (group,) = grouped([finding])

    assert str(group) == str(finding)


def test_findings_without_a_cell_keep_their_place() -> None:
    """A finding about a whole file has no cells to count."""
    finding = found(files.FILE_EMPTY, Place("a.xlsx"))

    (group,) = grouped([finding, finding])

    assert group.where == "Tệp “a.xlsx”"
    assert (group.count, group.cells) == (2, ())


def test_nothing_gives_nothing() -> None:
    """No findings, no groups."""
    assert grouped([]) == []
