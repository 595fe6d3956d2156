"""Papers made of the sample wards, each once in a run of a test module, and workbooks cut short."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from samples import an_sen
from samples.tables import load_tables

from reports.documents.check import check_document
from reports.documents.outline import read_outline
from reports.documents.profile import read_profiles
from reports.findings import Severity
from reports.pipeline import Request, build_report
from reports.workbooks.handout import write_workbook
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reports.findings import Finding

INPUTS = {
    "an-sen": "inputs/an-sen-2026",
    "sai-dong": "inputs/sai-dong-2020-07",
}
FRAME = ("ward", "issuers", "units", "bases", "regulations")
FIRST_ROW = 5


@dataclass(frozen=True, slots=True)
class Made:
    """A finished paper: where it lies, and what was said."""

    path: Path
    findings: tuple[Finding, ...]

    @property
    def outline(self) -> str:
        """Its outline."""
        return read_outline(self.path.read_bytes())

    @property
    def empty_headings(self) -> list[str]:
        """The headings with nothing under them."""
        lines = [line for line in self.outline.splitlines() if not line.startswith("[Hết")]
        pairs = pairwise([*lines, "# "])
        return [line for line, after in pairs if _level(line) and 0 < _level(after) <= _level(line)]

    def wrong(self, root: Path, profile: str) -> list[str]:
        """Return what must be mended in its form by a profile."""
        profiles, _ = read_profiles(sorted((root / "templates/profiles").glob("*.toml")))
        rules = next(each for each in profiles if each.key == profile)
        findings, _ = check_document(self.path.read_bytes(), rules, name=self.path.name)
        return [str(each) for each in findings if each.severity is Severity.MUST_FIX]


def _level(line: str) -> int:
    return len(line) - len(line.lstrip("#"))


@dataclass(frozen=True, slots=True)
class Papers:
    """Makes papers: ``papers("giay-moi", "2026-10")``."""

    root: Path
    folder: Path
    made: dict[tuple[str, ...], Made] = field(default_factory=dict)

    def __call__(
        self, report_type: str, period: str, *, of: str | Path = "an-sen", unit: str = ""
    ) -> Made:
        """Return a paper of a sample ward, or of the workbook at a path."""
        key = (report_type, period, str(of), unit)
        if key not in self.made:
            request = Request(
                report_type=report_type,
                period=period,
                inputs=(of if isinstance(of, Path) else self.root / INPUTS[of],),
                folder=self.root,
                target=self.folder / f"{len(self.made)}.docx",
                unit=unit,
            )
            outcome = build_report(request)
            self.made[key] = Made(outcome.path, outcome.findings)
        return self.made[key]


def issued_by(role: str, types: tuple[str, ...], root: Path, folder: Path) -> Path:
    """Return a copy of the sample ward's workbook in which `role` issues October's papers."""
    book = load_workbook(next((root / INPUTS["an-sen"]).glob("*.xlsx")))
    sheet = book["Văn bản"]
    row = next(row for row in range(FIRST_ROW, 99) if not sheet.cell(row, 1).value)
    for place, kind in enumerate(types):
        for column, value in enumerate(("Tháng 10", kind, role), start=1):
            sheet.cell(row + place, column).value = value
    book.save(folder / "so-lieu.xlsx")
    return folder / "so-lieu.xlsx"


def almost_empty(folder: Path, **rows: Sequence[Mapping[str, object]]) -> Path:
    """Return a workbook with the sample ward's lists and facts, and only these `rows` besides."""
    tables = load_tables(an_sen.TABLES)
    kept = {sheet: tables[sheet] for sheet in FRAME}
    more = {sheet: [dict(row) for row in told] for sheet, told in rows.items()}
    path = folder / "so-lieu-it-dong.xlsx"
    path.write_bytes(write_workbook(SHEETS, title="Ít dòng", rows={**kept, **more}))
    return path
