"""Rules BD01 to BD06 and BD10: size, alignment, indents and spacing of the running text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, between, counted, fits, measured, quoted
from reports.documents.check.headings import is_heading
from reports.documents.check.places import BODY
from reports.findings.format import body as codes
from reports.vietnamese import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Paragraph
    from reports.documents.check.form import Body

_TWIPS = 1440 / 25.4
_SINGLE = 1.15  # of the size: how high a single line of Times New Roman is
_SMALL_GAP = 0.05
_ALIGNMENTS = {"left": "căn trái", "right": "căn phải", "center": "căn giữa"}
_UNFILLED = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\[CẦN[^\]]*\]?|#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?"
    r"|\bNaN\b|\bNone\b"
)


def running(case: Case) -> list[Paragraph]:
    """Return the paragraphs of running text that say something, captions apart.

    A caption is centred, right above or below a table, a picture or a chart.
    """
    shown = {table.block for table in case.anatomy.body_tables}
    shown |= {each.block for each in case.anatomy.body if each.pictured}
    return [
        each
        for each in case.anatomy.body
        if not each.empty and not (_centred(each) and _beside(each, shown))
    ]


def _centred(paragraph: Paragraph) -> bool:
    return paragraph.format.align == "center"


def _beside(paragraph: Paragraph, shown: set[int]) -> bool:
    return bool({paragraph.block - 1, paragraph.block + 1} & shown)


def sizes(case: Case) -> Iterator[Fault]:
    """All running text has one size (BD01)."""
    first: dict[float, Paragraph] = {}
    letters: Counter[float] = Counter()
    paragraphs: Counter[float] = Counter()
    for paragraph in running(case):
        here = _sizes(paragraph)
        paragraphs.update(here.keys())
        letters.update(here)
        for size in here:
            first.setdefault(size, paragraph)
    wanted = case.form.body.size
    usual = max(letters, key=lambda size: letters[size], default=0.0)
    wrong = [size for size in letters if size != usual or not fits(size, wanted)]
    for size in wrong:
        found = counted(number(size), paragraphs[size])
        asked = f"là {between(wanted)}, một cỡ trong toàn bài"
        yield Fault(found, asked, BODY, at(first[size]))


def _sizes(paragraph: Paragraph) -> Counter[float]:
    found: Counter[float] = Counter()
    for piece in paragraph.pieces:
        if piece.text.strip() and not piece.format.raised:
            found[piece.format.size] += len(piece.text)
    return found


def alignment(case: Case) -> Iterator[Fault]:
    """Running text is justified; headings may stand left or centred (BD02)."""
    wrong = [
        each
        for each in running(case)
        if each.format.align != case.form.body.align and not is_heading(each)
    ]
    yield from _grouped(
        wrong, lambda each: _ALIGNMENTS.get(each.format.align, ""), "dàn đều hai lề"
    )


def first_lines(case: Case) -> Iterator[Fault]:
    """First lines are indented (BD03), those of typed indents and centred headings apart."""
    spans = case.form.body.first_lines
    wrong = [
        each
        for each in running(case)
        if not _centred(each)
        and not each.text.startswith((" ", "\t", "\u00a0"))
        and not any(fits(_first(each), span, _SMALL_GAP) for span in spans)
    ]
    wanted = " hoặc ".join(between(span) for span in spans)
    yield from _grouped(wrong, lambda each: f"{measured(_first(each))} mm", f"{wanted} mm")


def _first(paragraph: Paragraph) -> float:
    return (paragraph.format.left + paragraph.format.first) / _TWIPS


def gaps(case: Case) -> Iterator[Fault]:
    """Paragraphs stand apart, by the space after the one and before the other (BD04)."""
    body = case.form.body
    narrow: list[tuple[float, Paragraph]] = []
    for above, below in pairwise(case.anatomy.body):
        if below.block != above.block + 1 or above.empty or below.empty:
            continue
        gap = _gap(above, below)
        if gap < body.gap - _SMALL_GAP:
            narrow.append((gap, below))
    if narrow:
        least = min(gap for gap, _ in narrow)
        found = counted(f"{measured(least)} pt", len(narrow), "chỗ")
        yield Fault(found, f"ít nhất {number(body.gap)} pt", BODY, at(narrow[0][1]))


def _gap(above: Paragraph, below: Paragraph) -> float:
    same = above.style == below.style
    after = 0.0 if same and above.format.contextual else above.format.after
    before = 0.0 if same and below.format.contextual else below.format.before
    return (after + before) / 20


def spacing(case: Case) -> Iterator[Fault]:
    """Lines are as far apart as prescribed (BD05)."""
    body = case.form.body
    wrong = [each for each in running(case) if not each.pictured and not _spaced(each, body)]
    rule = "đúng {} pt (Exactly)" if body.exact else "{} dòng"
    yield from _grouped(wrong, _spacing, rule.format(between(body.spacing)))


def _spaced(paragraph: Paragraph, body: Body) -> bool:
    format_ = paragraph.format
    if body.exact:
        return format_.rule == "exact" and fits(format_.line / 20, body.spacing)
    if format_.rule == "auto":
        return fits(format_.line / 240, body.spacing)
    size = max(_sizes(paragraph), default=0) or body.size[0]
    return fits(format_.line / 20 / (size * _SINGLE), body.spacing, _SMALL_GAP)


def _spacing(paragraph: Paragraph) -> str:
    format_ = paragraph.format
    if format_.rule == "auto":
        return f"{number(round(format_.line / 240, 2))} dòng"
    kind = "đúng" if format_.rule == "exact" else "ít nhất"
    return f"{kind} {measured(format_.line / 20)} pt"


def _grouped(
    wrong: Iterable[Paragraph], name: Callable[[Paragraph], str], wanted: str
) -> Iterator[Fault]:
    """Yield one fault for each kind of `wrong` paragraphs, named by what they have."""
    kinds: dict[str, list[Paragraph]] = {}
    for paragraph in wrong:
        kinds.setdefault(name(paragraph), []).append(paragraph)
    for kind, paragraphs in kinds.items():
        yield Fault(counted(kind, len(paragraphs)), wanted, BODY, at(paragraphs[0]))


def closing_mark(case: Case) -> Iterator[Fault]:
    """The last sentence ends as prescribed (BD06)."""
    texts = [each for each in case.anatomy.body if not each.empty]
    if not texts:
        return
    text = texts[-1].full.rstrip('”"’ ')
    closings = case.form.body.closings
    mark = "./." if text.endswith("./.") else text[-1:]
    if mark not in closings:
        wanted = " hoặc ".join(quoted(each) for each in closings)
        yield Fault(f"kết thúc bằng {quoted(mark)}", f"kết thúc bằng {wanted}", BODY, at(texts[-1]))


def unfilled(case: Case) -> Iterator[Fault]:
    """No field is left to fill in (BD10)."""
    hits: dict[int, list[str]] = {}
    for _, paragraph, match in case.matches(_UNFILLED):
        hits.setdefault(id(paragraph), []).append(match[0])
    for part, paragraph in case.texts:
        if id(paragraph) in hits:
            shown = ", ".join(map(quoted, dict.fromkeys(hits[id(paragraph)])))
            yield Fault(shown, "điền xong trước khi trình ký", part, at(paragraph))


RULES: tuple[Check, ...] = (
    (codes.BODY_SIZE, sizes),
    (codes.BODY_ALIGNMENT, alignment),
    (codes.FIRST_LINE, first_lines),
    (codes.PARAGRAPH_GAP, gaps),
    (codes.LINE_SPACING, spacing),
    (codes.CLOSING_MARK, closing_mark),
    (codes.UNFILLED, unfilled),
)
