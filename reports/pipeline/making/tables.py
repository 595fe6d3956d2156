"""The tables of a period as a workbook: the names a Word template prints, as cells."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from reports.documents.filters import shown
from reports.figure import Figure
from reports.figures.context import build_context, own_names
from reports.figures.names import names
from reports.findings import ReportsError, found, in_order, stops
from reports.findings.run import NO_WORKBOOK
from reports.office.store import store_or_refuse
from reports.pipeline.asked import Outcome
from reports.pipeline.making.build import figures_in, target_of, texts_of
from reports.pipeline.making.one_unit import meant_for
from reports.pipeline.reading import read_checked
from reports.pipeline.reading import told as told_findings
from reports.pipeline.templates.definitions import load_definition, period_for, workbook_types
from reports.pipeline.templates.shelf import shelf
from reports.pipeline.templates.table_forms import NUMBER, SLOT, unknown_fields
from reports.vietnamese import short_date, upper_first
from reports.workbooks.handout.tables import RowKind, Table, TableColumn, TableRow, write_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from reports.pipeline.asked import Request
    from reports.pipeline.templates.definitions import Definition
    from reports.pipeline.templates.table_forms import TableForm
    from reports.workbooks.handout.tables import Content

    Values = Mapping[str, object]

ENDING = ".xlsx"


def build_tables(request: Request, progress: Callable[[str], None] | None = None) -> Outcome:
    """Build the workbook of tables that `request` asks for.

    Raises ReportsError with everything found where anything must be mended; nothing is written
    then.
    """
    templates = shelf(request.folder, request.templates)
    definition = load_definition(request.report_type, templates)
    if not definition.tables:
        known = ", ".join(workbook_types(templates))
        raise ReportsError([found(NO_WORKBOOK, report=definition.key, known=known)])
    period = period_for(definition, request.period)
    dataset, findings = read_checked(request.inputs, period, progress, request.seen)
    if not dataset.files:
        raise ReportsError(in_order(findings))
    definition, dataset, findings = meant_for(definition, request.unit, period, dataset, findings)
    own = own_names(dataset)
    known_names = names(own.columns, own.indicators, own.sections, definition.settings)
    for form in definition.tables:
        findings.extend(unknown_fields(form, known_names, f"{definition.key}.toml"))
    context, told = build_context(dataset, period, definition.spec, {})
    findings.extend(told)
    if stops(findings):
        raise ReportsError(told_findings(findings, dataset, period))
    title = f"{definition.name} {period.full_name}"
    data = write_tables(tables_of(definition, context), title=title)
    stored, more = store_or_refuse(data, target_of(request, definition, period, ENDING))
    figures = figures_in(context)
    return Outcome(
        path=stored.path,
        changed=stored.changed,
        findings=told_findings([*findings, *more], dataset, period),
        figures=figures,
        texts=texts_of(figures),
        printed=(),
    )


def tables_of(definition: Definition, context: Values) -> list[Table]:
    """Return the tables of a definition, filled from the values that templates print."""
    note = _text("{phuong.ten_day_du}, {ky.ten_day_du}; số liệu đến ngày {ky.ngay_chot}", context)
    return [_table(form, context, upper_first(note)) for form in definition.tables]


def _table(form: TableForm, context: Values, note: str) -> Table:
    rows = tuple(_rows(form, context))
    total = tuple(_content(cell, context) for cell in form.total)
    if rows and total:
        rows += (TableRow(cells=total, kind=RowKind.TOTAL),)
    return Table(
        name=form.key,
        title=_text(form.title, context),
        note=note,
        columns=tuple(
            TableColumn(header=column.header, width=column.width, over=column.over)
            for column in form.columns
        ),
        rows=rows,
    )


def _rows(form: TableForm, context: Values) -> Iterator[TableRow]:
    number = 0
    for entry in _list(context, form.rows):
        values = {**context, **entry}
        if form.group:
            cells = tuple(_content(cell, values) for cell in form.group)
            yield TableRow(cells=cells, kind=RowKind.GROUP)
        for row in _list(entry, form.inside) if form.group else [{}]:
            number += 1
            inner = {**values, **row, NUMBER: number}
            yield TableRow(cells=tuple(_content(column.cell, inner) for column in form.columns))


def _list(values: Values, name: str) -> Sequence[Values]:
    rows = _value(values, name)
    return rows if isinstance(rows, list | tuple) else []


def _content(cell: str, values: Values) -> Content:
    """Return what a cell holds: the value of its only slot, else words."""
    slot = SLOT.fullmatch(cell)
    value = _value(values, slot[1]) if slot else None
    if isinstance(value, Figure | dt.date | int) and not isinstance(value, bool):
        return value
    return _text(cell, values)


def _text(words: str, values: Values) -> str:
    return SLOT.sub(lambda slot: _printed(_value(values, slot[1])), words)


def _printed(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(_printed(each) for each in value)
    return short_date(value) if isinstance(value, dt.date) else str(shown(value))


def _value(values: Values, name: str) -> object:
    first, _, rest = name.partition(".")
    value = values[first]
    return _value(value, rest) if rest and isinstance(value, dict) else value
