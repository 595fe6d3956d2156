"""One document held against one rule set: what every rule is given, and what it may say."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from reports.documents.check.lines import Line
from reports.documents.check.places import placed
from reports.documents.check.tones import in_new_tones
from reports.vietnamese import number

if TYPE_CHECKING:
    import datetime as dt
    import re
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from reports.documents.check.anatomy import Anatomy
    from reports.documents.check.flow import Document, Paragraph
    from reports.documents.check.form import Form, Look, Span
    from reports.findings import Code

_LONGEST = 70
_ALIGNMENTS = {
    "left": "căn trái",
    "right": "căn phải",
    "center": "căn giữa",
    "both": "dàn đều hai lề",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a run knows beside the document; a file made by hand comes without.

    `day` is the day that counts where the document bears no date, `periods` the names of periods
    that its subject may speak of, `taken` the numbers already given in its series, each with its
    day of signing where that is known, `left_open` what the run left for the hand: the
    ``place``, the ``signer``.
    """

    day: dt.date | None = None
    place: str = ""
    symbol: str = ""
    periods: tuple[str, ...] = ()
    taken: Mapping[int, dt.date | None] | None = None
    left_open: Collection[str] = ()


@dataclass(frozen=True)
class Case:
    """A document, its parts, the form it is held against, and what else is known."""

    document: Document
    anatomy: Anatomy
    form: Form
    known: Known

    @cached_property
    def texts(self) -> tuple[tuple[str, Paragraph], ...]:
        """All paragraphs that say something, each after the part it stands in."""
        found = placed(self.document, self.anatomy)
        return tuple((part, each) for part, each in found if each.pieces)

    @cached_property
    def whole(self) -> str:
        """All text, one paragraph after the other, so that one search sees everything."""
        return "\n".join(each.text.replace("\n", " ") for _, each in self.texts)

    @cached_property
    def modern(self) -> str:
        """All text with tones in modern spelling; every letter keeps its place."""
        return in_new_tones(self.whole)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(each.text) + 1 for _, each in self.texts)
        return list(accumulate(lengths, initial=0))

    def place(self, position: int) -> tuple[str, Paragraph]:
        """Return the part and the paragraph in which a position of the whole text lies."""
        return self.texts[bisect_right(self._starts, position) - 1]

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[str, Paragraph, re.Match[str]]]:
        """Yield part, paragraph and match for all that `pattern` finds in the whole text."""
        for match in pattern.finditer(self.whole):
            yield *self.place(match.start()), match


@dataclass(frozen=True, slots=True)
class Fault:
    """What stands in a document, what should stand there, and where."""

    found: str
    wanted: str
    part: str
    text: str = ""


Check = tuple["Code", "Callable[[Case], Iterable[Fault]]"]


def quoted(text: str) -> str:
    """Return `text` in quotes, shortened where it is long."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + '…'}”"


def at(line: Line | Paragraph | None) -> str:
    """Return the words by which a line is found again."""
    if line is None:
        return ""
    text = line.text if isinstance(line, Line) else line.full
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"


def measured(value: float) -> str:
    """Return a measure with a decimal comma, without needless digits."""
    return number(round(value, 1))


def between(span: Span) -> str:
    """Return ``14`` or ``14–15``."""
    low, high = (number(round(each, 2)) for each in span)
    return low if low == high else f"{low}–{high}"


def fits(value: float, span: Span, tolerance: float = 0.01) -> bool:
    """Return whether `value` lies in `span`."""
    return span[0] - tolerance <= value <= span[1] + tolerance


def counted(first: str, count: int, unit: str = "đoạn") -> str:
    """Return what was found, and in how many places where there are several."""
    return first if count < 2 else f"{first} ({count} {unit})"


# How a line looks ---------------------------------------------------------------------------


def look_faults(lines: Sequence[Line], look: Look, part: str, what: str = "") -> Iterator[Fault]:
    """Yield one fault for each line that does not look as asked; `what` names the line."""
    for line in lines:
        pairs = list(_differences(line, look))
        if pairs:
            found, wanted = (", ".join(each) for each in zip(*pairs, strict=True))
            name = f"{what} " if what else ""
            yield Fault(f"{name}đang để {found}", f"để {wanted}", part, at(line))


def _differences(line: Line, look: Look) -> Iterator[tuple[str, str]]:
    seen = line.seen
    if not seen:
        return
    sizes = sorted({piece.format.size for piece in seen})
    if look.size and not all(fits(size, look.size) for size in sizes):
        shown = ", ".join(number(size) for size in sizes)
        yield f"cỡ chữ {shown}", f"cỡ chữ {between(look.size)}"
    yield from _switch([piece.format.bold for piece in seen], look.bold, "đậm", "không đậm")
    yield from _switch([piece.format.italic for piece in seen], look.italic, "nghiêng", "đứng")
    underlines = [piece.format.underline not in {"none", ""} for piece in seen]
    yield from _switch(underlines, look.underline, "gạch chân", "không gạch chân")
    if look.upper and line.text != line.text.upper():
        yield "chữ thường", "chữ in hoa"
    align = line.paragraph.format.align
    if look.align and not _aligned(align, look.align) and not line.placed_by_tab and _free(line):
        yield _ALIGNMENTS.get(align, align), _ALIGNMENTS.get(look.align, look.align)


def _aligned(align: str, wanted: str) -> bool:
    return align == wanted or (wanted == "left" and align == "both")


def _free(line: Line) -> bool:
    """Return whether alignment says where the line stands: not where spaces or indents do."""
    return line.side == "whole" or line.paragraph.cell is not None


def _switch(
    states: list[bool], wanted: bool | None, on: str, off: str
) -> Iterator[tuple[str, str]]:
    if wanted is None or all(state is wanted for state in states):
        return
    mixed = len(set(states)) > 1
    shown = f"chữ chỗ {on} chỗ không" if mixed else f"chữ {off if wanted else on}"
    yield shown, f"chữ {on if wanted else off}"
