"""A notice that the clerk explains is told with its reason; what must be mended cannot be."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest
from figures_builders import OCTOBER, dataset, record

from reports.cli.show import findings_json, show_findings
from reports.figure import Cell
from reports.figures.explained import explained
from reports.findings import Place, Severity, found, in_order, rules, stops
from reports.findings.grouping import grouped
from reports.findings.templates import TYPED_FIGURE
from reports.pipeline import Request, build_report, check_inputs
from reports.workbooks.identity import SourceFile, issued

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding

JUMP = found(
    rules.SUDDEN_CHANGE,
    Cell("a.xlsx", "An sinh - quỹ", "E35"),
    measure="Tiền quỹ",
    now="62.500.000",
    before="10.000.000",
)
MISSING = found(rules.UNITS_MISSING, month=10, sent=13, due=14, units="Trạm Y tế")
WRONG = found(rules.BALANCE_BELOW_ZERO, what="Đơn thư", month=10, count=2)
NOTE = found(rules.SHEET_SILENT, period="tháng 10 năm 2026", sheets="“Kiểm tra”")
REASON = "Tháng cao điểm “Vì người nghèo”."


def told(findings: list[Finding], period: str = "Tháng 10", **values: str) -> list[Finding]:
    """Return the findings of October with one row of explanation."""
    row = record("explanations", period=period, reason=REASON, **values)
    return explained(findings, dataset(row, year=2026), OCTOBER)


@pytest.mark.parametrize(
    "values",
    [
        {"code": "V36", "what": "E35"},
        {"code": "[v36]", "what": "e35", "sheet": "An sinh - quỹ"},
        {"code": "V36", "what": "tiền quỹ"},
        {"code": "V36", "what": "62.500.000"},
    ],
)
def test_a_notice_is_accepted_by_its_cell_or_its_words(values: dict[str, str]) -> None:
    """Code and cell, or code and some words of the sentence, find the notice."""
    (one,) = told([JUMP], **values)

    assert one.accepted == REASON
    assert str(one).endswith(f"Đã giải trình: {REASON}")


def test_a_cell_of_a_units_workbook_is_named_with_the_unit() -> None:
    """The same cell stands in many workbooks: the unit's code says in which."""
    own = replace(JUMP, place=Place("MTTQ 2026-10 v1.xlsx", "An sinh - quỹ", "E35"))
    sent = SourceFile(file=own.place.file, sha256="", identity=issued("An Sen", "MTTQ", "2026-10"))
    answered = {}
    for what in ("E35", "MTTQ E35", "CA E35"):
        row = record("explanations", period="Tháng 10", reason=REASON, code="V36", what=what)
        data = replace(dataset(row, year=2026), sources=(sent,))
        answered[what] = [each.accepted for each in explained([JUMP, own], data, OCTOBER)[:2]]

    assert answered == {"E35": [REASON, ""], "MTTQ E35": ["", REASON], "CA E35": ["", ""]}


def test_a_notice_without_a_cell_is_accepted_by_its_words() -> None:
    """A unit that has not sent is named in the sentence only."""
    assert [each.accepted for each in told([MISSING], code="V04", what="trạm y tế")] == [REASON]


@pytest.mark.parametrize(
    "values",
    [
        {"code": "V36", "what": "E36"},
        {"code": "V36", "what": "E35", "sheet": "Kiểm tra"},
        {"code": "V36", "what": "số buổi"},
        {"code": "V35", "what": "E35"},
    ],
)
def test_a_row_that_answers_for_nothing_is_a_note(values: dict[str, str]) -> None:
    """Another cell, sheet, wording or code leaves the notice as it is, and the row is told."""
    one, note = told([JUMP], **values)

    assert one == JUMP
    assert (note.code, note.severity) == (rules.EXPLANATION_UNUSED, Severity.NOTE)


