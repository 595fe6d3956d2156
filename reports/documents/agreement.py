"""Holds what a finished document prints against the figures it was made from, and against itself.

Four questions are asked of the log of what was printed and of the document as it will be read: Does
every figure stand there as it was counted? Has a field one value wherever it is printed? Is a list
as long as the count of it says? Do as many items follow a sentence as it announces?
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import (
    DRAWING,
    P_PR,
    VAL,
    P,
    T,
    attributes,
    w,
)
from reports.fields import value_at
from reports.figure import Figure
from reports.findings import Place, found
from reports.findings.format.body import TEXT_FIGURES
from reports.findings.rules import COUNT_AND_ROWS, ITEMS_TOLD, PRINTED_APART
from reports.vietnamese import fold, number, parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reports.documents.compiled import Compiled
    from reports.documents.compiler.wordml import Element
    from reports.documents.journal import Printed
    from reports.documents.opening import Parts
    from reports.findings import Finding

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_SCALES = {"nghin dong": 10**3, "trieu dong": 10**6, "ty dong": 10**9}
_ANNOUNCED = re.compile(
    r"(?<![\w/.,])(?P<told>(?P<count>\d{1,2}) (?P<what>nhiem vu|y kien|ket luan|kien nghi|de xuat"
    r"|noi dung|giai phap|ton tai|han che|nguyen nhan|bai hoc|yeu cau|truong hop|mo hinh))"
    r"[^.:;\d]*:$"
)
_ITEM = re.compile(r"\s*(?:[-–+•]|\(?\d{1,2}[.)]|[a-zđ]\))\s")
_BODY = "Văn bản"
_MAIN, _STYLES = "word/document.xml", "word/styles.xml"


@dataclass(frozen=True, slots=True)
class _Document:
    """A finished document: what can be read in it, its paragraphs, the styles of its lists."""

    words: str
    paragraphs: tuple[Element, ...]
    list_styles: frozenset[str]

    @classmethod
    def of(cls, parts: Parts) -> _Document:
        """Return the document as read back."""
        styles, root = parts.tree(_STYLES), parts.tree(_MAIN)
        listed = [] if styles is None else styles.iterfind(w("style"))
        paragraphs = () if root is None else tuple(root.iter(P))
        drawings = () if root is None else root.iter(f"{{{DRAWING}}}docPr")
        spoken = (attributes(each).get("descr", "") for each in drawings)
        return cls(
            words="\n".join([*map(_text, paragraphs), *spoken]),
            paragraphs=paragraphs,
            list_styles=frozenset(
                attributes(style).get(w("styleId"), "") for style in listed if _is_list(style)
            ),
        )

    def is_item(self, paragraph: Element) -> bool:
        """Return whether a paragraph is an entry of a list: by number, by style or by sign."""
        named = paragraph.find(f"{P_PR}/{w('pStyle')}")
        if named is not None and named.get(VAL) in self.list_styles:
            return True
        numbered = paragraph.find(f"{P_PR}/{w('numPr')}") is not None
        return numbered or bool(_ITEM.match(_text(paragraph)))


def _is_list(style: Element) -> bool:
    numbered = style.find(f"{P_PR}/{w('numPr')}") is not None
    return numbered and style.find(f"{P_PR}/{w('outlineLvl')}") is None


def disagreements(
    document: Parts,
    printed: Sequence[Printed],
    compiled: Compiled,
    context: Mapping[str, object],
    counts: Mapping[str, str],
) -> list[Finding]:
    """Return where the finished document and its figures do not agree (domain V28, V29; SO03).

    `counts` names for each list in `context` the figure that says how many rows it has.
    """
    fields = _fields(compiled)
    read = _Document.of(document)
    return [
        *_misprinted(printed, compiled, read),
        *_apart(printed, compiled, fields, context),
        *_miscounted(printed, compiled, fields, context, counts),
        *_announced(read),
    ]


def _fields(compiled: Compiled) -> dict[int, str]:
    """Return the name of the field that each tag prints; a tag in a row of a list has none."""
    ways: dict[int, set[tuple[str | None, ...]]] = {}
    for use in compiled.uses:
        ways.setdefault(use.site, set()).add(use.path)
    single = {site: next(iter(paths)) for site, paths in ways.items() if len(paths) == 1}
    return {
        site: ".".join(step for step in path if step)
        for site, path in single.items()
        if None not in path
    }


def _place(one: Printed, compiled: Compiled) -> Place:
    return compiled.sites[one.site].place


# Figures as read back ---------------------------------------------------------------------------


def _misprinted(
    printed: Sequence[Printed], compiled: Compiled, document: _Document
) -> Iterator[Finding]:
    """Yield the figures whose text is another number, or does not stand in the document."""
    for one in printed:
        if not _reads(one):
            wrong = one.text
        elif one.part == _MAIN and one.text not in document.words:
            wrong = "không thấy"
        else:
            continue
        wanted = number(one.figure.amount, one.figure.decimals)
        yield found(
            TEXT_FIGURES,
            _place(one, compiled),
            found=f"“{wrong}”",
            wanted=f"là {wanted} như trong bảng tính",
            clause="V28",
        )


def _reads(one: Printed) -> bool:
    """Return whether one of the numbers in the text is the figure, as exactly as it is printed."""
    typed = _NUMBER.findall(one.text)
    if not one.figure.known or not typed:
        return True
    scale = next((_SCALES[unit] for unit in _SCALES if unit in fold(one.text)), 1)
    return any(_is_near(text, scale, Decimal(one.figure.amount)) for text in typed)


def _is_near(text: str, scale: int, amount: Decimal) -> bool:
    read = parse_number(text)
    if read is None:
        return False
    step = Decimal(scale).scaleb(-len(text.partition(",")[2]))
    return abs(abs(amount) - Decimal(read.value) * scale) <= step / 2


# One field, one value ---------------------------------------------------------------------------


def _apart(
    printed: Sequence[Printed],
    compiled: Compiled,
    fields: Mapping[int, str],
    context: Mapping[str, object],
) -> Iterator[Finding]:
    """Yield the second value of a field that is printed with two (domain V28)."""
    first: dict[str, Printed] = {}
    for one in printed:
        if not isinstance(value_at(context, fields.get(one.site, "")), Figure):
            continue
        other = first.setdefault(fields[one.site], one)
        if other.figure != one.figure:
            yield found(
                PRINTED_APART,
                _place(one, compiled),
                field=fields[one.site],
                first=other.text,
                second=one.text,
                other=other.paragraph,
            )


# Counts and rows --------------------------------------------------------------------------------


def _miscounted(
    printed: Sequence[Printed],
    compiled: Compiled,
    fields: Mapping[int, str],
    context: Mapping[str, object],
    counts: Mapping[str, str],
) -> Iterator[Finding]:
    """Yield the counts that are not the number of the rows printed of their list (domain V29)."""
    looped = {use.path[0] for use in compiled.uses if use.looped and len(use.path) == 1}
    lists = {counts[name]: name for name in counts if name in looped}
    for one in printed:
        name = lists.get(fields.get(one.site, ""), "")
        rows = context.get(name)
        if isinstance(rows, list | tuple) and one.figure.known and one.figure != len(rows):
            yield found(
                COUNT_AND_ROWS,
                _place(one, compiled),
                text=one.text,
                rows_name=name,
                rows=len(rows),
            )


def _announced(document: _Document) -> Iterator[Finding]:
    """Yield the sentences that announce another number of items than follow them (domain V29)."""
    for index, paragraph in enumerate(document.paragraphs):
        text = " ".join(_text(paragraph).split())
        match = _ANNOUNCED.search(fold(text)) if text.endswith(":") else None
        if match is None:
            continue
        items = list(takewhile(document.is_item, document.paragraphs[index + 1 :]))
        if items and int(match["count"]) != len(items):
            told = text[match.start("told") : match.end("told")]
            place = Place(part=_BODY, paragraph=text[-60:])
            yield found(ITEMS_TOLD, place, told=told, rows=len(items))


def _text(paragraph: Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(T))
