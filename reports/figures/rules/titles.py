"""Checks of one person's titles at one meeting: as chair, as reporter, as who concludes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.figures.naming import BY_KEY
from reports.findings import rules as codes
from reports.findings.model import found
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding

_COLUMNS = ("chair", "reporter", "concluder")
_NAME_LENGTHS = range(2, 6)
_CLAUSES = re.compile(r";|\n")
_OFFICES = re.compile(r"[,;]| kiêm ")


def titles_at_a_meeting(scope: Scope) -> Iterator[Finding]:
    """Yield who is given two titles in the row of one meeting (domain V38)."""
    for row in scope.so_far("meetings"):
        known: dict[str, tuple[str, str, str]] = {}
        for column in _COLUMNS:
            for clause in _CLAUSES.split(row.text(column)):
                person, title = name_and_title(clause.strip())
                header = BY_KEY["meetings"].column(column).header
                first = known.setdefault(person, (title, header, clause.strip()))
                if person and not _agree(first[0], title):
                    why = f"cột “{first[1]}” ghi “{first[2]}”"
                    cell, typed = row.cell(column), clause.strip()
                    yield found(codes.TITLES_DIFFER, cell, typed=typed, known=why)


def name_and_title(clause: str) -> tuple[str, str]:
    """Return the name at the end of a clause and the title before it; no name, no title."""
    words = clause.split()
    length = 0
    while length < len(words) and _is_name(words[-1 - length]):
        length += 1
    if length not in _NAME_LENGTHS or length == len(words):
        return "", ""
    return " ".join(words[-length:]), " ".join(words[:-length])


def _is_name(word: str) -> bool:
    return word.isalpha() and word == word.capitalize()


def _agree(one: str, other: str) -> bool:
    parts, others = _parts(one), _parts(other)
    few, many = (parts, others) if len(parts) <= len(others) else (others, parts)
    return all(any(part in each or each in part for each in many) for part in few)


def _parts(title: str) -> list[str]:
    return [fold(part) for part in _OFFICES.split(title) if part.strip()]
