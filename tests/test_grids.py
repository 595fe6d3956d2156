"""The values of cells are those that openpyxl reads, for every way in which a value may stand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from workbook_builders import MAIN, packed, parts, sheet_xml

from reports.workbooks.grids import grids
from reports.workbooks.guard import examine
from reports.workbooks.patient import patient_grids
from reports.workbooks.quick import BROKEN, quick_grids
from reports.workbooks.scan import SheetScan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reports.workbooks.headers import RawRow

    Grids = dict[str, list[RawRow]]
    Way = Callable[[bytes, Sequence[SheetScan]], Grids]

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "inputs").rglob("*.xlsx"))


def read(path: Path, way: Way) -> Grids:
    """Return the rows of all sheets of a workbook as one way reads them."""
    scan, _ = examine(path)
    assert scan
    return way(scan.content, scan.sheets)


def read_here(path: Path) -> Grids:
    """Return the rows as they are read quickly."""
    return read(path, quick_grids)


def read_by_openpyxl(path: Path) -> Grids:
    """Return the rows as openpyxl reads them."""
    return read(path, patient_grids)


def kinds(rows: dict[str, list[RawRow]]) -> list[type]:
    """Return the type of every cell: True is not 1."""
    return [type(value) for sheet in rows.values() for row in sheet for value in row]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_read_as_openpyxl_reads_them(path: Path) -> None:
    """Every cell of every sample workbook has the same value of the same type."""
    here, there = read_here(path), read_by_openpyxl(path)

    assert here == there
    assert kinds(here) == kinds(there)


MOMENTS = [
    "dd/mm/yyyy",
    "mm-dd-yy",
    "h:mm",
    "[h]:mm:ss",
    '[$-42A]d" tháng "m',
    "[Red]0.0",
    '0 "ngày"',
    "yyyy;@",
    "[mm]:ss",
    "General",
]


@pytest.mark.parametrize("format_", MOMENTS)
@pytest.mark.parametrize("value", [0, 0.25, 0.75001, 1, 59, 60, 61, 46315, 46315.5, -1, 3e9])
@pytest.mark.parametrize("year", [1900, 1904])
def test_days_and_times_are_told_by_the_format(
    tmp_path: Path, format_: str, value: float, year: int
) -> None:
    """A number is a day, a time, a span of time or a number as its format shows it."""
    book = Workbook()
    if year == 1904:
        book.epoch = dt.datetime(1904, 1, 1)  # noqa: DTZ001 -- a workbook knows no time zones
    cell = book.worksheets[0].cell(1, 1, value)
    cell.number_format = format_
    book.save(path := tmp_path / "a.xlsx")

    assert read_here(path) == read_by_openpyxl(path)


CELLS = [
    '<c r="A1" t="inlineStr"><is><t>Rác </t></is></c>',
    '<c r="A1" t="inlineStr"><is><r><t>Xanh</t></r><r><t> sạch</t></r></is></c>',
    '<c r="A1" t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>b</t></rPh></is></c>',
    '<c r="A1" t="inlineStr"/>',
    '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>',
    '<c r="A1" t="e"><v>#REF!</v></c>',
    '<c r="A1" t="str"><f>1</f><v>x_x000D_y</v></c><c><v>5</v></c>',
    '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1</f></c>',
    '<c r="A1"><v>1E3</v></c><c r="C1"><v>2.50</v></c><c r="D1"><v></v></c>',
    '<c><v>1</v></c><c r="F1"><v>2</v></c><c><v>3</v></c>',
    '<c r="A1"><v><![CDATA[7]]></v></c><c r="B1" t="str"><v>a&amp;b</v></c>',
]


@pytest.mark.parametrize("cells", CELLS)
def test_cells_are_read_as_openpyxl_reads_them(tmp_path: Path, cells: str) -> None:
    """Inline, rich and spoken text, truth, errors, formulas, days of ISO, cells without a place."""
    path = tmp_path / "a.xlsx"
    later = '<row r="4"><c r="A4"><v>9</v></c></row><row><c><v>8</v></c></row>'
    rows = f'<row r="1">{cells}</row>{later}'
    path.write_bytes(packed(parts(sheet_xml(rows))))

    here, there = read_here(path), read_by_openpyxl(path)

    assert here == there
    assert kinds(here) == kinds(there)


STRINGS = (
    "<si><t>Rác</t></si>",
    "<si><r><rPr><b/></rPr><t>Xanh</t></r><r><t> sạch</t></r></si>",
    '<si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh><phoneticPr fontId="1"/></si>',
    "<si/>",
    "<si><t>a_x005F_x000D_b</t></si>",
)


@pytest.mark.parametrize("index", range(len(STRINGS)))
def test_shared_strings_are_read_as_openpyxl_reads_them(tmp_path: Path, index: int) -> None:
    """Plain and rich text, without how it is spoken, and with its escapes."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(_with_strings(f'<c r="A1" t="s"><v>{index}</v></c>')))

    assert read_here(path) == read_by_openpyxl(path)


