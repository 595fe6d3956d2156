"""What one rendering may spend and what it prints: budgets, the log of figures, ids."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.documents.filters import FilterError, shown
from reports.figure import Figure, Shown
from reports.findings import found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.documents.compiled import Site
    from reports.findings import Finding

LOOPS = 1_000_000
CHARACTERS = 200 * 2**20
_SPECIAL = re.compile("[&<>\"\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class OverBudgetError(Exception):
    """The document grows beyond every sound report; the message says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One figure in the finished document: part, template paragraph, text, figure."""

    part: str
    paragraph: str
    text: str
    figure: Figure


@dataclass(slots=True, kw_only=True)
class Journal:
    """The account of one rendering; changed by it as it goes."""

    sites: Sequence[Site]
    pad_counts: bool
    next_drawing: int
    next_list: int
    part: str = ""
    printed: list[Printed] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    loops: int = 0
    characters: int = 0
    lists: dict[int, int] = field(default_factory=dict)
    restarted: list[tuple[int, int]] = field(default_factory=list)
    open_tables: list[tuple[int, int, bool]] = field(default_factory=list)
    bookmarks: dict[int, int] = field(default_factory=dict)

    def show(self, value: object, number: int) -> str:
        """Return `value` as text ready to stand in XML, its figures logged."""
        if type(value) is not str:
            value = self._shown(value, number)
        self.characters += len(value)
        if self.characters > CHARACTERS:
            raise OverBudgetError(f"quá {CHARACTERS // 2**20} triệu chữ")
        return value if _SPECIAL.search(value) is None else self._safe(value, number)

    def _shown(self, value: object, number: int) -> str:
        site = self.sites[number]
        try:
            text = shown(value)
        except FilterError as error:
            code = codes.MISSING_VALUE if _missing(value) else codes.UNPRINTABLE
            self._note(code, site, why=str(error))
            return ""
        if site.echo:
            return str.__str__(text)
        if not text and any(not figure.known for figure in text.figures):
            self._note(codes.UNKNOWN_FIGURE, site)
        plain = str.__str__(text)
        for figure in text.figures:
            self.printed.append(
                Printed(part=self.part, paragraph=site.paragraph, text=plain, figure=figure)
            )
        return plain

    def _note(self, code: codes.Code, site: Site, **details: str) -> None:
        if not site.echo:
            self.findings.append(found(code, site.place, tag=site.tag, **details))

    def _safe(self, text: str, number: int) -> str:
        site = self.sites[number]
        kept = _DROPPED.sub("", text)
        if kept != text:
            self._note(codes.DROPPED_CHARACTERS, site)
        kept = kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return site.between.join(
            line.replace("\t", _TAB) for line in _LINE.split(kept.strip("\r\n"))
        )

    def rows(self, value: object, size: int) -> Sequence[object]:
        """Return the rows to loop over; `size` is what each adds to the document at least."""
        if not isinstance(value, list | tuple):
            raise FilterError("giá trị không phải danh sách")
        self.loops += len(value)
        self.characters += len(value) * size
        if self.loops > LOOPS:
            raise OverBudgetError(f"quá {LOOPS // 10**6} triệu lượt lặp")
        if self.characters > CHARACTERS:
            raise OverBudgetError(f"quá {CHARACTERS // 2**20} triệu chữ")
        return value

    def table_opened(self) -> str:
        """Remember where a table begins that goes if none of its rows comes."""
        self.open_tables.append((len(self.printed), len(self.findings), False))
        return ""

    def row_came(self) -> str:
        """Note that the table being printed has a row."""
        printed, findings, _ = self.open_tables[-1]
        self.open_tables[-1] = (printed, findings, True)
        return ""

    def table(self, text: str) -> str:
        """Return the table just printed, or nothing, as if it had never been, if it is empty."""
        printed, findings, has_rows = self.open_tables.pop()
        if has_rows:
            return text
        del self.printed[printed:]
        del self.findings[findings:]
        return ""

    def drawing(self) -> str:
        """Return a number no other drawing of the document has."""
        self.next_drawing += 1
        return str(self.next_drawing - 1)

    def restart(self, number: int) -> str:
        """Let list `number` begin at one again."""
        self.lists[number] = self.next_list
        self.restarted.append((self.next_list, number))
        self.next_list += 1
        return ""

    def list(self, number: int) -> str:
        """Return the number under which list `number` goes on now."""
        return str(self.lists.get(number, number))

    def bookmark(self, number: int) -> str:
        """Return a number for the bookmark that opens."""
        self.bookmarks[number] = self.next_drawing
        return self.drawing()

    def bookmark_end(self, number: int) -> str:
        """Return the number the bookmark that closes was opened with."""
        return str(self.bookmarks.get(number, number))


def _missing(value: object) -> bool:
    return value is None or type(value).__name__.endswith("Undefined")


__all__ = ["Figure", "Journal", "OverBudgetError", "Printed", "Shown"]
