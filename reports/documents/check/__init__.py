"""Holds a finished Word document against the rules of form in force, clause by clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.check import (
    appendix,
    body,
    fonts,
    header,
    number_date,
    order,
    page,
    recipients,
    signature,
    title,
    wording,
)
from reports.documents.check.anatomy import recognised
from reports.documents.check.case import Case, Known
from reports.documents.check.form import read_form
from reports.documents.check.number_date import day_of
from reports.documents.check.reading import read_document
from reports.documents.opening import opened
from reports.findings import Place, ReportsError, found
from reports.findings.format import body as body_codes
from reports.findings.format import opening as opening_codes
from reports.findings.run import BROKEN_PROFILE
from reports.vietnamese import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from reports.documents.check.case import Check, Fault
    from reports.documents.check.form import Form
    from reports.documents.opening import Parts
    from reports.documents.profile import Profile
    from reports.findings import Code, Finding

__all__ = ["Known", "NotRun", "Told", "check_document", "check_parts", "told_by"]

_STATE = "cong hoa xa hoi chu nghia viet nam"
_RULES: tuple[Check, ...] = (
    *page.RULES,
    *fonts.RULES,
    *header.RULES,
    *number_date.RULES,
    *title.RULES,
    *body.RULES,
    *order.RULES,
    *signature.RULES,
    *recipients.RULES,
    *wording.RULES,
    *appendix.RULES,
)
_UNTOLD = Known()


@dataclass(frozen=True, slots=True)
class NotRun:
    """A rule that was not run, or not wholly: what would have to be known for it."""

    code: Code
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says of itself: the family of its form, and its day where it bears one."""

    family: str
    day: dt.date | None


def told_by(data: bytes, *, name: str) -> Told:
    """Return by which form a document seems to be made, and on which day.

    Raises ReportsError where it cannot be read.
    """
    anatomy = recognised(read_document(opened(data, name)), {"BÁO CÁO": "BC"})
    of_state = any(fold(line.text) == _STATE for line in anatomy.head)
    return Told("hanh-chinh" if of_state else "dang", day_of(anatomy.date_line))


def check_document(
    data: bytes, profile: Profile, *, name: str, known: Known = _UNTOLD
) -> tuple[list[Finding], tuple[NotRun, ...]]:
    """Return what is wrong with the form of a .docx, and the rules that could not be run.

    `known` is what a run knows beside the document; a file made by hand comes without it.
    """
    try:
        return check_parts(opened(data, name), profile, known=known)
    except ReportsError as error:
        return list(error.findings), ()


def check_parts(
    parts: Parts, profile: Profile, *, known: Known = _UNTOLD
) -> tuple[list[Finding], tuple[NotRun, ...]]:
    """Return the same as `check_document` for a document that is already opened.

    Raises ReportsError where a part is broken.
    """
    try:
        form = read_form(profile)
    except (KeyError, TypeError, ValueError, re.error) as error:
        return [found(BROKEN_PROFILE, Place(file=profile.key), reason=error)], ()
    document = read_document(parts)
    case = Case(document, recognised(document, form.opening.types), form, known)
    return list(_findings(case, parts.name)), tuple(_not_run(form, known))


def _findings(case: Case, name: str) -> Iterator[Finding]:
    for code, rule in _RULES:
        if code.id in case.form.clauses:
            for fault in rule(case):
                yield _finding(code, fault, case.form, name)


def _finding(code: Code, fault: Fault, form: Form, name: str) -> Finding:
    place = Place(file=name, part=fault.part, paragraph=fault.text)
    clause = form.clauses[code.id]
    return found(code, place, found=fault.found, wanted=fault.wanted, clause=clause)


def _not_run(form: Form, known: Known) -> Iterator[NotRun]:
    needs = (
        (opening_codes.NUMBER_SERIES, known.taken is None, "cần sổ văn bản đi"),
        (opening_codes.SYMBOLS, not known.symbol, "ký hiệu cơ quan chỉ so với bảng chung"),
        (opening_codes.DATE_PLACE, not known.place, "địa danh cần tên phường đã khai"),
        (opening_codes.SUBJECT_PERIOD, not known.periods, "cần kỳ báo cáo"),
        (body_codes.TEXT_FIGURES, True, "cần sổ số liệu; lệnh bao-cao tự so"),
    )
    for code, lacking, why in needs:
        if lacking and code.id in form.clauses:
            yield NotRun(code, why)
