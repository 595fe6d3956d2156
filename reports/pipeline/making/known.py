"""What a run knows of its own report when the finished document is held against the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reports.documents.check import Known
from reports.figures.series import numbers_taken
from reports.pipeline.templates.definitions import report_types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.periods import Period
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.shelf import Shelf
    from reports.workbooks.records import Dataset


def known_of(
    definition: Definition,
    context: Mapping[str, object],
    dataset: Dataset,
    period: Period,
    templates: Shelf,
) -> Known:
    """Return what a run knows beside its document: issuer, place, period, series of numbers."""
    document, now, after = (_group(context, name) for name in ("van_ban", "ky", "ky_sau"))
    issuer, place = _group(context, "co_quan"), _group(context, "phuong")["dia_danh"]
    numbered = any(char.isdigit() for char in document["so_ky_hieu"])
    return Known(
        place=place,
        symbol=issuer["ky_hieu"],
        periods=(now["ten_day_du"], after["ten_day_du"], document["chuyen_de"]),
        taken=numbers_taken(dataset, period, definition.spec, _same_symbol(definition, templates))
        if numbered
        else {},
        left_open=[
            name for name, value in (("place", place), ("signer", issuer["nguoi_ky"])) if not value
        ],
    )


def _group(context: Mapping[str, object], name: str) -> Mapping[str, str]:
    return cast("Mapping[str, str]", context[name])


def _same_symbol(definition: Definition, templates: Shelf) -> dict[str, str]:
    """Return the types that share the series of numbers: the word of each, and who issues it."""
    types, _ = report_types(templates)
    return {each.sheet_word: each.issuer_role for each in types if each.symbol == definition.symbol}
