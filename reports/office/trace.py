"""The page beside a report that says of each number in it which rows it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from reports.office.origin import row_of
from reports.office.trace_style import STYLE
from reports.periods import parse_period
from reports.vietnamese import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reports.documents.paragraphs import Paragraph
    from reports.figure import Cell
    from reports.office.origin import Origin, PrintedFigure, SourceRow

ENDING = ".trace.html"
_FEW = 6
_WHOLE_SHEET = "A1"
_PERCENT = "%"
_Rows = Mapping[tuple[str, str, int], tuple[int, str]]
"""For each row its number on the page, and the unit it is about."""


def trace_path(report: Path) -> Path:
    """Return where the page of a report lies: beside it, under its name."""
    return report.with_name(f"{report.stem}{ENDING}")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A printed figure and its number on the page."""

    number: int
    figure: PrintedFigure

    @property
    def start(self) -> int:
        """From where it stands in its paragraph."""
        return self.figure.spot[1] if self.figure.spot else 0

    @property
    def end(self) -> int:
        """To where it stands in its paragraph."""
        return self.figure.spot[2] if self.figure.spot else 0


def trace_page(origin: Origin, paragraphs: Sequence[Paragraph]) -> bytes:
    """Return the page for a report made as `origin` says, whose text is `paragraphs`.

    It stands alone: nothing is fetched, nothing runs in it.
    """
    return "".join(_page(origin, paragraphs)).encode()


