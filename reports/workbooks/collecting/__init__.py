"""The ward's own workbook and those its units sent become one dataset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.workbooks.collecting.carried import merge_carried
from reports.workbooks.collecting.fresh import fresh_rows
from reports.workbooks.collecting.inherited import with_identity
from reports.workbooks.collecting.received import with_receipts
from reports.workbooks.collecting.refused import refusals
from reports.workbooks.collecting.resent import conflict_copies, superseded
from reports.workbooks.collecting.typed import replace_typed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container, Mapping, Sequence

    from reports.findings.model import Finding
    from reports.workbooks.records import Dataset
    from reports.workbooks.schema import Sheet


def collect(
    dataset: Dataset,
    findings: Sequence[Finding],
    sheets: Sequence[Sheet],
    seen: Mapping[str, dt.date],
) -> tuple[Dataset, list[Finding]]:
    """Return the dataset of what counts, and what is to be said.

    A workbook that is not what it says is left out, of one sent again the last is taken, rows say
    whose they are, rows that several workbooks hold are merged. `seen` is the day each workbook was
    first seen, by its digest.
    """
    told = refusals(dataset)
    dataset, findings = without(dataset, findings, {each.place.file for each in told})
    copies, more = conflict_copies(dataset.sources)
    older, again = superseded(dataset)
    dataset, findings = without(dataset, findings, copies | older)
    told += more + again
    if not any(source.identity for source in dataset.sources):
        return dataset, [*findings, *told]
    dataset, more = with_identity(_ordered(dataset), sheets)
    told += more
    fresh = fresh_rows(dataset)
    for stage in (replace_typed, merge_carried):
        dataset, more = stage(dataset, sheets)
        told += more
    dataset, more = with_receipts(dataset, sheets, seen, fresh)
    return dataset, [*findings, *told, *more]


def _ordered(dataset: Dataset) -> Dataset:
    """Return the dataset, on each sheet the ward's own rows first, then the units' in its order."""
    units = [record.text("code") for record in dataset.of("units")]
    places = {
        source.file: (own.period, units.index(own.unit) if own.unit in units else len(units))
        for source in dataset.sources
        if (own := source.identity)
    }
    rows = {
        sheet: tuple(sorted(records, key=lambda record: places.get(record.file, ("", 0))))
        for sheet, records in dataset.rows.items()
    }
    return replace(dataset, rows=rows)


def without(
    dataset: Dataset, findings: Sequence[Finding], dropped: Container[str]
) -> tuple[Dataset, list[Finding]]:
    """Return the dataset and the findings without those of some files."""
    kept = replace(
        dataset,
        rows={
            sheet: tuple(record for record in records if record.file not in dropped)
            for sheet, records in dataset.rows.items()
        },
        files=tuple(file for file in dataset.files if file not in dropped),
        own_columns=tuple(own for own in dataset.own_columns if own.cell.file not in dropped),
        sources=tuple(source for source in dataset.sources if source.file not in dropped),
    )
    return kept, [each for each in findings if each.place.file not in dropped]
