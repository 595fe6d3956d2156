"""How a document was made, kept beside it, so that it can be explained and recorded later."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from reports.figure import Cell, Figure, Precision
from reports.office.store import KEPT, LEDGER, digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A workbook a document was made from: its label in findings and cells, path, SHA-256."""

    name: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class TemplateUsed:
    """A template file a document was made with: ``bodies/thang.docx``, SHA-256."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding as it was told, and the reason for which the clerk kept it (empty: none)."""

    code: str
    severity: str
    place: str
    message: str
    remedy: str
    accepted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedFigure:
    """One figure of the document in reading order: where, as printed, its field, value, cells.

    `spot` is the number of its paragraph in the finished text, and from where to where in it.
    """

    part: str
    paragraph: str
    text: str
    field: str
    value: str
    unit: str
    cells: tuple[Cell, ...]
    spot: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row of a workbook that figures came from, as it was then: its unit, and each filled cell.

    `cells` are reference, header and text; what must not leave the workbook is not among them.
    """

    file: str
    sheet: str
    row: int
    unit: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How a document was made.

    `report_type` is the key of its definition (``thang``), `period` a period's key (``2026-10``),
    `ward` the ward's full name; `document_type`, `symbol`, `issuer`, `family` are those of its
    form; `figures` hold value and unit, not their cells, which stand in `printed`; `copies` are the
    recipients, each with the number of copies as typed.
    """

    report_type: str
    report_name: str
    period: str
    ward: str
    version: str
    document_type: str = ""
    symbol: str = ""
    issuer: str = ""
    family: str = ""
    copies: tuple[tuple[str, str], ...] = ()
    inputs: tuple[Source, ...] = ()
    templates: tuple[TemplateUsed, ...] = ()
    findings: tuple[Told, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    printed: tuple[PrintedFigure, ...] = ()
    rows: tuple[SourceRow, ...] = ()

    def rows_of(self, figure: PrintedFigure) -> tuple[SourceRow, ...]:
        """Return the rows that a figure came from."""
        wanted = {(cell.file, cell.sheet, row_of(cell)) for cell in figure.cells}
        return tuple(each for each in self.rows if (each.file, each.sheet, each.row) in wanted)


def row_of(cell: Cell) -> int:
    """Return the number of the row in which a cell lies, 0 for a whole sheet."""
    digits = cell.ref.lstrip(ascii_uppercase)
    return int(digits) if digits.isdecimal() else 0


def origin_files(target: Path, data: bytes, origin: Origin) -> dict[Path, bytes]:
    """Return the files that keep how the report `data` at `target` was made, and `data` itself.

    They lie in its folder under the digest of `data`, so that they harm no other report.
    """
    folder, name = target.parent / KEPT, digest(data)
    return {folder / f"{name}{target.suffix}": data, folder / f"{name}.json": as_bytes(origin)}


def origin_of(path: Path) -> Origin | None:
    """Return how the document at `path` was made, None if that is not known.

    It is found by the file's bytes wherever the file was renamed to in its folder; a file that was
    edited since is found by its name.
    """
    name = _digest_as_made(path)
    try:
        return from_bytes((path.parent / KEPT / f"{name}.json").read_bytes())
    except (OSError, ValueError, LookupError, TypeError, ArithmeticError):
        return None


def original_of(path: Path) -> bytes | None:
    """Return the bytes of the document at `path` as they were made, None if they are not kept."""
    name = _digest_as_made(path)
    try:
        data = (path.parent / KEPT / f"{name}{path.suffix}").read_bytes()
    except OSError:
        return None
    return data if digest(data) == name else None


def _digest_as_made(path: Path) -> str:
    try:
        present = digest(path.read_bytes())
    except OSError:
        present = ""
    if (path.parent / KEPT / f"{present}.json").is_file():
        return present
    try:
        named = json.loads((path.parent / LEDGER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(named.get(path.name, "")) if isinstance(named, dict) else ""


# As text ------------------------------------------------------------------------------------------


def as_bytes(origin: Origin) -> bytes:
    """Return `origin` as JSON; the same origin gives the same bytes."""
    places = _places(origin.printed)
    payload = {
        "format": FORMAT,
        "report_type": origin.report_type,
        "report_name": origin.report_name,
        "period": origin.period,
        "ward": origin.ward,
        "version": origin.version,
        "document_type": origin.document_type,
        "symbol": origin.symbol,
        "issuer": origin.issuer,
        "family": origin.family,
        "copies": [list(each) for each in origin.copies],
        "inputs": [[each.name, each.path, each.sha256] for each in origin.inputs],
        "templates": [[each.name, each.sha256] for each in origin.templates],
        "findings": [
            [each.code, each.severity, each.place, each.message, each.remedy, each.accepted]
            for each in origin.findings
        ],
        "figures": {name: _figure_out(figure) for name, figure in origin.figures.items()},
        "places": [list(place) for place in places],
        "printed": [_printed_out(each, places) for each in origin.printed],
        "rows": [[each.file, each.sheet, each.row, each.unit, each.cells] for each in origin.rows],
    }
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def _figure_out(figure: Figure) -> list[object]:
    value = None if figure.value is None else str(figure.value)
    return [value, figure.precision.name, figure.unit, figure.decimals, list(figure.gaps)]


def _places(printed: Iterable[PrintedFigure]) -> Mapping[tuple[str, str], int]:
    """Return a number for each sheet of each file, since one figure may have hundreds of cells."""
    found = dict.fromkeys((cell.file, cell.sheet) for each in printed for cell in each.cells)
    return {place: number for number, place in enumerate(found)}


def _printed_out(each: PrintedFigure, places: Mapping[tuple[str, str], int]) -> list[object]:
    cells = [
        [places[place], " ".join(cell.ref for cell in group)]
        for place, group in groupby(each.cells, key=lambda cell: (cell.file, cell.sheet))
    ]
    told = [each.part, each.paragraph, each.text, each.field, each.value, each.unit]
    return [*told, cells, each.spot]


def from_bytes(data: bytes) -> Origin:
    """Return the origin that `as_bytes` wrote.

    Raises ValueError, LookupError, TypeError or ArithmeticError for other bytes.
    """
    try:
        return _origin_in(json.loads(data))
    except (AttributeError, RecursionError) as error:
        raise ValueError from error


def _origin_in(payload: dict[str, Any]) -> Origin:
    places = [(str(file), str(sheet)) for file, sheet in payload["places"]]
    return Origin(
        report_type=payload["report_type"],
        report_name=payload["report_name"],
        period=payload["period"],
        ward=payload["ward"],
        version=payload["version"],
        document_type=payload["document_type"],
        symbol=payload["symbol"],
        issuer=payload["issuer"],
        family=payload["family"],
        copies=tuple((name, number) for name, number in payload["copies"]),
        inputs=tuple(Source(*each) for each in payload["inputs"]),
        templates=tuple(TemplateUsed(*each) for each in payload["templates"]),
        findings=tuple(_told_in(each) for each in payload["findings"]),
        figures={name: _figure_in(figure) for name, figure in payload["figures"].items()},
        printed=tuple(_printed_in(each, places) for each in payload["printed"]),
        rows=tuple(_row_in(each) for each in payload["rows"]),
    )


def _told_in(values: list[Any]) -> Told:
    code, severity, place, message, remedy, accepted = values
    return Told(
        code=code,
        severity=severity,
        place=place,
        message=message,
        remedy=remedy,
        accepted=accepted,
    )


def _figure_in(values: list[Any]) -> Figure:
    text, precision, unit, decimals, gaps = values
    return Figure(
        None if text is None else _number(text),
        precision=Precision[precision],
        unit=unit,
        decimals=decimals,
        gaps=tuple(gaps),
    )


def _number(text: str) -> int | Decimal:
    return int(text) if text.lstrip("-").isdigit() else Decimal(text)


def _printed_in(values: list[Any], places: list[tuple[str, str]]) -> PrintedFigure:
    part, paragraph, text, name, value, unit, cells, spot = values
    return PrintedFigure(
        part=part,
        paragraph=paragraph,
        text=text,
        field=name,
        value=value,
        unit=unit,
        cells=tuple(
            Cell(file, sheet, ref)
            for place, refs in cells
            for file, sheet in [places[place]]
            for ref in refs.split()
        ),
        spot=None if spot is None else (spot[0], spot[1], spot[2]),
    )


def _row_in(values: list[Any]) -> SourceRow:
    file, sheet, row, unit, cells = values
    return SourceRow(file, sheet, row, unit, tuple((ref, head, text) for ref, head, text in cells))
