"""A figure of a sent report that is another now is listed at the next period, once, and told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from figures_builders import YEAR, dataset, record

from reports.figure import Figure
from reports.figures.corrections import Sent, corrections, findings, frozen, rows
from reports.figures.table import PRINTED_AS
from reports.periods import Period, Span, parse_period

if TYPE_CHECKING:
    from reports.workbooks.records import Dataset

TITLE = "Báo cáo tháng số 06-BC/KDV, ngày 20/02/2026"
APRIL = Period.of_month(YEAR, 4)


def talks(**sessions: int) -> Dataset:
    """Return a ward whose months held so many sessions: ``thang_2=12``."""
    return dataset(
        *(
            record("propaganda", row, month=int(name[6:]), topic="Rác", sessions=count)
            for row, (name, count) in enumerate(sessions.items(), start=2)
        )
    )


def sent(period: str = "2026-02", **figures: int | None) -> Sent:
    """Return a report that was sent and printed these figures."""
    place = parse_period(period)
    assert place
    return Sent(
        title=TITLE,
        period=place,
        figures={name: Figure(value) for name, value in figures.items()},
        printed=frozenset(figures),
    )


def unprinted(**figures: int | None) -> Sent:
    """Return a report of February that froze figures without printing them."""
    return replace(sent("2026-02", **figures), printed=frozenset())


def told(
    data: Dataset, *reports: Sent, period: Period = APRIL
) -> list[tuple[str, str, object, object]]:
    """Return name, period, and both values of everything that is corrected."""
    return [
        (each.indicator.tag, each.period.key, each.reported.value, each.current.value)
        for each in corrections(data, period, reports)
    ]


NOW = talks(thang_1=3, thang_2=14, thang_3=5)


def test_changed_figure_is_told() -> None:
    """Reported 12, now 14; what is still the same is not told."""
    january = sent("2026-01", so_buoi=3)

    assert told(NOW, january, sent(so_buoi=12)) == [("so_buoi", "2026-02", 12, 14)]
    assert told(NOW, january, sent(so_buoi=14)) == []
    assert told(NOW) == []


def test_figure_of_the_table_is_told() -> None:
    """What the reader saw in the table of figures alone is told too."""
    tabled = replace(unprinted(so_buoi=12), printed=frozenset({PRINTED_AS}))

    assert told(NOW, tabled) == [("so_buoi", "2026-02", 12, 14)]
    assert told(NOW, unprinted(so_buoi=12)) == []


def test_late_figure_is_told() -> None:
    """What was not there when the report was sent is told, unless it is zero."""
    nothing = talks(thang_1=3, thang_2=0)

    assert told(NOW, sent(so_buoi=None)) == [("so_buoi", "2026-02", None, 14)]
    assert told(NOW, unprinted(so_buoi=None)) == [("so_buoi", "2026-02", None, 14)]
    assert told(nothing, sent(so_buoi=None)) == []


def test_figure_that_is_gone_is_told() -> None:
    """A row taken out after the report was sent is no silent change either."""
    assert told(talks(thang_1=3), sent(so_buoi=12)) == [("so_buoi", "2026-02", 12, None)]


def test_figure_that_was_not_printed_is_not_told() -> None:
    """Nobody was told of it: a report that is about something else froze it all the same."""
    assert told(NOW, unprinted(so_buoi=12)) == []


def test_correction_is_told_once() -> None:
    """The report of March told of it, so April's does not; a further change is told again."""
    february = sent(so_buoi=12)
    march = sent("2026-03", **{"so_buoi": 5, "so_buoi@2026-02": 14})

    assert told(NOW, february, march) == []
    assert told(talks(thang_2=15, thang_3=5), february, march) == [("so_buoi", "2026-02", 14, 15)]


def test_version_sent_again_counts() -> None:
    """Of two reports of one month the later one is what the reader was told last."""
    assert told(NOW, sent(so_buoi=12), sent(so_buoi=14)) == []


def test_later_and_other_years_are_not_looked_at() -> None:
    """A report is held against what was sent before its own end, of its own year."""
    assert told(NOW, sent("2026-05", so_buoi=9), sent("2025-12", so_buoi=9)) == []
    assert told(NOW, sent("2026-04", so_buoi=9)) == []


def test_quarter_is_held_against_its_months_first() -> None:
    """A quarter that differs because of one of its months is told by that month alone."""
    quarter = sent("2026-q1", so_buoi=20)

    assert told(NOW, sent(so_buoi=12), quarter) == [("so_buoi", "2026-02", 12, 14)]
    assert told(NOW, quarter) == [("so_buoi", "2026-q1", 20, 22)]
    assert told(NOW, sent(so_buoi=12), period=Period(Span.QUARTER, YEAR, 1)) == [
        ("so_buoi", "2026-02", 12, 14)
    ]


def test_what_is_counted_on_a_day_is_held_against_the_last_report() -> None:
    """Households known better now do not make every earlier month wrong."""
    january, february = (sent(f"2026-0{month}", mo_hinh_dang_ky=9) for month in (1, 2))

    assert len(told(NOW, january, february)) <= 1


def test_row_reads_in_a_sentence() -> None:
    """The list holds both figures, what they count, and the report in which it stood."""
    changed = corrections(NOW, APRIL, [sent(so_buoi=12)])
    (row,) = rows(changed)

    assert (row["chi_tieu"], row["ky"], row["van_ban"]) == (
        "Số buổi tuyên truyền, vận động",
        "tháng 2",
        TITLE,
    )
    assert (row["da_bao_cao"], row["nay"], row["chenh_lech"], row["don_vi"]) == (12, 14, 2, " buổi")
    assert frozen(changed) == {"so_buoi@2026-02": 14}


@pytest.mark.parametrize(
    ("was", "message"),
    [
        (12, "tháng 2 năm 2026: đã báo cáo 12 (Báo cáo tháng số 06-BC/KDV"),
        (None, "tháng 2 năm 2026: chưa báo cáo (Báo cáo tháng số"),
    ],
)
def test_clerk_is_told_with_the_cell(was: int | None, message: str) -> None:
    """V65 names the indicator, both values, the report and the cell that holds the figure now."""
    (finding,) = findings(corrections(NOW, APRIL, [sent(so_buoi=was)]))

    assert finding.code.id == "V65"
    assert message in finding.message
    assert finding.message.endswith("nay là 14.")
    assert finding.place.cell