def _with_strings(cell: str = "", shared: Sequence[str] = ()) -> dict[str, str | bytes]:
    made = parts(sheet_xml(f'<row r="1">{cell}</row>'))
    strings = [f"<si>{each}</si>" for each in shared] or STRINGS
    types, relations = str(made["[Content_Types].xml"]), str(made["xl/_rels/workbook.xml.rels"])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    override = (
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    entry = f'<Relationship Id="s" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
    return {
        **made,
        "[Content_Types].xml": types.replace("</Types>", override),
        "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", entry),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(strings)}</sst>',
    }


def _styled(made: dict[str, str | bytes]) -> dict[str, str | bytes]:
    types, relations = str(made["[Content_Types].xml"]), str(made["xl/_rels/workbook.xml.rels"])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    override = (
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.styles+xml"/></Types>'
    )
    entry = f'<Relationship Id="y" Type="{kind}" Target="styles.xml"/></Relationships>'
    return {
        "[Content_Types].xml": types.replace("</Types>", override),
        "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", entry),
        "xl/styles.xml": STYLES,
    }


ONE = SheetScan(name="S1", part="xl/worksheets/sheet1.xml", last_row=1, last_column=1)
NUMBER = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>')


def test_broken_xml_is_not_read_in_part() -> None:
    """A sheet that ends too early gives nothing, not its first rows."""
    assert quick_grids(packed(parts(NUMBER)), [ONE]) == {"S1": [(1,)]}
    with pytest.raises(BROKEN):
        quick_grids(packed(parts(NUMBER.removesuffix("</worksheet>"))), [ONE])


def test_document_type_stops_the_reading() -> None:
    """What the guard has let through is not trusted: nothing can be declared in a part."""
    declared = '<!DOCTYPE a [<!ENTITY b "1">]>' + NUMBER

    with pytest.raises(ValueError, match="DOCTYPE"):
        quick_grids(packed(parts(declared)), [ONE])


def test_cell_without_a_column_is_refused() -> None:
    """A reference that names no column cannot be placed."""
    with pytest.raises(ValueError, match="11"):
        quick_grids(packed(parts(NUMBER.replace("A1", "11"))), [ONE])


# What the quick way leaves to openpyxl -----------------------------------------------------------

