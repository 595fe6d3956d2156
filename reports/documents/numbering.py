"""Prints number and date, given after signing, into the blanks that were left for them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.documents.compiler.wordml import TBL, P, parsed, serialised, w
from reports.documents.opening import opened
from reports.documents.packing import archive, entry, stored
from reports.documents.stretches import pieces, replace_text, text_of
from reports.findings import Place, ReportsError, found
from reports.findings import register as codes
from reports.vietnamese import long_date, short_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from reports.documents.compiler.wordml import Element
    from reports.documents.stretches import Piece
    from reports.findings import Finding

_BLANK = r"[\s\u00a0\u2000-\u200b.…_]*"
_TYPE, _BODY = r"(?P<type>[^\W\d_]+)", r"(?P<body>[^\W\d_]+(?:-[^\W\d_]+)*)(?=\s|$)"
_TYPED = rf"(?P<number>{_BLANK}(?P<typed>\d*){_BLANK})"
_PARTY = re.compile(rf"\s*Số{_TYPED}[-–‑]\s*{_TYPE}/{_BODY}")
_STATE = re.compile(rf"\s*Số\s*:{_TYPED}/\s*(?:{_TYPE}-)?{_BODY}")
_DATE = re.compile(
    rf"(?P<date>[Nn]gày(?P<day>{_BLANK}\d*{_BLANK})tháng(?P<month>{_BLANK}\d*{_BLANK})"
    rf"năm(?P<year>{_BLANK}\d*{_BLANK}))$"
)
_ENCLOSED = re.compile(r"[Kk]èm theo\s")
_DRAFT, _COUNTED_DRAFT = re.compile(r"Dự thảo\b"), re.compile(r"Dự thảo(\s+lần)?(\s+\d+)?")
_CORE, _SUBJECT = "docProps/core.xml", "{http://purl.org/dc/elements/1.1/}subject"
_LONG_BLANK = rf"ngày{_BLANK}tháng{_BLANK}năm{_BLANK}"
_SHORT_BLANK = rf"ngày{_BLANK}/{_BLANK}/{_BLANK}"


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The line of number and symbol: symbol of the type, of the body, by whose form, number if any.

    The Party writes ``Số 12-BC/KDV``, the State ``Số: 12/BC-UBND``.
    """

    type: str
    body: str
    family: str
    number: int | None

    @property
    def symbol(self) -> str:
        """The symbol without the number: ``BC/KDV`` or ``BC-UBND``."""
        between = "/" if self.family == "dang" else "-"
        return between.join(filter(None, (self.type, self.body)))

    def written(self, number: int) -> str:
        """Return number and symbol as they are cited: ``12-BC/KDV`` or ``12/BC-UBND``."""
        between = "-" if self.family == "dang" else "/"
        return f"{number:02}{between}{self.symbol}"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document that bears its number and date, and what had called it a draft."""

    data: bytes
    line: NumberLine
    drafts: tuple[str, ...] = ()

    @property
    def lacks(self) -> str:
        """What its line of a draft said was missing, empty where it only counted the drafts."""
        return next((line for line in self.drafts if not _COUNTED_DRAFT.fullmatch(line)), "")


def number_line(data: bytes, name: str) -> NumberLine:
    """Return the line of number and symbol of a document.

    Raises ReportsError where it has none, or cannot be read.
    """
    parts = opened(data, name)
    root = parts.tree(parts.document)
    if root is None:
        raise ReportsError([found(codes.NO_NUMBER_LINE, Place(file=name))])
    return _line(root, name)[0]


def with_number(data: bytes, name: str, number: int, day: dt.date) -> Numbered:
    """Return the document with `number` and `day` printed where blanks were left for them.

    The line of a draft goes. Raises ReportsError where a place is missing, or bears another number
    or date already.
    """
    parts = opened(data, name)
    root = parts.tree(parts.document)
    if root is None:
        raise ReportsError([found(codes.NO_NUMBER_LINE, Place(file=name))])
    line, text = _line(root, name)
    findings = [*_number_findings(line, number, name), *_fill_date(root, day, name)]
    if findings:
        raise ReportsError(findings)
    _fill_number(root, line, text, number)
    _fill_enclosed(root, line, number, day)
    drafts = tuple(_remove_draft_lines(root))
    changed = {parts.document: serialised(root)}
    return Numbered(_repacked(data, changed), line, drafts)


# Number -------------------------------------------------------------------------------------------


def _line(root: Element, name: str) -> tuple[NumberLine, str]:
    for paragraph in root.iter(P):
        text = text_of(pieces(paragraph))
        match = _number_in(text)
        if match:
            typed = match["typed"]
            family = "dang" if match.re is _PARTY else "hanh-chinh"
            number = int(typed) if typed else None
            return NumberLine(match["type"] or "", match["body"], family, number), text
    raise ReportsError([found(codes.NO_NUMBER_LINE, Place(file=name))])


def _number_in(text: str) -> re.Match[str] | None:
    return _STATE.match(text) or _PARTY.match(text)


def _number_findings(line: NumberLine, number: int, name: str) -> Iterator[Finding]:
    if line.number not in {None, number}:
        typed = line.written(line.number or 0)
        yield found(codes.OTHER_NUMBER, Place(file=name), typed=typed, given=f"{number:02}")


def _fill_number(root: Element, line: NumberLine, text: str, number: int) -> None:
    """Fill the line of number and symbol, and its double where a text box is stored twice."""
    for paragraph in root.iter(P):
        inside = pieces(paragraph)
        if text_of(inside) == text:
            match = _number_in(text)
            if match and line.number is None:
                replace_text(inside, *match.span("number"), f" {number:02}")


# Date ---------------------------------------------------------------------------------------------


def _fill_date(root: Element, day: dt.date, name: str) -> Iterator[Finding]:
    lines = [
        (inside, match)
        for inside in map(pieces, root.iter(P))
        if (match := _DATE.search(text_of(inside).rstrip()))
    ]
    if not lines:
        yield found(codes.NO_DATE_LINE, Place(file=name))
        return
    text = text_of(lines[0][0])
    match = lines[0][1]
    if not _fits(match, day):
        yield found(codes.OTHER_DATE, Place(file=name), typed=match["date"], given=long_date(day))
        return
    words = long_date(day)
    words = words if match["date"].startswith("n") else f"N{words[1:]}"
    for inside, each in lines:
        if text_of(inside) == text:
            replace_text(inside, each.start("date"), len(text), words)


def _fits(match: re.Match[str], day: dt.date) -> bool:
    """Return whether what is already typed of the date is that day's; blanks fit any day."""
    wanted = {"day": day.day, "month": day.month, "year": day.year}
    typed = {name: re.sub(r"\D", "", match[name]) for name in wanted}
    return all(not text or int(text) == wanted[name] for name, text in typed.items())


