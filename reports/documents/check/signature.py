"""Rules KY01 to KY05: by what authority, in what office, and by whom a document is signed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, look_faults, quoted
from reports.documents.check.header import issuer_names
from reports.documents.check.places import SIGNATURE
from reports.findings.format import closing as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reports.documents.check.case import Case, Check
    from reports.documents.check.form import Signature
    from reports.documents.check.lines import Line

_MARK = re.compile(
    r"(?P<mark>T[/.]?\s?M|K[/.]?\s?T|T[/.]?\s?L|T\s?U\s?Q|Q)(?P<sign>[./]?)(?=\s|(?<=[./])[A-ZĐ])",
    re.IGNORECASE,
)
_MARK_WORDS = frozenset({"TM", "KT", "TL", "TUQ", "Q"})
_TITLE = re.compile(
    r"(?i:GS|PGS|TSKH|TS|ThS|BS|KS|CN|NGƯT|NGND|NSƯT|TTƯT)(?=[\s.,/])[\s.,/]*"
    r"|(?i:giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|cử nhân|đồng chí|ông|bà)\s"
    r"|(?i:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy|uý)|chuẩn\s+(?:đô đốc|úy))\s"
)
_STAMP = re.compile(r"\(.*\)|\[.*\]")


@dataclass(frozen=True, slots=True)
class _Signed:
    """The lines of a signature, told apart."""

    authority: list[Line]
    offices: list[Line]
    name: Line | None


def _signed(case: Case) -> _Signed:
    return _told_apart(case.anatomy.signature)


def _told_apart(signature: Iterable[Line]) -> _Signed:
    lines = [line for line in signature if line.text and not _STAMP.fullmatch(line.text)]
    name = lines[-1] if lines and lines[-1].text != lines[-1].text.upper() else None
    if name is not None and fold(name.text) == "kiem":
        name = None
    upper = [line for line in lines if line is not name]
    authority = [line for line in upper if _mark(line)]
    return _Signed(authority, [line for line in upper if line not in authority], name)


def _mark(line: Line) -> re.Match[str] | None:
    match = _MARK.match(line.text)
    if match is None or (line.text != line.text.upper() and not match["sign"]):
        return None
    word = re.sub(r"[^A-ZĐ]", "", match["mark"].upper())
    return match if word in _MARK_WORDS else None


def authority(case: Case) -> Iterator[Fault]:
    """The words of authority are written as this form writes them (KY01)."""
    prefixes = case.form.signature.prefixes
    confirmed = _told_apart(case.anatomy.confirmation).authority
    for line in (*_signed(case).authority, *confirmed):
        if not line.text.startswith(tuple(f"{prefix} " for prefix in prefixes)):
            match = _mark(line)
            shown = match[0].strip() if match else line.text
            wanted = f"là {quoted(_right(shown, prefixes))} và một dấu cách"
            yield Fault(f"là {quoted(shown)}", wanted, SIGNATURE, at(line))


def _right(typed: str, prefixes: tuple[str, ...]) -> str:
    letters = re.sub(r"\W", "", typed.upper())
    return next((each for each in prefixes if re.sub(r"\W", "", each) == letters), prefixes[0])


def looks(case: Case) -> Iterator[Fault]:
    """Authority, office and name have their size and weight (KY02)."""
    form, signed = case.form.signature, _signed(case)
    if not case.anatomy.signature:
        yield Fault("không thấy", "có quyền hạn, chức vụ, họ tên người ký", SIGNATURE)
        return
    yield from look_faults(signed.authority, form.authority, SIGNATURE, "dòng quyền hạn")
    offices = [line for line in signed.offices if fold(line.text) != "kiem"]
    if not (form.lone_office_any_weight and len(offices) == 1 and not signed.authority):
        yield from look_faults(offices, form.office, SIGNATURE, "chức vụ")
    if signed.name is not None:
        yield from look_faults([signed.name], form.name, SIGNATURE, "họ tên")
    elif "signer" not in case.known.left_open and not case.anatomy.is_minutes:
        last = case.anatomy.signature[-1]
        yield Fault("không thấy họ tên người ký", "ghi họ tên dưới chức vụ", SIGNATURE, at(last))


def minutes_looks(case: Case) -> Iterator[Fault]:
    """The keeper of minutes signs as the chair does, and so does who confirms (KY02)."""
    form = case.form.signature
    confirmed = dropwhile(lambda line: line.text != line.text.upper(), case.anatomy.confirmation)
    for lines in (case.anatomy.keeper, tuple(confirmed)):
        signed = _told_apart(lines)
        yield from look_faults(signed.authority, form.authority, SIGNATURE, "dòng quyền hạn")
        yield from look_faults(signed.offices, form.office, SIGNATURE, "chức vụ")
        name = [signed.name] if signed.name else []
        yield from look_faults(name, form.name, SIGNATURE, "họ tên")


def office_words(case: Case) -> Iterator[Fault]:
    """No body stands after an office, and no deputy signs for a collective body (KY03)."""
    form, signed = case.form.signature, _signed(case)
    for line in signed.offices:
        office = _office(line.text, form)
        if office:
            found, wanted = f"ghi {quoted(line.text)}", f"chỉ ghi {quoted(office)}"
            yield Fault(found, wanted, SIGNATURE, at(line))
    marks = [
        re.sub(r"\W", "", match["mark"].upper()) for match in map(_mark, signed.authority) if match
    ]
    if "TM" in marks and "KT" in marks and _collective(signed, form):
        line = signed.authority[-1]
        yield Fault(f"ghi {quoted(line.text)} dưới T/M", "không dùng K/T", SIGNATURE, at(line))


def _collective(signed: _Signed, form: Signature) -> bool:
    text = fold(" ".join(line.text for line in signed.authority))
    return any(fold(body) in text for body in form.collective)


def _office(text: str, form: Signature) -> str:
    """Return the office in `text` where words that do not belong follow it."""
    typed = fold(text)
    fitting = [each for each in form.offices if f"{typed} ".startswith(f"{fold(each)} ")]
    if not fitting:
        return ""
    office = max(fitting, key=len)
    rest = typed[len(fold(office)) :].strip(" ,")
    allowed = any(rest.startswith(fold(tail)) for tail in form.office_tails)
    return "" if not rest or allowed else office


def titles(case: Case) -> Iterator[Fault]:
    """The signer is named without degrees, ranks and honours (KY04)."""
    name = _signed(case).name
    match = _TITLE.match(name.text) if name else None
    if name and match:
        found = f"có {quoted(match[0])}"
        wanted = "không ghi học hàm, học vị, quân hàm, danh hiệu"
        yield Fault(found, wanted, SIGNATURE, at(name))


def committee_head(case: Case) -> Iterator[Fault]:
    """A steering committee without a seal is signed for in a Party office as well (KY05)."""
    form, signed = case.form.signature, _signed(case)
    _, issuer = issuer_names(case)
    name = " ".join(line.text for line in issuer)
    if (
        case.anatomy.is_minutes
        or form.seal_less is None
        or not form.seal_less.match(name)
        or not case.anatomy.signature
    ):
        return
    deputies = [line for line in signed.authority if fold(line.text).startswith(("k/t", "kt"))]
    if deputies:
        wanted = "không dùng K/T; ghi chức vụ cấp ủy “kiêm” chức vụ ban chỉ đạo"
        yield Fault(f"ghi {quoted(deputies[0].text)}", wanted, SIGNATURE, at(deputies[0]))
    elif not any("kiem" in fold(line.text).split() for line in signed.offices):
        wanted = "ghi chức vụ cấp ủy, “kiêm”, chức vụ ban chỉ đạo thành ba dòng"
        yield Fault("không có dòng “kiêm”", wanted, SIGNATURE, at(case.anatomy.signature[0]))


RULES: tuple[Check, ...] = (
    (codes.AUTHORITY_MARK, authority),
    (codes.SIGNATURE_LOOK, looks),
    (codes.SIGNATURE_LOOK, minutes_looks),
    (codes.OFFICE_WORDS, office_words),
    (codes.SIGNER_TITLES, titles),
    (codes.COMMITTEE_HEAD, committee_head),
)
