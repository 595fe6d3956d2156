"""Five published news items, reproduced sentence by sentence: in a cell, and printed or why not."""

from __future__ import annotations

import csv
import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from rendering import TIMES
from samples.seeds import SEEDS
from samples.tables import load_tables

from reports.documents.outline import read_outline
from reports.findings import Severity
from reports.findings.rules import TITLES_DIFFER
from reports.findings.run import BEFORE_FIRST_RULE
from reports.pipeline import Request, build_report
from reports.vietnamese import clean, fold
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from goldens import Goldens
    from rendering import Pages
    from samples.seeds import Seed

    from reports.findings import Finding

CASES = Path(__file__).parent / "cases"
NEWS = "tin-bai"
SENTENCE, SHEET, CELL, HELD, IN_REPORT, WHY_NOT, IN_NEWS = (
    "Câu trong bản tin",
    "Trang tính",
    "Ô",
    "Chữ trong ô",
    "Chữ in trong báo cáo",
    "Không in vì",
    "Chữ in trong tin bài",
)
FACTS = {
    "gia-thuy-2020": ("Chiều ngày 18/01/2021, tại phòng họp 2",),
    "cu-khoi-2020": ("đã có 04 ý kiến", "Chiều ngày 23/9/2020"),
    "sai-dong-2020-07": ("đã có 03 ý kiến", "Sáng ngày 13/8/2020, tại phòng họp A3"),
    "thuong-thanh-2017": ("đã có 09 ý kiến", "04 tổ dân vận"),
    "thi-uy-2020": ("07 tập thể và 06 cá nhân", "Ngày 28/01/2021"),
}
CONCLUSIONS = {
    "gia-thuy-2020": 6,
    "cu-khoi-2020": 6,
    "sai-dong-2020-07": 5,
    "thuong-thanh-2017": 4,
    "thi-uy-2020": 9,
}
TOLD = ("narrative", "tasks", "conclusions", "shortcomings", "awards", "meetings", "bases")
NO_NUMBER = ("number", "order", "code", "month", "period", "about", "status", "decision")
each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)


@dataclass(frozen=True, slots=True)
class Made:
    """A document made from a seed's workbook: where it lies, its outline, what was said."""

    path: Path
    outline: str
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """Its paragraphs without the signs of the outline."""
        signs = re.compile(r"^(\[[^\]]+\] |#+ |- |1\. |\| )")
        return "\n".join(signs.sub("", line) for line in self.outline.splitlines())


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the documents of the seeds, each once."""

    root: Path
    folder: Path
    made: dict[tuple[str, str], Made]

    def __call__(self, seed: Seed, report_type: str) -> Made:
        """Return a seed's document of a type."""
        key = (seed.name, report_type)
        if key not in self.made:
            self.made[key] = self._make(seed, report_type)
        return self.made[key]

    def _make(self, seed: Seed, report_type: str) -> Made:
        target = self.folder / f"{seed.name}-{report_type}.docx"
        request = Request(
            report_type=report_type,
            period=seed.period,
            inputs=(self.root / seed.folder,),
            folder=self.root,
            target=target,
        )
        outcome = build_report(request)
        return Made(target, read_outline(target.read_bytes()), outcome.findings)


