"""How the workbook looks: fonts, colours, borders and number formats."""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from reports.workbooks.schema import Kind, Required, Rhythm

FAMILY = "Arial"
TITLE = Font(name=FAMILY, size=14, bold=True, color="1F3B4D")
HEADING = Font(name=FAMILY, size=11, bold=True, color="1F3B4D")
HEADER = Font(name=FAMILY, size=10, bold=True, color="1F2933")
BODY = Font(name=FAMILY, size=10, color="1F2933")
FAINT = Font(name=FAMILY, size=9, italic=True, color="5F6B76")
LINK = Font(name=FAMILY, size=10, underline="single", color="1F5C99")

_LINE = Side(style="thin", color="D0D5DB")
GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
UNDER = Border(bottom=Side(style="medium", color="8A99A8"))

LEFT = Alignment(horizontal="left", vertical="center")
WRAP = Alignment(vertical="top", wrap_text=True)
MIDDLE = Alignment(vertical="center", wrap_text=True)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
TOP_CENTRED = Alignment(horizontal="center", vertical="top")
ONE_LINE = Alignment(vertical="center")

NUMBER = Alignment(horizontal="right", vertical="top", indent=1)

_NUMBERS = (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY)
_CENTRED_KINDS = (Kind.MONTH, Kind.YEAR, Kind.DATE, Kind.TIME, Kind.YES_NO)
_TEXT_FORMAT = "@"
_FORMATS = {
    Kind.INTEGER: "#,##0",
    Kind.DECIMAL: "General",
    Kind.MONEY: "#,##0",
    Kind.DATE: "dd/mm/yyyy",
    Kind.TIME: "hh:mm",
    Kind.MONTH: "0",
    Kind.YEAR: "0",
}


def solid(colour: str) -> PatternFill:
    """Return a fill of one colour."""
    return PatternFill("solid", start_color=colour, end_color=colour)


WHITE = solid("FFFFFF")
HEADER_FILLS = {
    Required.ALWAYS: solid("F5D98A"),
    Required.WHEN: solid("C9DFF0"),
    Required.NO: solid("E6E9EC"),
}
CELL_FILLS = {
    Required.ALWAYS: solid("FFFAEB"),
    Required.WHEN: solid("F2F8FC"),
    Required.NO: PatternFill(),
}
TAB_COLOURS = {
    Rhythm.MONTHLY: "2E7D6B",
    Rhythm.AS_NEEDED: "C98B2B",
    Rhythm.YEARLY: "5B6FA8",
}
LOCKED = solid("F1F3F5")
CELL_TO_FILL = solid("FFF3CC")
GUIDE_TAB = "8A99A8"
SLIP_TAB = "B3402E"


def number_format(kind: Kind, value: object = None) -> str:
    """Return the number format of a kind of cell; words stay text whatever is typed."""
    if kind is Kind.DECIMAL and isinstance(value, int):
        return _FORMATS[Kind.INTEGER]
    return _FORMATS.get(kind, _TEXT_FORMAT)


def alignment(kind: Kind) -> Alignment:
    """Return where a kind of content stands in its cell."""
    if kind in _NUMBERS:
        return NUMBER
    return TOP_CENTRED if kind in _CENTRED_KINDS else WRAP