def _page(origin: Origin, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    title = f"Số liệu lấy ở đâu – {origin.report_name}"
    rows = {
        (each.file, each.sheet, each.row): (at, each.unit) for at, each in enumerate(origin.rows, 1)
    }
    yield (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    yield from _head(origin)
    yield '<main>\n<section aria-labelledby="so">\n<h2 id="so">Từng con số, theo thứ tự trong '
    yield "báo cáo</h2>\n"
    yield from _numbers(origin, paragraphs, rows)
    yield '</section>\n<section aria-labelledby="dong">\n<h2 id="dong">Các dòng số liệu</h2>\n'
    yield from _sources(origin)
    yield "</section>\n</main>\n</body>\n</html>\n"


def _head(origin: Origin) -> Iterator[str]:
    files = "".join(f"<li>{escape(each.name)}</li>" for each in origin.inputs)
    yield (
        "<header>\n<h1>Số liệu của báo cáo lấy ở đâu</h1>\n"
        f"<p><b>{escape(origin.report_name)}</b>, {escape(_period(origin))}, "
        f"{escape(origin.ward)}. Có {len(origin.printed)} con số, lấy từ {len(origin.rows)} dòng "
        "trong các tệp:</p>\n"
        f"<ul>{files}</ul>\n"
        "<p>Trang này để tra khi có người hỏi “con số này lấy ở đâu”. Bấm vào tên ô để xem cả "
        'dòng. <a href="#so">Từng con số</a> · <a href="#dong">Các dòng số liệu</a></p>\n'
        "</header>\n"
    )


def _period(origin: Origin) -> str:
    period = parse_period(origin.period)
    return period.full_name if period else origin.period


# Numbers ------------------------------------------------------------------------------------------


def _numbers(origin: Origin, paragraphs: Sequence[Paragraph], rows: _Rows) -> Iterator[str]:
    several = len(origin.inputs) > 1
    numbered = [_Numbered(at, each) for at, each in enumerate(origin.printed, 1)]
    inside = [each for each in numbered if each.figure.spot]
    for table, group in groupby(inside, key=lambda each: _paragraph(each, paragraphs).table):
        if table:
            yield from _table(table, list(group), paragraphs, rows, several=several)
        else:
            yield from _sentences(group, paragraphs, rows, several=several)
    outside = [each for each in numbered if not each.figure.spot]
    if outside:
        yield "<h3>Trong biểu đồ và đầu trang</h3>\n"
        yield from _list(outside, rows, several=several)


def _paragraph(each: _Numbered, paragraphs: Sequence[Paragraph]) -> Paragraph:
    return paragraphs[each.figure.spot[0] if each.figure.spot else 0]


def _sentences(
    figures: Iterable[_Numbered], paragraphs: Sequence[Paragraph], rows: _Rows, *, several: bool
) -> Iterator[str]:
    for at, group in groupby(figures, key=lambda each: each.figure.spot and each.figure.spot[0]):
        members = list(group)
        text = paragraphs[at or 0].text
        yield f'<article>\n<p class="cau">{_marked(text, members)}</p>\n'
        yield from _list(members, rows, several=several)
        yield "</article>\n"


def _marked(text: str, figures: Sequence[_Numbered]) -> str:
    """Return a sentence with its numbers set off, each leading to its sources below."""
    pieces, place = [], 0
    for each in figures:
        if each.start >= place:
            before, shown = text[place : each.start], text[each.start : each.end]
            pieces.append(f'{escape(before)}<a href="#so-{each.number}">{escape(shown)}</a>')
            place = each.end
    return "".join([*pieces, escape(text[place:])])


def _list(figures: Iterable[_Numbered], rows: _Rows, *, several: bool) -> Iterator[str]:
    yield "<ul class=nguon>\n"
    for each in figures:
        yield (
            f"<li id=so-{each.number}><b>{_value(each.figure)}</b>: "
            f"{_cells(each.figure, rows, several=several)}</li>\n"
        )
    yield "</ul>\n"


def _table(
    table: int,
    figures: Sequence[_Numbered],
    paragraphs: Sequence[Paragraph],
    rows: _Rows,
    *,
    several: bool,
) -> Iterator[str]:
    yield (
        f'<div class=khung tabindex=0 role=region aria-label="Số trong bảng {table}"><table>\n'
        "<thead><tr><th scope=col>Cột trong bảng</th><th scope=col>Số</th>"
        "<th scope=col>Lấy ở</th></tr></thead>\n"
    )
    filled = (each for each in figures if each.figure.cells or each.figure.value)
    for row, group in groupby(filled, key=lambda each: _paragraph(each, paragraphs).row):
        yield f"<tbody><tr><th colspan=3 scope=rowgroup>{escape(row)}</th></tr>\n"
        for each in group:
            column = escape(_paragraph(each, paragraphs).column)
            yield (
                f"<tr id=so-{each.number}><td>{column}</td><td class=so>{_value(each.figure)}</td>"
                f"<td>{_cells(each.figure, rows, several=several)}</td></tr>\n"
            )
        yield "</tbody>"
    yield "</table></div>\n"


def _value(figure: PrintedFigure) -> str:
    """Return a number as printed, with its exact value where that says more, and its unit."""
    exact = number(Decimal(figure.value)) if figure.value else ""
    unit = f" {figure.unit}" if figure.unit and figure.unit != _PERCENT else ""
    if exact and unit and exact not in figure.text:
        return escape(f"{figure.text} ({exact}{unit})")
    return escape(figure.text if figure.unit in figure.text else f"{figure.text}{unit}")


def _cells(figure: PrintedFigure, rows: _Rows, *, several: bool) -> str:
    """Return the cells of a figure, sheet by sheet, each leading to its row."""
    if not figure.cells:
        return "không có dòng nào trong kỳ"
    places = dict.fromkeys((cell.file, cell.sheet) for cell in figure.cells)
    told = []
    for file, sheet in places:
        cells = [cell for cell in figure.cells if (cell.file, cell.sheet) == (file, sheet)]
        where = f"{escape(file)} › {escape(sheet)}" if several else escape(sheet)
        told.append(f"{where}: {_links(cells, rows)}")
    return "; ".join(told)


def _links(cells: Sequence[Cell], rows: _Rows) -> str:
    if [cell.ref for cell in cells] == [_WHOLE_SHEET]:
        return "cả trang tính"
    if len(cells) <= _FEW:
        return ", ".join(_link(cell, cell.ref, rows) + _unit(cell, rows) for cell in cells)
    runs = list(_runs(cells))
    shown = ", ".join(
        _link(run[0], run[0].ref if len(run) == 1 else f"{run[0].ref}–{run[-1].ref}", rows)
        for run in runs
    )
    return f"{shown} ({len(cells)} ô)"


def _runs(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Yield cells that lie one below the other together."""
    run: list[Cell] = []
    for cell in sorted(cells, key=lambda each: (len(_column(each)), _column(each), row_of(each))):
        if run and (_column(cell), row_of(cell)) != (_column(run[-1]), row_of(run[-1]) + 1):
            yield run
            run = []
        run.append(cell)
    if run:
        yield run


def _column(cell: Cell) -> str:
    return cell.ref.rstrip("0123456789")


def _link(cell: Cell, text: str, rows: _Rows) -> str:
    at, _ = rows.get((cell.file, cell.sheet, row_of(cell)), (0, ""))
    return f'<a href="#d{at}">{escape(text)}</a>' if at else escape(text)


def _unit(cell: Cell, rows: _Rows) -> str:
    _, unit = rows.get((cell.file, cell.sheet, row_of(cell)), (0, ""))
    return f" {escape(unit)}" if unit else ""


# Rows ---------------------------------------------------------------------------------------------


def _sources(origin: Origin) -> Iterator[str]:
    used = {(cell.file, cell.sheet, cell.ref) for each in origin.printed for cell in each.cells}
    several = len(origin.inputs) > 1
    numbered = enumerate(origin.rows, 1)
    for (file, sheet), group in groupby(numbered, key=lambda each: (each[1].file, each[1].sheet)):
        where = f"{file} › {sheet}" if several else sheet
        yield f"<h3>Trang tính “{escape(where)}”</h3>\n<ul class=dong>\n"
        for at, row in group:
            yield f"<li id=d{at}><b>Dòng {row.row}</b> {_filled(row, used)}</li>\n"
        yield "</ul>\n"


def _filled(row: SourceRow, used: frozenset[object] | set[tuple[str, str, str]]) -> str:
    cells = []
    for ref, header, text in row.cells:
        pair = f"{escape(header)}: {escape(text)}"
        taken = (row.file, row.sheet, ref) in used
        cells.append(f"<mark>{pair} <small>({ref})</small></mark>" if taken else pair)
    return " · ".join(cells)
