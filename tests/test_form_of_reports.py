"""Every report type, of wards before and after 2025, in every letterhead: nothing to mend."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from samples.seeds import SEEDS

from reports.findings import ReportsError
from reports.findings import format as form
from reports.findings.format.body import CAPITALS
from reports.findings.run import NEEDED_FACT_MISSING, PERIOD_DOES_NOT_FIT
from reports.office.origin import origin_of
from reports.periods import Span
from reports.pipeline import Request, build_report
from reports.pipeline.templates.definitions import report_types
from reports.pipeline.templates.shelf import shelf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.findings import Finding
    from reports.pipeline.templates.definitions import Definition

ROOT = Path(__file__).resolve().parent.parent
NOW = "an-sen-2026"
PERIODS = {
    Span.MONTH: ("2026-10", "2026-01"),
    Span.QUARTER: ("2026-q3", "2026-q1"),
    Span.HALF: ("2026-6t",),
    Span.NINE: ("2026-9t",),
    Span.YEAR: ("2026",),
}
OFFICIAL = {
    each.key: each
    for each in report_types(shelf(ROOT))[0]
    if each.official and each.letterheads and not (each.tables or each.consolidates)
}
FORM = frozenset(code.id for code in form.CODES)
# Who signs in the State's form, where the row of “Văn bản” and the definition name a Party body.
STATE_ROLES = ("UBND", "Ủy ban MTTQ")
FIRST_ROW = 5


def of_form(findings: tuple[Finding, ...]) -> list[str]:
    """Return what was said of the form."""
    return [str(each) for each in findings if each.code.id in FORM]


def made(request: Request) -> tuple[Finding, ...] | None:
    """Return what was found in a report, None where it cannot be of this period or ward."""
    try:
        return build_report(request).findings
    except ReportsError as error:
        if {each.code for each in error.findings} & {NEEDED_FACT_MISSING, PERIOD_DOES_NOT_FIT}:
            return None
        return error.findings


def request_for(definition: Definition, period: str, inputs: Path, target: Path) -> Request:
    """Return the request for a report of a ward, a unit's own where it is of one unit."""
    return Request(
        report_type=definition.key,
        period=period,
        inputs=(inputs,),
        folder=ROOT,
        target=target,
        unit="MTTQ" if definition.of_unit else "",
    )


def periods_of(definition: Definition) -> list[str]:
    """Return periods of 2026 that a report is made for: under old and new rules, the longest."""
    periods = (*PERIODS[definition.spans[0]], PERIODS[definition.spans[-1]][0])
    return list(dict.fromkeys(periods))


# A ward of today --------------------------------------------------------------------------------


@pytest.mark.parametrize("key", OFFICIAL)
def test_report_of_today_keeps_the_form(key: str, tmp_path: Path) -> None:
    """Under the Party's rules before and after May 2026 nothing is said of the form."""
    definition = OFFICIAL[key]
    inputs = ROOT / "inputs" / NOW

    told = {
        period: made(request_for(definition, period, inputs, tmp_path / period))
        for period in periods_of(definition)
    }

    assert definition.needs or None not in told.values()
    assert [line for each in told.values() for line in of_form(each or ())] == []


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Return the ward's workbook in which every document is issued by one body of the State."""
    folder = tmp_path_factory.mktemp("issued")
    return {role: _issued_by(role, folder / f"{place}") for place, role in enumerate(STATE_ROLES)}


def _issued_by(role: str, folder: Path) -> Path:
    folder.mkdir()
    path = Path(shutil.copy(next((ROOT / "inputs" / NOW).glob("*.xlsx")), folder / "a.xlsx"))
    book = load_workbook(path)
    sheet = book["Văn bản"]
    rows = sheet.iter_rows(min_row=FIRST_ROW - 1)
    headers = [cell.value for cell in next(rows)]
    for row in rows:
        if row[0].value:
            row[headers.index("Cơ quan ban hành")].value = role
            row[headers.index("Số văn bản")].value = None  # they were another body's
    book.save(path)
    return path


def own_definition(definition: Definition, role: str, folder: Path) -> Path:
    """Return a folder of templates in which `role` issues the report."""
    text = (ROOT / "templates" / "definitions" / f"{definition.key}.toml").read_text("utf-8")
    lines = [
        f'issuer_role = "{role}"' if line.startswith("issuer_role") else line
        for line in text.splitlines()
    ]
    target = folder / "Mẫu" / "definitions" / f"{definition.key}.toml"
    target.parent.mkdir(parents=True)
    target.write_text("\n".join(lines), encoding="utf-8")
    return folder / "Mẫu"


@pytest.mark.parametrize("role", STATE_ROLES)
@pytest.mark.parametrize(
    "key", [key for key, each in OFFICIAL.items() if "hanh-chinh" in each.letterheads]
)
def test_report_of_a_state_body_keeps_its_form(
    key: str, role: str, issued: Mapping[str, Path], tmp_path: Path
) -> None:
    """Issued by a body of the State or the Front, nothing is said of the form either."""
    definition = OFFICIAL[key]
    request = Request(
        report_type=key,
        period=periods_of(definition)[0],
        inputs=(issued[role],),
        folder=tmp_path,
        templates=own_definition(definition, role, tmp_path),
        unit="MTTQ" if definition.of_unit else "",
    )

    findings = made(request)

    assert definition.needs or findings is not None
    assert of_form(findings or ()) == []


# Wards before 2025 ------------------------------------------------------------------------------


@pytest.mark.parametrize("key", OFFICIAL)
def test_report_of_an_old_ward_keeps_the_form(key: str, tmp_path: Path) -> None:
    """Wards under a district, by the rules of 2018: what a report can be made of is in order.

    Only how the news item itself writes a word may be told.
    """
    told = [
        made(request_for(OFFICIAL[key], seed.period, ROOT / seed.folder, tmp_path / "a.docx"))
        for seed in SEEDS
    ]

    said = [line for findings in told for line in of_form(findings or ())]
    assert [line for line in said if not line.startswith(f"[{CAPITALS.id}]")] == []


# What the clerk keeps as it is ------------------------------------------------------------------


def test_notice_of_the_form_may_be_kept_with_a_reason(tmp_path: Path) -> None:
    """A word that the published text writes small is kept, and the reason with the report."""
    seed = next(each for each in SEEDS if each.name == "sai-dong-2020-07")
    book = load_workbook(ROOT / seed.workbook)
    sheet = book["Giải trình"]
    headers = [cell.value for cell in sheet[FIRST_ROW - 1]]
    reason = "Giữ như bản tin đã đăng."
    typed = ("Tháng 7", CAPITALS.id, "hộ nhân dân", reason)
    for header, value in zip(("Kỳ", "Mã", "Ô hoặc nội dung", "Lý do"), typed, strict=True):
        sheet.cell(FIRST_ROW, headers.index(header) + 1).value = value
    book.save(path := tmp_path / "a.xlsx")
    request = request_for(OFFICIAL["thang"], seed.period, path, tmp_path / "a.docx")

    outcome = build_report(request)

    (kept,) = (each for each in outcome.findings if each.code is CAPITALS)
    origin = origin_of(outcome.path)
    assert kept.accepted == reason
    assert origin
    assert [each.accepted for each in origin.findings if each.code == CAPITALS.id] == [reason]
