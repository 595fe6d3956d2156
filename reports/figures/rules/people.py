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
    from collections.abc import Iterable, Iterator, Mapping

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

    Offices = Mapping[str, tuple[str, ...]]

_BOARDS = {"Khối Dân vận": "Khối Dân vận", "BCĐ thực hiện QCDC": "BCĐ QCDC"}
_HEAD = "Trưởng"
_NAMED = ("chair", "reporter", "concluder")
_TITLES = re.compile(r"[,;\n]| kiêm | - | – ")
_CLAUSES = re.compile(r";|\n")
_AS_HEAD = re.compile(r"(?<!pho )\btruong (khoi|ban)\b")


def titles_differ(scope: Scope) -> Iterator[Finding]:
    """Yield chairs and speakers whose office is another's, or who hold another (domain V38)."""
    for row in scope.so_far("meetings"):
        day = row.day("date")
        if day is None:
            continue
        offices, signing = _offices(_held(scope, day)), _offices(_signing(scope, day))
        for column in _NAMED:
            for clause in _CLAUSES.split(row.text(column)):
                if why := _quarrel(clause.strip(), offices, signing):
                    cell, typed = row.cell(column), clause.strip()
                    yield found(codes.TITLES_DIFFER, cell, typed=typed, known=why)


def _offices(held: Iterable[tuple[str, str]]) -> Offices:
    """Return the offices of each person, as written."""
    offices: dict[str, tuple[str, ...]] = {}
    for person, title in held:
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


def _signing(scope: Scope, day: dt.date) -> Iterator[tuple[str, str]]:
    """Yield signers with the short titles they sign under, which others may bear elsewhere."""
    for row in _valid(scope.ledger.of_year("issuers", scope.period.year), day):
        for title in _split(row.text("position")):
            yield row.text("signer"), title


def _valid(rows: list[Record], day: dt.date) -> list[Record]:
    return [row for row in rows if is_valid(row, day)]


def _split(text: str) -> list[str]:
    return [part.strip() for part in _TITLES.split(text) if part.strip()]


def _quarrel(clause: str, offices: Offices, signing: Offices) -> str:
    """Return what the lists say otherwise, empty where they agree or do not know."""
    typed = fold(clause)
    named = [person for person in offices if fold(person) and fold(person) in typed]
    if not named:
        return _taken(clause, offices)
    person = named[0]
    bare = typed.replace(fold(person), "").strip(" ,-–")
    known = (*offices[person], *signing.get(person, ()))
    if not bare or any(_agrees(title, part) for title in known for part in _split(bare)):
        return ""
    return f"“{person}” là {', '.join(offices[person])}"


def _agrees(title: str, typed: str) -> bool:
    """Return whether two titles are the same, or one goes on where the other ends."""
    known = fold(title)
    return known == typed or known.startswith(f"{typed} ") or typed.startswith(f"{known} ")


def _taken(clause: str, offices: Offices) -> str:
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
        as_head = _AS_HEAD.search(fold(position)) and fold(signer) not in map(fold, heads)
        if heads and as_head:
            typed = f"{position} {signer}"
            known = f"Trưởng {board} là {', '.join(heads)}"
            yield found(codes.TITLES_DIFFER, row.cell("signer"), typed=typed, known=known)
