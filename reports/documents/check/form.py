"""What the rule set in force asks of a document, read once from its profile and typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.documents.profile import Profile

Span = tuple[float, float]
_Kind = TypeVar("_Kind")
_TOPS = ("tieu_de", "quoc_hieu", "tieu_ngu")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one part of a document must look; None where the rule says nothing."""

    size: Span | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    upper: bool | None = None
    align: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """A fixed line at the top right: its words, its look, and the length of the line below it."""

    text: str
    look: Look
    line: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """How the recipients are listed."""

    look: Look
    word: str
    word_look: Look
    lead: str
    end: str
    last_end: str
    last: re.Pattern[str]
    last_example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper, margins and page number."""

    size: Span
    size_tolerance: float
    margins: Mapping[str, Span]
    tolerance: float
    number_size: Span
    number_edge: float | None
    landscape_only_tables: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The running text: `spacing` is in points where `exact`, else in lines."""

    size: Span
    align: str
    first_lines: tuple[Span, ...]
    gap: float
    exact: bool
    spacing: Span
    closings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who may sign how."""

    prefixes: tuple[str, ...]
    authority: Look
    office: Look
    name: Look
    titles: tuple[str, ...]
    lone_office_any_weight: bool
    seal_less: re.Pattern[str] | None
    collective: tuple[str, ...]
    offices: tuple[str, ...]
    office_tails: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The head of the first page, from the issuer to the subject."""

    tops: tuple[Top, ...]
    other_tops: tuple[str, ...]
    superior: Look
    superior_needed: bool
    superior_of: re.Pattern[str] | None
    superior_begins: str
    issuer: Look
    issuer_line: Span | None
    star: str
    number: Look
    number_pattern: re.Pattern[str]
    number_example: str
    date: Look
    date_pattern: re.Pattern[str]
    type_name: Look
    subject: Look
    subject_first: str
    subject_mark: str
    subject_line: Span | None
    types: Mapping[str, str]
    issuers: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appendices:
    """How appendices are marked."""

    numerals: str
    numbered_from: int
    reference: bool
    reference_italic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A rule set: `clauses` says of each rule in force where it stands."""

    clauses: Mapping[str, str]
    family: str
    font: str
    page: Page
    opening: Opening
    body: Body
    signature: Signature
    entries: Entries
    appendices: Appendices
    addressed: tuple[str, ...]
    addressed_in_report: bool


class _Table:
    """A table of a profile, asked for values of a known kind."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self.data = data

    def has(self, name: str) -> bool:
        return name in self.data

    def table(self, name: str) -> _Table:
        return _Table(self._of(dict, name))

    def text(self, name: str, default: str = "") -> str:
        return self._of(str, name, default)

    def flag(self, name: str, *, default: bool = False) -> bool:
        return self._of(bool, name, default)

    def number(self, name: str) -> float:
        value = self.data[name]
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(name)
        return float(value)

    def span(self, name: str) -> Span:
        return _span(self._of(list, name), name)

    def maybe_span(self, name: str) -> Span | None:
        return self.span(name) if self.has(name) else None

    def maybe_flag(self, name: str) -> bool | None:
        return self._of(bool, name) if self.has(name) else None

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(str(each) for each in self._of(list, name, []))

    def pattern(self, name: str) -> re.Pattern[str] | None:
        return re.compile(self.text(name)) if self.has(name) else None

    def needed_pattern(self, name: str) -> re.Pattern[str]:
        return re.compile(self._of(str, name))

    def spans(self, name: str) -> tuple[Span, ...]:
        return tuple(_span(each, name) for each in self._of(list, name))

    def _of(self, kind: type[_Kind], name: str, default: _Kind | None = None) -> _Kind:
        value = self.data[name] if default is None else self.data.get(name, default)
        if not isinstance(value, kind):
            raise TypeError(name)
        return value


def _span(value: object, name: str) -> Span:
    if not isinstance(value, list) or len(value) != 2:
        raise TypeError(name)
    return float(value[0]), float(value[1])


