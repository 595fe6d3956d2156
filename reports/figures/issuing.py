"""Who issues a report and how its head and foot read, under the names a template uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figures.frame import next_names, period_names
from reports.figures.heads import issuer_of_unit
from reports.figures.lists.meetings import meeting_name
from reports.figures.sending import is_valid
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import read_period
from reports.vietnamese import long_date, short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from reports.figures.ledger import Ledger
    from reports.figures.spec import ReportSpec
    from reports.figures.view import Row, View
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Record

PARTY = "Đảng"
BLANK = " " * 6
"""The room left for what is written by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The rows that say who issues a report, under which number and day; None where absent."""

    issuer: Record | None
    document: Record | None

    @property
    def family(self) -> str:
        """Whose rules of form the issuer follows; the Party's where none is typed."""
        return (self.issuer.text("profile") if self.issuer else "") or PARTY

    @property
    def is_party(self) -> bool:
        """Whether the issuer's documents are the Party's."""
        return self.family == PARTY

    @property
    def signed_on(self) -> dt.date | None:
        """The day of signing, where it is recorded."""
        return self.document.day("signed_on") if self.document else None

    @property
    def draft(self) -> int:
        """Which draft it is, 0 for none."""
        content = self.document.get("draft") if self.document else None
        return content if isinstance(content, int) else 0


def find_paper(ledger: Ledger, period: Period, spec: ReportSpec) -> tuple[Paper, list[Finding]]:
    """Return the rows for a kind of report of the period; a missing issuer is a finding."""
    document = _document(ledger, period, spec)
    role = (document.text("role") if document else "") or spec.issuer_role
    day = (document.day("signed_on") if document else None) or ledger.closing(period.last_month)
    if spec.unit:
        issuer, told = issuer_of_unit(ledger, period.year, spec, day)
        return Paper(issuer=issuer, document=document), told
    issuers = [
        row
        for row in ledger.of_year("issuers", period.year)
        if row.text("role") == role and is_valid(row, day)
    ]
    paper = Paper(issuer=issuers[0] if issuers else None, document=document)
    return paper, [] if issuers else [found(codes.NO_ISSUER, role=role)]


def _document(ledger: Ledger, period: Period, spec: ReportSpec) -> Record | None:
    for row in ledger.of_year("documents", period.year):
        if (
            read_period(row.text("period"), period.year) == period
            and row.text("type") == spec.report_type
            and row.text("unit") == spec.unit
        ):
            return row
    return None


def issuer_names(paper: Paper, marks: Mapping[str, str], instead: tuple[str, ...] = ()) -> Row:
    """Return the values of ``co_quan``.

    Recipients given `instead` of the issuer's stand before its file copy; nobody is addressed then.
    """
    issuer = paper.issuer
    power, behalf = _text(issuer, "power"), _text(issuer, "behalf")
    body, own = _lines(issuer, "body"), _lines(issuer, "recipients")
    copies = [] if instead else _lines(issuer, "copies")
    recipients = _marked([*instead, *own[-1:]] if instead else own, marks)
    return {
        "ten": _text(issuer, "name"),
        "cap_tren": _text(issuer, "parent"),
        "ban_hanh": body,
        "dong_cuoi": body[-1] if body else "",
        "ky_hieu": _text(issuer, "symbol"),
        "quyen_han": power,
        "thay_mat": behalf,
        "dong_quyen_han": f"{power} {behalf}".strip(),
        "chuc_vu": _lines(issuer, "position"),
        "nguoi_ky": _text(issuer, "signer"),
        "kiem_nhiem": _text(issuer, "second_position"),
        "the_thuc": _text(issuer, "profile"),
        "con_dau": bool(issuer and issuer.flag("own_seal")),
        "kinh_gui": [] if instead else _marked(_lines(issuer, "addressees"), marks),
        "noi_nhan": [
            {**row, "so_ban": copies[place] if place < len(copies) else ""}
            for place, row in enumerate(recipients)
        ],
    }


