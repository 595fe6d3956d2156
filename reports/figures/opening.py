"""Opening values: what was carried over, and what was counted before the ward began here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.figure import total
from reports.periods import Month
from reports.vietnamese import fold
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.figure import Figure
    from reports.figures.indicators import Indicator
    from reports.figures.ledger import Ledger

PART = "– "
"""What the label of an indicator that is part of another begins with."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The value of an indicator at the end of a month."""

    month: Month
    figure: Figure


def by_name(indicators: Iterable[Indicator]) -> Mapping[str, Indicator]:
    """Return the indicators by every folded name that only one of them bears."""
    found: dict[str, Indicator | None] = {}
    indicators = tuple(indicators)
    whole = full_names(indicators)
    for indicator in indicators:
        for name in dict.fromkeys((*indicator.names, fold(whole[indicator.id]))):
            found[name] = None if name in found else indicator
    return {name: indicator for name, indicator in found.items() if indicator}


def full_names(indicators: Iterable[Indicator]) -> Mapping[str, str]:
    """Return by id what each indicator is called where it stands alone.

    A part (``– chậm``) is named after its whole, the last count before it that is no part.
    """
    names: dict[str, str] = {}
    whole = ""
    for indicator in indicators:
        is_part = indicator.label.startswith(PART)
        names[indicator.id] = f"{whole} {indicator.label}" if is_part else indicator.label
        if not is_part and indicator.nature is not Measure.RATE:
            whole = indicator.label
    return names


def named(typed: str, names: Mapping[str, Indicator]) -> Indicator | None:
    """Return the indicator that a clerk's words name."""
    text = fold(typed).lstrip("-– ")
    return names.get(text) or names.get(text.partition(" (")[0])


def openings(ledger: Ledger, names: Mapping[str, Indicator]) -> Mapping[str, tuple[Opening, ...]]:
    """Return the opening values of each indicator, units added up, by the indicator's id."""
    figures: dict[tuple[str, Month], list[Figure]] = {}
    for record in ledger.dataset.of("opening"):
        indicator = named(record.text("measure"), names)
        if indicator:
            last = dt.date(ledger.year_of(record) - 1, 12, 31)
            day = record.day("as_of") or last
            key = (indicator.id, Month(day.year, day.month))
            figures.setdefault(key, []).append(record.figure("value"))
    found: dict[str, tuple[Opening, ...]] = {}
    for (id_, month), parts in sorted(figures.items()):
        found[id_] = (*found.get(id_, ()), Opening(month, total(parts)))
    return found
