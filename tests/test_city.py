"""The packages of a city's wards become its report, added up and traceable, nothing typed again."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from city_builders import PERIOD, Ward, base_rows, city_folder, city_workbook, ward_names, wards
from click.testing import CliRunner
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from test_upward import changed

from reports.cli.commands import danvan
from reports.figure import Cell, Figure, Precision
from reports.figures.compare import figures_of
from reports.figures.indicators import BY_ID, INDICATORS
from reports.figures.upward import WardFigures, consolidated
from reports.findings import ReportsError
from reports.findings.packing import (
    CHANGED_PACKAGE,
    FIGURE_NOT_OF_ALL,
    NO_PACKAGES,
    NO_WORKBOOK_OF_LEVEL,
    OLDER_SENDING,
    ONLY_FROM_PACKAGES,
    OTHER_PERIOD,
    SAME_SENDING_TWICE,
    UNLISTED_WARD,
    WARDS_MISSING,
)
from reports.office.origin import origin_of
from reports.pipeline import Request, build_report
from reports.pipeline.upward.city import build_city
from reports.workbooks.packages import FIGURES
from reports.workbooks.schema import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    from reports.findings import Code
    from reports.pipeline import Outcome

COUNT = 6


def request(folder: Path, *, accept: str = "") -> Request:
    """Return what is asked for: the city's report of October from a folder."""
    return Request(
        report_type="thanh-pho",
        period=PERIOD,
        inputs=(folder,),
        folder=folder,
        target=folder.parent / "ra",
        accept_missing=accept,
    )


def built(folder: Path, sent: Sequence[Ward], names: Sequence[str] | None = None) -> Outcome:
    """Return the report of a city whose wards are those that sent, or those named."""
    listed = names if names is not None else [ward.name for ward in sent]
    return build_city(request(city_folder(folder / "tp", sent, listed)))


def codes(outcome: Outcome) -> set[Code]:
    """Return the codes of what was found."""
    return {each.code for each in outcome.findings}


def refused(folder: Path, sent: Sequence[Ward], names: Sequence[str] | None = None) -> list[str]:
    """Return what is said where no report comes out."""
    with pytest.raises(ReportsError) as error:
        built(folder, sent, names)
    return [str(each) for each in error.value.findings]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Return the report of a city of six wards, all of which sent."""
    return built(tmp_path_factory.mktemp("city"), wards(COUNT))


@pytest.fixture(scope="module")
def ward_rows() -> dict[str, dict[str, object]]:
    """Return the figures of a ward of size 1 by tag."""
    return {str(row["tag"]): dict(row) for row in base_rows()}


# Adding up ---------------------------------------------------------------------------------------


def test_flows_and_states_are_the_sums_of_the_wards(
    outcome: Outcome, ward_rows: dict[str, dict[str, object]]
) -> None:
    """Six wards 1, 2, 3, 4, 5 and 1 times as busy as the sample make 16 times its figures."""
    size = sum(ward.factor for ward in wards(COUNT))
    summed = [each for each in INDICATORS if each.nature is not Measure.RATE]
    known = [each for each in summed if isinstance(ward_rows.get(each.tag, {}).get("current"), int)]

    assert size == 16
    assert len(known) > 80
    for indicator in known:
        base = ward_rows[indicator.tag]["current"]
        assert isinstance(base, int)
        assert outcome.figures[indicator.tag].value == base * size, indicator.tag


def test_rates_are_worked_out_anew_not_averaged() -> None:
    """90 of 100 in one ward and 1 of 10 in another are 82,7 % of both, not 50 %."""
    one = of_ward("phường A", pet_done=90, pet_open=20, pet_in=80)
    two = of_ward("phường B", pet_done=1, pet_open=4, pet_in=6)

    rate = current([one, two], "pet_rate")

    assert rate.value == Decimal("82.7")
    assert {cell.ref for cell in rate.cells} == {"pet_done", "pet_open", "pet_in"}
    assert {cell.file for cell in rate.cells} == {"phường A", "phường B"}


def of_ward(name: str, **figures: int) -> WardFigures:
    """Return the figures of a ward; each cell is called as its indicator."""
    return WardFigures(
        ward=name,
        figures={
            (id_, "current"): Figure(value, (Cell(name, FIGURES.name, id_),))
            for id_, value in figures.items()
        },
    )


def current(of: Sequence[WardFigures], id_: str) -> Figure:
    """Return one figure of all wards together."""
    rows, _ = consolidated(of)
    return next(row.current for row in rows if row.indicator is BY_ID[id_])


def test_a_ward_that_does_not_tell_is_no_zero() -> None:
    """What one ward does not tell is left out of sum and rate, and said."""
    one, two = (
        of_ward("phường A", sessions=5, pet_done=1, pet_open=0, pet_in=2),
        of_ward("phường B", people=9),
    )
    rows, findings = consolidated([one, two])
    figures = {row.indicator.id: row.current for row in rows}

    assert (figures["sessions"].value, figures["sessions"].gaps) == (5, ("phường B",))
    assert figures["pet_rate"].value == 50
    assert figures["fb_in"].value is None
    assert [each.code for each in findings] == [FIGURE_NOT_OF_ALL]


def test_nothing_is_held_against_a_sum_of_other_wards() -> None:
    """A plan or a year before that not every ward tells is not compared to the sum of all."""
    whole = {("sessions", "current"): 5, ("sessions", "plan"): 50, ("sessions", "year_earlier"): 4}
    one = WardFigures(ward="A", figures={key: Figure(value) for key, value in whole.items()})
    two = of_ward("B", sessions=7)
    both, _ = consolidated([one, two])
    alone, _ = consolidated([one])
    (of_both,) = (row for row in both if row.indicator.id == "sessions")
    (of_one,) = (row for row in alone if row.indicator.id == "sessions")

    assert (of_both.current.value, of_both.plan.value, of_both.change.value) == (12, None, None)
    assert (of_one.plan.value, of_one.change.value) == (50, 1)


def test_approximate_figures_stay_approximate() -> None:
    """“khoảng 120” of one ward makes the city's sum approximate."""
    one = WardFigures(ward="A", figures={("people", "current"): Figure(120, (), Precision.ABOUT)})

    assert current([one, of_ward("B", people=3)], "people").precision is Precision.ABOUT


