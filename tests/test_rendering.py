"""Documents become pages through LibreOffice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
import rendering
from docx.enum.text import WD_BREAK
from docx.shared import Pt

if TYPE_CHECKING:
    from pathlib import Path


def make_document(path: Path) -> Path:
    """Return a document of two pages at `path`."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    document.add_paragraph("Phường An Sen có 27 tổ dân vận")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Nơi nhận")
    document.save(str(path))
    return path


def make_workbook(path: Path) -> Path:
    """Return a workbook with one filled cell at `path`."""
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = "Mô hình “Dân vận khéo”"
    workbook.save(path)
    return path


def test_documents_and_workbooks_become_pdf(pages: rendering.Pages, tmp_path: Path) -> None:
    """One call turns files of both kinds into PDFs, whose text and pages can be read."""
    sources = (make_document(tmp_path / "a.docx"), make_workbook(tmp_path / "b.xlsx"))
    document, workbook = pages(*sources)

    assert document.page_count == 2
    assert "27 tổ dân vận" in document.page_texts[0]
    assert "Nơi nhận" in document.page_texts[1]
    assert "Mô hình “Dân vận khéo”" in workbook.text


def test_pages_are_set_in_a_font_as_wide_as_times(pages: rendering.Pages, tmp_path: Path) -> None:
    """Vietnamese text asked for in Times New Roman comes out in one font of the same widths."""
    (document,) = pages(make_document(tmp_path / "a.docx"))

    assert document.fonts in ({"LiberationSerif"}, {"Tinos"}, {"TimesNewRomanPSMT"})


def test_kept_pages_are_images(office: rendering.Office, tmp_path: Path) -> None:
    """With a folder to keep them in, every page is left there as PNG."""
    keep = tmp_path / "kept"
    rendering.Pages(office, tmp_path, keep)(make_document(tmp_path / "a.docx"))

    assert [path.name for path in sorted(keep.iterdir())] == ["a-1.png", "a-2.png"]


def test_other_kinds_of_files_never_reach_the_office(tmp_path: Path) -> None:
    """A file that is neither document nor workbook by its name is refused before any start."""
    with pytest.raises(KeyError, match=r"\.html"):
        rendering.Office(tmp_path).convert((tmp_path / "a.html",), tmp_path)


def test_what_is_lacking_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On a machine without any program all of them and the fonts are named."""
    monkeypatch.setenv("PATH", str(tmp_path))

    assert rendering.lacking() == [*rendering.PROGRAMS, "a font with the widths of Times New Roman"]