def _text(record: Record | None, key: str) -> str:
    content = record.get(key) if record else None
    return "" if content is None else str(content)


def _lines(record: Record | None, key: str) -> list[str]:
    lines = (line.strip().lstrip("-").strip() for line in _text(record, key).split("\n"))
    return [line.rstrip(";,. ") for line in lines if line]


def _marked(names: list[str], marks: Mapping[str, str]) -> list[Row]:
    last = len(names) - 1
    return [
        {"ten": name, "dau": marks["dau_noi_nhan_cuoi" if place == last else "dau_noi_nhan"]}
        for place, name in enumerate(names)
    ]


def document_names(view: View, spec: ReportSpec, paper: Paper, ward: Row) -> Row:
    """Return the values of ``van_ban``; what is not recorded is left blank for the hand."""
    signed = paper.signed_on
    day = long_date(signed) if signed else f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    place = _place(view)
    theme = _text(paper.document, "theme")
    slots = subject_slots(view, ward) | {"chuyen_de": theme}
    subject = [line.format(**slots) for line in spec.subject]
    return {
        "ten_loai": spec.document_type,
        "so_ky_hieu": number_line(spec, paper),
        "dia_danh_ngay": f"{place}, {day}" if place else day[0].upper() + day[1:],
        "trich_yeu": subject,
        "dong_cuoi": subject[-1] if subject else "",
        "chuyen_de": theme,
        "ngay_ky": signed or "",
        "lan_du_thao": f"Dự thảo lần {paper.draft}" if paper.draft else "",
    }


def _place(view: View) -> str:
    fact = view.ledger.fact("place", view.closing)
    return str(fact.content) if fact else ""


def number_line(spec: ReportSpec, paper: Paper) -> str:
    """Return number and symbol: ``Số 07-BC/KDV`` of the Party, ``Số: 07/BC-UBND`` of the State."""
    symbol = _text(paper.issuer, "symbol")
    if paper.is_party:
        return f"Số {_number(paper)}-{spec.symbol}/{symbol}"
    return f"Số: {_number(paper)}/{spec.symbol}-{symbol}"


def _number(paper: Paper) -> str:
    typed = _text(paper.document, "number")
    return typed.zfill(2) if typed.isdigit() else typed or BLANK[1:]


def enclosed_with(spec: ReportSpec, paper: Paper, ward: Row) -> str:
    """Return the line under the title of an appendix, without brackets."""
    signed = paper.signed_on
    day = _enclosed_day(signed, party=paper.is_party)
    number = number_line(spec, paper).removeprefix("Số").removeprefix(":")
    comma = "," if paper.is_party else ""
    name = _text(paper.issuer, "name")
    kind, own = str(ward["loai"]), str(ward["ten"])
    whole = f"{name} {own}" if kind and name.endswith(kind) else name
    return f"Kèm theo {spec.document_type.capitalize()} số{number}{comma} {day} của {whole}"


def _enclosed_day(signed: dt.date | None, *, party: bool) -> str:
    """Return the day under an appendix title: in figures by HD05, in words by NĐ30 III.1.c."""
    if not party:
        return long_date(signed) if signed else f"ngày{BLANK}tháng{BLANK}năm{BLANK}".rstrip()
    return f"ngày {short_date(signed)}" if signed else f"ngày{BLANK}/{BLANK}/{BLANK}"


def subject_slots(view: View, ward: Row) -> dict[str, str]:
    """Return what the lines of a subject may name."""
    now, after = period_names(view.period, view.ledger), next_names(view.period)
    return {
        "ky": str(now["ten"]),
        "ky_ghep": str(now["ten_ghep"]),
        "ky_day_du": str(now["ten_day_du"]),
        "ky_sau": str(after["ten"]),
        "ky_sau_day_du": str(after["ten_day_du"]),
        "nam": str(now["nam"]),
        "nam_sau": str(now["nam_sau"]),
        "phuong": str(ward["ten_day_du"]),
        "hoi_nghi": meeting_name(view),
    }
