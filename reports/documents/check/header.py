"""Rules HR01 to HR07: the titles of Party or State, the issuer, and the lines below them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, look_faults, quoted
from reports.documents.check.places import HEAD, SUBJECT
from reports.documents.check.ruled import has_rule, rule_faults
from reports.findings.format import opening as codes
from reports.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reports.documents.check.case import Case, Check
    from reports.documents.check.form import Top
    from reports.documents.check.lines import Line

_MARKS = frozenset("-_–—=.*·• ")


def titles(case: Case) -> Iterator[Fault]:
    """The titles stand at the top right, word for word, and those of the other form do not."""
    lines = [line for line in case.anatomy.head if line.text]
    for other in case.form.opening.other_tops:
        strangers = (line for line in lines if fold(line.text) == fold(other))
        for line in strangers:
            yield Fault(f"có dòng {quoted(line.text)}", "bỏ dòng đó", HEAD, at(line))
    for top in case.form.opening.tops:
        yield from _title(top, lines)


def _title(top: Top, lines: Sequence[Line]) -> Iterator[Fault]:
    line = _title_line(top, lines)
    if line is None:
        yield Fault(f"không thấy dòng {quoted(top.text)}", "ghi đủ dòng đó", HEAD)
        return
    if not _same_words(line.text, top.text):
        yield Fault(f"ghi {quoted(line.text)}", f"ghi {quoted(top.text)}", HEAD, at(line))
    if line.side != "right":
        yield Fault("không ở góc phải", "đặt ở nửa phải đầu trang", HEAD, at(line))
    yield from look_faults([line], top.look, HEAD)


def _title_line(top: Top, lines: Iterable[Line]) -> Line | None:
    return next((line for line in lines if _letters(line.text) == _letters(top.text)), None)


def _letters(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalpha())


def _same_words(text: str, wanted: str) -> bool:
    """Return whether both say the same; either way of placing tone marks is right."""
    same_case = [a.isupper() for a in text] == [b.isupper() for b in wanted]
    return same_case and fold(text) == fold(wanted)


def title_line(case: Case) -> Iterator[Fault]:
    """A solid line as long as the title stands below it (HR02)."""
    yield from _below_titles(case, "")


def _below_titles(case: Case, what: str) -> Iterator[Fault]:
    lines = [line for line in case.anatomy.head if line.text]
    for top in case.form.opening.tops:
        line = _title_line(top, lines)
        if top.line and line:
            region = case.anatomy.head_paragraphs
            yield from rule_faults(case, [line], top.line, region, (what, HEAD))


def state_lines(case: Case) -> Iterator[Fault]:
    """Lines stand below the motto, the issuer and the subject, each in its length (HR04)."""
    opening, anatomy = case.form.opening, case.anatomy
    yield from _below_titles(case, "dưới Tiêu ngữ ")
    issuer = issuer_lines(case)
    if opening.issuer_line and issuer:
        region, where = anatomy.head_paragraphs, ("dưới tên cơ quan ", HEAD)
        yield from rule_faults(case, issuer, opening.issuer_line, region, where)
    if opening.subject_line and anatomy.subject and not anatomy.marks:
        region, where = anatomy.below_subject, ("dưới trích yếu ", SUBJECT)
        yield from rule_faults(case, anatomy.subject, opening.subject_line, region, where)


# The issuer ---------------------------------------------------------------------------------


def issuer_lines(case: Case) -> list[Line]:
    """Return the lines that name the issuer and the body above it."""
    number = case.anatomy.number_line
    left = case.anatomy.side("left")
    above = takewhile(lambda line: number is None or line is not number, left)
    return [line for line in above if not set(line.text) <= _MARKS]


def issuer_names(case: Case) -> tuple[list[Line], list[Line]]:
    """Return the lines of the body above, and those of the issuer.

    They are told apart by weight; where that fails, the first line is taken for the body above.
    """
    lines = issuer_lines(case)
    light = list(takewhile(lambda line: not _is_bold(line), lines))
    if light and len(light) < len(lines):
        return light, lines[len(light) :]
    if len(lines) < 2 or (not light and not case.form.opening.superior_needed):
        return [], lines
    return lines[:1], lines[1:]


def _is_bold(line: Line) -> bool:
    return all(piece.format.bold for piece in line.seen)


def issuer(case: Case) -> Iterator[Fault]:
    """The body above is set regular, the issuer bold, both in capitals (HR05)."""
    opening = case.form.opening
    above, own = issuer_names(case)
    if not own:
        yield Fault("không thấy tên cơ quan ban hành", "ghi ở góc trái đầu trang", HEAD)
    elif opening.superior_needed and not above:
        yield Fault("thiếu tên cơ quan cấp trên", "ghi trên tên cơ quan ban hành", HEAD, at(own[0]))
    yield from look_faults(above, opening.superior, HEAD, "cơ quan cấp trên")
    yield from look_faults(own, opening.issuer, HEAD, "cơ quan ban hành")


def star(case: Case) -> Iterator[Fault]:
    """One star stands below the issuer, and no line (HR06)."""
    anatomy, wanted = case.anatomy, case.form.opening.star
    names = issuer_lines(case)
    if not wanted or not names:
        return
    marks = [line for line in anatomy.side("left") if set(line.text) <= _MARKS]
    asked = f"có một dòng chỉ ghi {wanted}"
    if not marks:
        yield Fault("không có dấu sao", asked, HEAD, at(names[-1]))
    elif [line.text for line in marks] != [wanted]:
        shown = ", ".join(quoted(line.text) for line in marks)
        yield Fault(f"ghi {shown}", asked, HEAD, at(marks[0]))
    if has_rule(case, [names[-1], *marks], anatomy.head_paragraphs):
        yield Fault("có đường kẻ", f"{asked}, không kẻ đường", HEAD, at(names[-1]))


def superior(case: Case) -> Iterator[Fault]:
    """Above the committee of a ward stands the organisation of the Party above it (HR07)."""
    opening = case.form.opening
    above, own = issuer_names(case)
    if not above or not own or opening.superior_of is None:
        return
    needed = opening.superior_of.match(_joined(own) + " ")
    if needed and not _joined(above).startswith(opening.superior_begins):
        wanted = f"bắt đầu bằng {quoted(opening.superior_begins)}"
        yield Fault(quoted(_joined(above)), wanted, HEAD, at(above[0]))


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


RULES: tuple[Check, ...] = (
    (codes.PARTY_TITLE, titles),
    (codes.PARTY_TITLE_LINE, title_line),
    (codes.NATION_TITLE, titles),
    (codes.STATE_LINES, state_lines),
    (codes.ISSUER_LOOK, issuer),
    (codes.STAR, star),
    (codes.SUPERIOR, superior),
)
