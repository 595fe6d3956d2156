"""A ward's package: its figures and lists, nothing private, and no change unseen."""

from __future__ import annotations

import json
import re
import zipfile
from html import unescape
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from city_builders import PERIOD, SAMPLE, Ward
from click.testing import CliRunner
from openpyxl import load_workbook

from reports.cli.upward import pack_command
from reports.figures.totals import calculate
from reports.figures.upward import ward_figures
from reports.findings import ReportsError
from reports.findings.packing import (
    BROKEN_PACKAGE,
    CHANGED_PACKAGE,
    NEWER_PACKAGE,
    NO_WARD_NAME,
    TEXT_LEFT_OUT,
)
from reports.periods import parse_period
from reports.pipeline.upward.packing import INSTEAD, Wanted, pack_ward
from reports.vietnamese import fold
from reports.workbooks.packages import (
    FIGURES,
    FIGURES_PART,
    LISTS_PART,
    MANIFEST,
    open_package,
)
from reports.workbooks.reader import read_workbooks
from reports.workbooks.sheets import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

    from reports.findings import Finding

OCTOBER = parse_period(PERIOD)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample ward's package for October."""
    stored, _ = pack_ward(wanted(tmp_path_factory.mktemp("goi")))
    return stored.path


def wanted(folder: Path, inputs: Path = SAMPLE, sending: int = 0) -> Wanted:
    """Return what is asked for: the ward's package for October."""
    return Wanted(inputs=(inputs,), period=PERIOD, here=folder, folder=folder, sending=sending)


def workbook_at(package: Path, part: str, folder: Path) -> Path:
    """Return a workbook of a package as a file of its own."""
    with zipfile.ZipFile(package) as archive:
        (folder / part).write_bytes(archive.read(part))
    return folder / part


def texts_of(content: bytes) -> str:
    """Return everything that stands in a package, the parts of its workbooks included."""
    told = []
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            inner = texts_of(data) if zipfile.is_zipfile(BytesIO(data)) else unescape(data.decode())
            told.append(f"{name}\n{inner}")
    return "\n".join(told)


def test_a_package_is_one_file_of_figures_lists_and_manifest(package: Path) -> None:
    """It is named by ward, period and sending, and holds three parts."""
    with zipfile.ZipFile(package) as archive:
        manifest = json.loads(archive.read(MANIFEST))

        assert archive.namelist() == [MANIFEST, FIGURES_PART, LISTS_PART]
    assert package.name == "Gói phường An Sen 2026-10 lần 1.zip"
    assert manifest["ward"] == "phường An Sen, thành phố Hà Nội"
    assert manifest["units"] == {"due": 14, "sent": 14}


def test_its_figures_are_those_of_the_report(package: Path, tmp_path: Path) -> None:
    """Every figure of the ward's own report of October stands in the package, with its cell."""
    assert OCTOBER is not None
    figures, _ = calculate(read_workbooks([SAMPLE], SHEETS)[0], OCTOBER)
    dataset, _ = read_workbooks([workbook_at(package, FIGURES_PART, tmp_path)], (FIGURES,))
    rows = {row.text("tag"): row for row in dataset.of(FIGURES.key)}
    suffixes = {"current": "", "year_to_date": "_luy_ke", "previous": "_ky_truoc"}

    told = {
        tag + suffix: row.figure(column)
        for tag, row in rows.items()
        for column, suffix in suffixes.items()
    }

    assert len(told) > 300
    assert {name: each.value for name, each in told.items()} == {
        name: figures[name].value for name in told
    }
    known = ward_figures("phường An Sen", rows.values())
    assert all(len(each.cells) == 1 for each in known.figures.values())


def test_its_lists_give_the_same_figures(package: Path, tmp_path: Path) -> None:
    """Read as any other workbook, the lists give the figures again, from January to October."""
    assert OCTOBER is not None
    figures, _ = calculate(read_workbooks([SAMPLE], SHEETS)[0], OCTOBER)
    lists, findings = read_workbooks([workbook_at(package, LISTS_PART, tmp_path)], SHEETS)
    again, _ = calculate(lists, OCTOBER)
    own = {name for name in figures if name not in again}

    assert not [each for each in findings if each.severity.value == "Phải sửa"]
    assert {name: each.value for name, each in figures.items() if name not in own} == {
        name: each.value for name, each in again.items()
    }
    assert not [row for row in lists.of("propaganda") if row.get("month") in {11, 12}]


def private_values() -> set[str]:
    """Return everything that the sample ward typed as telephone, contact or petitioner."""
    dataset, _ = read_workbooks([SAMPLE], SHEETS)
    columns = (("units", "contact"), ("units", "phone"), ("opinions", "speaker"))
    return {row.text(key) for sheet, key in columns for row in dataset.of(sheet)} - {""}


def test_nothing_private_goes_up(package: Path) -> None:
    """No telephone, contact or petitioner stands anywhere in the package, however it is spaced."""
    whole = texts_of(package.read_bytes())
    folded = fold(whole)
    digits = re.sub(r"[ .\-]", "", whole)

    assert len(private_values()) > 20
    assert [value for value in private_values() if value in whole or fold(value) in folded] == []
    assert [value for value in private_values() if value.replace(" ", "") in digits] == []
    assert "Điện thoại" not in whole
    assert "Người phụ trách</t>" not in texts_of(package.read_bytes()).split("Đơn vị báo cáo")[-1]


