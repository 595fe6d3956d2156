"""Pages as HTML: every word from outside escaped, every page in the same quiet frame."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse

from reports.findings import Severity
from reports.findings.grouping import grouped
from reports.periods import parse_period
from reports.vietnamese import number, short_date, upper_first
from reports.web.desk import mark

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from reports.findings import Finding
    from reports.periods import Period
    from reports.web.desk import Desk, Desks
    from reports.web.gate import Keys
    from reports.web.jobs import Job

_HERE = Path(__file__).resolve().parent
ASSETS = _HERE / "assets"
FIRST_YEAR, LAST_YEAR = 2000, 2100
SOON = 0.6
"""Seconds for which a page waits for its work before it shows how far the work is."""
TONES = {Severity.MUST_FIX: "mend", Severity.NOTICE: "see", Severity.NOTE: "note"}
STEPS = (
    ("so-lieu", "Nhận số liệu"),
    ("don-vi", "Đơn vị đã gửi"),
    ("loi", "Chỗ phải sửa"),
    ("bao-cao", "Báo cáo"),
)
OTHERS = (
    ("phat-so", "Phát sổ cho đơn vị"),
    ("danh-muc", "Đơn vị, cơ quan, cài đặt"),
    ("mau-word", "Mẫu Word và các trường"),
    ("the-thuc", "Soát thể thức tệp Word"),
    ("sao-luu", "Sao lưu"),
)


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    files = sorted(ASSETS.iterdir())
    told = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]
    fonts = [path.name for path in files if path.suffix == ".woff2"]
    made.globals.update(version=told, fonts=fonts)
    made.globals.update(steps=STEPS, others=OTHERS, tones=TONES, grouped=grouped, mark=mark)
    made.filters.update(
        number=number,
        day=short_date,
        sentence=upper_first,
        clock=clock,
        without_slots=without_slots,
    )
    return made


def without_slots(sentence: str) -> str:
    """Return a sentence of the catalogue with a sign where a finding puts its details."""
    return re.sub(r"\{[^{}]*\}", "…", sentence)


def clock(moment: dt.datetime) -> str:
    """Return a time of the day as it is said of a file: ``7 giờ 05, ngày 22/11/2026``."""
    return f"{moment.hour} giờ {moment.minute:02}, ngày {short_date(moment.date())}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """What every page needs: the folders, the secrets of the run, how today is told."""

    desks: Desks
    keys: Keys
    now: Callable[[], dt.datetime]
    keep_trouble: Callable[[str], str]
    environment: Environment = field(default_factory=_environment)

    def page(self, template: str, /, **values: object) -> Response:
        """Return the page made from `template` with its values."""
        return self.answer(200, template, **values)

    def answer(self, status: int, template: str, /, **values: object) -> Response:
        """Return the page made from `template`, with a status that says how it went."""
        values = {"desk": None, "period": None, "step": "", "key": self.keys.page, **values}
        made = self.environment.get_template(template).render(values)
        return HTMLResponse(made, status_code=status)

    def desk(self, request: Request) -> Desk:
        """Return the desk that the address names; 404 if there is none."""
        desk = self.desks.of(request.path_params["phuong"])
        if desk is None:
            raise HTTPException(404)
        return desk

    def job_page(
        self, desk: Desk, job: Job, show: Callable[[object], Response], **place: object
    ) -> Response:
        """Return what `show` makes of a job's result, or how far the job is, or what is wrong."""
        if not job.wait(SOON):
            return self.page("dang-lam.html", **{**place, "desk": desk, "job": job})
        if job.result is not None:
            return show(job.result)
        return self.ended_page(desk, job)

    def ended_page(self, desk: Desk, job: Job) -> Response:
        """Return what is said of a job that came to nothing."""
        trouble = self.keep_trouble(job.trouble) if job.trouble else ""
        status = 500 if trouble else 200
        return self.answer(status, "khong-xong.html", desk=desk, job=job, trouble=trouble)


def shop_of(request: Request) -> Shop:
    """Return what every page of this run needs."""
    shop = request.app.state.shop
    assert isinstance(shop, Shop)  # noqa: S101  for the type checker: app.py puts it there
    return shop


def period_of(request: Request) -> Period:
    """Return the period that the address names; 404 if it is none."""
    period = parse_period(request.path_params["ky"])
    if period is None:
        raise HTTPException(404)
    return period


def see_other(path: str) -> Response:
    """Return the answer that leads the browser to another page."""
    return RedirectResponse(path, status_code=303)


def verdict(findings: Sequence[Finding]) -> str:
    """Return the tone of a file or a report with these findings: ok, see or mend."""
    weights = {each.severity for each in findings if not each.accepted}
    if Severity.MUST_FIX in weights:
        return "mend"
    return "see" if Severity.NOTICE in weights else "ok"
