"""Two versions of a report held against each other, or one against the way it was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reports.documents.changes import changes
from reports.documents.paragraphs import paragraphs
from reports.findings import Place, ReportsError, found
from reports.findings.paper import FIGURE_ADDED, FIGURE_BY_HAND, FIGURE_GONE, NO_ORIGINAL
from reports.office.origin import origin_of, original_of
from reports.office.store import is_ours
from reports.office.trusted import bytes_of
from reports.vietnamese import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal
    from pathlib import Path

    from reports.documents.changes import Change, NumberChange
    from reports.figure import Cell, Figure
    from reports.findings import Finding
    from reports.office.origin import Origin, PrintedFigure

_SHOWN = 80
_MOST_CELLS = 8
_TEXT = "Văn bản"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between two versions, and what is to be said of the numbers among it.

    `as_made` tells that the first is the report as the program made it.
    """

    before: str
    after: str
    as_made: bool
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]


def compare(first: Path, second: Path | None = None) -> Comparison:
    """Compare two versions of a document; one alone with the way it was made.

    Raises ReportsError where a file cannot be read, or nobody knows how it was made.
    """
    now = second or first
    data, made = _two(first, second)
    old, new = paragraphs(data[0], name=first.name), paragraphs(data[1], name=now.name)
    differing = changes(old, new)
    origin = origin_of(first) if made and not (second and is_ours(second)) else None
    return Comparison(
        before=first.name,
        after=now.name,
        as_made=made and second is None,
        changes=tuple(differing),
        findings=tuple(_by_hand(differing, origin, now.name)) if origin else (),
    )


def changed_by_hand(
    before: bytes, after: bytes, origin: Origin, name: str
) -> tuple[list[Finding], dict[str, Figure]]:
    """Return what is to be said of the numbers that differ from a report made as `origin` says.

    With it come the figures as the paper now says them, unknown where that cannot be read.
    """
    differing = changes(paragraphs(before, name=name), paragraphs(after, name=name))
    return list(_by_hand(differing, origin, name)), dict(_as_printed(differing, origin))


def _as_printed(differing: Iterable[Change], origin: Origin) -> Iterator[tuple[str, Figure]]:
    for change in differing:
        for number in change.numbers:
            printed = _figure_at(number, change, origin) if number.before else None
            if printed and printed.field in origin.figures:
                figure = origin.figures[printed.field]
                yield printed.field, replace(figure, value=_value(number, figure))


def _value(number: NumberChange, figure: Figure) -> int | Decimal | None:
    """Return the value a number was changed to, None where it is not the plain value itself."""
    old, new = (parse_number(text.rstrip("%")) for text in (number.before, number.after))
    plain = old is not None and old.value == figure.value
    return new.value if plain and new is not None else None


def _two(first: Path, second: Path | None) -> tuple[tuple[bytes, bytes], bool]:
    """Return the bytes of both versions, and whether the first is as the program made it."""
    present, wrong = bytes_of(first)
    if present is None:
        raise ReportsError(wrong)
    if second is None:
        original = original_of(first)
        if original is None:
            raise ReportsError([found(NO_ORIGINAL, Place(file=first.name))])
        return (original, present), True
    other, wrong = bytes_of(second)
    if other is None:
        raise ReportsError(wrong)
    return (present, other), is_ours(first)


def _by_hand(differing: Iterable[Change], origin: Origin, name: str) -> Iterator[Finding]:
    """Yield for each number changed by hand what it replaced and where that had come from."""
    for change in differing:
        sentence = change.after or change.before
        place = Place(file=name, paragraph=_short(sentence.text), part=_TEXT) if sentence else None
        for number in change.numbers:
            finding = _told(number, change, origin, place)
            if finding is not None:
                yield finding


def _told(
    number: NumberChange, change: Change, origin: Origin, place: Place | None
) -> Finding | None:
    if not number.before:
        return found(FIGURE_ADDED, place, now=number.after)
    figure = _figure_at(number, change, origin)
    if figure is None:
        return None
    cells = _cells(figure)
    if not number.after:
        return found(FIGURE_GONE, place, made=figure.text, cells=cells)
    return found(FIGURE_BY_HAND, place, now=number.after, made=figure.text, cells=cells)


def _figure_at(number: NumberChange, change: Change, origin: Origin) -> PrintedFigure | None:
    """Return the figure that stood where the number was, None where it was only text."""
    if change.before is None:
        return None
    for each in origin.printed:
        if each.spot and each.spot[0] == change.before.paragraph:
            _, start, end = each.spot
            if start <= number.at < end:
                return each
    return None


def _cells(figure: PrintedFigure) -> str:
    """Return in words where a figure came from."""
    if not figure.cells:
        return "phép tính từ các dòng trong kỳ"
    by_sheet: dict[tuple[str, str], list[Cell]] = {}
    for cell in figure.cells:
        by_sheet.setdefault((cell.file, cell.sheet), []).append(cell)
    return "; ".join(
        f"tệp “{file}”, trang “{sheet}”, ô {_refs(cells)}"
        for (file, sheet), cells in by_sheet.items()
    )


def _refs(cells: list[Cell]) -> str:
    shown = ", ".join(cell.ref for cell in cells[:_MOST_CELLS])
    more = len(cells) - _MOST_CELLS
    return f"{shown} và {more} ô nữa" if more > 0 else shown


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
