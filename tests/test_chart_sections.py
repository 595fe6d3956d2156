"""The chart sections that are shipped: right numbers, own colours, pages that can be read."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from chart_builders import SAMPLE, alt_texts, charts_in
from figures_year import YEAR_REPORT, context
from template_builders import TEMPLATES, source
from word_builders import TITLE, docx, unzipped, zipped
from word_validity import new_complaints

from reports.documents.check import Known, check_document
from reports.documents.compiler.compiling import Source, compile_template, unknown_names
from reports.documents.merge import merge
from reports.documents.profile import read_profiles
from reports.figures.names import names

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rendering import Office, Pages

    from reports.documents.compiler.compiling import Compiled
    from reports.documents.merge import Merged

SECTIONS = ("bieu_do_mo_hinh", "bieu_do_hoat_dong", "bieu_do_xep_loai", "bieu_do_cung_ky")
BODY = docx("Trước", *(f'{{% include "{name}" %}}' for name in SECTIONS), "Sau")
LETTERHEADS = ("dang", "hanh-chinh")


def shipped() -> dict[str, bytes]:
    """Return the chart sections as they are shipped."""
    return {name: (TEMPLATES / "sections" / f"{name}.docx").read_bytes() for name in SECTIONS}


def compiled(sections: Mapping[str, bytes], letterhead: str = "dang") -> Compiled:
    """Return a body of nothing but charts, compiled without any finding."""
    template, findings = compile_template(
        source(TEMPLATES / "letterheads" / f"{letterhead}.docx"),
        Source("thân.docx", BODY),
        {name: Source(f"{name}.docx", data) for name, data in sections.items()},
    )
    assert findings == []
    assert template is not None
    return template


def year(sections: Mapping[str, bytes] | None = None, **values: Any) -> Merged:
    """Return the charts of the sample ward's year."""
    given = {**context(YEAR_REPORT), **values}
    document, findings = merge(compiled(sections or shipped()), given, TITLE)
    assert findings == []
    assert document is not None
    return document


@pytest.mark.parametrize("letterhead", LETTERHEADS)
def test_sections_compile_and_know_every_name(letterhead: str) -> None:
    """The sections fit their letterheads, and every name in them is one of the context's."""
    template = compiled(shipped(), letterhead)

    assert unknown_names(template, names()) == []
    assert len(template.charts) == 5


def test_charts_of_the_year_are_sound() -> None:
    """Validators find nothing in a document with all charts, nor in one without any."""
    nothing: dict[str, list[str]] = {"nhan": [], "day": []}
    empty = dict.fromkeys(context(YEAR_REPORT)["bieu_do"], nothing)
    full, bare = year().data, year(bieu_do=empty).data

    assert new_complaints(full) == new_complaints(bare) == []
    assert (len(charts_in(full)), len(charts_in(bare))) == (5, 0)
    assert "Biểu đồ" not in unzipped(bare)["word/document.xml"].decode()


def test_one_value_in_chart_workbook_alt_text_and_context() -> None:
    """Each number of each chart is the figure of the context, in cache, workbook, words and log."""
    values, document = context(YEAR_REPORT)["bieu_do"], year()
    order = ("mo_hinh_linh_vuc", "so_buoi_thang", "luot_nguoi_thang", "xep_loai", "cung_ky")
    for name, drawn, told in zip(
        order, charts_in(document.data), alt_texts(document.data), strict=True
    ):
        figures = [figure for row in values[name]["day"] for figure in row["gia_tri"]]
        numbers = [str(figure.value) for figure in figures if figure.known]
        logged = [one for one in document.printed if one.part == drawn.part]

        assert [value for row in drawn.texts("val") for value in row] == numbers
        assert sorted(str(v) for row in drawn.cells[1:] for v in row[1:]) == sorted(numbers)
        assert [one.figure for one in logged] == [figure for figure in figures if figure.known]
        assert all(one.text in told for one in logged)
        assert all(one.figure.cells for one in logged if one.figure)


def test_section_recoloured_by_the_ward_keeps_its_colours() -> None:
    """A ward that recolours a chart in its own copy of a section prints it in that colour."""
    parts = unzipped(shipped()["bieu_do_mo_hinh"])
    chart = parts["word/charts/chart1.xml"].replace(b"BFBFBF", b"00B050")
    recoloured = zipped({**parts, "word/charts/chart1.xml": chart})
    drawn = charts_in(year({**shipped(), "bieu_do_mo_hinh": recoloured}).data)

    assert "00B050" in drawn[0].values(".//c:ser//a:srgbClr")
    assert not any("00B050" in one.values(".//a:srgbClr") for one in drawn[1:])


def test_captions_are_no_running_text() -> None:
    """The check of the form takes the name of a chart for what it is, no heading and no text."""
    (profile, *_) = read_profiles([TEMPLATES / "profiles" / "dang-hd05.toml"])[0]
    findings, _ = check_document(year().data, profile, name="nam.docx", known=Known())

    assert [str(one) for one in findings if "Biểu đồ" in str(one)] == []


def test_pages_show_the_charts(pages: Pages, tmp_path: Path) -> None:
    """LibreOffice draws every label and number, captions counting on, nothing of the samples."""
    path = tmp_path / "charts.docx"
    document = year()
    path.write_bytes(document.data)
    (pdf,) = pages(path)

    captions = [f"Biểu đồ {number}." for number in range(1, 6)]
    assert all(caption in pdf.text for caption in captions)
    assert all(one.text in pdf.text for one in document.printed)
    assert all(label in pdf.text for label in ("Kinh tế", "Th12", "Không xếp loại"))
    assert SAMPLE not in pdf.text
    assert pdf.fonts <= {"TimesNewRomanPSMT", "LiberationSerif", "Tinos"}


def test_sections_saved_by_libreoffice_make_the_same_charts(office: Office, tmp_path: Path) -> None:
    """A word changed there leaves data, series and the numbers of the captions as they were."""
    for name, data in shipped().items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    _save_again(office, tmp_path)
    saved = {name: (tmp_path / "saved" / f"{name}.docx").read_bytes() for name in SECTIONS}
    before, after = year(), year(saved)

    assert new_complaints(after.data) == []
    for path in ("tx", "cat", "val"):
        here, there = ([one.texts(path) for one in charts_in(doc.data)] for doc in (before, after))
        assert here == there
    assert unzipped(after.data)["word/document.xml"].count(b"<w:numId") == 0


def _save_again(office: Office, folder: Path) -> None:
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={office.profile.as_uri()}",
            *("--headless", "--convert-to", "docx:MS Word 2007 XML"),
            *("--outdir", str(folder / "saved")),
            *(str(folder / f"{name}.docx") for name in SECTIONS),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
