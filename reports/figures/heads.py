"""Who issues the papers of one unit: its own row, else the head that its kind of unit has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.sending import is_valid
from reports.findings import rules as codes
from reports.findings.model import found
from reports.workbooks.records import Record, Value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reports.figures.ledger import Ledger
    from reports.figures.spec import ReportSpec
    from reports.figures.view import Row, View
    from reports.findings.model import Finding

_OTHER = "Khác"
"""The head in a definition for the kinds of units that it does not name."""


def issuer_of_unit(
    ledger: Ledger, year: int, spec: ReportSpec, day: dt.date
) -> tuple[Record | None, list[Finding]]:
    """Return the row that says who issues the unit's papers on a day, and what is said of it.

    A unit without a row of its own gets the head of its kind, with nobody's name under it.
    """
    own = [
        row
        for row in ledger.of_year("issuers", year)
        if row.text("unit") == spec.unit and is_valid(row, day)
    ]
    own.sort(key=lambda row: row.text("role") != spec.issuer_role)
    unit = unit_row(ledger, spec.unit)
    if own or unit is None:
        return (own[0] if own else None), []
    assumed = _assumed(ledger, unit, spec.heads, day)
    return assumed, [found(codes.HEAD_ASSUMED, unit=unit.text("name"), typed=spec.unit)]


def unit_row(ledger: Ledger, code: str) -> Record | None:
    """Return the row of a unit in the list of units."""
    rows = ledger.dataset.of("units")
    return next((row for row in rows if row.text("code") == code), None)


def unit_names(view: View, code: str) -> Row:
    """Return the values of ``don_vi``, empty in a paper of the whole ward."""
    unit = unit_row(view.ledger, code)
    return {
        "ma": code,
        "ten": view.name(code),
        "ten_goi_tat": view.short_name(code),
        "loai": unit.text("type") if unit else "",
    }


def _assumed(
    ledger: Ledger, unit: Record, heads: Mapping[str, Mapping[str, str]], day: dt.date
) -> Record:
    head = heads.get(unit.text("type"), heads.get(_OTHER, {}))
    facts = {
        key: str(fact.content) if (fact := ledger.fact(key, day)) else ""
        for key in ("ward_type", "ward_name", "province")
    }
    ward = f"{facts['ward_type']} {facts['ward_name']}".strip()
    name = unit.text("name")
    own = name.removesuffix(f" {facts['ward_type']}")
    whole = name if own == name else f"{own} {ward}"
    slots = {
        "ten": whole,
        "TEN": (name if own == name else f"{own}\n{ward}").upper(),
        "ma": unit.text("code"),
        "phuong": ward,
        "PHUONG": ward.upper(),
        "TINH": facts["province"].upper(),
    }
    cell = unit.cell("code")
    texts = {"name": whole, **{key: text.format(**slots) for key, text in head.items()}}
    return Record(
        "issuers",
        unit.file,
        unit.sheet_name,
        unit.row,
        {key: Value(text, cell) for key, text in texts.items() if text},
    )
