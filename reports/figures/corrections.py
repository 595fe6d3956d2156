"""Figures of earlier periods that are not what was reported: listed, never silently changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import Rows
from reports.figures.desk import figure_of, less, open_desk
from reports.figures.naming import figure, flag, text
from reports.figures.opening import full_names
from reports.figures.table import PRINTED_AS
from reports.findings.model import found
from reports.findings.rules import REPORTED_CHANGED
from reports.periods import Span, parse_period
from reports.vietnamese import number as written
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reports.fields import Names
    from reports.figure import Figure
    from reports.figures.indicators import Indicator
    from reports.figures.view import Row
    from reports.findings.model import Finding
    from reports.periods import Period
    from reports.workbooks.records import Dataset

NAME = "dinh_chinh"
NOTHING: Mapping[str, object] = {NAME: []}
_AT = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A report sent earlier: how it is cited, its period, its figures as frozen, those printed.

    `printed` holds the fields by their names; the table of figures is one of them.
    """

    title: str
    period: Period
    figures: Mapping[str, Figure]
    printed: frozenset[str]

    def shows(self, indicator: Indicator) -> bool:
        """Return whether the reader saw the figure, in a sentence or in the table."""
        tabled = indicator.printed and PRINTED_AS in self.printed
        return tabled or indicator.tag in self.printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A figure that was reported: its indicator, what that is called, when, where, and as what."""

    indicator: Indicator
    name: str
    period: Period
    title: str
    reported: Figure
    current: Figure

    @property
    def key(self) -> str:
        """The name under which a report freezes what it tells here."""
        return f"{self.indicator.tag}{_AT}{self.period.key}"

    @property
    def difference(self) -> Figure:
        """What is added or taken away."""
        if not (self.current.known and self.reported.known):
            return self.current
        return less(self.current, self.reported)


def corrections(dataset: Dataset, period: Period, sent: Sequence[Sent]) -> list[Correction]:
    """Return what the reports sent before, in the order of sending, told otherwise than it is now.

    A correction that one of them has told already is not told again. Only reports of the year of
    `period` are looked at: the workbooks of another year need not be there.
    """
    wanted = [each for each in sent if _is_earlier(each.period, period)]
    if not wanted:
        return []
    desk = open_desk(dataset, period)
    names = full_names(desk.indicators)
    told = [
        Correction(
            indicator=indicator,
            name=names[indicator.id],
            period=place,
            title=title,
            reported=figure,
            current=figure_of(desk, indicator, place.months),
        )
        for indicator in desk.indicators
        for place, (figure, title) in _told_of(indicator, wanted)
    ]
    changed = [each for each in told if _is_other(each.reported, each.current)]
    changed.sort(key=lambda each: (each.period.last_month, each.period.span.value))
    return [each for each in changed if not _is_told_by_part(each, changed)]


def _is_earlier(sent: Period, now: Period) -> bool:
    return sent != now and sent.year == now.year and sent.last_month <= now.last_month


def _told_of(indicator: Indicator, sent: Iterable[Sent]) -> list[tuple[Period, tuple[Figure, str]]]:
    """Return what was told last of each period; of what is no flow only of the last period.

    What is counted on a day (members, households) may be known better later without having been
    wrong: only what the reader was told last is held against it.
    """
    last: dict[Period, tuple[Figure, str]] = {}
    for each in sent:
        was = each.figures.get(indicator.tag)
        if was is not None and (each.shows(indicator) or not was.known):
            last[each.period] = was, each.title
        for name in each.figures:
            tag, at, key = name.partition(_AT)
            place = parse_period(key) if at and tag == indicator.tag else None
            if place:
                last[place] = each.figures[name], each.title
    if indicator.nature in _COUNTED_OVER:
        return list(last.items())
    return sorted(last.items(), key=lambda pair: pair[0].last_month)[-1:]


_COUNTED_OVER = frozenset({Measure.FLOW, Measure.RATE})


def _is_other(reported: Figure, now: Figure) -> bool:
    """Return whether it is another number; none reported and zero now is the same."""
    if reported.known:
        return reported != now
    return bool(now)


def _is_told_by_part(one: Correction, all_: Sequence[Correction]) -> bool:
    """Return whether a shorter period within it tells of the same indicator."""
    return any(
        each.indicator is one.indicator
        and each.period.span.value < one.period.span.value
        and set(each.period.months) <= set(one.period.months)
        for each in all_
    )


# For templates and findings -----------------------------------------------------------------


def rows(told: Iterable[Correction]) -> list[Row]:
    """Return the corrections as templates print them."""
    return [
        {
            "chi_tieu": each.name,
            "ky": each.period.name if each.period.span is not Span.YEAR else each.period.full_name,
            "van_ban": each.title,
            "da_bao_cao": each.reported,
            "nay": each.current,
            "chenh_lech": each.difference,
            "don_vi": "" if each.indicator.unit in {"", "%"} else f" {each.indicator.unit}",
            "co_truoc": each.reported.known,
            "co_nay": each.current.known,
        }
        for each in told
    ]


def frozen(told: Iterable[Correction]) -> dict[str, Figure]:
    """Return what a report that prints these corrections freezes, by period and indicator."""
    return {each.key: each.current for each in told}


def names() -> Names:
    """Return the names of a row."""
    return {
        NAME: Rows(
            meaning="số đã báo cáo mà nay khác đi, lấy ở sổ văn bản đã gửi",
            fields={
                "chi_tieu": text("chỉ tiêu", "Số buổi tuyên truyền, vận động"),
                "ky": text("kỳ đã báo cáo", "tháng 2"),
                "van_ban": text("văn bản đã gửi", "Báo cáo số 06-BC/KDV, ngày 20/02/2026"),
                "da_bao_cao": figure("số đã báo cáo", "12"),
                "nay": figure("số nay", "14"),
                "chenh_lech": figure("chênh lệch", "2"),
                "don_vi": text("đơn vị tính, có dấu cách trước, trống với tỷ lệ", " buổi"),
                "co_truoc": flag("trước đã có số"),
                "co_nay": flag("nay có số"),
            },
        )
    }


def findings(told: Iterable[Correction]) -> list[Finding]:
    """Return what is said of the corrections (domain V25): each is worth a look."""
    return [
        found(
            REPORTED_CHANGED,
            each.current.cells[0] if each.current.cells else None,
            what=each.name,
            period=each.period.full_name,
            reported=_written("đã báo cáo", each.reported, "chưa báo cáo"),
            now=_written("nay là", each.current, "nay chưa có số"),
            title=each.title,
        )
        for each in told
    ]


def _written(before: str, figure: Figure, without: str) -> str:
    if not figure.known:
        return without
    amount = written(figure.amount, figure.decimals)
    return " ".join(filter(None, (before, figure.precision.value, amount)))
