"""Rules PG01 to PG09: paper, margins, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.check.case import Fault, at, between, fits, measured
from reports.documents.check.extent import needs_number
from reports.documents.check.places import BODY
from reports.findings.format import page as codes
from reports.vietnamese import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.documents.check.case import Case, Check
    from reports.documents.check.flow import Document, Field, Paragraph, Section

_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_NUMBERS = frozenset({"PAGE"})
_EDGE = "Đầu trang"


def _part(at_section: int) -> str:
    return f"Phần {at_section + 1}"


def paper(case: Case) -> Iterator[Fault]:
    """Paper of every section (PG01)."""
    page = case.form.page
    short, long = page.size
    for place, section in enumerate(case.document.sections):
        sizes = sorted((section.width, section.height))
        wanted = zip(sizes, (short, long), strict=True)
        if any(abs(size - want) > page.size_tolerance for size, want in wanted):
            found = f"{section.width:.0f} × {section.height:.0f} mm"
            shape = (long, short) if section.landscape else (short, long)
            yield Fault(found, f"{shape[0]:.0f} × {shape[1]:.0f} mm", _part(place))


def margins(case: Case) -> Iterator[Fault]:
    """Margins of every upright section (PG02)."""
    page = case.form.page
    for place, section in enumerate(case.document.sections):
        if section.landscape:
            continue
        wrong = [
            side
            for side, span in page.margins.items()
            if not fits(section.margins[side], span, page.tolerance)
        ]
        if wrong:
            yield Fault(
                ", ".join(f"{_SIDES[side]} {measured(section.margins[side])} mm" for side in wrong),
                ", ".join(f"{_SIDES[side]} {between(page.margins[side])} mm" for side in wrong),
                _part(place),
            )


def two_sided(case: Case) -> Iterator[Fault]:
    """The back of a sheet has its margins mirrored (PG03)."""
    if case.document.even_differs and not case.document.mirrored:
        left, right = (case.form.page.margins[side] for side in ("left", "right"))
        yield Fault(
            "lề hai mặt giống nhau",
            f"mặt sau trái {between(right)} mm, phải {between(left)} mm",
            _part(0),
        )


def landscape(case: Case) -> Iterator[Fault]:
    """Sideways pages are for tables (PG04)."""
    with_tables = {table.section for table in case.document.tables}
    for place, section in enumerate(case.document.sections):
        if section.landscape and case.form.page.landscape_only_tables and place not in with_tables:
            yield Fault("Phần này để giấy ngang mà không có bảng", "phần có bảng", _part(place))


# Page numbers -------------------------------------------------------------------------------


def number_place(case: Case) -> Iterator[Fault]:
    """The page number stands in the middle of the header and nowhere else (PG05)."""
    document = case.document
    said: set[str] = set()
    for place, section in enumerate(document.sections):
        found = _misplaced(document, section, needed=needs_number(document, place))
        if found and found not in said:
            said.add(found)
            yield Fault(found, "đặt giữa đầu trang", _part(place))


def _misplaced(document: Document, section: Section, *, needed: bool) -> str:
    below = [part for part in section.footers.values() if _numbered(document, part)]
    if below:
        return "đặt ở chân trang"
    above = [p for p in document.edges.get(section.headers.get("default", ""), ()) if _pages(p)]
    if not above:
        return "không có" if needed else ""
    return "" if all(_centred(paragraph) for paragraph in above) else "không ở giữa"


def _numbered(document: Document, part: str) -> bool:
    return any(_pages(paragraph) for paragraph in document.edges.get(part, ()))


def _pages(paragraph: Paragraph) -> list[Field]:
    return [each for each in paragraph.fields if each.name in _NUMBERS]


def _centred(paragraph: Paragraph) -> bool:
    format_ = paragraph.format
    if format_.frame:
        return format_.frame == "center"
    if format_.align == "center":
        return True
    lead = paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip("\t"))]
    return format_.align in {"left", "both"} and len(lead) == 1 and format_.tabs[:1] == ("center",)


def first_page(case: Case) -> Iterator[Fault]:
    """The first page bears no number (PG06)."""
    document = case.document
    if not document.sections:
        return
    section = document.sections[0]
    kinds = ("first",) if section.first_differs else ("default",)
    edges = (section.headers, section.footers)
    if any(_numbered(document, each.get(kind, "")) for each in edges for kind in kinds):
        yield Fault("có số trang", "không ghi số trang", _part(0))


def number_look(case: Case) -> Iterator[Fault]:
    """The page number has its size and stands upright (PG07)."""
    page = case.form.page
    said: set[str] = set()
    for paragraphs in case.document.edges.values():
        for field in (each for paragraph in paragraphs for each in _pages(paragraph)):
            found = ", ".join(_look(field, page.number_size))
            if found and found not in said:
                said.add(found)
                wanted = f"để cỡ chữ {between(page.number_size)}, chữ đứng"
                yield Fault(f"để {found}", wanted, _EDGE)


def _look(field: Field, size: tuple[float, float]) -> Iterator[str]:
    if not fits(field.format.size, size):
        yield f"cỡ chữ {number(field.format.size)}"
    if field.format.italic:
        yield "chữ nghiêng"


def header_distance(case: Case) -> Iterator[Fault]:
    """The page number is 10 mm from the edge (PG08)."""
    edge = case.form.page.number_edge
    said: set[str] = set()
    for place, section in enumerate(case.document.sections):
        found = f"{measured(section.header)} mm"
        numbered = any(_numbered(case.document, part) for part in section.headers.values())
        if edge is None or not numbered or fits(section.header, (edge, edge), 1) or found in said:
            continue
        said.add(found)
        yield Fault(found, f"{number(edge)} mm", _part(place))


def appendix_numbers(case: Case) -> Iterator[Fault]:
    """Each appendix counts its own pages (PG09)."""
    sections = case.document.sections
    before = case.anatomy.body[-1].section if case.anatomy.body else 0
    wrong = []
    for each in case.anatomy.appendices:
        if each.section <= before or not sections[each.section].restarts:
            wrong.append(each)
        before = each.section
    if wrong:
        names = ", ".join(each.label.text for each in wrong)
        found = f"đánh tiếp số của phần trước ({names})" if len(wrong) > 1 else "đánh tiếp số trước"
        yield Fault(found, "đánh riêng từ 1 cho từng phụ lục", BODY, at(wrong[0].label))


RULES: tuple[Check, ...] = (
    (codes.PAPER_SIZE, paper),
    (codes.MARGINS, margins),
    (codes.TWO_SIDED, two_sided),
    (codes.LANDSCAPE, landscape),
    (codes.PAGE_NUMBER_PLACE, number_place),
    (codes.FIRST_PAGE_NUMBERED, first_page),
    (codes.PAGE_NUMBER_LOOK, number_look),
    (codes.HEADER_DISTANCE, header_distance),
    (codes.APPENDIX_NUMBERING, appendix_numbers),
)
