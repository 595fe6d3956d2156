"""Where figures stand on the pages: each box holds its figure and no other letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pypdfium2 as pdfium
import pytest

from reports.office.spots import spots

if TYPE_CHECKING:
    from pathlib import Path

    from rendering import Pages

    from reports.office.spots import Spot

TEXTS = [
    "Tháng 10, tổ chức 12 buổi, 1.250 lượt người dự; đạt 12% kế hoạch.",
    "Có 12 mô hình; 112 hộ, trong đó 12 hộ nghèo.",
    *(f"Đoạn {number}: nội dung dài để văn bản sang trang. " * 4 for number in range(30)),
    "Kết thúc: 37 việc.",
]


def _at(paragraph: int, text: str, skip: int) -> tuple[int, int, int]:
    """Return where a text stands in a paragraph, `skip` others of it passed over."""
    start = -1
    for _ in range(skip + 1):
        start = TEXTS[paragraph].index(text, start + 1)
    return paragraph, start, start + len(text)


def _inside(pdf: Path, spot: Spot) -> str:
    """Return what stands in the box of a spot."""
    document = pdfium.PdfDocument(pdf)
    page = document[spot.page - 1]
    wide, high = page.get_size()
    left, right = spot.left * wide / 1000, (spot.left + spot.width) * wide / 1000
    top, bottom = high - spot.top * high / 1000, high - (spot.top + spot.height) * high / 1000
    text = page.get_textpage().get_text_bounded(left + 1, bottom, right - 1, top)
    document.close()
    return str(text).strip()


@pytest.fixture
def pdf(pages: Pages, tmp_path: Path) -> Path:
    """Return the pages of a document of several pages."""
    document = docx.Document()
    for text in TEXTS:
        document.add_paragraph(text)
    document.save(str(tmp_path / "a.docx"))
    return pages(tmp_path / "a.docx")[0].path


def test_each_box_holds_its_figure(pdf: Path) -> None:
    """The same number many times: each is found where it stands, also on a later page."""
    places = [
        _at(0, "12", 0),
        _at(0, "1.250", 0),
        _at(0, "12", 1),
        _at(1, "12", 0),
        _at(1, "12", 2),
        _at(32, "37", 0),
    ]
    found = list(spots(pdf, TEXTS, places))

    assert [spot.figure for spot in found] == [0, 1, 2, 3, 4, 5]
    assert [_inside(pdf, spot) for spot in found] == ["12", "1.250", "12", "12", "12", "37"]
    assert found[-1].page > found[0].page == 1


def test_what_is_not_on_the_pages_has_no_spot(pdf: Path) -> None:
    """A figure outside the text, in a changed paragraph, or without letters is left out."""
    texts = ["Đoạn này đã đổi: 12.", *TEXTS[1:]]

    assert list(spots(pdf, texts, [None, (0, 17, 19)])) == []
    assert [spot.figure for spot in spots(pdf, texts, [None, (1, 3, 5)])] == [1]