def test_every_printed_number_leads_to_cells_of_packages(outcome: Outcome) -> None:
    """Whatever figure the report prints names the package, the sheet and the cell of each ward."""
    printed = [one.figure for one in outcome.printed if one.figure.known]
    files = {f"Gói {ward.name} {PERIOD} lần 1.zip" for ward in wards(COUNT)}

    assert len(printed) > 300
    assert [each for each in printed if not each.cells] == []
    assert {cell.file for each in printed for cell in each.cells} == files
    sessions = outcome.figures["so_buoi"]
    assert {cell.file for cell in sessions.cells} == files
    assert {cell.sheet for cell in sessions.cells} == {FIGURES.name}


def test_the_board_shows_every_ward_and_the_sum(outcome: Outcome) -> None:
    """The board has a row for each ward in the order of the city's list, and the sum below."""
    board = Document(str(outcome.path)).tables[-1]
    rows = [[cell.text for cell in row.cells] for row in board.rows][2:]

    assert [row[1].lower() for row in rows[:-1]] == [name.lower() for name in ward_names(COUNT)]
    assert rows[-1][1] == "Cộng"
    assert sum(int(row[3]) for row in rows[:-1]) == int(rows[-1][3]) == outcome.figures["so_buoi"]


# Which packages count ----------------------------------------------------------------------------


def test_a_missing_ward_is_listed_and_makes_a_draft(tmp_path: Path) -> None:
    """A ward without a package is named, printed as not sent, and the report is a draft."""
    names = ward_names(3)
    made = built(tmp_path, wards(2), names)
    text = "\n".join(paragraph.text for paragraph in Document(str(made.path)).paragraphs)

    assert [each.message for each in made.findings if each.code is WARDS_MISSING] == [
        f"còn 1 xã, phường chưa có gói của tháng 10 năm 2026: {names[2]}."
    ]
    assert "dự thảo, thiếu 1 đơn vị" in made.path.name
    assert "2/3 xã, phường" in text
    assert f"chưa gửi: {names[2]}" in text
    final = build_city(request(tmp_path / "tp", accept="Đã báo cáo miệng"))
    assert "dự thảo" not in final.path.name


def test_the_higher_sending_of_a_ward_counts(tmp_path: Path) -> None:
    """Of two packages of one ward the one sent last is used, the other only told."""
    name = ward_names(1)[0]
    once = built(tmp_path / "a", [Ward(name=name, factor=1)])
    twice = built(tmp_path / "b", [Ward(name=name), Ward(name=name, factor=4, sending=2)], [name])

    assert OLDER_SENDING in codes(twice)
    assert twice.figures["so_buoi"].value == 4 * once.figures["so_buoi"].amount


def test_the_same_sending_with_other_content_is_refused(tmp_path: Path) -> None:
    """Two packages that both say they are sending 1 are named, and neither is chosen."""
    folder = city_folder(tmp_path / "tp", [Ward(name="phường An Sen")], ["phường An Sen"])
    (folder / "chép.zip").write_bytes(Ward(name="phường An Sen", factor=2).package())

    with pytest.raises(ReportsError) as error:
        build_city(request(folder))

    (finding,) = error.value.findings
    assert finding.code is SAME_SENDING_TWICE
    assert "“chép.zip”" in finding.message


def test_the_same_package_twice_counts_once(tmp_path: Path) -> None:
    """A copy of a package under another name changes nothing."""
    folder = city_folder(tmp_path / "tp", wards(2), ward_names(2))
    before = build_city(request(folder)).figures["so_buoi"].value
    (folder / "bản sao.zip").write_bytes(wards(2)[0].package())

    assert build_city(request(folder)).figures["so_buoi"].value == before


def test_packages_of_another_period_do_not_count(tmp_path: Path) -> None:
    """A package of September lies beside October's and is only told."""
    late = Ward(name=ward_names(1)[0], factor=5, period="2026-09")
    made = built(tmp_path, [*wards(2), late], ward_names(2))

    assert OTHER_PERIOD in codes(made)
    assert WARDS_MISSING not in codes(made)