def test_numbers_to_reach_people_are_left_out_of_texts(tmp_path: Path) -> None:
    """A telephone, an address or a number of papers typed into running text does not go up."""
    workbook = load_workbook(next(SAMPLE.glob("*.xlsx")))
    page = workbook["Tuyên truyền vận động"]
    page["K5"] = "Liên hệ 0912.345.678, an@example.vn hoặc CCCD 001085012345; 62.500.000 đồng"
    workbook.save(tmp_path / "a.xlsx")

    stored, findings = pack_ward(wanted(tmp_path / "goi", tmp_path / "a.xlsx"))
    whole = texts_of(stored.path.read_bytes())

    assert f"Liên hệ {INSTEAD}, {INSTEAD} hoặc CCCD {INSTEAD}; 62.500.000 đồng" in whole
    assert TEXT_LEFT_OUT in {each.code for each in findings}


def test_same_inputs_same_bytes_and_a_change_is_the_next_sending(tmp_path: Path) -> None:
    """Packed again unchanged the package is the same file; changed it is sending 2."""
    first, _ = pack_ward(wanted(tmp_path))
    again, _ = pack_ward(wanted(tmp_path))
    workbook = load_workbook(next(SAMPLE.glob("*.xlsx")))
    workbook["Tuyên truyền vận động"]["E5"] = 9
    workbook.save(tmp_path / "a.xlsx")
    changed, _ = pack_ward(wanted(tmp_path, tmp_path / "a.xlsx"))
    chosen, _ = pack_ward(wanted(tmp_path, sending=7))

    assert (again.path, again.changed) == (first.path, False)
    assert changed.path.name == "Gói phường An Sen 2026-10 lần 2.zip"
    assert chosen.path.name == "Gói phường An Sen 2026-10 lần 7.zip"


def test_what_must_be_mended_is_not_packed(tmp_path: Path) -> None:
    """A ward without a name, or with faults, gets no package."""
    workbook = load_workbook(next(SAMPLE.glob("*.xlsx")))
    page = workbook["Thông tin đơn vị"]
    for row in page.iter_rows(min_row=5, max_col=2):
        if row[0].value == "Tên phường":
            row[1].value = None
    workbook.save(tmp_path / "a.xlsx")

    with pytest.raises(ReportsError) as refused:
        pack_ward(wanted(tmp_path / "goi", tmp_path / "a.xlsx"))

    assert NO_WARD_NAME in {each.code for each in refused.value.findings}
    assert not (tmp_path / "goi").exists()


# Opening -----------------------------------------------------------------------------------------


def changed(package: bytes, **parts: bytes | None) -> bytes:
    """Return a package with parts exchanged, added or (None) taken out."""
    names = {"manifest": MANIFEST, "figures": FIGURES_PART, "lists": LISTS_PART, "more": "x.exe"}
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as old:
        members: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(target, "w") as new:
        for name, data in {**members, **{names[key]: part for key, part in parts.items()}}.items():
            if data is not None:
                new.writestr(name, data)
    return target.getvalue()


def told(folder: Path, content: bytes) -> list[Finding]:
    """Return what is said of a package with this content, which must not be opened."""
    path = folder / "goi.zip"
    path.write_bytes(content)
    package, findings = open_package(path)
    assert package is None
    return findings


def test_a_changed_package_is_refused_by_name(package: Path, tmp_path: Path) -> None:
    """Figures, lists or manifest exchanged: refused, with the ward and the part."""
    whole = package.read_bytes()
    manifest = json.loads(zipfile.ZipFile(package).read(MANIFEST))
    other = Ward(name="phường Bình Hạ", factor=3).package()
    figures = zipfile.ZipFile(BytesIO(other)).read(FIGURES_PART)
    lied = json.dumps({**manifest, "period": "2026-09"}).encode()

    for part, content in {"figures": figures, "lists": b"", "manifest": lied}.items():
        (finding,) = told(tmp_path, changed(whole, **{part: content}))
        assert finding.code is CHANGED_PACKAGE
        assert "phường An Sen" in finding.message


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"khong phai goi"],
)
def test_a_damaged_package_is_refused(tmp_path: Path, content: bytes) -> None:
    """What is no archive at all is refused with its name."""
    assert [each.code for each in told(tmp_path, content)] == [BROKEN_PACKAGE]


def test_a_package_that_holds_more_or_less_is_refused(package: Path, tmp_path: Path) -> None:
    """A part too many, a part too few, a manifest of another kind."""
    whole = package.read_bytes()

    for content in (
        changed(whole, more=b"MZ"),
        changed(whole, figures=None),
        changed(whole, manifest=b"[]"),
        changed(whole, manifest=b'{"ward": 1}'),
    ):
        assert [each.code for each in told(tmp_path, content)] == [BROKEN_PACKAGE]


def test_a_package_of_a_newer_program_is_refused(package: Path, tmp_path: Path) -> None:
    """A kind of package that this program does not know says so."""
    manifest = json.loads(zipfile.ZipFile(package).read(MANIFEST))
    newer = json.dumps({**manifest, "format": 9}).encode()

    (finding,) = told(tmp_path, changed(package.read_bytes(), manifest=newer))
    assert finding.code is NEWER_PACKAGE


def test_the_command_packs(tmp_path: Path) -> None:
    """`danvan dong-goi` says where the package lies."""
    result = CliRunner().invoke(
        pack_command, ["--ky", PERIOD, str(SAMPLE), "-o", str(tmp_path), "--json"]
    )

    assert result.exit_code == 0
    assert json.loads(result.output)["package"].endswith("Gói phường An Sen 2026-10 lần 1.zip")
