"""Report types: what a `definitions/*.toml` says of one."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.figures.spec import ReportSpec
from reports.findings import Place, ReportsError, found
from reports.findings.run import (
    BROKEN_DEFINITION,
    PERIOD_DOES_NOT_FIT,
    UNKNOWN_PERIOD,
    UNKNOWN_REPORT,
)
from reports.periods import Period, Span, parse_period
from reports.pipeline.templates.needs import Need
from reports.pipeline.templates.papers import paper_of
from reports.pipeline.templates.settings import tone_style, understood, ward_settings
from reports.pipeline.templates.table_forms import table_form
from reports.vietnamese import slug, with_tones

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reports.findings import Finding
    from reports.pipeline.templates.papers import SetPaper
    from reports.pipeline.templates.shelf import Shelf
    from reports.pipeline.templates.table_forms import TableForm

_WORKBOOK = "bang"
_WITHOUT_WORD = {
    "document_type": "",
    "symbol": "",
    "sheet_word": "",
    "body": "",
    "subject": "",
    "letterheads": {},
}
_SPANS = {
    "tháng": Span.MONTH,
    "quý": Span.QUARTER,
    "6 tháng": Span.HALF,
    "9 tháng": Span.NINE,
    "năm": Span.YEAR,
}
_EXAMPLES = {
    Span.MONTH: "2026-10",
    Span.QUARTER: "2026-q3",
    Span.HALF: "2026-6t",
    Span.NINE: "2026-9t",
    Span.YEAR: "2026",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One report type: who issues it, what it is called, which body and letterheads it uses.

    `letterheads` maps a profile family to a letterhead; `appendices` are those it may have, in
    order; the lines of `subject` and `file_name` hold slots as ``{ky}``; templates reach `settings`
    as ``cai_dat.…``. One with `tables` is a workbook and has no body. `needs` are the names that
    it makes no sense without. One that is not `official` is not held against the official form.
    What stands in `wants` is left blank for the hand
    where it is missing; `recipients` and `heads` are those of `ReportSpec`; one `of_unit` is made
    for one `unit` at a time, one with `sheets` is told only what is found there. One that
    `collects` what units sent is a draft while some are missing; one that `consolidates` is made
    from the packages of wards.
    One with `papers` is a set of them, its own body the page that lists
    them.
    """

    key: str
    name: str
    spans: tuple[Span, ...]
    document_type: str
    symbol: str
    issuer_role: str
    sheet_word: str
    body: str
    file_name: str
    subject: tuple[str, ...]
    letterheads: Mapping[str, str]
    appendices: tuple[str, ...] = ()
    settings: Mapping[str, bool | str] = field(default_factory=dict)
    tables: tuple[TableForm, ...] = ()
    needs: Mapping[str, Need] = field(default_factory=dict)
    wants: Mapping[str, Need] = field(default_factory=dict)
    recipients: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    of_unit: bool = False
    heads: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unit: str = ""
    official: bool = True
    papers: tuple[SetPaper, ...] = ()
    collects: bool = False
    consolidates: bool = False

    @property
    def spec(self) -> ReportSpec:
        """What the figures need to know of it."""
        return ReportSpec(
            name=self.name,
            report_type=self.sheet_word,
            document_type=self.document_type,
            symbol=self.symbol,
            issuer_role=self.issuer_role,
            subject=self.subject,
            appendices=self.appendices,
            settings=self.settings,
            recipients=self.recipients,
            unit=self.unit,
            heads=self.heads,
        )

    @property
    def pad_counts(self) -> bool:
        """Whether counts below ten are printed with a zero before them."""
        return self.settings.get("pad_counts", True) is True

    @property
    def periods(self) -> str:
        """The periods it is made for, as a clerk calls them."""
        return ", ".join(word for word, span in _SPANS.items() if span in self.spans)

    @property
    def example(self) -> str:
        """A call of the command that makes it."""
        period = _EXAMPLES[self.spans[0]]
        form = " --xlsx" if self.tables else " --don-vi MTTQ" if self.of_unit else ""
        return f"danvan bao-cao {self.key}{form} --ky {period} so-lieu-2026.xlsx"

    def file_name_of(self, period: Period) -> str:
        """Return the file's name for `period`, without its ending."""
        return self.file_name.format(
            ky=period.name, ky_day_du=period.full_name, nam=period.year, don_vi=self.unit
        )


