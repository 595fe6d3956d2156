"""What one rendering may spend and what it prints: budgets, the log of figures, ids."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import Undefined
from markupsafe import Markup

from reports.documents.charts.data import ChartData, chart_data, in_words
from reports.documents.filters import FilterError, shown
from reports.documents.pictures import Picture, drawing
from reports.findings import found
from reports.findings import templates as codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reports.documents.compiled import Site
    from reports.figure import Figure
    from reports.findings import Code, Finding

LOOPS = 1_000_000
CHARACTERS = 200 * 2**20
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
MARK = "\ufdd3"
"""Stands before the text of figures until the document is packed; no value ever holds it."""

_LINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
PICTURE_RELATION = "rIdAnh{}"
_END_OF_RUN = "</w:t></w:r></w:p>"
_AMONG_TEXT = '</w:t>{}<w:t xml:space="preserve">'


class OverBudgetError(Exception):
    """The document grows beyond every sound report; the message says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One figure in the finished document: part, template paragraph, text, figure, its tag."""

    part: str
    paragraph: str
    text: str
    figure: Figure
    site: int


@dataclass(slots=True, kw_only=True)
class Journal:
    """The account of one rendering; changed by it as it goes."""

    sites: Sequence[Site]
    pad_counts: bool
    next_id: int
    next_list: int
    document: str = ""
    part: str = ""
    printed: list[Printed] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    loops: int = 0
    characters: int = 0
    lists: dict[int, int] = field(default_factory=dict)
    restarted: list[tuple[int, int]] = field(default_factory=list)
    open_tables: list[tuple[int, int, bool]] = field(default_factory=list)
    ids: dict[int, int] = field(default_factory=dict)
    charts: dict[int, ChartData] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)

    def show(self, value: object, number: int) -> str:
        """Return `value` as text ready to stand in XML, its figures logged."""
        if type(value) is Picture:
            return self._picture(value, number)
        before = len(self.printed)
        text = value if type(value) is str else self._shown(value, number)
        self.characters += len(text)
        if self.characters > CHARACTERS:
            raise OverBudgetError(f"quá {CHARACTERS // 2**20} triệu chữ")
        safe = _escaped(text) if text.isprintable() else self._safe(text, number)
        if len(self.printed) == before:
            return safe
        self.marks.append(before)
        return MARK + safe

    def _shown(self, value: object, number: int) -> str:
        site = self.sites[number]
        try:
            text = shown(value)
        except FilterError as error:
            self._unusable(value, site, error)
            return ""
        if site.echo:
            return str.__str__(text)
        if not text and any(not figure.known for figure in text.figures):
            self._note(codes.UNKNOWN_FIGURE, site)
        plain = str.__str__(text)
        for figure in text.figures:
            self.printed.append(
                Printed(
                    part=self.part,
                    paragraph=site.paragraph,
                    text=plain,
                    figure=figure,
                    site=number,
                )
            )
        return plain

    def _picture(self, picture: Picture, number: int) -> str:
        """Return a picture as it stands among the text of a run of the document's own part."""
        site = self.sites[number]
        if self.part != self.document or not site.between.startswith(_END_OF_RUN):
            self._note(codes.UNPRINTABLE, site, why="ảnh chỉ in được trong thân văn bản")
            return ""
        self.pictures.append(picture)
        self.next_id += 1
        return _AMONG_TEXT.format(
            drawing(picture, self.next_id - 1, PICTURE_RELATION.format(len(self.pictures)))
        )

    def _unusable(self, value: object, site: Site, error: FilterError) -> None:
        code = codes.MISSING_VALUE if _missing(value) else codes.UNPRINTABLE
        self._note(code, site, why=str(error))

    def _note(self, code: Code, site: Site, **details: str) -> None:
        if not site.echo:
            self.findings.append(found(code, site.place, tag=site.tag, **details))

    def _safe(self, text: str, number: int) -> str:
        site = self.sites[number]
        kept = _DROPPED.sub("", text)
        if kept != text:
            self._note(codes.DROPPED_CHARACTERS, site)
        lines = (_escaped(line) for line in _LINE.split(kept.strip("\r\n")))
        return site.between.join(line.replace("\t", _TAB) for line in lines)

    def quote(self, value: object, number: int) -> str:
        """Return `value` as text ready to stand in an attribute or in the text of a chart."""
        text = " ".join(_DROPPED.sub("", self._shown(value, number)).split())
        return _escaped(text).replace('"', "&quot;")

    def chart(self, value: object, number: int) -> str:
        """Keep the data of a chart and return them in words, ready to stand in an attribute."""
        try:
            data = chart_data(value)
        except FilterError as error:
            self._unusable(value, self.sites[number], error)
            return ""
        self.charts[number] = data
        return _escaped(data.words).replace('"', "&quot;")

    def log_chart(self, part: str, number: int) -> None:
        """Log every known figure that the chart in `part` shows."""
        paragraph = self.sites[number].paragraph
        for series in self.charts.get(number, ChartData()).series:
            for figure in series.figures:
                if figure.known:
                    self.printed.append(
                        Printed(
                            part=part,
                            paragraph=paragraph,
                            text=in_words(figure),
                            figure=figure,
                            site=number,
                        )
                    )

    def drawn(self, value: object, _number: int) -> bool:
        """Return whether a chart has anything to show; wrong data are told where it is drawn."""
        try:
            return chart_data(value).drawn
        except FilterError:
            return True

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

    def do(self, action: str, number: int) -> str:
        """Do what a mark of the compiler asks for; return what stands in its place."""
        match action:
            case "fresh":
                return self._fresh(number)
            case "same":
                return str(self.ids[number])
            case "list":
                return str(self.lists.get(number, number))
            case "restart":
                self._restart(number)
            case "table":
                self.open_tables.append((len(self.printed), len(self.findings), False))
            case _:
                # The only other mark: a row of the table being printed has come.
                self.open_tables[-1] = (*self.open_tables[-1][:2], True)
        return ""

    def table(self, text: str) -> Markup:
        """Return the table just printed; nothing, as if it had never been, if no row of it came."""
        printed, findings, has_rows = self.open_tables.pop()
        if has_rows:
            return Markup(text)  # noqa: S704 -- made of static XML and of what `show` returned
        del self.printed[printed:]
        while self.marks and self.marks[-1] >= printed:
            self.marks.pop()
        del self.findings[findings:]
        return Markup()

    def _restart(self, number: int) -> None:
        """Let list `number` begin at one again, under a number of its own."""
        self.lists[number] = self.next_list
        self.restarted.append((self.next_list, number))
        self.next_list += 1

    def _fresh(self, number: int) -> str:
        """Return an id that nothing else in the document has, for the thing `number`."""
        self.ids[number] = self.next_id
        self.next_id += 1
        return str(self.ids[number])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _missing(value: object) -> bool:
    return value is None or isinstance(value, Undefined)
