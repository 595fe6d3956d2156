"""What the commands print: findings for a person, JSON for a machine."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from reports.findings import Severity
from reports.findings.grouping import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.figure import Figure
    from reports.findings import Code, Finding
    from reports.pipeline.templates.definitions import Definition

_ORDER = (Severity.MUST_FIX, Severity.NOTICE, Severity.NOTE)
_COLOUR = {Severity.MUST_FIX: "red", Severity.NOTICE: "yellow", Severity.NOTE: "blue"}


def show_findings(findings: Sequence[Finding], *, err: bool = True) -> None:
    """Print the findings grouped, the weightiest first, with their remedy; last those kept."""
    for severity in _ORDER:
        open_ = [each for each in findings if each.severity is severity and not each.accepted]
        _show_groups(severity.value, open_, _COLOUR[severity], err=err)
    _show_groups("Đã giải trình", [each for each in findings if each.accepted], "green", err=err)


def _show_groups(title: str, findings: Sequence[Finding], colour: str, *, err: bool) -> None:
    groups = grouped(findings)
    if groups:
        click.echo(click.style(f"{title} ({len(groups)})", fg=colour, bold=True), err=err)
    for group in groups:
        click.echo(f"  {group}", err=err)


def as_json(payload: Mapping[str, object]) -> str:
    """Return `payload` as JSON that keeps Vietnamese letters."""
    return json.dumps(payload, ensure_ascii=False, indent=2)


def findings_json(findings: Iterable[Finding]) -> list[dict[str, str]]:
    """Return the findings as plain objects; ``accepted`` only where the clerk gave a reason."""
    return [
        {
            "code": each.code.id,
            "severity": each.severity.value,
            "file": each.place.file,
            "sheet": each.place.sheet,
            "cell": each.place.cell or each.place.paragraph,
            "message": each.message,
            "remedy": each.remedy,
            **({"accepted": each.accepted} if each.accepted else {}),
        }
        for each in findings
    ]


def refusal_json(findings: Iterable[Finding]) -> str:
    """Return the JSON of a run that made nothing."""
    return as_json({"report": None, "findings": findings_json(findings), "figures": {}})


def figures_json(figures: Mapping[str, Figure], texts: Mapping[str, str]) -> dict[str, object]:
    """Return every figure that has a value: the value, its printed text and its cells."""
    return {
        name: {
            "value": _plain(figure.value),
            "text": texts[name],
            "cells": [
                {"file": cell.file, "sheet": cell.sheet, "cell": cell.ref} for cell in figure.cells
            ],
        }
        for name, figure in figures.items()
        if figure.value is not None
    }


def type_json(definition: Definition) -> dict[str, object]:
    """Return one report type as a plain object."""
    return {
        "key": definition.key,
        "name": definition.name,
        "periods": definition.periods.split(", "),
        "form": "xlsx" if definition.tables else "docx",
        "example": definition.example,
    }


def code_json(code: Code) -> dict[str, str]:
    """Return one entry of the catalogue as a plain object."""
    return {
        "code": code.id,
        "name": code.name,
        "severity": code.severity.value,
        "sentence": code.sentence,
        "remedy": code.remedy,
        "example": code.example,
    }


def code_text(code: Code, *, full: bool) -> str:
    """Return one entry of the catalogue as a line, or in full with example and remedy."""
    line = f"{code.id}  {code.severity.value}: {code.sentence}"
    if not full:
        return line
    return f"{line}\nVí dụ: {code.example}\nCách sửa: {code.remedy}"


def _plain(value: int | Decimal) -> int | float:
    return float(value) if isinstance(value, Decimal) else value