@pytest.fixture(scope="module")
def make(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Maker:
    """Return what makes the documents of the seeds."""
    return Maker(root, tmp_path_factory.mktemp("seeds"), {})


def comparison(root: Path, seed: Seed) -> list[dict[str, str]]:
    """Return the lines of the table that follows the news item sentence by sentence."""
    with (root / seed.comparison).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def shown(value: object) -> str:
    """Return what a cell shows: a day as it is typed, anything else as it stands."""
    return value.strftime("%d/%m/%Y") if isinstance(value, dt.datetime) else str(value)


# The table -----------------------------------------------------------------------------------


@each_seed
def test_comparison_quotes_the_news_item(seed: Seed, root: Path) -> None:
    """Every sentence compared stands in the news item, and is printed or has a reason not to be."""
    news = clean(seed.news())

    for line in comparison(root, seed):
        assert clean(line[SENTENCE]) in news
        assert bool(line[IN_REPORT]) != bool(line[WHY_NOT]), line[SENTENCE]


@each_seed
def test_comparison_leaves_no_sentence_out(seed: Seed, root: Path) -> None:
    """Every clause of the news item is compared somewhere."""
    quoted = [clean(line[SENTENCE]) for line in comparison(root, seed)]
    clauses = [
        clause.strip()
        for paragraph in clean(seed.news()).split("\n")
        for clause in re.split(r"[.;](?= |$)", paragraph)
        if len(clause.split()) >= 5
    ]

    assert clauses
    assert not [each for each in clauses if not any(part in each for part in quoted)]


@each_seed
def test_comparison_leads_to_cells_that_say_so(seed: Seed, root: Path) -> None:
    """The cell named beside a sentence holds the words named beside it."""
    book = load_workbook(root / seed.workbook)

    for line in comparison(root, seed):
        if line[SHEET]:
            assert line[HELD] in shown(book[line[SHEET]][line[CELL]].value)
        else:
            assert line[WHY_NOT]


@each_seed
def test_report_prints_what_the_comparison_says(seed: Seed, root: Path, make: Maker) -> None:
    """The words named as printed stand in the report of the seed."""
    text = make(seed, seed.report_type).text

    printed = [line[IN_REPORT] for line in comparison(root, seed) if line[IN_REPORT]]

    assert printed
    assert not [words for words in printed if words not in text]


@each_seed
def test_news_item_prints_what_the_comparison_says(seed: Seed, root: Path, make: Maker) -> None:
    """The words named as printed stand in the news item made from the workbook."""
    text = make(seed, NEWS).text

    printed = [line[IN_NEWS] for line in comparison(root, seed) if line[IN_NEWS]]

    assert printed
    assert not [words for words in printed if words not in text]


@each_seed
def test_every_told_sentence_reaches_one_of_the_two_papers(seed: Seed, root: Path) -> None:
    """What was said at a meeting is left out of the report only to stand in the news item."""
    lines = comparison(root, seed)

    lost = [
        line[SENTENCE]
        for line in lines
        if "tin bài" in line[WHY_NOT] and not (line[IN_REPORT] or line[IN_NEWS])
    ]

    assert lost == []


# What is printed -------------------------------------------------------------------------------


@each_seed
def test_documents_read_as_they_were_accepted(seed: Seed, make: Maker, golden: Goldens) -> None:
    """The report and the news item of each seed are as reviewed against the published text."""
    folder = CASES / seed.name / "golden"

    golden(folder / "outline.txt", make(seed, seed.report_type).outline)
    golden(folder / "tin-bai.txt", make(seed, NEWS).outline)


@each_seed
def test_news_item_carries_the_facts_of_the_seed(seed: Seed, make: Maker) -> None:
    """Opinions, teams, awards and every numbered conclusion stand in the news item."""
    outline = make(seed, NEWS).outline

    assert not [fact for fact in FACTS[seed.name] if fact not in outline]
    numbered = [line for line in outline.splitlines() if line.startswith("1. ")]
    assert len(numbered) == CONCLUSIONS[seed.name]


@each_seed
def test_no_heading_stands_alone(seed: Seed, make: Maker) -> None:
    """What the source does not tell leaves no heading, no zero and no empty table behind."""
    lines = make(seed, seed.report_type).outline.splitlines()

    body = [line for line in lines if not line.startswith(("[", "!", "|"))]
    levels = [len(line) - len(line.lstrip("#")) for line in [*body, "# "]]
    lonely = [
        line
        for line, own, after in zip(body, levels, levels[1:], strict=False)
        if own and 0 < after <= own
    ]
    assert lonely == []
    assert not re.search(r"\b(0|không phát sinh)\b", "\n".join(body))


@each_seed
def test_pages_are_few_and_in_one_typeface(seed: Seed, make: Maker, pages: Pages) -> None:
    """Each paper opens in LibreOffice on at most three pages, in Times only."""
    papers = (make(seed, seed.report_type), make(seed, NEWS))

    for pdf in pages(*(paper.path for paper in papers)):
        names = {name.replace(" ", "") for name in TIMES}

        assert pdf.page_count <= 3
        assert all(font.startswith(tuple(names)) or font in names for font in pdf.fonts)


# Only what the source says -----------------------------------------------------------------------


@each_seed
def test_nothing_must_be_mended(seed: Seed, root: Path) -> None:
    """The workbook is read without any finding."""
    _, findings = read_workbooks([root / seed.workbook], SHEETS)

    assert not findings


@each_seed
def test_every_number_is_in_the_news_item(seed: Seed) -> None:
    """No figure is invented: each number told stands in the published text."""
    published = {int(number) for number in re.findall(r"\d+", seed.news())}
    tables = load_tables(seed.tables)

    typed = {
        int(number)
        for sheet in TOLD
        for row in tables.get(sheet, ())
        for key, content in row.items()
        if key not in NO_NUMBER and not isinstance(content, dt.date)
        for number in re.findall(r"\d+", str(content))
    }

    assert typed <= published


@each_seed
def test_every_person_is_named_in_the_news_item(seed: Seed) -> None:
    """Office holders are those the source names."""
    published = fold(seed.news())
    tables = load_tables(seed.tables)

    people = [
        *(row.get("signer", "") for row in tables["issuers"]),
        *(row.get("person", "") for row in tables.get("board", ())),
    ]

    assert not [name for name in people if fold(str(name)) not in published]


def test_one_person_with_two_titles_is_noticed(make: Maker) -> None:
    """Cự Khối's text gives its chair two titles: both are kept, and the difference is told."""
    seed = next(seed for seed in SEEDS if seed.name == "cu-khoi-2020")
    news = make(seed, NEWS)

    told = [each for each in news.findings if each.code is TITLES_DIFFER]

    assert [each.severity for each in told] == [Severity.NOTICE]
    assert "Bí thư Thường trực Đảng ủy" in told[0].message
    for title in ("Bí thư Đảng ủy, Trưởng Ban", "Bí thư Thường trực Đảng ủy, Trưởng Ban"):
        assert f"đồng chí {title}" in news.outline


def test_a_paper_older_than_the_rules_says_by_which_it_is_printed(make: Maker) -> None:
    """Thượng Thanh's survey of 2017 is printed by Hướng dẫn 36, with a note."""
    seed = next(seed for seed in SEEDS if seed.name == "thuong-thanh-2017")
    report = make(seed, seed.report_type)

    notes = [each for each in report.findings if each.code is BEFORE_FIRST_RULE]

    assert ["36-HD/VPTW" in each.message for each in notes] == [True]
    assert "- Ban Dân vận Quận ủy," in report.outline