def load_definition(report_type: str, shelf: Shelf) -> Definition:
    """Return the report type called `report_type` (accents and case do not matter).

    Raises ReportsError where there is none of that name, or its file cannot be read.
    """
    key = slug(report_type).replace("_", "-")
    path = shelf.find("definitions", f"{key}.toml")
    if path is None:
        raise ReportsError([_unknown(report_type, shelf)])
    general = ward_settings(shelf)
    try:
        definition = _parsed(key, path, general)
        definition.file_name_of(Period(definition.spans[0], 2026))
    except (tomllib.TOMLDecodeError, KeyError, IndexError, TypeError, ValueError) as error:
        place = Place(file=path.name)
        raise ReportsError([found(BROKEN_DEFINITION, place, reason=error)]) from error
    return definition


def _parsed(key: str, path: Path, general: Mapping[str, bool | str]) -> Definition:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if data.get("kind", _WORKBOOK) != _WORKBOOK:
        raise ValueError(f"kind = {data['kind']}")
    is_workbook = "kind" in data
    data = {**_WITHOUT_WORD, **data} if is_workbook else data
    settings = {**general, **understood(data.get("settings", {}))}
    style = tone_style(settings)
    subject = with_tones(data["subject"], style) if style else data["subject"]
    return Definition(
        key=key,
        name=data["name"],
        spans=tuple(_SPANS[span] for span in data["spans"]),
        document_type=data["document_type"],
        symbol=data["symbol"],
        issuer_role=data["issuer_role"],
        sheet_word=data["sheet_word"],
        body=data["body"],
        file_name=data["file_name"],
        subject=tuple(subject.strip().splitlines()),
        letterheads=data["letterheads"],
        appendices=tuple(data.get("appendices", ())),
        settings=settings,
        tables=tuple(table_form(table) for table in data["tables"]) if is_workbook else (),
        official=data.get("official", True) is True,
        collects=data.get("collects") is True,
        consolidates=data.get("consolidates") is True,
        needs={name: Need(**told) for name, told in data.get("needs", {}).items()},
        wants={name: Need(**told) for name, told in data.get("wants", {}).items()},
        recipients=tuple(data.get("recipients", ())),
        sheets=tuple(data.get("sheets", ())),
        of_unit=data.get("of_unit", False) is True,
        heads=data.get("heads", {}),
        papers=tuple(map(paper_of, data.get("papers", ()))),
    )


def report_types(shelf: Shelf) -> tuple[list[Definition], list[Finding]]:
    """Return every report type, those of one period first, and what is broken on the shelf."""
    types: list[Definition] = []
    findings: list[Finding] = []
    for key in _keys(shelf):
        try:
            types.append(load_definition(key, shelf))
        except ReportsError as error:
            findings.extend(error.findings)
    return sorted(types, key=_place), list({str(each): each for each in findings}.values())


def _place(definition: Definition) -> tuple[bool, bool, int, str]:
    spans = definition.spans
    return (
        bool(definition.tables),
        len(spans) > 1,
        min(span.value for span in spans),
        definition.key,
    )


def workbook_types(shelf: Shelf) -> list[str]:
    """Return the report types that are workbooks."""
    return [each.key for each in report_types(shelf)[0] if each.tables]


def _keys(shelf: Shelf) -> list[str]:
    return sorted(path.stem for path in shelf.all_files("definitions", ".toml"))


def _unknown(report_type: str, shelf: Shelf) -> Finding:
    known = _keys(shelf)
    near = difflib.get_close_matches(slug(report_type), known, n=1, cutoff=0)
    return found(
        UNKNOWN_REPORT, typed=report_type, known=", ".join(known), nearest=near[0] if near else ""
    )


def period_for(definition: Definition, typed: str) -> Period:
    """Return the period typed after ``--ky``.

    Raises ReportsError where it is not understood, or the report type is not made for it.
    """
    period = period_typed(typed)
    if period.span not in definition.spans:
        words = {span: word for word, span in _SPANS.items()}
        raise ReportsError(
            [
                found(
                    PERIOD_DOES_NOT_FIT,
                    report=definition.key,
                    period=period.full_name,
                    allowed=", ".join(words[span] for span in definition.spans),
                    example=_EXAMPLES[definition.spans[0]],
                )
            ]
        )
    return period


def period_typed(typed: str) -> Period:
    """Return the period typed after ``--ky``, or raise ReportsError where it is not understood."""
    period = parse_period(typed)
    if period is None:
        raise ReportsError(
            [
                found(
                    UNKNOWN_PERIOD,
                    typed=typed,
                    month=_EXAMPLES[Span.MONTH],
                    quarter=_EXAMPLES[Span.QUARTER],
                    half=_EXAMPLES[Span.HALF],
                    year=_EXAMPLES[Span.YEAR],
                )
            ]
        )
    return period
