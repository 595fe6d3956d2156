"""Tells whether Word would take a document: two validators, and rules for what both overlook."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import ooxml_integrity
from lxml import etree
from ooxml_integrity import INFO
from openxml_audit import OpenXmlValidator
from word_builders import WP, W, unzipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Root = etree._Element
    Rule = Callable[[Root], Iterable[str]]

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>([^<]*)<")
_NUMBERS = re.compile(r"\d+")
_TAG = re.compile(r"\{\{|\{%|%\}|\}\}")
_MARKS = re.compile("[\ufdd0-\ufdef]|<\\?t ")


def w(name: str) -> str:
    """Return a name of the main namespace."""
    return f"{{{W}}}{name}"


def new_complaints(document: bytes, *templates: bytes) -> list[str]:
    """Return what is wrong with a document and was not already wrong with its templates."""
    known = {one for template in templates for one in _validators(template)}
    return [*(one for one in _validators(document) if one not in known), *own_complaints(document)]


def _validators(data: bytes) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.docx"
        path.write_bytes(data)
        audit = OpenXmlValidator().validate(str(path))
        integrity = ooxml_integrity.check(str(path))
        # Places move when a template is filled, so only what is wrong is compared, not where.
        said = [f"audit: {one.part_uri} {one.description}" for one in audit.errors]
        said += [f"integrity: {one}" for one in integrity if one.severity is not INFO]
    return sorted({_NUMBERS.sub("#", one) for one in said})


def own_complaints(data: bytes) -> list[str]:
    """Return what both validators overlook and Word does not forgive."""
    parts = unzipped(data)
    said = [f"{name}: {one}" for name, root in _roots(parts) for one in _broken_rules(root)]
    said += [f"{name}: tag left over" for name, root in _roots(parts) if _TAG.search(_text(root))]
    said += [f"{name}: mark left over" for name in parts if _has_mark(name, parts[name])]
    said += [f"drawing id {one} twice" for one in _twice(_drawing_ids(parts))]
    return [*said, *_bad_dates(parts.get("docProps/core.xml", b""))]


def _roots(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Root]]:
    for name, data in parts.items():
        if _TEXT_PARTS.fullmatch(name):
            yield name, etree.fromstring(data)


def _text(root: Root) -> str:
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter(w("t")))
        for paragraph in root.iter(w("p"))
    )


def _has_mark(name: str, data: bytes) -> bool:
    return name.endswith((".xml", ".rels")) and bool(_MARKS.search(data.decode("utf-8", "replace")))


def _broken_rules(root: Root) -> Iterator[str]:
    for rule in RULES:
        yield from rule(root)


def _table_without_rows(root: Root) -> Iterator[str]:
    return ("table without rows" for one in root.iter(w("tbl")) if one.find(w("tr")) is None)


def _row_without_cells(root: Root) -> Iterator[str]:
    rows = (one for one in root.iter(w("tr")) if one.find(f".//{w('tc')}") is None)
    return ("row without cells" for _ in rows)


def _holder_without_last_paragraph(root: Root) -> Iterator[str]:
    for holder in root.iter(w("tc"), w("txbxContent"), w("hdr"), w("ftr")):
        blocks = [one for one in holder if one.tag in {w("p"), w("tbl"), w("sdt")}]
        if not blocks or blocks[-1].tag == w("tbl"):
            yield f"{etree.QName(holder).localname} does not end with a paragraph"


def _paragraph_in_paragraph(root: Root) -> Iterator[str]:
    for paragraph in root.iter(w("p")):
        outer = paragraph.getparent()
        if outer is not None and outer.tag in {w("p"), w("r"), w("t"), w("hyperlink")}:
            yield "paragraph in paragraph"


def _merge_without_start(root: Root) -> Iterator[str]:
    for table in root.iter(w("tbl")):
        open_columns: set[int] = set()
        for row in table.iterchildren(w("tr")):
            open_columns, orphans = _merges(row, open_columns)
            yield from (f"merged cell {column} without a start" for column in orphans)


def _merges(row: Root, above: set[int]) -> tuple[set[int], list[int]]:
    """Return the columns merged downwards after `row`, and those that go on nothing."""
    now: set[int] = set()
    orphans = []
    column = 0
    for cell in row.iterchildren(w("tc")):
        merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        if merge is not None:
            now.add(column)
            if merge.get(w("val")) != "restart" and column not in above:
                orphans.append(column)
        column += 1 if span is None else int(span.get(w("val"), "1"))
    return now, orphans


def _field_not_ended(root: Root) -> Iterator[str]:
    kinds = Counter(one.get(w("fldCharType")) for one in root.iter(w("fldChar")))
    if kinds["begin"] != kinds["end"]:
        yield "field not ended"


def _paragraph_ids_twice(root: Root) -> Iterator[str]:
    ids = (one.get(f"{{{W14}}}paraId") for one in root.iter(w("p"), w("tr")))
    return (f"paragraph id {one} twice" for one in _twice(one for one in ids if one))


def _bookmarks_unpaired(root: Root) -> Iterator[str]:
    starts = [one.get(w("id"), "") for one in root.iter(w("bookmarkStart"))]
    ends = [one.get(w("id"), "") for one in root.iter(w("bookmarkEnd"))]
    if sorted(starts) != sorted(set(ends)):
        yield "bookmarks unpaired"


def _section_properties_misplaced(root: Root) -> Iterator[str]:
    body = root.find(w("body"))
    if body is None:
        return
    direct = [position for position, one in enumerate(body) if one.tag == w("sectPr")]
    if direct != [len(body) - 1]:
        yield "section properties not at the end of the body"


RULES: tuple[Rule, ...] = (
    _table_without_rows,
    _row_without_cells,
    _holder_without_last_paragraph,
    _paragraph_in_paragraph,
    _merge_without_start,
    _field_not_ended,
    _paragraph_ids_twice,
    _bookmarks_unpaired,
    _section_properties_misplaced,
)


def _drawing_ids(parts: Mapping[str, bytes]) -> list[str]:
    return [one.get("id", "") for _, root in _roots(parts) for one in root.iter(f"{{{WP}}}docPr")]


def _twice(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _bad_dates(core: bytes) -> Iterator[str]:
    for kind, text in _DATES.findall(core):
        try:
            dt.datetime.fromisoformat(text.decode())
        except ValueError:
            yield f"core.xml: {kind.decode()} is no date"