ODD = {
    "day of ISO": '<c r="A1" t="d"><v>2026-10-20</v></c>',
    "unknown kind": '<c r="A1" t="z"><v>7</v></c>',
    "unknown attribute": '<c r="A1" new="1"><v>7</v></c>',
    "unknown element": '<c r="A1"><v>7</v><x>8</x></c>',
    "two values": '<c r="A1"><v>7</v><v>8</v></c>',
    "plain text after a run": '<c r="A1" t="inlineStr"><is><r><t>a</t></r><t>b</t></is></c>',
    "two plain texts": '<c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c>',
    "style that is not there": '<c r="A1" s="7"><v>7</v></c>',
    "small letters": '<c r="a1"><v>7</v></c>',
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_is_left_to_openpyxl(name: str, tmp_path: Path) -> None:
    """The quick way is not sure of it and says so; then the workbook is read by openpyxl."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts(sheet_xml(f'<row r="1"><c><v>1</v></c>{ODD[name]}</row>'))))

    with pytest.raises(ValueError, match=r".") if "style" not in name else pytest.raises(KeyError):
        read_here(path)
    assert read(path, grids) == read_by_openpyxl(path)


def test_strings_in_another_place_are_left_to_openpyxl(tmp_path: Path) -> None:
    """Shared strings that lie beside the usual place are found by openpyxl."""
    path = tmp_path / "a.xlsx"
    made = _with_strings('<c r="A1" t="s"><v>0</v></c>')
    moved = {
        name: content.replace("sharedStrings.xml", "chuoi.xml")
        if isinstance(content, str)
        else content
        for name, content in made.items()
    }
    moved["xl/chuoi.xml"] = moved.pop("xl/sharedStrings.xml")
    path.write_bytes(packed(moved))

    with pytest.raises(ValueError, match="sharedStrings"):
        read_here(path)
    assert read(path, grids) == {"S1": [("Rác",)]}


# Any sheet ---------------------------------------------------------------------------------------

FORMATS = (0, 9, 14, 18, 20, 22, 27, 36, 45, 46, 47, 49, 164, 165, 166, 167, 168, 169)
CUSTOM = (
    "dd/mm/yyyy",
    "[h]:mm",
    '0.0" ngày"',
    "[$-42A]mmmm\\ yyyy;@",
    "#,##0 [Red]",
    '"d"0;yyyy',
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts>'
    + "".join(
        f'<numFmt numFmtId="{number}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
        for number, code in enumerate(CUSTOM, start=164)
    )
    + "</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill></fills>"
    "<borders><border/></borders>"
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
    + "".join(f'<xf numFmtId="{number}" xfId="0"/>' for number in FORMATS)
    + "</cellXfs></styleSheet>"
)
text = st.text(st.sampled_from("aăđ 0,.\n_xX05Fĩ漢"), max_size=6).map(escape)
space = st.sampled_from(["", ' xml:space="preserve"'])
plain = st.builds("<t{}>{}</t>".format, space, text)
run = st.builds(
    "<r>{}<t{}>{}</t></r>".format, st.sampled_from(["", "<rPr><b/></rPr>"]), space, text
)
spoken = st.builds('<rPh sb="0" eb="1"><t>{}</t></rPh>'.format, text)
string = st.one_of(
    plain, st.lists(run, max_size=3).map("".join), st.builds("{}{}".format, plain, spoken)
)
number = st.one_of(
    st.integers(-5, 70_000).map(str),
    st.floats(-2, 3e6, allow_nan=False).map(repr),
    st.sampled_from(["1E-7", "1e15", "0.30000000000000004", "60", "0.5", "-0", "1e300", "9" * 16]),
)
formula = st.sampled_from(
    ["", "<f>1+1</f>", '<f t="shared" ref="A1:A9" si="0">B1</f>', '<f t="shared" si="0"/>', "<f/>"]
)
style = st.sampled_from(["", *(f' s="{place}"' for place in range(len(FORMATS)))])
cell = st.one_of(
    st.tuples(style, formula, number).map(lambda each: (each[0], f"{each[1]}<v>{each[2]}</v>")),
    st.tuples(style, formula).map(lambda each: (each[0], each[1])),
    st.builds(lambda place: (' t="s"', f"<v>{place}</v>"), st.integers(0, 3)),
    st.builds(lambda held: (' t="inlineStr"', f"<is>{held}</is>"), string),
    st.builds(lambda how, held: (' t="str"', f"{how}<v>{held}</v>"), formula, text),
    st.builds(lambda held: (' t="b"', f"<v>{held}</v>"), st.integers(0, 1)),
    st.builds(lambda held: (' t="e"', f"<v>{held}</v>"), st.sampled_from(["#REF!", "#N/A"])),
    st.just((" cm='1'", "<v></v>")),
)
row = st.lists(st.tuples(st.integers(1, 3), st.booleans(), cell), max_size=4)
sheet = st.lists(st.tuples(st.integers(1, 3), st.booleans(), row), min_size=1, max_size=4)


def written(rows: list[tuple[int, bool, list[tuple[int, bool, tuple[str, str]]]]]) -> str:
    """Return rows as XML: with steps between rows and cells, some not saying where they stand."""
    xml, number_ = "", 0
    for step, named, cells in rows:
        number_ += step if named else 1
        held, column = "", 0
        for across, placed, (attributes, content) in cells:
            column += across if placed else 1
            place = f' r="{chr(64 + column)}{number_}"' if placed else ""
            held += f"<c{place}{attributes}>{content}</c>"
        place = f' r="{number_}"' if named else ""
        xml += f"<row{place}>{held}</row>"
    return xml


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=sheet, strings=st.lists(string, min_size=4, max_size=4), mac=st.booleans())
@example(rows=[(1, True, [(1, True, (' s="2"', "<v>3e9</v>"))])], strings=["<t/>"] * 4, mac=False)
def test_any_sheet_is_read_as_openpyxl_reads_it(
    rows: list[tuple[int, bool, list[tuple[int, bool, tuple[str, str]]]]],
    strings: list[str],
    mac: bool,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Values of every kind, format and spelling are the same, of the same type; none is odd."""
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    made = _with_strings(shared=strings)
    book = str(made["xl/workbook.xml"])
    calendar = f'<workbookPr date1904="{int(mac)}"/><sheets>'
    path.write_bytes(
        packed(
            {
                **made,
                **_styled(made),
                "xl/workbook.xml": book.replace("<sheets>", calendar),
                "xl/worksheets/sheet1.xml": sheet_xml(written(rows)),
            }
        )
    )

    here, there = read_here(path), read_by_openpyxl(path)

    assert here == there
    assert kinds(here) == kinds(there)
