"""The page beside a report answers for each number where it came from."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python
import browsing
import pytest
from openpyxl import load_workbook
from word_builders import docx, p, row, table, text_box

from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.merge import Properties, merge
from reports.documents.paragraphs import paragraphs
from reports.documents.placing import laid
from reports.figure import Cell, Figure
from reports.office.origin import Origin, PrintedFigure, SourceRow, origin_of
from reports.office.trace import trace_page, trace_path
from reports.pipeline import Request, build_report
from reports.pipeline.making.drafting import marked
from reports.pipeline.making.tracing import is_personal

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from reports.pipeline import Outcome

KINDS = (
    ("thang", "2026-10"),
    ("quy", "2026-q3"),
    ("6-thang", "2026-6t"),
    ("9-thang", "2026-9t"),
    ("nam", "2026"),
)
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"


def built(root: Path, folder: Path, kind: str, period: str, inputs: Path | None = None) -> Outcome:
    """Return a report of the sample ward written in `folder`."""
    return build_report(
        Request(
            report_type=kind,
            period=period,
            inputs=(inputs or root / "inputs/an-sen-2026",),
            folder=root,
            target=folder,
        )
    )


class Page(HTMLParser):
    """What a page consists of: its text, its ids, the ids it leads to, what it would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.tags: list[str] = []
        self.feed(html)
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag brings."""
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
            if name == "src" or name.startswith("on"):
                self.fetched.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        """Note the text."""
        self.words.append(data)


@pytest.fixture(scope="module")
def october(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the October report of the sample ward."""
    return built(root, tmp_path_factory.mktemp("october"), "thang", "2026-10").path


@pytest.fixture(scope="module")
def page(october: Path) -> Page:
    """Return the page beside it."""
    return Page(trace_path(october).read_text("utf-8"))


# Where figures stand ------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "period"), KINDS)
def test_every_figure_is_found_in_the_finished_text(
    kind: str, period: str, root: Path, tmp_path: Path
) -> None:
    """Each printed figure of the text stands at its spot, letter for letter, in reading order."""
    path = built(root, tmp_path, kind, period).path

    origin = origin_of(path)
    assert origin
    read = paragraphs(path.read_bytes(), name=path.name)
    inside = [each for each in origin.printed if each.part == "word/document.xml"]
    spots = [each.spot for each in inside]
    assert len(inside) > 100
    assert [read[s[0]].text[s[1] : s[2]] if s else "" for s in spots] == [e.text for e in inside]
    assert spots == sorted(spots, key=lambda spot: spot or (-1, 0, 0))


def printed(*blocks: str, **context: object) -> list[tuple[str, str]]:
    """Return for each figure its text and the paragraph in which it is found."""
    compiled, findings = compile_single(Source("a.docx", docx(*blocks)))
    assert compiled, findings
    merged, told = merge(compiled, context, Properties(title="x"))
    assert merged, told
    found = laid(merged)
    assert [each.text for each in found.paragraphs] == [
        each.text for each in paragraphs(merged.data, name="a.docx")
    ]
    return [
        (each.text, found.paragraphs[spot.paragraph].text if spot else "")
        for each, spot in zip(merged.printed, found.spots, strict=True)
    ]


def test_figures_in_loops_tables_and_boxes_are_placed() -> None:
    """Loops, table rows, several figures in a paragraph and text boxes: each has its paragraph."""
    rows = [{"n": Figure(1)}, {"n": Figure(2)}]

    found = printed(
        p("Có {{ a }} hộ, {{ b }} người"),
        p("{% for d in rows %}"),
        p("Dòng {{ d.n }}"),
        p("{% endfor %}"),
        table(
            row("TT", "Số", header=True),
            row("{% for d in rows %}x", "{{ d.n }}{% endfor %}"),
        ),
        text_box("Khung {{ a }}"),
        a=Figure(12),
        b=Figure(34),
        rows=rows,
    )

    assert found == [
        ("12", "Có 12 hộ, 34 người"),
        ("34", "Có 12 hộ, 34 người"),
        ("1", "Dòng 1"),
        ("2", "Dòng 2"),
        ("1", "1"),
        ("2", "2"),
        ("12", "Khung 12"),
    ]


def test_a_table_that_did_not_come_leaves_no_mark() -> None:
    """Figures of a table that vanishes for want of rows do not shift those after it."""
    found = printed(
        table(row("TT", "{{ a }}", header=True), row("{% for d in rows %}x", "y{% endfor %}")),
        p("Sau bảng {{ b }}"),
        a=Figure(7),
        b=Figure(8),
        rows=[],
    )

    assert found == [("8", "Sau bảng 8")]


# The page ----------------------------------------------------------------------------------------