def read_form(profile: Profile) -> Form:
    """Return what `profile` asks for.

    Raises KeyError, TypeError, ValueError or re.error naming what it lacks.
    """
    parts, check = _Table(profile.components), _Table(profile.check)
    short = check.text("short")
    clauses = {rule: f"{short}, {where}" for rule, where in check.table("clauses").data.items()}
    customs = {rule: str(basis) for rule, basis in check.table("customs").data.items()}
    addressed = parts.table("kinh_gui")
    appendix = parts.table("phu_luc")
    return Form(
        clauses={**clauses, **customs},
        family=profile.family,
        font=_Table(profile.font).text("family"),
        page=_page(_Table(profile.page)),
        opening=_opening(parts, check),
        body=_body(parts.table("noi_dung"), check),
        signature=_signature(parts, check),
        entries=_entries(parts, check),
        appendices=Appendices(
            numerals=appendix.text("numerals"),
            numbered_from=int(appendix.number("numbered_from")),
            reference=appendix.flag("reference_below_title"),
            reference_italic=appendix.flag("reference_italic"),
        ),
        addressed=tuple(dict.fromkeys(map(str, addressed.table("words").data.values()))),
        addressed_in_report=addressed.flag("in_report"),
    )


def _look(table: _Table) -> Look:
    return Look(
        size=table.maybe_span("size"),
        bold=table.maybe_flag("bold"),
        italic=table.maybe_flag("italic"),
        underline=table.maybe_flag("underline"),
        upper=table.maybe_flag("upper"),
        align=table.text("align") or None,
    )


def _page(table: _Table) -> Page:
    margins, numbers = table.table("margins"), table.table("number")
    return Page(
        size=table.span("size"),
        size_tolerance=table.number("size_tolerance"),
        margins={side: margins.span(side) for side in ("top", "bottom", "left", "right")},
        tolerance=table.number("tolerance"),
        number_size=numbers.span("size"),
        number_edge=numbers.number("edge") if numbers.has("edge") else None,
        landscape_only_tables=table.flag("landscape_only_tables"),
    )


def _opening(parts: _Table, check: _Table) -> Opening:
    issuer, subject = parts.table("co_quan_ban_hanh"), parts.table("trich_yeu")
    number, date = parts.table("so_ky_hieu"), parts.table("dia_danh_ngay")
    tops = [parts.table(name) for name in _TOPS if parts.has(name)]
    issuers = check.table("issuers")
    return Opening(
        tops=tuple(
            Top(text=top.text("text"), look=_look(top), line=top.maybe_span("line_below"))
            for top in tops
        ),
        other_tops=check.words("other_tops"),
        superior=_look(parts.table("co_quan_cap_tren")),
        superior_needed=check.flag("superior_needed"),
        superior_of=check.pattern("superior_of"),
        superior_begins=check.text("superior_begins"),
        issuer=_look(issuer),
        issuer_line=issuer.maybe_span("line_below"),
        star=issuer.text("separator_below"),
        number=_look(number),
        number_pattern=number.needed_pattern("pattern"),
        number_example=check.text("number_example"),
        date=_look(date),
        date_pattern=date.needed_pattern("pattern"),
        type_name=_look(parts.table("ten_loai")),
        subject=_look(subject),
        subject_first=subject.text("first_letter"),
        subject_mark=subject.text("separator_below"),
        subject_line=subject.maybe_span("line_below"),
        types={name: str(symbol) for name, symbol in check.table("types").data.items()},
        issuers={name: issuers.words(name) for name in issuers.data},
    )


def _body(table: _Table, check: _Table) -> Body:
    spacing = table.table("line_spacing")
    exact = spacing.text("rule") == "exact"
    return Body(
        size=table.span("size"),
        align=table.text("align"),
        first_lines=check.spans("first_lines"),
        gap=table.number("gap"),
        exact=exact,
        spacing=spacing.span("points" if exact else "lines"),
        closings=check.words("closings"),
    )


def _signature(parts: _Table, check: _Table) -> Signature:
    authority, name = parts.table("quyen_han"), parts.table("ho_ten")
    return Signature(
        prefixes=authority.words("prefixes"),
        authority=_look(authority),
        office=_look(parts.table("chuc_vu")),
        name=_look(name),
        titles=name.words("without_titles"),
        lone_office_any_weight=check.flag("lone_office_any_weight"),
        seal_less=check.pattern("seal_less"),
        collective=check.words("collective"),
        offices=check.words("offices"),
        office_tails=check.words("office_tails"),
    )


def _entries(parts: _Table, check: _Table) -> Entries:
    word, entry = parts.table("noi_nhan"), parts.table("noi_nhan_muc")
    return Entries(
        look=_look(entry),
        word=word.text("text"),
        word_look=_look(word),
        lead=entry.text("lead"),
        end=entry.text("end"),
        last_end=entry.text("end_last"),
        last=entry.needed_pattern("last_pattern"),
        last_example=check.text("file_copy_example"),
    )
