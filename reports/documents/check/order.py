"""Rules BD07 to BD09: order of headings, blanks typed by hand, what must stay together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reports.documents.check.body import running
from reports.documents.check.case import Fault, at, counted, quoted
from reports.documents.check.extent import several_pages
from reports.documents.check.headings import ALPHABET, entries, is_heading
from reports.documents.check.numbering import roman
from reports.documents.check.places import BODY, SIGNATURE
from reports.findings.format import body as codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Paragraph
    from reports.documents.check.headings import Entry

_RANKS = ("Phần", "Chương", "Mục", "Tiểu mục", "Điều", "I", "1", "1.1", "1.1.1", "1.1.1.1", "a")
# A number or a date that is not given yet is left blank on purpose.
_OPEN = r"(?<!số)(?<!Số)(?<!Số:)(?<!ngày)(?<!tháng)(?<!năm)(?<!/)"
_DOUBLE = re.compile(rf"(?<=\S){_OPEN}[ \u00a0]{{2,}}(?=[^\s/])")
_BEFORE_MARK = re.compile(rf"(?<=[^\s.…]){_OPEN}[ \u00a0]+[,;:.](?=\s|$)", re.MULTILINE)
_LED = re.compile(r"[ \t\u00a0]+(?=\S)")


class _Order:
    """Follows the numbers of headings and of lists; each level starts anew below its parent."""

    def __init__(self) -> None:
        self.last: dict[tuple[str, bool], int] = {}
        self.marks: dict[str, Entry] = {}

    def fault(self, entry: Entry) -> tuple[str, str] | None:
        """Return what is wrong with the next entry and what it should be, if anything."""
        return self._mark_fault(entry) or self._number_fault(entry)

    def _mark_fault(self, entry: Entry) -> tuple[str, str] | None:
        if not entry.heading:
            return None
        first = self.marks.setdefault(entry.kind, entry)
        if first.mark == entry.mark:
            return None
        return f"dấu sau số ở {quoted(entry.shown)} khác {quoted(first.shown)}", "dùng một dấu"

    def _number_fault(self, entry: Entry) -> tuple[str, str] | None:
        key = (entry.kind, entry.heading)
        before, value = self.last.get(key, 0), entry.numbers[-1]
        parent = self._parent_fault(entry)
        rank = _RANKS.index(entry.kind) if entry.kind in _RANKS else len(_RANKS)
        for deeper in [each for each in self.last if _rank(each[0]) > rank]:
            del self.last[deeper]
        self.last[key] = value
        if parent:
            return parent
        restarts = value == 1 and not entry.heading
        if value == before + 1 or restarts:
            return None
        wanted = _shown(entry, before + 1)
        place = f"đứng sau {quoted(_shown(entry, before))}" if before else "đứng đầu"
        return f"mục {quoted(entry.shown)} {place}", f"là {quoted(wanted)}"

    def _parent_fault(self, entry: Entry) -> tuple[str, str] | None:
        if len(entry.numbers) < 2:
            return None
        above = entry.kind.rpartition(".")[0]
        heads = [self.last[key] for key in ((above, True), (above, False)) if key in self.last]
        if not heads or entry.numbers[-2] in heads:
            return None
        wanted = ".".join(map(str, (*entry.numbers[:-2], heads[0], entry.numbers[-1])))
        return f"mục {quoted(entry.shown)} nằm dưới mục {heads[0]}", f"là {quoted(wanted)}"


def _rank(kind: str) -> int:
    return _RANKS.index(kind) if kind in _RANKS else len(_RANKS)


def _shown(entry: Entry, value: int) -> str:
    if entry.kind == "I":
        return f"{roman(value)}{entry.mark}"
    if entry.kind == "a":
        letter = ALPHABET[value - 1] if 0 < value <= len(ALPHABET) else "?"
        return f"{letter}{entry.mark}"
    if entry.kind[0].isalpha():
        typed = entry.shown.split()[-1]
        return f"{entry.kind} {value if typed.isdecimal() else roman(value)}"
    return f"{'.'.join(map(str, (*entry.numbers[:-1], value)))}{entry.mark}"


def headings(case: Case) -> Iterator[Fault]:
    """Headings follow each other without gap or repeat, with one sign a level (BD07)."""
    order = _Order()
    for entry in entries(case.anatomy.body):
        fault = order.fault(entry)
        if fault:
            yield Fault(*fault, BODY, at(entry.paragraph))


# Blanks -------------------------------------------------------------------------------------


def blanks(case: Case) -> Iterator[Fault]:
    """No indent is typed, no blank is doubled or stands before a mark (BD08)."""
    led = [each for each in case.anatomy.body if _LED.match(each.text)]
    if led:
        found = counted("dấu cách hoặc Tab gõ ở đầu đoạn", len(led))
        yield Fault(found, "lùi đầu dòng bằng lệnh Đoạn", BODY, at(led[0]))
    head = set(map(id, case.anatomy.head_paragraphs))
    for pattern, name, wanted in (
        (_DOUBLE, "nhiều dấu cách liền nhau", "một dấu cách"),
        (_BEFORE_MARK, "dấu cách trước dấu câu", "dấu câu liền chữ trước"),
    ):
        hits = [(p, each) for p, each, _ in case.matches(pattern) if id(each) not in head]
        if hits:
            part, paragraph = hits[0]
            yield Fault(counted(name, len(hits), "chỗ"), wanted, part, at(paragraph))


# What stays together ------------------------------------------------------------------------


def together(case: Case) -> Iterator[Fault]:
    """No heading and no signature is left alone on a page (BD09)."""
    if not several_pages(case.document):
        return
    alone = [each for each in running(case) if is_heading(each) and not each.format.keep_next]
    if alone:
        found = counted("Đề mục có thể đứng một mình ở cuối trang", len(alone), "đề mục")
        yield Fault(found, "đặt “giữ với đoạn sau” (Keep with next)", BODY, at(alone[0]))
    texts = [each for each in case.anatomy.body if not each.empty]
    if texts and case.anatomy.closing and not _signature_kept(case, texts[-1]):
        wanted = "đặt “giữ với đoạn sau” ở đoạn cuối, không cho tách hàng của khối chữ ký"
        yield Fault("Khối chữ ký có thể sang trang một mình", wanted, SIGNATURE, at(texts[-1]))


def _signature_kept(case: Case, last: Paragraph) -> bool:
    closing = case.anatomy.closing
    blocks = {each.block for each in closing if each.cell}
    tables = [table for table in case.document.tables if table.block in blocks]
    whole = all(table.split_rows == 0 for table in tables) or _kept(closing)
    return last.format.keep_next and (whole if tables else _kept(closing))


def _kept(paragraphs: Sequence[Paragraph]) -> bool:
    return all(each.format.keep_next for each in paragraphs[:-1])


RULES: tuple[Check, ...] = (
    (codes.HEADING_ORDER, headings),
    (codes.TYPED_SPACES, blanks),
    (codes.KEPT_TOGETHER, together),
)
