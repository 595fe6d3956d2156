"""The sheet “Lỗi cần sửa”: every fault with its place, its sentence and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from reports.findings.model import Severity
from reports.vietnamese import upper_first
from reports.workbooks.handout import looks
from reports.workbooks.handout.rows import LINE_HEIGHT, lines_of
from reports.workbooks.returned.book import TITLE, quoted
from reports.workbooks.returned.styles import MAIN, Mark
from reports.workbooks.scan import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reports.findings.grouping import Group
    from reports.findings.model import Place
    from reports.workbooks.returned.styles import Styles

TITLE_ROWS = "$5:$5"
WIDTHS = (5, 10, 20, 8, 8, 6, 46, 42, 7, 8)
HEADERS = (
    "STT", "Mức", "Trang tính", "Từ ô", "Đến ô", "Số ô", "Sai ở đâu", "Cách sửa", "Mã", "Đã sửa",
)  # fmt: skip
_GUIDE = (
    "Ô đỏ: phải sửa. Ô vàng: xem lại, nếu đúng thì để nguyên. Chỉ vào ô để đọc chú thích; bấm vào "
    "địa chỉ ô ở bảng dưới để tới đúng chỗ. Sửa xong ghi “Lần nộp” cao hơn (nếu sổ có ô này), lưu "
    "tệp và gửi lại; không cần xóa trang này, màu ô hay chú thích."
)
_WORDS = {Severity.MUST_FIX: "Phải sửa", Severity.NOTICE: "Xem lại"}
_MARKS = {Severity.MUST_FIX: Mark.MEND, Severity.NOTICE: Mark.REVIEW}
_WHOLE_FILE, _WHOLE_SHEET = "(cả tệp)", "(cả trang)"
_HEADER_ROW = 5
_DETAILS_SHOWN = 2_000
_LETTERS_PER_WIDTH = 1.18


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """The numbers of the styles our sheet uses, in the workbook's own list."""

    title: int
    plain: int
    guide: int
    header: int
    text: int
    centred: int
    link: int
    severity: Mapping[Severity, int]


@dataclass(frozen=True, slots=True)
class _Cell:
    content: str | int
    style: int
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    cells: tuple[_Cell, ...]
    height: float
    is_detail: bool = False


def listing_sheet(
    file: str,
    groups: Sequence[Group],
    names: Mapping[str, str],
    lacking: Sequence[str],
    styles: Styles,
) -> bytes:
    """Return the part of the sheet.

    `names` gives the sheets' names as the workbook writes them by those of the findings; `lacking`
    says what the copy does not hold.
    """
    look = _looks(styles)
    lines = list(_lines(groups, names, look))
    head = [
        _Line((_Cell(TITLE, look.title),), 24),
        _Line((_Cell(f"{file}: {_counts(groups)}", look.plain),), 16),
        _Line((_Cell(_GUIDE, look.guide),), 2 * LINE_HEIGHT + 4),
        _Line((), 6),
        _Line(tuple(_Cell(header, look.header) for header in HEADERS), 2 * LINE_HEIGHT + 4),
    ]
    tail = [_Line((_Cell(f"Bản này không giữ được: {each}.", look.plain),), 16) for each in lacking]
    return _sheet([*head, *lines, *tail])


def _counts(groups: Sequence[Group]) -> str:
    told = []
    for severity, words in _WORDS.items():
        own = [group for group in groups if group.finding.severity is severity]
        if own:
            cells = sum(max(len(group.cells), 1) for group in own)
            told.append(f"{words.lower()} {len(own)} điều ở {cells} chỗ")
    return upper_first("; ".join(told)) + "."


# Lines -------------------------------------------------------------------------------------------


def _lines(groups: Sequence[Group], names: Mapping[str, str], look: Looks) -> Iterator[_Line]:
    shown = 0
    for number, group in enumerate(groups, start=1):
        yield _group_line(number, group, names, look)
        if group.count > 1 and shown < _DETAILS_SHOWN:
            shown += len(group.cells)
            for ref in group.cells:
                yield _detail_line(ref, group.first, names, look)


def _group_line(number: int, group: Group, names: Mapping[str, str], look: Looks) -> _Line:
    finding, place = group.finding, group.first
    message, remedy = upper_first(finding.message), upper_first(finding.remedy)
    sheet = place.sheet or _WHOLE_FILE
    last = group.cells[-1] if len(group.cells) > 1 else ""
    first = group.cells[0] if group.cells else (_WHOLE_SHEET if place.sheet else "")
    cells = (
        _Cell(number, look.centred),
        _Cell(_WORDS[finding.severity], look.severity[finding.severity]),
        _Cell(sheet, look.text),
        _linked(first, group.cells[0] if group.cells else "A1", place, names, look),
        _linked(last, last, place, names, look),
        _Cell(len(group.cells) or "", look.centred),
        _Cell(message, look.text),
        _Cell(remedy, look.text),
        _Cell(finding.code.id, look.centred),
        _Cell("", look.text),
    )
    texts = ((message, 6), (remedy, 7), (sheet, 2), (first, 3))
    lines = max(lines_of(text, WIDTHS[column] * _LETTERS_PER_WIDTH) for text, column in texts)
    return _Line(cells, lines * LINE_HEIGHT + 4)


