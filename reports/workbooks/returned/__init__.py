"""The workbook handed back: the same file with its errors marked, listed and explained.

It is patched as text inside its archive: written anew by openpyxl it would lose pictures, charts,
extension lists, macros, and whatever else a unit keeps in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.findings.grouping import grouped
from reports.findings.model import Place, Severity, found
from reports.findings.returned import COPY_LACKS, NOT_RETURNED
from reports.vietnamese import clean, joined, upper_first
from reports.workbooks.guard import examine
from reports.workbooks.raw import settled
from reports.workbooks.returned.book import put_first, take_out
from reports.workbooks.returned.cells import place_of, restyled
from reports.workbooks.returned.listing import TITLE_ROWS, listing_sheet
from reports.workbooks.returned.markup import attribute
from reports.workbooks.returned.notes import WORDS, add_notes, remove_notes
from reports.workbooks.returned.overlays import with_overlays, without_overlays
from reports.workbooks.returned.parts import Parts
from reports.workbooks.returned.styles import EMPTY, Mark, Styles
from reports.workbooks.scan import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.findings.grouping import Group
    from reports.findings.model import Finding
    from reports.workbooks.returned.parts import SheetPart

    Faults = Mapping[str, Sequence[Finding]]

SUFFIX = " (CẦN SỬA)"
"""What follows the name of a workbook handed back, before its ending."""

_MARKS = {Severity.MUST_FIX: Mark.MEND, Severity.NOTICE: Mark.REVIEW}
_WIDEST = 5_000  # cells of one range that are marked
_SIGNATURE = "chữ ký số của tệp (tệp đã thêm màu và chú thích thì chữ ký không còn đúng)"
_THREADS = "chú thích ở ô {cells} của trang “{sheet}”, vì ô đó đang có chuỗi trao đổi"


def is_faulty(findings: Iterable[Finding]) -> bool:
    """Return whether a workbook with these findings is one to hand back."""
    return any(each.severity is Severity.MUST_FIX and not each.accepted for each in findings)


def returned_name(name: str) -> str:
    """Return the name, without its ending, of the copy of a workbook; the mark stands once."""
    return f"{clean(name).removesuffix(SUFFIX)}{SUFFIX}"


def hand_back(
    path: Path, findings: Sequence[Finding], label: str = ""
) -> tuple[bytes | None, list[Finding]]:
    """Return a copy of a workbook with its faults marked and listed, and what it could not keep.

    Taken are those of `findings` that name the file, by `label` or else its own name. Returned is
    None where nothing in it must be mended, or it is no workbook that can be opened.
    """
    name = label or clean(path.name)
    told = [each for each in findings if each.place.file == name and _is_told(each)]
    if not is_faulty(told):
        return None, []
    scan, _ = examine(path, name)
    if scan is None:
        return None, [found(NOT_RETURNED, Place(name))]
    parts = Parts.of(scan.content)
    lacking = [_SIGNATURE] if parts.drop_signatures() else []
    styles_part = _styles_part(parts)
    styles = Styles.of(parts.members[styles_part])
    _clear(parts, styles)
    sheets = {each.name: each for each in parts.sheets()}
    for sheet, faults in _by_sheet(told).items():
        if sheet in sheets:
            lacking += _mark(parts, styles, sheets[sheet], faults)
    page = listing_sheet(clean(path.name), _in_order(told, sheets), _names(parts), lacking, styles)
    put_first(parts, page, TITLE_ROWS)
    parts.members[styles_part] = styles.packed()
    lacks = [found(COPY_LACKS, Place(name), what=joined(lacking, "; ", "; "))] if lacking else []
    return parts.packed(), lacks


def _is_told(finding: Finding) -> bool:
    return finding.severity in _MARKS and not finding.accepted


def _by_sheet(findings: Iterable[Finding]) -> Faults:
    by_sheet: dict[str, list[Finding]] = {}
    for each in findings:
        by_sheet.setdefault(each.place.sheet, []).append(each)
    return by_sheet


def _in_order(findings: Sequence[Finding], sheets: Mapping[str, SheetPart]) -> list[Group]:
    """Return the faults in groups: the weightiest first, else as the workbook goes."""

    def place(group: Group) -> tuple[bool, int, tuple[int, int]]:
        sheet = sheets.get(group.first.sheet)
        cell = place_of(group.first.cell.partition(":")[0])
        light = group.finding.severity is not Severity.MUST_FIX
        return light, sheet.index if sheet else -1, cell

    return sorted(grouped(findings), key=place)


def _names(parts: Parts) -> dict[str, str]:
    """Return the names of the sheets as the workbook writes them, by those of the findings."""
    data, entries = parts.sheet_entries()
    names = [attribute(each.tag(data), "name") for each in entries]
    return {settled(name): name for name in names}


def _styles_part(parts: Parts) -> str:
    there = parts.related(parts.workbook, "styles")
    return there or parts.add("styles", parts.workbook, "xl/styles", EMPTY)[0]


# Marking -----------------------------------------------------------------------------------------


def _clear(parts: Parts, styles: Styles) -> None:
    """Take out what an earlier hand-back left: its sheet, colours and notes."""
    take_out(parts)
    styles.unmark(trusted=b"LibreOffice" not in parts.members.get("docProps/app.xml", b""))
    overlays = styles.overlays()
    for sheet in parts.sheets():
        remove_notes(parts, sheet.part)
        parts.members[sheet.part] = without_overlays(parts.members[sheet.part], overlays)


def _mark(parts: Parts, styles: Styles, sheet: SheetPart, faults: Sequence[Finding]) -> list[str]:
    marks, notes = _marked_cells(faults)
    if not marks:
        return []
    coloured = restyled(
        parts.members[sheet.part],
        {place_of(ref) for ref in marks},
        lambda style, place: styles.marked(style, marks[f"{letters(place[1])}{place[0]}"]),
    )
    by_colour: dict[int, list[str]] = {}
    for ref, mark in marks.items():
        by_colour.setdefault(styles.overlay(mark), []).append(ref)
    parts.members[sheet.part] = with_overlays(coloured, by_colour)
    refused = add_notes(parts, sheet.part, notes)
    return [_THREADS.format(cells=", ".join(refused), sheet=sheet.name)] if refused else []


def _marked_cells(faults: Iterable[Finding]) -> tuple[dict[str, Mark], dict[str, str]]:
    """Return the colour of each faulty cell, and the note at it or at the first of a range."""
    marks: dict[str, Mark] = {}
    notes: dict[str, list[str]] = {}
    weightiest_first = sorted(faults, key=lambda each: each.severity is not Severity.MUST_FIX)
    for each in weightiest_first:
        mark = _MARKS[each.severity]
        refs = _cells_of(each.place.cell)
        for ref in refs:
            marks.setdefault(ref, mark)
        if refs:
            text = f"{WORDS[mark]} [{each.code.id}]\n{upper_first(each.message)}"
            notes.setdefault(refs[0], []).append(f"{text}\nCách sửa: {each.remedy}")
    return marks, {ref: "\n".join(dict.fromkeys(texts)) for ref, texts in notes.items()}


def _cells_of(span: str) -> list[str]:
    """Return the cells of ``E14`` or ``B5:B7``."""
    first, _, last = span.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    if not (top and bottom) or (bottom - top + 1) * (right - left + 1) > _WIDEST:
        return [first] if top else []
    return [
        f"{letters(column)}{row}"
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    ]
