"""Checks of the words that are printed as typed: rates, repealed texts, gaps, private data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reports.figures.naming import BY_KEY
from reports.figures.raw import SHOWN, next_months
from reports.figures.sending import is_valid
from reports.findings import rules as codes
from reports.findings.model import found
from reports.periods import read_period
from reports.vietnamese import clean, fold, joined, number, parse_number
from reports.workbooks.schema import Kind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from reports.figures.rules.scope import Scope
    from reports.findings.model import Finding
    from reports.workbooks.records import Record

_ASIDE = ("typed_for", "note")
_HELD = ("agenda", "opinions", "conclusions")
_YEARLY = ("units", "regulations", "board", "models")
_PLACES = (
    ("bases", ("title", "subject", "issuer")),
    ("regulations", ("name", "issuer", "reference")),
    ("issuers", ("parent", "name", "body", "addressees", "recipients")),
)

_FRACTION = re.compile(
    r"(?:(?P<before>\w+) )?(?<![\w/.,])(?P<part>\d[\d.]*)/(?P<whole>\d[\d.]*\d|\d)(?![\w/])"
    r"(?P<between>[^\d%/;.]{0,40}?)(?P<rate>\d+(?:,\d+)?) ?%"
)
_NO_FRACTION = frozenset({"ngay", "thang", "so", "quy", "dip", "den", "tu", "le"})
_HALF_TENTH = Decimal("0.05")
_SHARE = re.compile(r"\d+(?:[.,]\d+)? ?%")
_BADLY_ROUNDED = re.compile(r"\d+(?:\.\d+|,\d{2,}) ?%")
_SENTENCE = re.compile(r"(?<=\.)\s+|\n")
_PLACEHOLDER = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{[^{}]{1,40}\}|\.{4,}|…{2,}|_{3,}|\((?:ghi|điền|nhập) [^()]{1,60}\)",
    re.IGNORECASE,
)
_PRIVATE = (
    (
        "số điện thoại",
        re.compile(
            r"(?<![\d.,/])(?:\+84|0)(?:[235789]\d{8}|[235789]\d\d([ .])\d{3}\1\d{3}"
            r"|[235789]\d([ .])\d{3}\2\d{4})(?![\d/])"
        ),
    ),
    ("số định danh cá nhân", re.compile(r"(?<![\d.,/])0\d{11}(?![\d/])")),
    ("số định danh cá nhân", re.compile(r"(?i)\b(?:cccd|cmnd|cmtnd)\b\D{0,12}\d{9}")),
)


@dataclass(frozen=True, slots=True)
class Repealed:
    """A text or a body that is no more: how it is written, its last day, what to write instead."""

    name: str
    words: re.Pattern[str]
    until: dt.date
    why: str
    instead: str


@cache
def repealed() -> tuple[Repealed, ...]:
    """Return what ``repealed.toml`` lists."""
    data = tomllib.loads(Path(__file__).with_name("repealed.toml").read_text("utf-8"))
    return tuple(
        Repealed(
            name=row["name"],
            words=re.compile("|".join(f"(?:{word})" for word in row["words"])),
            until=row["until"],
            why=row["why"],
            instead=row["instead"],
        )
        for row in data["text"]
    )


def printed_texts(scope: Scope) -> Iterator[tuple[Record, str, str]]:
    """Yield the row, the column and the words of every cell that a report of the period prints."""
    for sheet in SHOWN:
        columns = [
            column.key
            for column in BY_KEY[sheet].columns
            if column.kind in (Kind.TEXT, Kind.LONG_TEXT)
            and not column.private
            and column.key not in _ASIDE
        ]
        for row in _rows(scope, sheet):
            for key in columns:
                if text := row.text(key):
                    yield row, key, text


def _rows(scope: Scope, sheet: str) -> list[Record]:
    year = scope.period.year
    if sheet in _HELD:
        held = {row.text("code") for row in scope.in_period("meetings")}
        return [row for row in scope.ledger.of_year(sheet, year) if row.text("meeting") in held]
    if sheet == "regulations":
        used = {row.text("regulation") for row in scope.in_period("disclosures")}
        return [row for row in scope.ledger.of_year(sheet, year) if row.text("code") in used]
    if sheet in _YEARLY:
        return scope.ledger.of_year(sheet, year)
    if any(column.key == "period" for column in BY_KEY[sheet].columns):
        return [row for row in scope.ledger.dataset.of(sheet) if _is_of_period(scope, row)]
    return scope.in_period(sheet)


def _is_of_period(scope: Scope, row: Record) -> bool:
    named = read_period(row.text("period"), scope.ledger.year_of(row))
    wanted = {*scope.period.months, *next_months(scope.period)}
    return named is not None and wanted.issuperset(named.months)


def typed_rates(scope: Scope) -> Iterator[Finding]:
    """Yield the percentages typed beside a fraction that they are not the rate of (domain V21)."""
    for row, key, text in printed_texts(scope):
        for match in _FRACTION.finditer(text) if "%" in text else ():
            part, whole = parse_number(match["part"]), parse_number(match["whole"])
            rate = Decimal(match["rate"].replace(",", "."))
            if not part or not whole or not whole.value or part.value > whole.value:
                continue
            exact = Decimal(part.value) * 100 / Decimal(whole.value)
            dated = fold(match["before"] or "") in _NO_FRACTION
            if not dated and abs(exact - rate) > _HALF_TENTH:
                yield found(
                    codes.TYPED_RATE,
                    row.cell(key),
                    typed=match[0].removeprefix(f"{match['before']} "),
                    part=match["part"],
                    whole=match["whole"],
                    rate=f"{number(exact, 1)}%",
                )


def typed_shares(scope: Scope) -> Iterator[Finding]:
    """Yield percentages rounded otherwise, and lists of shares that miss 100 (domain V22)."""
    for row, key, text in printed_texts(scope):
        if "%" not in text:
            continue
        for match in _BADLY_ROUNDED.finditer(text):
            better = f"{number(_value(match[0]), 1)}%"
            what = f"ghi “{match[0]}”, cần “{better}”"
            yield found(codes.TYPED_SHARES, row.cell(key), what=what)
        for sentence in _SENTENCE.split(text):
            shares = _SHARE.findall(sentence)
            sum_ = sum((_value(share) for share in shares), start=Decimal(0))
            if len(shares) > 2 and Decimal("0.1") < abs(sum_ - 100) <= 2:
                what = f"các tỷ lệ {joined(shares)} cộng lại được {number(sum_)}%"
                yield found(codes.TYPED_SHARES, row.cell(key), what=what)


def _value(share: str) -> Decimal:
    return Decimal(share.removesuffix("%").strip().replace(",", "."))


def repealed_texts(scope: Scope) -> Iterator[Finding]:
    """Yield what rests on a repealed text or names a body that is no more (domain V37).

    Words between “ and ” are quoted history; the day is the closing day.
    """
    day = scope.ledger.closing(scope.last)
    gone = [each for each in repealed() if day > each.until]
    for row, key, text in (*_papers(scope, day), *_told(scope)) if gone else ():
        words = re.sub(r"“[^”]*”", "", clean(text)).lower()
        for each in gone:
            if each.words.search(words):
                cell = row.cell(key)
                why, instead = each.why, each.instead
                yield found(codes.REPEALED, cell, typed=each.name, why=why, instead=instead)


def _papers(scope: Scope, day: dt.date) -> Iterator[tuple[Record, str, str]]:
    for sheet, keys in _PLACES:
        for row in scope.ledger.of_year(sheet, scope.period.year):
            if row.flag("in_force") is not False and is_valid(row, day):
                yield from ((row, key, row.text(key)) for key in keys if row.text(key))


def _told(scope: Scope) -> Iterator[tuple[Record, str, str]]:
    for row, key, text in printed_texts(scope):
        if row.sheet in ("narrative", "tasks", "conclusions", "inspections", "supervisions"):
            yield row, key, text


def placeholders(scope: Scope) -> Iterator[Finding]:
    """Yield the cells with a gap that was never filled in (domain V40)."""
    for row, key, text in printed_texts(scope):
        if match := _PLACEHOLDER.search(text):
            yield found(codes.PLACEHOLDER_LEFT, row.cell(key), typed=match[0])


def personal_data(scope: Scope) -> Iterator[Finding]:
    """Yield the cells with a telephone or identity number (domain V41; Luật 91/2025/QH15)."""
    for row, key, text in printed_texts(scope):
        for what, pattern in _PRIVATE:
            if pattern.search(text):
                yield found(codes.PERSONAL_DATA, row.cell(key), what=what)
                break