def test_the_page_shows_every_number_with_its_cells_and_rows(october: Path, page: Page) -> None:
    """Each figure has an entry, each cell leads to its row, each row is there with its content."""
    origin = origin_of(october)
    assert origin

    links = [link for link in page.links if link.startswith("#")]
    assert {link[1:] for link in links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert {f"d{at}" for at in range(1, len(origin.rows) + 1)} <= set(page.ids)
    assert "Đã tổ chức 12 buổi tuyên truyền, vận động với 905 lượt người tham dự" in page.text
    assert "12 buổi: Tuyên truyền vận động: E58 MTTQ, E59 HLHPN" in page.text
    assert "Dòng 58 Tháng: 10 · Mã đơn vị: MTTQ · Nội dung, chuyên đề: Tháng cao điểm" in page.text
    assert "0 nhiệm vụNhiệm vụ kỳ tới: cả trang tính" in page.text
    assert "62,5 triệu đồng (62.500.000 đồng): An sinh - quỹ: E35 MTTQ" in page.text


def test_figures_come_in_the_order_of_the_report(page: Page) -> None:
    """The entries are numbered as the numbers are read."""
    entries = [int(each[3:]) for each in page.ids if re.fullmatch(r"so-\d+", each)]

    assert entries == sorted(entries)
    assert len(entries) > 300


def test_the_page_stands_alone(october: Path, page: Page) -> None:
    """Nothing is fetched, nothing runs, and it tells its language and its title."""
    html = trace_path(october).read_text("utf-8")

    assert page.fetched == []
    assert [link for link in page.links if not link.startswith("#")] == []
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert "url(" not in html
    assert '<html lang="vi">' in html
    assert page.tags.count("h1") == 1
    assert "tháng 10 năm 2026" in page.text


def test_every_pair_of_colours_can_be_read(october: Path) -> None:
    """Text on its ground has at least the contrast that WCAG AA asks for."""
    html = trace_path(october).read_text("utf-8")
    pairs = [
        ("#1b1b1b", "#ffffff"),
        ("#0b4f8a", "#ffffff"),
        ("#0b4f8a", "#fdf3d7"),
        ("#1b1b1b", "#fdf3d7"),
        ("#4a4a4a", "#fdf3d7"),
        ("#1b1b1b", "#f3f1ec"),
        ("#1b1b1b", "#faf8f3"),
        ("#0b4f8a", "#e7f0fa"),
        ("#1b1b1b", "#e7f0fa"),
    ]
    colours = set(re.findall(r"(?<![-\w])(?:color|background):(#\w+)", html)) - {"#fff"}

    assert colours <= {colour for pair in pairs for colour in pair}
    assert all(contrast(*pair) >= 4.5 for pair in pairs)


def contrast(first: str, second: str) -> float:
    """Return how far two colours are apart, by the formula of WCAG."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_phone_numbers_and_names_of_contacts_never_show(root: Path, tmp_path: Path) -> None:
    """Private columns, and columns of the ward's own that name a person to reach, are left out."""
    source = next((root / "inputs/an-sen-2026").glob("*.xlsx"))
    workbook = load_workbook(source)
    sheet = workbook["Tuyên truyền vận động"]
    heads = next(r for r in range(1, 9) if sheet.cell(r, 1).value == "Tháng")
    for at, (head, text) in enumerate(
        (("Số điện thoại", "0912 345 678"), ("Người phản ánh", "Bà Ổi"), ("Loa", "loa số 3"))
    ):
        sheet.cell(heads, 20 + at).value = head
        for number in range(heads + 1, sheet.max_row + 1):
            if sheet.cell(number, 1).value == 10:
                sheet.cell(number, 20 + at).value = text
    workbook.save(tmp_path / "so.xlsx")

    outcome = built(root, tmp_path / "out", "thang", "2026-10", tmp_path / "so.xlsx")

    text = trace_path(outcome.path).read_text("utf-8")
    kept = "".join(path.read_text("utf-8") for path in outcome.path.parent.rglob(".danvan/*.json"))
    assert "loa số 3" in text
    for secret in ("0912 345 678", "Bà Ổi", "0900 000 001"):
        assert secret not in text
        assert secret not in kept


@pytest.mark.parametrize(
    ("header", "hidden"),
    [
        ("Số điện thoại", True),
        ("SĐT liên hệ", True),
        ("Họ tên công dân", True),
        ("Người kiến nghị", True),
        ("Số CCCD", True),
        ("Số người kiến nghị", False),
        ("Số công dân được tiếp", False),
        ("Điện chiếu sáng", False),
        ("Loa", False),
    ],
)
def test_which_headers_of_a_ward_name_a_person(header: str, hidden: bool) -> None:
    """A header that tells how to reach a person, or who complained, is known; a count is none."""
    assert is_personal(header) is hidden


def origin_with(*figures: PrintedFigure, rows: tuple[SourceRow, ...] = ()) -> Origin:
    """Return the origin of a small report."""
    return Origin(
        report_type="thang",
        report_name="Báo cáo <tháng>",
        period="2026-10",
        ward="phường An Sen",
        version="",
        printed=figures,
        rows=rows,
    )


FIGURE = PrintedFigure(
    part="word/document.xml",
    paragraph="",
    text="7",
    field="so",
    value="7",
    unit="hộ",
    cells=(Cell("a.xlsx", "Hộ", "B5"),),
    spot=(0, 3, 4),
)


@pytest.mark.parametrize("size", ["screen", "phone"])
def test_the_page_is_open_to_everyone(browser: Browser, tmp_path: Path, size: str) -> None:
    """In a browser nothing is fetched, axe finds nothing, and nobody must scroll sideways."""
    rows = tuple(
        SourceRow("a.xlsx", "Hộ", number, "MTTQ", ((f"B{number}", "Số hộ", "7"),))
        for number in (5, 6)
    )
    within = replace(FIGURE, spot=(4, 0, 1), cells=(Cell("a.xlsx", "Hộ", "B6"),))
    text = docx(
        p("Có 7 hộ " + "rất dài " * 40),
        table(row("Chỉ tiêu", "Kỳ này", header=True), row("Số hộ", "7")),
    )
    page = tmp_path / "a.trace.html"
    page.write_bytes(
        trace_page(origin_with(FIGURE, within, rows=rows), paragraphs(text, name="a.docx"))
    )

    with browsing.page_of(browser, page.as_uri(), size) as tab:
        wide = tab.evaluate("document.documentElement.scrollWidth")
        tab.get_by_role("link", name="B6").click()
        target = tab.evaluate("document.querySelector(':target').textContent")
        tab.evaluate(AXE.read_text("utf-8"))
        found = tab.evaluate("axe.run({resultTypes: ['violations']})")

    assert wide <= browsing.SIZES[size][0]
    assert target == "Dòng 6 Số hộ: 7 (B6)"
    assert [each["id"] for each in found["violations"]] == []


def test_text_of_workbooks_is_never_taken_for_html() -> None:
    """Angle brackets and ampersands typed by somebody are shown as typed."""
    origin = origin_with(
        FIGURE, rows=(SourceRow("a.xlsx", "Hộ", 5, "A&B", (("A5", "<b>", "<script>x</script>"),)),)
    )

    html = trace_page(origin, paragraphs(docx(p("Có 7 hộ <i>")), name="a.docx")).decode()

    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "Báo cáo &lt;tháng&gt;" in html
    assert "A&amp;B" in html


def test_a_number_of_a_chart_or_without_a_row_is_said_to_be_so() -> None:
    """Figures outside the text stand at the end; a figure without cells says that none came."""
    chart = replace(FIGURE, part="word/charts/chart1.xml", spot=None, text="9", value="9")
    nothing = replace(FIGURE, cells=())

    found = Page(
        trace_page(
            origin_with(nothing, chart), paragraphs(docx(p("Có 7 hộ")), name="a.docx")
        ).decode()
    )

    assert "7 hộ: không có dòng nào trong kỳ" in found.text
    assert "Trong biểu đồ và đầu trang 9 hộ: Hộ: B5" in found.text


def test_many_cells_are_told_as_runs() -> None:
    """Cells below each other are one run; few cells are told one by one."""
    cells = tuple(Cell("a.xlsx", "Hộ", f"B{number}") for number in (5, 6, 7, 9, 10, 11, 12))

    found = Page(
        trace_page(
            origin_with(replace(FIGURE, cells=cells)),
            paragraphs(docx(p("Có 7 hộ")), name="a.docx"),
        ).decode()
    )

    assert "Hộ: B5–B7, B9–B12 (7 ô)" in found.text


# The mark of a draft ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "number", "shown"),
    [
        ("", 1, ""),
        ("", 2, "Dự thảo lần 2"),
        ("Dự thảo lần 1", 2, "Dự thảo lần 2"),
        ("Dự thảo lần 4", 2, "Dự thảo lần 4"),
        ("Dự thảo: mới có 13/14 đơn vị", 2, "Dự thảo: mới có 13/14 đơn vị"),
    ],
)
def test_the_mark_of_a_draft(typed: str, number: int, shown: str) -> None:
    """The first draft bears no mark of ours; a higher number or another mark typed stays."""
    context = marked({"van_ban": {"lan_du_thao": typed, "so": 1}}, number)

    assert context["van_ban"] == {"lan_du_thao": shown, "so": 1}
