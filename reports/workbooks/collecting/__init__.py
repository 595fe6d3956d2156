"""The ward's own workbook and those its units sent become one dataset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reports.workbooks.collecting.blanks import blanks
from reports.workbooks.collecting.refused import refusals
from reports.workbooks.collecting.resent import conflict_copies, superseded

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
    for left_out in (blanks, conflict_copies, superseded):
        files, more = left_out(dataset)
        dataset, findings = without(dataset, findings, files)
        told += more
    if not any(source.identity for source in dataset.sources):
        return dataset, [*findings, *told]
    dataset, more = _together(dataset, sheets, seen)
    return dataset, [*findings, *told, *more]


def _together(
    dataset: Dataset, sheets: Sequence[Sheet], seen: Mapping[str, dt.date]
) -> tuple[Dataset, list[Finding]]:
    """Return the rows of units' workbooks as those of the ward, and what is to be said of them."""
    # Only a ward whose units send workbooks needs them.
    from reports.workbooks.collecting.carried import merge_carried  # noqa: PLC0415 -- see above
    from reports.workbooks.collecting.fresh import fresh_rows  # noqa: PLC0415 -- see above
    from reports.workbooks.collecting.inherited import with_identity  # noqa: PLC0415 -- see above
    from reports.workbooks.collecting.received import with_receipts  # noqa: PLC0415 -- see above
    from reports.workbooks.collecting.typed import replace_typed  # noqa: PLC0415 -- see above

    dataset, told = with_identity(_ordered(dataset), sheets)
    fresh = fresh_rows(dataset)
    for stage in (replace_typed, merge_carried):
        dataset, more = stage(dataset, sheets)
        told += more
    dataset, more = with_receipts(dataset, sheets, seen, fresh)
    return dataset, [*told, *more]


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