def _detail_line(ref: str, place: Place, names: Mapping[str, str], look: Looks) -> _Line:
    blank = _Cell("", look.text)
    link = _linked(ref, ref, place, names, look)
    return _Line((blank, blank, blank, link, *(blank,) * 6), LINE_HEIGHT + 2, is_detail=True)


def _linked(text: str, ref: str, place: Place, names: Mapping[str, str], look: Looks) -> _Cell:
    if not text or place.sheet not in names:
        return _Cell(text, look.centred)
    first = ref.partition(":")[0]
    return _Cell(text, look.link, f"{quoted(names[place.sheet])}!{first}")


# The part ----------------------------------------------------------------------------------------


def _sheet(lines: Sequence[_Line]) -> bytes:
    rows, links = [], []
    for number, line in enumerate(lines, start=1):
        cells = []
        for column, cell in enumerate(line.cells, start=1):
            ref = f"{letters(column)}{number}"
            cells.append(_written(ref, cell))
            if cell.link:
                location = quoteattr(cell.link)
                display = quoteattr(str(cell.content))
                links.append(f'<hyperlink ref="{ref}" location={location} display={display}/>')
        outline = ' outlineLevel="1" hidden="1"' if line.is_detail else ""
        size = f'ht="{line.height:g}" customHeight="1"'
        rows.append(f'<row r="{number}" {size}{outline}>{"".join(cells)}</row>')
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{width + 0.7:g}" customWidth="1"/>'
        for n, width in enumerate(WIDTHS, start=1)
    )
    last = letters(len(WIDTHS))
    merges = "".join(f'<mergeCell ref="A{row}:{last}{row}"/>' for row in (1, 2, 3))
    hyperlinks = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">'
        '<sheetPr><tabColor rgb="FFC00000"/><outlinePr summaryBelow="0"/>'
        '<pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{_HEADER_ROW}" topLeftCell="A{_HEADER_ROW + 1}" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/>'
        f"<cols>{widths}</cols><sheetData>{''.join(rows)}</sheetData>"
        f'<mergeCells count="3">{merges}</mergeCells>{hyperlinks}'
        '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;R&amp;8Trang &amp;P/&amp;N</oddFooter></headerFooter>"
        "</worksheet>"
    ).encode()


def _written(ref: str, cell: _Cell) -> str:
    """Return a cell; text stands in it as text, whatever sign it begins with."""
    if isinstance(cell.content, int):
        return f'<c r="{ref}" s="{cell.style}"><v>{cell.content}</v></c>'
    if not cell.content:
        return f'<c r="{ref}" s="{cell.style}"/>'
    text = escape(cell.content)
    return (
        f'<c r="{ref}" s="{cell.style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is>'
        "</c>"
    )


# Styles ------------------------------------------------------------------------------------------


def _looks(styles: Styles) -> Looks:
    white = _solid(styles, "FFFFFFFF")
    grid = _border(styles)
    small = _font(styles, 10)
    return Looks(
        title=_style(styles, _font(styles, 14, bold=True, colour="FFC00000"), white, 0, "left"),
        plain=_style(styles, small, white, 0, "left"),
        guide=_style(styles, _font(styles, 9, colour="FF5F6B76"), white, 0, "left"),
        header=_style(
            styles, _font(styles, 10, bold=True), _solid(styles, "FFE6E9EC"), grid, "center"
        ),
        text=_style(styles, small, white, grid, "left"),
        centred=_style(styles, small, white, grid, "center"),
        link=_style(
            styles, _font(styles, 10, colour="FF1F5C99", underlined=True), white, grid, "center"
        ),
        severity={
            severity: _style(
                styles, _font(styles, 10, bold=True), _solid(styles, mark.value), grid, "center"
            )
            for severity, mark in _MARKS.items()
        },
    )


def _font(
    styles: Styles,
    size: int,
    *,
    bold: bool = False,
    underlined: bool = False,
    colour: str = "FF1F2933",
) -> int:
    marks = ("<b/>" if bold else "") + ("<u/>" if underlined else "")
    name = f'<name val="{looks.FAMILY}"/><family val="2"/>'
    return styles.added(
        "fonts", f'<font>{marks}<sz val="{size}"/><color rgb="{colour}"/>{name}</font>'
    )


def _solid(styles: Styles, colour: str) -> int:
    inner = f'<patternFill patternType="solid"><fgColor rgb="{colour}"/>'
    return styles.added("fills", f'<fill>{inner}<bgColor indexed="64"/></patternFill></fill>')


def _border(styles: Styles) -> int:
    sides = "".join(
        f'<{side} style="thin"><color rgb="FFD0D5DB"/></{side}>'
        for side in ("left", "right", "top", "bottom")
    )
    return styles.added("borders", f"<border>{sides}<diagonal/></border>")


def _style(styles: Styles, font: int, fill: int, border: int, side: str) -> int:
    height = "center" if border else "top"
    indent = ' indent="1"' if border and side == "left" else ""
    return styles.added(
        "cellXfs",
        f'<xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" '
        'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f'<alignment horizontal="{side}" vertical="{height}" wrapText="1"{indent}/></xf>',
    )
