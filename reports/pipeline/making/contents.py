"""The page that lists a set of papers: what each is, how many copies, what is still missing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reports.findings import Severity
from reports.findings.rules import SHEET_SILENT, UNITS_MISSING
from reports.findings.sets import PAPER_NOT_MADE
from reports.pipeline.templates.papers import copies_of
from reports.vietnamese import joined, upper_first

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from reports.findings import Finding
    from reports.pipeline.templates.papers import SetPaper


_OF_DATA = re.compile(r"(V|DL|TP)\d")
"""How the codes begin of what is found in the workbooks, not in a paper."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper as it is listed: its file, empty if it was not made, and what was found in it.

    `context` holds the values it could print; an `official` paper bears a number and a day.
    """

    paper: SetPaper
    file: str
    findings: tuple[Finding, ...]
    context: Mapping[str, object] = field(default_factory=dict)
    official: bool = False


def listed(
    name: str, entries: Sequence[Entry], common: Iterable[Finding], told: Iterable[Finding]
) -> Mapping[str, object]:
    """Return the values of ``bo``: `common` is what the data say, `told` all findings at last.

    A paper's own findings stand beside it, those about the data below, each once.
    """
    shared = {str(each) for each in common} | _in_all(entries)
    about_data = [each for each in told if _is_open(each) and _is_of_data(each, shared)]
    papers = [_row(place, entry, shared) for place, entry in enumerate(entries, start=1)]
    return {
        "bo": {
            "ten": name,
            "giay_to": papers,
            "con_viec": list(_work_left(entries)),
            "luu_y": [_sentence(each) for each in about_data],
        }
    }


def _is_open(finding: Finding) -> bool:
    if finding.code is UNITS_MISSING:  # stands among the work left
        return False
    tells_a_lack = finding.severity is Severity.NOTICE or finding.code is SHEET_SILENT
    return tells_a_lack and not finding.accepted


def _is_of_data(finding: Finding, shared: Collection[str]) -> bool:
    told_of_data = _OF_DATA.match(finding.code.id) or str(finding) in shared
    return bool(told_of_data) and finding.code is not PAPER_NOT_MADE


def _in_all(entries: Iterable[Entry]) -> set[str]:
    made = [entry for entry in entries if entry.file]
    counted = Counter(text for entry in made for text in {str(each) for each in entry.findings})
    return {text for text, count in counted.items() if count == len(made) > 1}


_MOST = 4  # findings of one paper that are listed; all of them are told on the screen


def _row(place: int, entry: Entry, shared: set[str]) -> Mapping[str, object]:
    own = [_sentence(each) for each in entry.findings if not _is_of_data(each, shared)]
    more = [f"Còn {len(own) - _MOST} điều nữa, nêu khi chạy lệnh."] if len(own) > _MOST else []
    return {
        "stt": str(place),
        "ten": entry.paper.what,
        "tep": entry.file,
        "so_ban": copies_of(entry.paper, entry.context),
        "dung_khi": entry.paper.when,
        "con_thieu": [*_blanks(entry), *own[:_MOST], *more],
    }


def _blanks(entry: Entry) -> Iterator[str]:
    """Yield what the head of an official paper leaves to the hand."""
    document = entry.context.get("van_ban")
    if not entry.official or not isinstance(document, dict):
        return
    number = not any(char.isdigit() for char in str(document["so_ky_hieu"]))
    blanks = (("số", number), ("ngày ký", not document["ngay_ky"]))
    lacking = [word for word, blank in blanks if blank]
    if lacking:
        yield f"Ghi {joined(lacking)} văn bản."


def _sentence(finding: Finding) -> str:
    place = f"{finding.place}: " if str(finding.place) and not finding.place.part else ""
    text = f"{place}{finding.message}".rstrip(".")
    return f"{upper_first(text)}; {finding.remedy.rstrip('.')}."


def _work_left(entries: Iterable[Entry]) -> Iterator[str]:
    context = next((entry.context for entry in entries if entry.context), {})
    lacking = context.get("don_vi_thieu")
    if isinstance(lacking, list) and lacking:
        yield f"Đôn đốc đơn vị chưa gửi báo cáo: {joined(lacking)}."
