"""The reports that lie in the ward's folder, known by how they were made."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from reports.office.origin import origin_of
from reports.periods import parse_period
from reports.web.desk import listed, mark

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.requests import Request

    from reports.office.origin import Origin
    from reports.periods import Period
    from reports.web.desk import Desk

ENDINGS = (".docx", ".xlsx")


@dataclass(frozen=True, slots=True)
class Paper:
    """One report: its file, when it was written, how it was made."""

    path: Path
    made: dt.datetime
    origin: Origin

    @property
    def mark(self) -> str:
        """The word by which addresses name it."""
        return mark(self.path)


def papers(desk: Desk, year: int) -> list[Paper]:
    """Return the reports of a year whose making is known, the newest first."""
    folder = desk.ward.reports / str(year)
    files = (path for place in (folder, *listed(folder, folders=True)) for path in listed(place))
    found = [
        Paper(path, written(path), origin)
        for path in files
        if path.suffix.lower() in ENDINGS and (origin := _origin(path)) is not None
    ]
    return sorted(found, key=lambda paper: paper.made, reverse=True)


def papers_of(desk: Desk, period: Period, report_type: str = "") -> list[Paper]:
    """Return the reports of a period (and type), the newest first."""
    return [
        paper
        for paper in papers(desk, period.year)
        if paper.origin.period == period.key and report_type in {"", paper.origin.report_type}
    ]


def paper_at(desk: Desk, request: Request) -> Paper:
    """Return the report that the address names; 404 if there is none."""
    period = parse_period(request.path_params["ky"])
    made = papers_of(desk, period, request.path_params["loai"]) if period else []
    paper = next((each for each in made if each.mark == request.path_params["tep"]), None)
    if paper is None:
        raise HTTPException(404)
    return paper


def written(path: Path) -> dt.datetime:
    """Return when a file was last written."""
    return dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()


def _origin(path: Path) -> Origin | None:
    told = path.stat()
    return _origin_at(path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=60)
def _origin_at(path: Path, _written: int, _size: int) -> Origin | None:
    return origin_of(path)