def test_another_period_keeps_its_own_reasons() -> None:
    """A reason given for September neither accepts October's notice nor is asked for."""
    assert told([JUMP], "Tháng 9", code="V36", what="E35") == [JUMP]


def test_what_must_be_mended_cannot_be_explained() -> None:
    """The fault stays as it is, and the row that tries it is named."""
    one, vain = told([WRONG], code="V16", what="đơn thư")

    assert one == WRONG
    assert (vain.code, vain.place.cell) == (rules.EXPLAINED_IN_VAIN, "B2")


def test_a_note_needs_no_reason() -> None:
    """Only notices are accepted; a row for a note answers for nothing."""
    assert [each.code for each in told([NOTE], code="V42", what="kiểm tra")] == [
        rules.SHEET_SILENT,
        rules.EXPLANATION_UNUSED,
    ]


def test_what_only_a_report_tells_is_not_missed_by_the_check() -> None:
    """A reason for a notice about a template, or about what was sent, waits for the report."""
    assert told([], code="MB57", what="12") == []
    assert told([], code=rules.REPORTED_CHANGED.id, what="Số buổi") == []


def test_accepted_ones_are_shown_last_and_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """The list of notices counts those still open; the accepted ones stand under their own head."""
    findings = in_order([*told([JUMP], code="V36", what="E35"), MISSING, NOTE])

    show_findings(findings, err=False)

    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert heads == ["Lưu ý (1)", "Ghi chú (1)", "Đã giải trình (1)"]
    assert [each.code.id for each in findings] == ["V04", "V42", "V36"]


def test_json_gives_the_reason_only_where_there_is_one() -> None:
    """A machine reads the key `accepted` where the clerk gave a reason, and nowhere else."""
    rows = findings_json(told([JUMP, MISSING], code="V36", what="E35"))

    assert [row.get("accepted") for row in rows] == [REASON, None]
    assert "accepted" not in json.loads(json.dumps(rows))[1]


def test_accepted_and_open_are_two_groups() -> None:
    """The same notice in another cell, not explained, is not hidden by the one that is."""
    other = found(rules.SUDDEN_CHANGE, Cell("a.xlsx", "An sinh - quỹ", "E36"), **JUMP.details)

    assert len(grouped(told([JUMP, other], code="V36", what="E35"))) == 2


def test_the_sample_wards_reason_is_told_in_check_and_report(root: Path, tmp_path: Path) -> None:
    """October's sudden fund stands accepted in both; no month of the sample must be mended."""
    inputs = (root / "inputs/an-sen-2026",)
    target = tmp_path / "out.docx"
    request = Request(
        report_type="thang", period="2026-10", inputs=inputs, folder=root, target=target
    )

    checked, outcome = check_inputs(inputs, "2026-10"), build_report(request)

    for told_ in (checked, outcome.findings):
        assert [each.code.id for each in told_ if each.accepted] == ["V36"]
    for month in range(1, 13):
        assert not stops(check_inputs(inputs, f"2026-{month:02}")), month


def test_a_figure_typed_into_a_section_of_the_clerks_own_is_told(
    root: Path, tmp_path: Path
) -> None:
    """The report is made, and beside it the notice that names file, paragraph and figure."""
    own = tmp_path / "mau/sections"
    own.mkdir(parents=True)
    shutil.copy(root / "templates/sections/nop_bao_cao.docx", own)
    document = docx.Document(str(own / "nop_bao_cao.docx"))
    document.add_paragraph("Có 14 đơn vị gửi báo cáo.")
    document.save(str(own / "nop_bao_cao.docx"))
    request = Request(
        report_type="thang",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=root,
        target=tmp_path / "out.docx",
        templates=tmp_path / "mau",
    )

    found_ = [each for each in build_report(request).findings if each.code is TYPED_FIGURE]

    assert [(each.place.file, each.place.paragraph) for each in found_] == [
        ("nop_bao_cao.docx", "Có 14 đơn vị gửi báo cáo.")
    ]