def test_a_tampered_package_stops_the_report_by_name(tmp_path: Path) -> None:
    """Nothing comes out while a package is not as its ward packed it."""
    folder = city_folder(tmp_path / "tp", wards(2), ward_names(2))
    path = next(folder.glob("*.zip"))
    path.write_bytes(changed(path.read_bytes(), figures=b"PK"))

    with pytest.raises(ReportsError) as error:
        build_city(request(folder))

    assert {each.code for each in error.value.findings} == {CHANGED_PACKAGE}
    assert {each.place.file for each in error.value.findings} == {path.name}
    assert not (tmp_path / "ra").exists()


def test_a_ward_nobody_listed_is_refused(tmp_path: Path) -> None:
    """A package of a ward that the city does not list is named."""
    (told,) = refused(tmp_path, wards(2), ward_names(1))

    assert UNLISTED_WARD.id in told
    assert ward_names(2)[1] in told


def test_names_that_end_alike_are_told_apart(tmp_path: Path) -> None:
    """“xã Sen” does not take the package of “phường An Sen”."""
    sent = [Ward(name="phường An Sen", factor=1), Ward(name="xã Sen", factor=3)]
    made = built(tmp_path, sent, ["xã Sen", "phường An Sen"])
    board = Document(str(made.path)).tables[-1]

    assert [row.cells[3].text for row in board.rows][2:4] == ["36", "12"]


def test_without_packages_or_workbook_nothing_comes_out(tmp_path: Path) -> None:
    """An empty folder, a folder without the city's workbook, and an ordinary build say what is
    missing.
    """
    (none,) = refused(tmp_path / "a", [], ["phường An Sen"])
    folder = city_folder(tmp_path / "b", wards(1), ward_names(1))
    (folder / "so-thanh-pho.xlsx").unlink()
    with pytest.raises(ReportsError) as without:
        build_city(request(folder))
    with pytest.raises(ReportsError) as ordinary:
        build_report(request(folder))

    assert NO_PACKAGES.id in none
    assert [each.code for each in without.value.findings] == [NO_WORKBOOK_OF_LEVEL]
    assert [each.code for each in ordinary.value.findings] == [ONLY_FROM_PACKAGES]


def test_without_a_list_the_wards_are_those_that_sent(tmp_path: Path) -> None:
    """A city that lists no wards gets the report of the packages there are."""
    folder = city_folder(tmp_path / "tp", wards(2), [])
    (folder / "so-thanh-pho.xlsx").write_bytes(city_workbook([]))

    assert build_city(request(folder)).figures["so_buoi"].known


def test_the_city_report_is_one_command(tmp_path: Path) -> None:
    """`danvan bao-cao thanh-pho` builds it from the folder of packages."""
    folder = city_folder(tmp_path / "tp", wards(3), ward_names(3))
    result = CliRunner().invoke(
        danvan, ["bao-cao", "thanh-pho", "--ky", PERIOD, str(folder), "-o", str(tmp_path / "ra")]
    )

    assert result.exit_code == 0, result.output
    assert (tmp_path / "ra" / "Báo cáo tổng hợp dân vận tháng 10 năm 2026.docx").exists()


def test_the_report_keeps_the_digests_of_its_packages(outcome: Outcome) -> None:
    """What is kept of how the report was made names every package with its digest."""
    origin = origin_of(outcome.path)

    assert origin is not None
    assert {each.name for each in origin.inputs} == {
        "so-thanh-pho.xlsx",
        *(f"Gói {ward.name} {PERIOD} lần 1.zip" for ward in wards(COUNT)),
    }
    assert all(each.sha256 for each in origin.inputs)


_COUNTS = st.one_of(st.none(), st.integers(0, 500))
_WARDS = st.lists(
    st.fixed_dictionaries(
        {"sessions": _COUNTS, "pet_done": _COUNTS, "pet_open": _COUNTS, "pet_in": _COUNTS}
    ),
    min_size=1,
    max_size=8,
)


def values_of(told: Sequence[WardFigures]) -> dict[str, object]:
    """Return every figure of all wards together, by its name in templates."""
    rows, _ = consolidated(told)
    return {name: figure.value for name, figure in figures_of(rows).items()}


@given(_WARDS, st.randoms())
@settings(max_examples=30, deadline=None)
def test_order_and_silent_wards_change_nothing(
    told: list[dict[str, int | None]], luck: Random
) -> None:
    """Whatever wards tell: their order does not matter, a ward that tells nothing adds nothing, and
    a sum is that of the known parts.
    """
    sent = [
        of_ward(f"phường {n}", **{id_: v for id_, v in each.items() if v is not None})
        for n, each in enumerate(told)
    ]
    values = values_of(sent)
    shuffled = list(sent)
    luck.shuffle(shuffled)
    known = [each["sessions"] for each in told if each["sessions"] is not None]

    assert values_of(shuffled) == values
    assert values_of([*sent, of_ward("xã im lặng")]) == values
    assert values["so_buoi"] == (sum(known) if known else None)
