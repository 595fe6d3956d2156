"""The papers of a set, as its definition lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.fields import value_at
from reports.figure import Figure
from reports.vietnamese import number

if TYPE_CHECKING:
    from collections.abc import Mapping

_COPIES = "so_ban"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPaper:
    """One paper of a set: its report type, what it is and when it is used in the clerk's words.

    `copies` names what its number of copies follows from: a figure of its own, or a list whose
    rows hold `so_ban`; several are added up. A `required` one stops the set where it cannot be
    made.
    """

    type: str
    what: str
    when: str = ""
    copies: tuple[str, ...] = ()
    required: bool = False


def paper_of(told: Mapping[str, object]) -> SetPaper:
    """Return a paper as a definition tells it.

    Raises KeyError or TypeError where it tells too little.
    """
    copies = told.get("copies", ())
    if not isinstance(copies, list | tuple):
        raise TypeError("copies")
    return SetPaper(
        type=str(told["type"]),
        what=str(told["what"]),
        when=str(told.get("when", "")),
        copies=tuple(map(str, copies)),
        required=told.get("required", False) is True,
    )


def copies_of(paper: SetPaper, context: Mapping[str, object]) -> str:
    """Return how many copies of a paper are to be printed, empty where any part is not known."""
    parts = [_count(value_at(context, name)) for name in paper.copies]
    known = [part for part in parts if part is not None]
    return number(sum(known)) if known and len(known) == len(parts) else ""


def _count(value: object) -> int | None:
    if isinstance(value, Figure):
        return int(value.amount) if value.known else None
    rows = value if isinstance(value, list) else []
    told = [str(row.get(_COPIES, "")) for row in rows if isinstance(row, dict)]
    if not told or not all(each.isdigit() for each in told):
        return None
    return sum(map(int, told))
