"""The same mistake in many cells, said once."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reports.findings.model import Finding, Place

_LETTERS = re.compile("[A-Z]+")


@dataclass(frozen=True, slots=True)
class Group:
    """Findings alike in all but the row: the first of them, and every place in order."""

    finding: Finding
    places: tuple[Place, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.places)

    @property
    def first(self) -> Place:
        """The place of the first one."""
        return self.places[0]

    @property
    def last(self) -> Place:
        """The place of the last one."""
        return self.places[-1]

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells, in order, each once."""
        return tuple(dict.fromkeys(place.cell for place in self.places if place.cell))

    @property
    def where(self) -> str:
        """The place as the clerk reads it: ``… › Ô D14…D52 (39 ô)``."""
        if len(self.cells) < 2:
            return str(self.first)
        span = f"{self.cells[0]}…{self.cells[-1]} ({len(self.cells)} ô)"
        return str(replace(self.first, cell=span))

    def __str__(self) -> str:
        """Return code, places, message and outcome in one line."""
        where = f"{self.where}: " if self.where else ""
        return f"[{self.finding.code.id}] {where}{self.finding.message} {self.finding.outcome}"


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """Return the findings of one code, sheet, column and message as one group, in order."""
    places: dict[tuple[object, ...], list[Place]] = {}
    firsts: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = _likeness(finding)
        firsts.setdefault(key, finding)
        places.setdefault(key, []).append(finding.place)
    return [Group(finding, tuple(places[key])) for key, finding in firsts.items()]


def _likeness(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    column = _LETTERS.match(place.cell)
    return (
        finding.code.id,
        finding.severity,
        finding.accepted,
        place.file,
        place.sheet,
        place.paragraph,
        column[0] if column else "",
        finding.message,
    )
