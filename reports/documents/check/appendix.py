"""Rules PL01, PL02 and TB01: labels, references and tables of appendices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, measured, quoted
from reports.documents.check.numbering import roman
from reports.findings.format import body as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.anatomy import Appendix
    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Table

_MENTION = re.compile(r"phu luc(?: so)?\s*(?P<numbers>(?:[ivxlc]+\b|\d+|,|;|va|den|-|–|\s)*)")
_NUMBER = re.compile(r"\b(?:[ivxlc]+|\d+)\b")
_RANGE = re.compile(r"\b(\w+)\s*(?:den|-|–)\s*(\w+)\b")
_ROMAN_NUMBERS = {roman(value).lower(): value for value in range(1, 60)}
_TOLERANCE = 57 * 4  # twips: four millimetres for borders and margins of cells


def labels(case: Case) -> Iterator[Fault]:
    """Each appendix has its number, its own line, and is announced in the text (PL01)."""
    form, appendices = case.form.appendices, case.anatomy.appendices
    mentioned, at_large = _mentions(case)
    for place, appendix in enumerate(appendices, start=1):
        wanted = roman(place) if form.numerals == "roman" else str(place)
        numbered = len(appendices) >= form.numbered_from
        name = appendix.label.text
        if numbered and appendix.number != wanted:
            right = f"ghi “Phụ lục {wanted}”"
            yield Fault(f"ghi {quoted(name)}", right, name, at(appendix.label))
        elif not numbered and appendix.number not in {"", wanted}:
            yield Fault(f"ghi {quoted(name)}", "ghi “Phụ lục”", name, at(appendix.label))
        if appendix.titled_in_label:
            wanted_line = "ghi tên phụ lục ở dòng dưới"
            yield Fault("tên ghi chung dòng với số", wanted_line, name, at(appendix.label))
        if not _announced(appendix, place, mentioned, at_large=at_large):
            yield Fault("chưa được nhắc trong nội dung", "nhắc tới trong nội dung", name)


def _announced(appendix: Appendix, place: int, mentioned: set[int], *, at_large: bool) -> bool:
    typed = _value(appendix.number.lower()) or place
    return typed in mentioned if mentioned else at_large


def _mentions(case: Case) -> tuple[set[int], bool]:
    """Return the numbers of appendices that the text names, and whether it names any at all."""
    numbers: set[int] = set()
    found = False
    for paragraph in case.anatomy.body:
        for match in _MENTION.finditer(fold(paragraph.text)):
            found = True
            text = match["numbers"]
            values = [_value(each) for each in _NUMBER.findall(text)]
            numbers.update(value for value in values if value)
            for first, last in _RANGE.findall(text):
                numbers.update(range(_value(first) or 1, (_value(last) or 0) + 1))
    return numbers, found


def _value(text: str) -> int | None:
    return int(text) if text.isdecimal() else _ROMAN_NUMBERS.get(text)


def references(case: Case) -> Iterator[Fault]:
    """Below the title stands what the appendix belongs to (PL02)."""
    if not case.form.appendices.reference:
        return
    for appendix in case.anatomy.appendices:
        name = appendix.label.text
        line = next(iter(appendix.reference), None)
        if line is None:
            yield Fault(
                "không có dòng kèm theo", "có dòng “(Kèm theo …)”", name, at(appendix.label)
            )
        elif not line.text.startswith("("):
            yield Fault(f"ghi {quoted(line.text)}", "để trong dấu ngoặc đơn", name, at(line))
        elif case.form.appendices.reference_italic and not _italic(appendix):
            yield Fault("dòng kèm theo là chữ đứng", "để chữ nghiêng", name, at(line))


def _italic(appendix: Appendix) -> bool:
    return all(
        piece.format.italic
        for line in appendix.reference
        for piece in line.pieces
        if piece.text.strip()
    )


def tables(case: Case) -> Iterator[Fault]:
    """Tables repeat their head, keep rows whole and stay inside the margins (TB01)."""
    for appendix in case.anatomy.appendices:
        name = appendix.label.text
        for table in appendix.tables:
            faults = list(_table_faults(case, table))
            if faults:
                found, wanted = (", ".join(each) for each in zip(*faults, strict=True))
                yield Fault(found, wanted, name)


def _table_faults(case: Case, table: Table) -> Iterator[tuple[str, str]]:
    section = case.document.sections[table.section]
    room = section.text_width * 1440 / 25.4
    if table.rows > 1 and not table.header_rows:
        yield "không lặp lại dòng đầu", "lặp dòng đầu ở mọi trang"
    if table.split_rows > table.header_rows:
        yield "để hàng bị ngắt giữa hai trang", "không cho ngắt hàng"
    if table.width + max(table.indent, 0) > room + _TOLERANCE:
        yield (
            f"rộng {measured(table.width * 25.4 / 1440)} mm",
            f"rộng không quá {measured(section.text_width)} mm",
        )


RULES: tuple[Check, ...] = (
    (codes.APPENDIX_LABEL, labels),
    (codes.APPENDIX_REFERENCE, references),
    (codes.APPENDIX_TABLES, tables),
)
