"""Finished files become PDF by LibreOffice, safely, and each PDF is what it must be."""

from __future__ import annotations

import http.server
import io
import shutil
import threading
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rendering
from lxml import etree
from openpyxl import Workbook
from word_builders import LANDSCAPE, PAGE, W, docx, p, row, table

from reports.documents.two_sided import two_sided
from reports.findings import Place
from reports.office import pdf, soffice, word
from reports.office.pages import Content, Font, content, page_count
from reports.office.pdf import finished_pdf, made_pdfs, page_images, to_pdf
from reports.office.store import store_document
from reports.office.trusted import Trusted
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.findings import Finding

TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
SANS = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
LETTERS = "ắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵđ"


def codes(findings: list[Finding]) -> list[str]:
    """Return the ids of the findings."""
    return [each.code.id for each in findings]


def written(text: str, fonts: str = TIMES) -> str:
    """Return a paragraph set in Times New Roman, or in other fonts."""
    return f'<w:p><w:r><w:rPr>{fonts}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


@pytest.fixture(scope="module")
def report(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the October report of the sample ward."""
    folder = tmp_path_factory.mktemp("report")
    request = Request(
        report_type="thang",
        period="2026-10",
        inputs=(root / "inputs/an-sen-2026",),
        folder=folder,
        target=folder / "Báo cáo tháng 10.docx",
    )
    return build_report(request).path


@pytest.mark.usefixtures("needs_office")
def test_a_report_becomes_a_pdf_beside_it_with_all_its_pages(report: Path) -> None:
    """The PDF lies beside the report, holds its text page by page, set in one family like Times."""
    made, findings = to_pdf([report], None)

    assert findings == []
    assert made == [report.with_suffix(".pdf")]
    seen = content(made[0])
    assert len(seen.texts) == page_count(made[0]) == rendering.Pdf(made[0]).page_count
    assert "TỔNG HỢP KẾT QUẢ THỰC HIỆN, ĐÁNH GIÁ MÔ HÌNH" in " ".join(seen.texts)
    assert {font.family for font in seen.letters} == {"liberationserif"}
    assert all(font.embedded for font in seen.letters)


@pytest.mark.usefixtures("needs_office")
def test_pages_come_as_pictures(report: Path) -> None:
    """Every page is a PNG of the size asked for."""
    to_pdf([report], None)

    images = list(page_images(report.with_suffix(".pdf"), dots_per_inch=48))

    assert len(images) == page_count(report.with_suffix(".pdf"))
    assert all(image.startswith(b"\x89PNG\r\n\x1a\n") for image in images)
    width, height = (int.from_bytes(images[0][at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (397, 562)


@pytest.mark.usefixtures("needs_office")
def test_many_files_are_one_run_and_keep_their_names_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of one name in two folders become two PDFs, by a single run of LibreOffice."""
    paths = []
    for number in range(3):
        paths.append(tmp_path / str(number) / "a.docx")
        paths[-1].parent.mkdir()
        paths[-1].write_bytes(docx(written(f"Văn bản thứ {number}: {LETTERS}")))
    runs = []
    real = soffice.convert

    def counted(program: Path, work: Path, names: list[str], **options: object) -> None:
        runs.append(list(names))
        real(program, work, names, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(soffice, "convert", counted)
    made, findings = to_pdf(paths, None)

    assert (findings, len(runs)) == ([], 1)
    assert [path.parent.name for path in made] == ["0", "1", "2"]
    assert all(f"thứ {path.parent.name}" in content(path).texts[0] for path in made)


@pytest.mark.usefixtures("needs_office")
def test_files_of_one_name_do_not_replace_each_other_in_one_folder(tmp_path: Path) -> None:
    """Two files of one name, their PDFs asked for in one folder, become two PDFs."""
    paths = [tmp_path / name / "a.docx" for name in ("một", "hai")]
    for path in paths:
        path.parent.mkdir()
        path.write_bytes(docx(written(f"Văn bản {path.parent.name}")))

    made, findings = to_pdf(paths, tmp_path)

    assert findings == []
    assert [path.name for path in made] == ["a.pdf", "a (2).pdf"]
    assert ["một" in content(path).texts[0] for path in made] == [True, False]


@pytest.mark.usefixtures("needs_office")
def test_a_wrong_font_stops_the_pdf_and_says_what_to_install(tmp_path: Path) -> None:
    """Letters in a font unlike Times are named with the font; the sound file still comes."""
    (tmp_path / "sai.docx").write_bytes(docx(written("Chữ Arial", SANS), written("Chữ Times")))
    (tmp_path / "đúng.docx").write_bytes(docx(written("Chữ Times – 12°")))

    made, findings = to_pdf([tmp_path / "sai.docx", tmp_path / "đúng.docx"], tmp_path / "pdf")

    assert [path.name for path in made] == ["đúng.pdf"]
    assert codes(findings) == ["IN06"]
    assert "Arial" in findings[0].message or "LiberationSans" in findings[0].message
    assert "fonts-liberation2" in findings[0].remedy


def test_a_font_left_outside_and_two_families_like_times_are_seen() -> None:
    """A font that is not in the file, and letters of a second family like Times, are findings."""
    first, second = Font("LiberationSerif-Bold", embedded=True), Font("Tinos", embedded=True)
    third = Font("TimesNewRomanPSMT", embedded=False)
    seen = Content(("ab",), (False,), {first: "abc", second: "ă", third: "x"})

    outside = list(pdf._outside(seen, Place()))
    wrong = list(pdf._wrong_fonts(seen, Place()))

    assert codes(outside) == ["IN07"]
    assert [each.details["font"] for each in wrong] == ["Tinos", "TimesNewRomanPSMT"]


def test_lost_text_is_seen() -> None:
    """A paragraph that does not stand in the PDF is told; order and spaces do not matter."""
    file = Trusted(Path("a.docx"), ".docx", docx(p("Nơi nhận: UBND"), p("Lưu VP")))

    whole = list(pdf._lost(Content(("Lưu VP 2", "Nơi nhận : UBND"), (), {}), file, Place()))
    lost = list(pdf._lost(Content(("Lưu VP",), (), {}), file, Place()))

    assert whole == []
    assert codes(lost) == ["IN08"]
    assert lost[0].details["text"] == "Nơi nhận: UBND"


def test_without_libreoffice_it_is_said_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where LibreOffice is absent one sentence says so and what to do instead."""
    (tmp_path / "a.docx").write_bytes(docx(written("x")))
    monkeypatch.setattr(pdf, "soffice_path", lambda: None)

    made, findings = to_pdf([tmp_path / "a.docx"], None)

    assert made == []
    assert codes(findings) == ["IN01"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_word_is_asked_only_on_windows() -> None:
    """Word's own export is never tried on another system."""
    assert word.word_path("linux") is None
    assert word.word_path("win32") == (
        Path(found) if (found := shutil.which("powershell")) else None
    )


def test_where_only_word_is_there_its_pdf_is_taken_and_the_clerk_warned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With Word alone its PDF is looked at like any other, and a note says it is untried."""
    (tmp_path / "a.docx").write_bytes(docx(written("x")))
    monkeypatch.setattr(pdf, "soffice_path", lambda: None)
    monkeypatch.setattr(word, "word_path", lambda: Path("powershell"))
    monkeypatch.setattr(word, "export", lambda *_, **__: None)

    made, findings = to_pdf([tmp_path / "a.docx"], None)

    assert made == []
    assert codes(findings) == ["IN14", "IN04"]


@pytest.mark.usefixtures("needs_office")
def test_a_conversion_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """After the time limit LibreOffice is ended and the clerk told."""
    (tmp_path / "a.docx").write_bytes(docx(written("x")))

    made, findings = to_pdf([tmp_path / "a.docx"], None, timeout=0.01)

    assert made == []
    assert codes(findings) == ["IN05"]


# What never reaches LibreOffice ------------------------------------------------------------------


def test_files_that_are_not_ours_to_open_are_refused(tmp_path: Path) -> None:
    """HTML called .docx, macros, a linked picture, foreign workbooks, absent files are named."""
    link = {"rId9": ("image", "http://127.0.0.1:9/x.png")}
    files = {
        "html.docx": b"<html><body>x</body></html>",
        "macro.docx": docx(written("x"), parts={"word/vbaProject.bin": b"x"}),
        "link.docx": docx(written("x"), relations=link),
        "foreign.xlsx": b"PK",
        "old.doc": b"\xd0\xcf\x11\xe0",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)

    made, findings = to_pdf([*(tmp_path / name for name in files), tmp_path / "no.docx"], None)

    assert made == []
    assert [(each.place.file, each.code.id) for each in findings] == [
        ("html.docx", "IN03"),
        ("macro.docx", "IN03"),
        ("link.docx", "IN03"),
        ("foreign.xlsx", "IN02"),
        ("old.doc", "IN02"),
        ("no.docx", "TP01"),
    ]


@contextmanager
def asked() -> Iterator[tuple[int, list[str]]]:
    """Give the port of a web server and the list of what was asked of it."""
    requests: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            requests.append(self.rfile.readline().decode("latin-1"))

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port, requests
        server.shutdown()


@pytest.mark.usefixtures("needs_office")
def test_even_a_linked_picture_would_not_be_fetched(tmp_path: Path) -> None:
    """The profile alone keeps LibreOffice from the network, should a link ever slip through."""
    with asked() as (port, requests):
        html = f'<html><body><img src="http://127.0.0.1:{port}/a.png"><p>x</p></body></html>'
        link = {"rId9": ("image", f"http://127.0.0.1:{port}/b.png")}
        picture = (
            '<w:p><w:r><w:pict><v:shape style="width:50pt;height:50pt">'
            '<v:imagedata r:id="rId9"/></v:shape></w:pict></w:r></w:p>'
        )
        (tmp_path / "0.docx").write_bytes(docx(written("x"), picture, relations=link))
        (tmp_path / "1.docx").write_text(html)
        program = soffice.soffice_path()
        assert program

        soffice.convert(program, tmp_path, ["0.docx", "1.docx"], timeout=60)

    assert (tmp_path / "0.pdf").exists()
    assert not (tmp_path / "1.pdf").exists()
    assert requests == []


@pytest.mark.usefixtures("needs_office")
def test_a_workbook_of_ours_becomes_pages_too(tmp_path: Path) -> None:
    """A workbook of tables that the program wrote may be printed."""
    workbook, made_of = Workbook(), io.BytesIO()
    workbook.active["A1"] = "Biểu E1"  # type: ignore[index]
    workbook.save(made_of)
    store_document(made_of.getvalue(), tmp_path / "ours.xlsx")

    made, findings = to_pdf([tmp_path / "ours.xlsx"], None)

    assert findings == []
    assert "Biểu E1" in content(made[0]).texts[0]


def test_a_pdf_that_is_there_is_taken_as_it_is(tmp_path: Path) -> None:
    """A finished PDF is not converted; a file that only is called so is refused."""
    (tmp_path / "a.pdf").write_bytes(b"no PDF")

    refused, findings = finished_pdf(tmp_path / "a.pdf")
    absent, missing = finished_pdf(tmp_path / "b.pdf")

    assert (refused, absent) == (None, None)
    assert codes([*findings, *missing]) == ["IN02", "TP01"]


# Both sides --------------------------------------------------------------------------------------


def left_edges(path: Path) -> list[float]:
    """Return for each page where its text begins, in millimetres; 0 for an empty page."""
    import pypdfium2 as pdfium  # noqa: PLC0415 -- only here

    edges = []
    document = pdfium.PdfDocument(path)
    for page in document:
        boxes = [each.get_bounds() for each in page.get_objects(filter=[1])]
        edges.append(round(min((box[0] for box in boxes), default=0) / 72 * 25.4))
    document.close()
    return edges


@pytest.mark.usefixtures("needs_office")
def test_on_both_sides_the_bound_edge_is_wide_front_and_back(tmp_path: Path) -> None:
    """Odd pages begin 30 mm from the left, even pages 15 mm: 30 mm are left at the bound edge."""
    path = tmp_path / "a.docx"
    lines = [written("Dân vận khéo thì việc gì cũng thành công. " * 12) for _ in range(40)]
    path.write_bytes(docx(*lines))

    made, findings = made_pdfs([path], both_sides=True)
    single, _ = made_pdfs([path])

    assert findings == []
    for each, expected in ((made[0], [30, 15]), (single[0], [30, 30])):
        (tmp_path / "x.pdf").write_bytes(each.data)
        edges = left_edges(tmp_path / "x.pdf")
        assert each.pages == len(edges) >= 3
        assert edges[:2] == expected


@pytest.mark.usefixtures("needs_office")
def test_on_both_sides_an_appendix_begins_on_a_front(report: Path, tmp_path: Path) -> None:
    """Every appendix page 1 is on the front of a sheet; blank backs fill the gaps."""
    made, findings = made_pdfs([report], both_sides=True)

    (tmp_path / "x.pdf").write_bytes(made[0].data)
    texts = content(tmp_path / "x.pdf").texts
    fronts = [at for at, text in enumerate(texts) if text.startswith("Phụ lục")]
    assert findings == []
    assert fronts
    assert all(at % 2 == 0 for at in fronts)
    assert any(not text.strip() for text in texts)


@pytest.mark.usefixtures("needs_office")
def test_a_sideways_back_is_bound_at_its_lower_edge(tmp_path: Path) -> None:
    """Where a sideways page falls on a back, 30 mm are kept below; on one side 15 mm will do."""
    rows = [row(f"Dòng {number}", "Tổ dân vận") for number in range(120)]
    margins = 'w:top="1701" w:right="1134" w:bottom="850" w:left="1134"'
    sideways = LANDSCAPE.replace(
        'w:top="1134" w:right="850" w:bottom="1134" w:left="1701"', margins
    )
    blocks = table(*rows).replace("<w:r>", f"<w:r><w:rPr>{TIMES}</w:rPr>")
    path = tmp_path / "a.docx"
    path.write_bytes(docx(blocks, section=sideways))

    made, findings = made_pdfs([path], both_sides=True)
    single, _ = made_pdfs([path])

    assert findings == []
    for each, least, most in ((made[0], 29, 40), (single[0], 14, 25)):
        (tmp_path / "x.pdf").write_bytes(each.data)
        assert each.pages >= 3
        assert least <= lowest(tmp_path / "x.pdf", 1) <= most


def lowest(path: Path, number: int) -> float:
    """Return how far the lowest text of a page is from its lower edge, in millimetres."""
    import pypdfium2 as pdfium  # noqa: PLC0415 -- only here

    document = pdfium.PdfDocument(path)
    boxes = [each.get_bounds() for each in document[number].get_objects(filter=[1])]
    document.close()
    return float(min(box[1] for box in boxes)) / 72 * 25.4


def test_the_mark_for_both_sides_stands_where_the_standard_wants_it() -> None:
    """The settings get one mirrorMargins after zoom, a document without settings gets some."""
    data = docx(p("x"), section=PAGE)

    once = two_sided(data, name="a.docx")
    twice = two_sided(once, name="a.docx")

    with zipfile.ZipFile(io.BytesIO(twice)) as package:
        root = etree.fromstring(package.read("word/settings.xml"))
        assert b"settings+xml" in package.read("[Content_Types].xml")
    assert [node.tag for node in root] == [f"{{{W}}}mirrorMargins"]
