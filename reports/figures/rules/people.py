"""Checks of who holds which office: chairs and signers are those the ward's own lists name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.figures.sending import is_valid
from reports.findings import rules as codes
from reports.findings.model import found
from reports.vietnamese import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_BOARDS = {"Khối Dân vận": "Khối Dân vận", "BCĐ thực hiện QCDC": "BCĐ QCDC"}
_HEAD = "Trưởng"
_TITLES = re.compile(r"[,;\n]| kiêm | - | – ")
_CLAUSES = re.compile(r";|\n")


def titles_differ(scope: Scope) -> Iterator[Finding]:
    """Yield chairs whose office is another's, or who hold another office (domain V38)."""
    for row in scope.so_far("meetings"):
        day = row.day("date")
        if day is None:
            continue
        offices = _offices(scope, day)
        for clause in _CLAUSES.split(row.text("chair")):
            if why := _quarrel(clause.strip(), offices):
                yield found(codes.TITLES_DIFFER, row.cell("chair"), typed=clause.strip(), known=why)


def _offices(scope: Scope, day: dt.date) -> dict[str, tuple[str, ...]]:
    """Return the offices of each person on a day, as written."""
    offices: dict[str, tuple[str, ...]] = {}
    for person, title in _held(scope, day):
        offices[person] = (*offices.get(person, ()), title)
    return offices


def _held(scope: Scope, day: dt.date) -> Iterator[tuple[str, str]]:
    year = scope.period.year
    for row in _valid(scope.ledger.of_year("board", year), day):
        for title in _split(row.text("position")):
            yield row.text("person"), title
    for row in _valid(scope.ledger.of_year("issuers", year), day):
        for title in _split(row.text("second_position")):
            yield row.text("signer"), title


def _valid(rows: list[Record], day: dt.date) -> list[Record]:
    return [row for row in rows if is_valid(row, day)]


def _split(text: str) -> list[str]:
    return [part.strip() for part in _TITLES.split(text) if part.strip()]


def _quarrel(clause: str, offices: dict[str, tuple[str, ...]]) -> str:
    """Return what the lists say otherwise, empty where they agree or do not know."""
    typed = fold(clause)
    named = [person for person in offices if fold(person) and fold(person) in typed]
    if not named:
        return _taken(clause, offices)
    person = named[0]
    bare = typed.replace(fold(person), "").strip(" ,-–")
    own = offices[person]
    if not bare or any(_agrees(title, bare) for title in own):
        return ""
    return f"“{person}” là {', '.join(own)}"


def _agrees(title: str, typed: str) -> bool:
    known = fold(title)
    return known in typed or any(part.strip() in known for part in _TITLES.split(typed) if part)


def _taken(clause: str, offices: dict[str, tuple[str, ...]]) -> str:
    """Return whose office somebody else is said to hold."""
    last = _split(clause)[-1] if _split(clause) else ""
    for person, titles in offices.items():
        for title in titles:
            rest = last[len(title) :].strip()
            same = fold(last[: len(title)]) == fold(title)
            if same and len(rest.split()) > 1 and rest == rest.title():
                return f"“{title}” là {person}"
    return ""


def heads_differ(scope: Scope) -> Iterator[Finding]:
    """Yield the signers for the head of a board that somebody else heads (domain V38)."""
    day = scope.ledger.closing(scope.last)
    year = scope.period.year
    boards = _valid(scope.ledger.of_year("board", year), day)
    for row in _valid(scope.ledger.of_year("issuers", year), day):
        board = _BOARDS.get(row.text("role"), "")
        heads = [
            each.text("person")
            for each in boards
            if each.text("board") == board and each.text("role") == _HEAD
        ]
        signer, position = row.text("signer"), " ".join(row.text("position").split())
        signs_as_head = re.search(r"\btruong (khoi|ban)\b", fold(position))
        if heads and signs_as_head and not fold(position).startswith("pho"):
            if fold(signer) not in map(fold, heads):
                typed = f"{position} {signer}"
                known = f"Trưởng {board} là {', '.join(heads)}"
                yield found(codes.TITLES_DIFFER, row.cell("signer"), typed=typed, known=known)
