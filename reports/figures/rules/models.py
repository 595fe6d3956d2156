"""Checks of the models: registration, status and monthly assessment agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reports.figures.indicators.models import FORMAL, PAUSED, RUNNING, UNCLEAR
from reports.figures.models import NOT_RECOGNISED, RECOGNISED, grades, registered, status
from reports.findings import rules as codes
from reports.findings.model import found
from reports.vietnamese import fold, joined, short_date
from reports.workbooks.sheets.choices import FIELDS, KINDS, ORIGINS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.periods import Month
    from reports.workbooks.records import Record

_PARTS = (
    ("field", "Lĩnh vực", FIELDS.words),
    ("kind", "Loại", KINDS.words),
    ("origin", "Mới/Duy trì", ORIGINS.words),
)
_WEAK = (UNCLEAR, FORMAL)


def _models(scope: Scope) -> dict[str, Record]:
    rows = scope.ledger.of_year("models", scope.period.year)
    return {row.text("code"): row for row in rows}


def assessed_not_active(scope: Scope) -> Iterator[Finding]:
    """Yield the assessments of models that are not registered or not running (domain V06)."""
    models = _models(scope)
    for month in scope.period.year_to_date:
        day = scope.ledger.closing(month)
        for code, row in grades(scope.ledger, month).items():
            model = models.get(code)
            if model is None or row.text("grade") == PAUSED:
                continue
            since = model.day("registered_on")
            standing = status(model, day)
            if since and since > day:
                why = f"ngày đăng ký là {short_date(since)}, sau ngày chốt {short_date(day)}"
            elif standing not in RUNNING:
                why = f"đến ngày chốt {short_date(day)} đang ở trạng thái “{standing}”"
            else:
                continue
            yield found(
                codes.ASSESSED_NOT_ACTIVE,
                row.cell("grade"),
                model=code,
                grade=row.text("grade"),
                why=why,
            )


def parts_differ(scope: Scope) -> Iterator[Finding]:
    """Yield the divisions of the models that do not add up to their number (domain V07)."""
    rows = registered(scope.ledger, scope.last)
    for column, header, words in _PARTS:
        stray = [
            row
            for row in rows
            if scope.ledger.stands_for.get(row.text(column), row.text(column)) not in words
        ]
        if stray:
            yield found(
                codes.MODEL_PARTS_DIFFER,
                stray[0].cell(column),
                parts=f"“{header}”",
                sum=len(rows) - len(stray),
                total=len(rows),
                column=header,
                models=joined([row.text("code") for row in stray]),
            )


def graded_twice(scope: Scope) -> Iterator[Finding]:
    """Yield the models with several assessments in one month (domain V08)."""
    for month in scope.period.months:
        rows = scope.ledger.rows("assessments", month)
        counts = Counter(row.text("model") for row in rows)
        last = {row.text("model"): row for row in rows}
        for code, count in counts.items():
            if count > 1:
                yield found(
                    codes.GRADED_TWICE,
                    last[code].cell("model"),
                    model=code,
                    count=count,
                    month=month.month,
                )


def weak_twice(scope: Scope) -> Iterator[Finding]:
    """Yield the models graded weak two months running with nothing done about it (domain V10)."""
    before = grades(scope.ledger, scope.last.shifted(-1))
    tasks = " ".join(fold(row.text("task")) for row in scope.ledger.dataset.of("tasks"))
    models = _models(scope)
    for code, row in grades(scope.ledger, scope.last).items():
        earlier = before.get(code)
        if row.text("grade") not in _WEAK or not earlier or earlier.text("grade") not in _WEAK:
            continue
        name = models[code].text("name") if code in models else code
        acted = "issue" in row or "next_step" in row or fold(name) in tasks or fold(code) in tasks
        if not acted:
            yield found(codes.WEAK_TWICE, row.cell("grade"), model=code, grade=row.text("grade"))


def not_assessed(scope: Scope) -> Iterator[Finding]:
    """Yield the running models without an assessment in the last month (domain V11; W03, W04)."""
    month = scope.last
    graded = grades(scope.ledger, month)
    if not graded:
        return
    idle = [row for row in _running(scope, month) if row.text("code") not in graded]
    if idle:
        yield found(
            codes.NOT_ASSESSED,
            idle[0].cell("code"),
            month=month.month,
            count=len(idle),
            models=joined([row.text("code") for row in idle]),
        )


def _running(scope: Scope, month: Month) -> list[Record]:
    day = scope.ledger.closing(month)
    return [row for row in registered(scope.ledger, month) if status(row, day) == RUNNING[0]]


def result_before_registration(scope: Scope) -> Iterator[Finding]:
    """Yield the models registered after their first assessment (domain V12)."""
    first: dict[str, Month] = {}
    for month in scope.period.year_to_date:
        for code in grades(scope.ledger, month):
            first.setdefault(code, month)
    for code, model in _models(scope).items():
        since, month_ = model.day("registered_on"), first.get(code)
        if since and month_ and since > month_.last_day():
            yield found(
                codes.RESULT_BEFORE_REGISTRATION,
                model.cell("registered_on"),
                model=code,
                day=short_date(since),
                month=month_.month,
            )


def model_twice(scope: Scope) -> Iterator[Finding]:
    """Yield the models of one name: one registered twice, or two bodies' same model (V05; R10)."""
    first: dict[str, Record] = {}
    for row in scope.ledger.of_year("models", scope.period.year):
        other = first.setdefault(fold(row.text("name")), row)
        if other is row or not row.text("name"):
            continue
        same = fold(other.text("owner")) == fold(row.text("owner"))
        place = f"ô {other.cell('name').ref}"
        yield found(
            codes.MODEL_TWICE,
            row.cell("name"),
            name=row.text("name"),
            other=place if other.file == row.file else f"{place} của tệp “{other.file}”",
            whose=", cùng đơn vị đăng ký" if same else f" của {other.text('owner')}",
        )


def recognition_out_of_order(scope: Scope) -> Iterator[Finding]:
    """Yield models outstanding or awarded without recognition, or recognised too early (V09).

    So recognised ≤ registered, outstanding ≤ recognised, awarded ≤ recognised hold row by row.
    """
    models = _models(scope)
    for code, row in models.items():
        since, recognised = row.day("registered_on"), row.day("recognised_on")
        result = row.text("year_result")
        if row.flag("outstanding") and result != RECOGNISED:
            yield _out_of_order(
                row, "outstanding", code, "ghi tiêu biểu nhưng không được công nhận"
            )
        if since and recognised and recognised < since:
            why = f"công nhận ngày {short_date(recognised)}, trước ngày đăng ký {short_date(since)}"
            yield _out_of_order(row, "recognised_on", code, why)
    for award in scope.so_far("awards"):
        code = award.text("model")
        refused = code in models and models[code].text("year_result") == NOT_RECOGNISED
        if refused and award.text("status") == "Đã khen":
            yield _out_of_order(award, "model", code, "đã khen nhưng không được công nhận")


def _out_of_order(row: Record, column: str, code: str, why: str) -> Finding:
    return found(codes.PARTS_OF_RECOGNITION, row.cell(column), model=code, why=why)
