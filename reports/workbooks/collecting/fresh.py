"""What a unit itself wrote into its workbook, apart from what stood there beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.workbooks.identity import KEYS, as_typed, row_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.workbooks.identity import SourceFile
    from reports.workbooks.records import Dataset, Record

    Fresh = Mapping[str, tuple[Record, ...]]


def fresh_rows(dataset: Dataset) -> Fresh:
    """Return the rows of each returned workbook that are new, or that its unit changed."""
    sources = {source.file: source for source in dataset.sources if source.identity}
    found: dict[str, tuple[Record, ...]] = dict.fromkeys(sources, ())
    for records in dataset.rows.values():
        for record in records:
            source = sources.get(record.file)
            if source and is_fresh(record, source):
                found[record.file] = (*found[record.file], record)
    return found


def is_fresh(record: Record, source: SourceFile) -> bool:
    """Return whether any cell of a row differs from what stood there when it was issued."""
    if record.sheet not in KEYS:
        return True
    key = key_of(record)
    return any(
        source.issued.get((record.sheet, key, column)) != as_typed(value.content)
        for column, value in record.values.items()
        if value.cell.sheet == record.sheet_name
    )


def key_of(record: Record) -> str:
    """Return what a row is known by in every workbook that holds it."""
    contents = {column: value.content for column, value in record.values.items()}
    return row_key(record.sheet, contents)