# Elsewhere ----------------------------------------------------------------------------------------


def _fill_enclosed(root: Element, line: NumberLine, number: int, day: dt.date) -> None:
    """Fill the line under the title of each appendix, which names the document it goes with."""
    between = "[-–‑]" if line.family == "dang" else "/"
    blank = re.compile(rf"số(?P<blank>{_BLANK}){between}\s*{re.escape(line.symbol)}(?!\w)")
    for paragraph in root.iter(P):
        inside = pieces(paragraph)
        text = text_of(inside)
        match = blank.search(text) if _ENCLOSED.search(text) else None
        if match:
            _fill_day(inside, text, match.end(), day)
            replace_text(pieces(paragraph), *match.span("blank"), f" {number:02}")


def _fill_day(inside: list[Piece], text: str, start: int, day: dt.date) -> None:
    for pattern, words in (
        (_SHORT_BLANK, f"ngày {short_date(day)}"),
        (_LONG_BLANK, long_date(day)),
    ):
        match = re.compile(pattern).search(text, start)
        if match:
            rest = text[match.end() : match.end() + 1]
            space = " " if rest.isalpha() else ""
            replace_text(inside, *match.span(), words + space)
            return


def _remove_draft_lines(root: Element) -> Iterator[str]:
    """Take the lines that call the document a draft out of its head, and yield what they said."""
    head = root.find(f".//{TBL}")
    for paragraph in () if head is None else list(head.iter(P)):
        parent, text = paragraph.getparent(), text_of(pieces(paragraph)).strip()
        if parent is not None and _DRAFT.match(text):
            yield text
            if len(parent.findall(P)) > 1:
                parent.remove(paragraph)
            else:
                for run in paragraph.findall(w("r")):
                    paragraph.remove(run)


def core_subject(data: bytes) -> str:
    """Return the subject that a document's properties name, empty where they name none."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if _CORE not in package.namelist():
            return ""
        root = parsed(package.read(_CORE))
    return " ".join((root.findtext(_SUBJECT) or "").split())


def _repacked(data: bytes, changed: dict[str, bytes]) -> bytes:
    """Return the package with some parts changed and all others as they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [
            entry(each.filename, changed.get(each.filename) or package.read(each))
            for each in package.infolist()
            if not each.is_dir()
        ]
    return archive((b"", ()), stored(parts))
