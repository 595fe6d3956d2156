"""What is documented for templates is what they get, no more and no less."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest
from figures_builders import FILE, OCTOBER, YEAR, dataset, record
from figures_sample import sample_year

from reports.fields import Field, FieldKind, Group
from reports.figure import Cell, Figure
from reports.figures.context import build_context, own_names
from reports.figures.names import figure_names, names
from reports.figures.naming import BY_KEY, FRAME_AND_LISTS, Own
from reports.figures.spec import ReportSpec
from reports.periods import Period, Span
from reports.workbooks.records import OwnColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.fields import Known, Names
    from reports.workbooks.records import Dataset

SPEC = ReportSpec(name="Báo cáo tháng")
TYPES: dict[FieldKind, tuple[type, ...]] = {
    FieldKind.FIGURE: (Figure,),
    FieldKind.TEXT: (str, Figure, bool, dt.date),
    FieldKind.DATE: (dt.date, str),
    FieldKind.FLAG: (bool,),
    FieldKind.WORDS: (list,),
}
OWN = (
    OwnColumn("propaganda", "kinh_phi", "Kinh phí", Cell(FILE, "Tuyên truyền vận động", "N1")),
    OwnColumn("cau_lac_bo", "so_hoi_vien", "Số hội viên", Cell(FILE, "Câu lạc bộ", "A1")),
)


def context(data: Dataset, period: Period) -> Mapping[str, object]:
    """Return the context of a report."""
    return build_context(data, period, SPEC, {})[0]


def documented(data: Dataset) -> Names:
    """Return the names documented for a dataset."""
    own = own_names(data)
    return names(own.columns, own.indicators, own.sections)


def differences(tree: Names, values: Mapping[str, object], path: str = "") -> Iterator[str]:
    """Yield the names that only one side has, and values of another kind than documented."""
    yield from (f"{path}{name} is not given" for name in tree.keys() - values.keys())
    yield from (f"{path}{name} is not documented" for name in values.keys() - tree.keys())
    for name in tree.keys() & values.keys():
        yield from _difference(tree[name], values[name], path + name)


def _difference(known: Known, value: object, path: str) -> Iterator[str]:
    if isinstance(known, Field):
        if not isinstance(value, TYPES[known.kind]):
            yield f"{path} is {type(value).__name__}, not {known.kind.name}"
    elif isinstance(known, Group):
        assert isinstance(value, Mapping)
        yield from differences(known.fields, value, f"{path}.")
    else:
        assert isinstance(value, list)
        for row in value:
            yield from differences(known.fields, row, f"{path}[].")


def own_data() -> Dataset:
    """Return a dataset with a column and a sheet of the ward's own."""
    shared = [row for rows in sample_year().rows.values() for row in rows]
    own = record("cau_lac_bo", 2, so_hoi_vien=12)
    spent = record("propaganda", 90, month=10, unit="MTTQ", sessions=1, kinh_phi=500)
    return dataset(*shared, own, spent, own_columns=OWN)


@pytest.mark.parametrize(
    "period",
    [OCTOBER, Period(Span.QUARTER, YEAR, 4), Period(Span.HALF, YEAR), Period(Span.YEAR, YEAR)],
    ids=lambda period: period.key,
)
def test_every_name_documented_is_given_and_the_reverse(period: Period) -> None:
    """The context of a full dataset has the documented names, of the documented kinds."""
    data = own_data()

    assert list(differences(documented(data), context(data, period))) == []


def test_empty_dataset_gives_the_same_names() -> None:
    """A ward that has typed nothing gets every name: unknown figures, empty texts and lists."""
    data = dataset()

    assert list(differences(documented(data), context(data, OCTOBER))) == []


def test_sample_month_shows_every_list() -> None:
    """The rows of every list are compared at least once: the lists of the sample are not empty."""
    data = own_data()
    months = [context(data, Period.of_month(YEAR, month)) for month in range(1, 13)]
    lists = [name for name, value in months[0].items() if isinstance(value, list)]

    empty = {name for name in lists if not any(month[name] for month in months)}
    assert empty == {
        "anh",
        "chuong_trinh",
        "chuong_trinh_hoi_nghi",
        "dinh_chinh",
        "mo_hinh_co_de_xuat",
        "phan_bien",
        "to_truong_theo_chuc_danh",
        "xa_phuong",
        "xa_phuong_chua_gui",
    }


def test_own_column_sheet_and_indicator_are_names() -> None:
    """What the ward added can be printed: a column, a sheet, an indicator, a report section."""
    data = own_data()
    tree, values = documented(data), context(data, OCTOBER)

    assert isinstance(tree["van_ban_ban_hanh_luy_ke"], Field)
    assert values["van_ban_ban_hanh_luy_ke"] == 9
    assert values["cau_lac_bo"] == [{"so_hoi_vien": Figure(12)}]
    rows = values["tuyen_truyen_van_dong"]
    assert isinstance(rows, list)
    assert rows[-1]["kinh_phi"] == 500
    section = tree["thuyet_minh"]
    assert isinstance(section, Group)
    assert "chuyen_doi_so" in section.fields


def test_own_indicator_takes_no_name_away() -> None:
    """A code that already means something else is reached under ``rieng_``."""
    for code in ("van_ban", "so_buoi", "so_buoi_luy_ke", "kiem_tra", "mo_hinh"):
        data = dataset(record("extra", code=code, name="Chỉ tiêu", unit_of="lượt", month_10=7))
        values = context(data, OCTOBER)

        assert values[f"rieng_{code}"] == 7
        assert list(differences(documented(data), values)) == []


def test_reserved_names_are_those_of_the_tree() -> None:
    """What an own indicator must not be called is kept in step with the tree itself."""
    figures = figure_names(Own())
    sheets = {sheet.tag for sheet in BY_KEY.values()}

    assert set(names()) - set(figures) - sheets == FRAME_AND_LISTS


def test_names_can_be_typed_in_word() -> None:
    """Every name is unaccented words joined by underscores, and says what it means."""

    def walk(tree: Names) -> Iterator[tuple[str, Known]]:
        for name, known in tree.items():
            yield name, known
            if not isinstance(known, Field):
                yield from walk(known.fields)

    for name, known in walk(names()):
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name), name
        assert known.meaning


def test_private_columns_are_no_names() -> None:
    """Phone and contact of a unit have no name and reach no context."""
    units = context(own_data(), OCTOBER)["don_vi_bao_cao"]
    assert isinstance(units, list)

    assert units
    assert not {"dien_thoai", "nguoi_phu_trach"} & units[0].keys()
