"""Finds the drawn line below a line of text, however it was drawn, and holds it to its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, fits, measured, quoted
from reports.documents.check.flow import Rule
from reports.documents.check.metrics import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reports.documents.check.case import Case
    from reports.documents.check.flow import Paragraph
    from reports.documents.check.form import Span
    from reports.documents.check.lines import Line

_TWIPS = 1440 / 25.4
_NO_BORDER = frozenset({"none", "nil", ""})
_SOLID = frozenset({"single", "thick"})
_TYPED = frozenset("-_–—= ")


def rule_faults(
    case: Case,
    lines: Sequence[Line],
    ratio: Span,
    region: Sequence[Paragraph],
    where: tuple[str, str],
) -> Iterator[Fault]:
    """Yield what is wrong with the line drawn below `lines`; `where` is its name and its part.

    Of several lines of text any may give the measure: the rule speaks of one.
    """
    what, part = where
    line = lines[-1]
    lengths = [min(width(each.pieces), _room(case, each.paragraph)) or 1.0 for each in lines]
    length = max(lengths)
    shortest, longest = (measured(length * each) for each in ratio)
    drawn = [*_borders(case, line, region), *_shapes(case, line, region)]
    solid = [rule for rule in drawn if rule.solid]
    spans = [(ratio[0] * each, ratio[1] * each) for each in lengths]
    if any(fits(rule.length, span) for rule in solid for span in spans):
        return
    if solid:
        found = f"dài {measured(solid[0].length)} mm"
    elif drawn:
        found = "không phải nét liền"
    else:
        found = _instead(line, region)
    yield Fault(f"{what}{found}", f"là nét liền dài {shortest}–{longest} mm", part, at(line))


def _instead(line: Line, region: Sequence[Paragraph]) -> str:
    if any(piece.format.underline != "none" for piece in line.seen):
        return "là chữ gạch chân"
    following = _next(line, region)
    typed = following.text.strip() if following else ""
    return f"là chữ gõ {quoted(typed)}" if typed and set(typed) <= _TYPED else "không thấy"


def _room(case: Case, paragraph: Paragraph) -> float:
    """Return the millimetres between the indents of a paragraph."""
    if paragraph.cell:
        inner = paragraph.cell.inner
    else:
        inner = case.document.sections[paragraph.section].text_width * _TWIPS
    return (inner - paragraph.format.left - paragraph.format.right) / _TWIPS


def _borders(case: Case, line: Line, region: Sequence[Paragraph]) -> Iterator[Rule]:
    own = line.paragraph
    kinds = [(own, own.format.border_bottom)]
    following = _next(line, region)
    if following:
        kinds.append((following, following.format.border_top))
        if following.empty:
            kinds.append((following, following.format.border_bottom))
    for paragraph, kind in kinds:
        if kind not in _NO_BORDER:
            yield Rule(length=_room(case, paragraph), solid=kind in _SOLID)


def _next(line: Line, region: Sequence[Paragraph]) -> Paragraph | None:
    """Return the paragraph below that of `line` in its cell or column."""
    beside = [each for each in region if _column(each) == _column(line.paragraph)]
    place = next((n for n, each in enumerate(beside) if each is line.paragraph), len(beside))
    return next(iter(beside[place + 1 : place + 2]), None)


def _column(paragraph: Paragraph) -> str:
    return paragraph.cell.side if paragraph.cell else ""


def _shapes(case: Case, line: Line, region: Sequence[Paragraph]) -> Iterator[Rule]:
    for paragraph in region:
        for rule in paragraph.rules:
            if line.side == "whole" or _side(case, paragraph, rule) in {line.side, ""}:
                yield rule


def _side(case: Case, paragraph: Paragraph, rule: Rule) -> str:
    """Return the half of the page in which a shape lies, nothing where it cannot be told."""
    if paragraph.cell:
        return paragraph.cell.side
    if rule.start is None:
        return ""
    middle = case.document.sections[paragraph.section].text_width / 2
    return "right" if rule.start + rule.length / 2 > middle else "left"


def has_rule(case: Case, lines: Sequence[Line], region: Sequence[Paragraph]) -> bool:
    """Return whether a line is drawn below any of `lines`."""
    return any(
        next(_borders(case, line, region), None) or next(_shapes(case, line, region), None)
        for line in lines
    )
