"""What is fuzzed: each target takes any bytes and may answer with findings, never with a crash."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from format_builders import PROFILES
from word_builders import DECLARED, TITLE, docx, p, row, table, unzipped, zipped
from workbook_builders import SHEETS, book_of

from reports.documents.check import check_document
from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.merge import merge
from reports.figure import Cell
from reports.findings import ReportsError
from reports.office import origin
from reports.periods import parse_period
from reports.vietnamese import clean, number, parse_date, parse_number, slug, sort_key
from reports.workbooks.cells import read_cell
from reports.workbooks.reader import read_workbooks
from reports.workbooks.scan import column_number, letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from reports.findings import Finding

    Target = Callable[[bytes], object]

HALF_A_MILLIONTH = Decimal("0.0000005")  # six decimals are printed at most
VALUES = {"co": True, "ten": "An Sen", "so": 3, "ds": [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]}


def archive_bytes(data: bytes) -> object:
    """Read any bytes as a workbook: the guard, the zip layer, the sheets."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so.xlsx"
        path.write_bytes(data)
        dataset, findings = read_workbooks([path], SHEETS)
    return dataset, told(findings)


@cache
def sound_workbook() -> dict[str, bytes]:
    """Return the parts of a workbook in which all is in order."""
    kept = BytesIO()
    rows: list[list[object]] = [["Tháng", "Nội dung", "Số buổi"], [10, "Luật Đất đai", 3]]
    book_of({"Tuyên truyền": rows}).save(kept)
    return unzipped(kept.getvalue())


def sheet_xml(data: bytes) -> object:
    """Read any bytes as the XML of a sheet in an otherwise sound workbook."""
    return archive_bytes(zipped({**sound_workbook(), "xl/worksheets/sheet1.xml": data}))


def cell_texts(data: bytes) -> object:
    """Read any text as a number, a day, a period, a reference, and as what each column holds."""
    text = data.decode("utf-8", "replace")
    typed = parse_number(text)
    if typed is not None and len(text) < 20:
        again = parse_number(number(typed.value))
        assert again is not None
        assert abs(Decimal(again.value) - Decimal(typed.value)) <= HALF_A_MILLIONTH, text
    assert slug(slug(text)) == slug(text)
    assert clean(clean(text)) == clean(text)
    sort_key(text)
    parse_date(text)
    parse_period(text)
    if text.isascii() and text.isalpha() and len(text) < 4:
        assert letters(column_number(text.upper())) == text.upper()
    cell = Cell("so.xlsx", "Tuyên truyền", "B7")
    readings = [read_cell(text, column, cell, {}) for sheet in SHEETS for column in sheet.columns]
    return [told(reading.findings) for reading in readings]


def tags(data: bytes) -> object:
    """Compile and merge any text as the tags of a template: a line a paragraph, a tab a cell."""
    text = data.decode("utf-8", "replace")
    kept = "".join(sign for sign in text if sign.isprintable() or sign in "\n\t")
    return _document_of(docx(*(_block(line) for line in kept.split("\n")[:40])))


def _block(line: str) -> str:
    if "\t" in line:
        return table(*(row(*(p(cell) for cell in line.split("\t"))) for _ in range(2)))
    return p(line)


def document_xml(data: bytes) -> object:
    """Compile and merge any bytes as the main part of a template, then hold it to the form."""
    sound = unzipped(docx("Chữ"))
    package = zipped({**sound, "word/document.xml": data})
    findings: list[Finding] = []
    for profile in PROFILES.values():
        found, _ = check_document(package, profile, name="báo cáo.docx")
        findings += found
    return _document_of(package), told(findings)


def body_xml(data: bytes) -> object:
    """As `document_xml`, with the bytes in the body of a sound main part."""
    head = f"<w:document {DECLARED}><w:body>".encode()
    return document_xml(head + data + b"</w:body></w:document>")


def _document_of(package: bytes) -> object:
    compiled, findings = compile_single(Source("mẫu.docx", package))
    told(findings)
    if compiled is None:
        assert findings
        return None
    document, findings = merge(compiled, VALUES, TITLE)
    told(findings)
    assert document is not None or findings
    return document


def kept_origin(data: bytes) -> object:
    """Read any bytes as the account kept beside a report."""
    try:
        kept = origin.from_bytes(data)
    except (ValueError, LookupError, TypeError, ArithmeticError):
        return None
    return origin.as_bytes(kept)


def told(findings: object) -> list[str]:
    """Return the findings as the clerk reads them; each must be a sentence."""
    assert isinstance(findings, list | tuple)
    sentences = [str(finding) for finding in findings]
    assert all(sentence.startswith("[") and "Cách sửa" in sentence for sentence in sentences)
    return sentences


def run(target: Target, data: bytes) -> None:
    """Give `data` to a target; findings that stop the work are an answer too."""
    try:
        target(data)
    except ReportsError as refused:
        told(list(refused.findings))


TARGETS: dict[str, Target] = {
    "archive": archive_bytes,
    "sheet": sheet_xml,
    "texts": cell_texts,
    "tags": tags,
    "document": document_xml,
    "body": body_xml,
    "origin": kept_origin,
}
