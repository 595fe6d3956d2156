"""How a sheet is printed: A4 lying, readable, headers and keys on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from openpyxl.worksheet.properties import PageSetupProperties

from reports.workbooks.handout import looks

if TYPE_CHECKING:
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9
_READABLE = 230  # letters across one page of A4 before the print becomes too small to read


def set_paper(page: Worksheet, name: str, title: str, width: int = 0) -> None:
    """Set paper, header and footer of a sheet that is `width` letters wide."""
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToWidth = 1 + width // _READABLE
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.75
    page.page_margins.header = page.page_margins.footer = 0.35
    header = cast("HeaderFooterItem", page.oddHeader)
    footer = cast("HeaderFooterItem", page.oddFooter)
    header.right.text = name.replace("&", "&&")
    footer.left.text = title.replace("&", "&&")
    footer.right.text = "Trang &P/&N"
    for part in (header.right, footer.left, footer.right):
        part.font, part.size = f"{looks.FAMILY},Regular", 8
