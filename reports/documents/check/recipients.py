"""Rules NN01 to NN06: who is addressed and who receives a copy."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, counted, look_faults, quoted
from reports.documents.check.number_date import day_of
from reports.documents.check.places import BODY, RECIPIENTS
from reports.findings.format import closing as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Paragraph
    from reports.documents.check.lines import Line

_ENDS_OF_SENTENCE = (". ", "\n")
_REPORT = "bao cao"
_AS_ABOVE = "nhu tren"
_END = ".;,"
_NO_DISTRICTS = dt.date(2025, 7, 1)
_STALE = re.compile(
    r"(?<![\w“\"])(?:(?:ban dân vận )?(?:quận|huyện|thị) ủy"
    r"|(?:ubnd|hđnd|mttq) (?:quận|huyện|thị xã)"
    r"|(?:ủy ban|hội đồng) nhân dân (?:quận|huyện|thị xã)|ban dân vận thành ủy)(?!\w)",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:nguyên|trước đây|cũ|giai đoạn|nhiệm kỳ)\b|\b(?:19\d\d|20[01]\d|202[0-4])\b|0?[1-6]/2025",
    re.IGNORECASE,
)


def word(case: Case) -> Iterator[Fault]:
    """The words stand at the left, level with the authority, and look as prescribed (NN01)."""
    form, line = case.form.entries, case.anatomy.recipients_word
    if line is None:
        yield Fault("không thấy", f"có dòng {quoted(form.word)} ở góc trái", RECIPIENTS)
        return
    if line.text != form.word:
        yield Fault(f"ghi {quoted(line.text)}", f"ghi {quoted(form.word)}", RECIPIENTS, at(line))
    if line.side == "right" or (line.paragraph.cell and line.side != "left"):
        yield Fault("không ở góc trái", "đặt ở nửa trái", RECIPIENTS, at(line))
    elif not case.anatomy.is_minutes and not _level(case, line):
        yield Fault("không ngang dòng đầu khối chữ ký", "đặt ngang dòng đó", RECIPIENTS, at(line))
    yield from look_faults([line], form.word_look, RECIPIENTS)


def _level(case: Case, line: Line) -> bool:
    """Return whether `line` is level with the first line of the signature."""
    first = next((each for each in case.anatomy.signature if each.text), None)
    if first is None or line.paragraph is first.paragraph:
        return True
    return _height(case, line.paragraph) == _height(case, first.paragraph)


def _height(case: Case, paragraph: Paragraph) -> tuple[int, int]:
    """Return the row in which a paragraph stands, and how many stand above it in its cell."""
    cell = paragraph.cell
    if cell is None:
        return -paragraph.block - 1, 0
    above = [
        each
        for each in case.anatomy.closing
        if each.cell and each.cell.row == cell.row and each.cell.side == cell.side
    ]
    return cell.row, above.index(paragraph) if paragraph in above else 0


def entries(case: Case) -> Iterator[Fault]:
    """Each recipient has its dash, its mark at the end and its size (NN02)."""
    form, lines = case.form.entries, case.anatomy.recipients
    if case.anatomy.recipients_word is not None and not lines:
        wanted = f"có các dòng như {quoted(form.last_example)}"
        yield Fault("không có dòng nào", wanted, RECIPIENTS)
    bare = [line for line in lines if not line.text.startswith(form.lead)]
    lead = quoted(form.lead)
    yield from _alike(bare, f"không bắt đầu bằng {lead}", f"bắt đầu bằng {lead}")
    for part, end in ((lines[:-1], form.end), (lines[-1:], form.last_end)):
        signs = dict.fromkeys(line.text[-1] for line in part if not line.text.endswith(end))
        for sign in signs:
            wrong = [line for line in part if line.text.endswith(sign)]
            asked = f"kết thúc bằng {quoted(end)}"
            yield from _alike(wrong, f"kết thúc bằng {quoted(sign)}", asked)
    faults = list(look_faults(lines, form.look, RECIPIENTS))
    yield from {(fault.found, fault.wanted): fault for fault in faults[::-1]}.values()


def _alike(lines: Sequence[Line], what: str, wanted: str) -> Iterator[Fault]:
    """Yield one fault for lines that all have the same."""
    if lines:
        found = counted(f"{quoted(lines[0].text)} {what}", len(lines), "dòng")
        yield Fault(found, wanted, RECIPIENTS, at(lines[0]))


def file_copy(case: Case) -> Iterator[Fault]:
    """The last entry says where the file copy is kept (NN03)."""
    form, lines = case.form.entries, case.anatomy.recipients
    if not lines:
        return
    text = lines[-1].text.rstrip(_END) + form.last_end
    text = text if text.startswith(form.lead) else form.lead + text.lstrip("-+• ")
    if not form.last.match(text):
        wanted = f"ghi như {quoted(form.last_example)}"
        yield Fault(quoted(lines[-1].text), wanted, RECIPIENTS, at(lines[-1]))


def as_above(case: Case) -> Iterator[Fault]:
    """Who is addressed is the first recipient (NN04)."""
    lines = case.anatomy.recipients
    if case.anatomy.addressed and lines and not _is_as_above(lines[0]):
        wanted = f"ghi {quoted(f'- Như trên{case.form.entries.end}')}"
        yield Fault(f"ghi {quoted(lines[0].text)}", wanted, RECIPIENTS, at(lines[0]))


def _is_as_above(line: Line) -> bool:
    return fold(line.text).strip("- " + _END) == _AS_ABOVE


def addressed(case: Case) -> Iterator[Fault]:
    """A report of the Party addresses nobody; one of the State sent upward does (NN05)."""
    anatomy = case.anatomy
    if not fold(anatomy.type_name).startswith(_REPORT):
        return
    if anatomy.addressed and not case.form.addressed_in_report:
        line = anatomy.addressed[0]
        yield Fault(f"có {quoted(line.text)}", "không có Kính gửi", BODY, at(line))
    if case.form.addressed_in_report and not anatomy.addressed and anatomy.recipients:
        first = anatomy.recipients[0]
        if _is_as_above(first):
            yield Fault(
                "ghi “Như trên” ở Nơi nhận mà không có Kính gửi",
                f"có {quoted(case.form.addressed[0])} dưới trích yếu",
                RECIPIENTS,
                at(first),
            )


def stale(case: Case) -> Iterator[Fault]:
    """Districts are named as history only (NN06), since there are none from 01/7/2025."""
    day = day_of(case.anatomy.date_line) or case.known.day
    if day is None or day < _NO_DISTRICTS:
        return
    said: set[str] = set()
    for match in _STALE.finditer(case.modern):
        name = match[0].lower()
        if name not in said and not _HISTORY.search(_sentence(case.modern, match.start())):
            said.add(name)
            part, paragraph = case.place(match.start())
            yield Fault(quoted(match[0]), "không còn cấp huyện", part, at(paragraph))


def _sentence(text: str, place: int) -> str:
    start = max(text.rfind(end, 0, place) for end in _ENDS_OF_SENTENCE) + 1
    ends = [end for sign in _ENDS_OF_SENTENCE if (end := text.find(sign, place)) >= 0]
    return text[start : min(ends, default=len(text))]


RULES: tuple[Check, ...] = (
    (codes.RECIPIENTS_WORD, word),
    (codes.RECIPIENT_ENTRIES, entries),
    (codes.FILE_COPY, file_copy),
    (codes.AS_ABOVE, as_above),
    (codes.ADDRESSED, addressed),
    (codes.STALE_NAMES, stale),
)
