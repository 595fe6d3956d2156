"""Workbooks that arrive over the page: taken whole or not at all, under a name that is safe."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from web_builders import DESK, OCTOBER, listing, served
from workbook_builders import book, packed, parts, saved, sheet_xml

from reports.findings.files import NOT_PUT_IN_PLACE
from reports.office.folder import create_ward

if TYPE_CHECKING:
    from collections.abc import Iterator

    from web_builders import Served

SEND = f"{OCTOBER}/so-lieu/tep"
BOMB = b'<!DOCTYPE a [<!ENTITY b "x">]><worksheet>&b;</worksheet>'


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return the page with an empty ward's folder."""
    with served(tmp_path_factory.mktemp("web")) as page:
        yield page


@pytest.fixture
def page(shared: Served) -> Iterator[Served]:
    """Return the page with an empty ward's folder, emptied again after each test."""
    yield shared
    assert shared.ward is not None
    shutil.rmtree(shared.ward.root)
    create_ward(shared.ward.root)


@pytest.fixture(scope="module")
def workbook(root: Path) -> bytes:
    """Return the workbook of An Sen."""
    return (root / "inputs/an-sen-2026/so-lieu-an-sen-2026.xlsx").read_bytes()


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a small workbook that can be read, of a sheet of the ward's own."""
    path = tmp_path_factory.mktemp("small") / "a.xlsx"
    return saved(book(Riêng="Tên | Số\nMột | 1"), path).read_bytes()


def _inputs(page: Served) -> list[str]:
    assert page.ward is not None
    return sorted(listing(page.ward.inputs))


def test_a_sound_workbook_is_taken(page: Served, workbook: bytes) -> None:
    """The file lies in the folder byte for byte, and its row is green."""
    answer = page.put(SEND, workbook, "Phường.xlsx")

    assert answer.status == 200
    assert 'data-tone="ok"' in answer.text
    assert page.ward is not None
    assert (page.ward.inputs / "Phường.xlsx").read_bytes() == workbook


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "rong.xlsx"),
        (b"\0" * 500, "onedrive.xlsx"),
        (b"<html><script>alert(1)</script>", "trang.xlsx"),
        (b"PK\x03\x04 cut short", "hong.xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "cu.xls"),
        (packed({"word/document.xml": "<a/>", "[Content_Types].xml": "<Types/>"}), "van-ban.xlsx"),
        (packed(parts(sheet_xml("")) | {"xl/worksheets/sheet1.xml": BOMB}), "bom.xlsx"),
        (packed({f"xl/{number}.xml": "<a/>" for number in range(3_000)}), "nhieu.xlsx"),
        (packed(parts(sheet_xml("<!-- " + " " * 30_000_000 + " -->"))), "no.xlsx"),
        (b"MZ" + b"\0" * 300, "virus.exe"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_hostile_file_is_refused_and_leaves_nothing(
    page: Served, content: bytes, name: str
) -> None:
    """What is no workbook, or a dangerous one, is refused kindly; no file is left anywhere."""
    before = listing(page.home)
    answer = page.put(SEND, content, name)

    assert answer.status == 422
    assert "Không nhận" in answer.text
    assert "Cách sửa" in answer.text
    assert "<script>" not in answer.text
    assert listing(page.home) == before
    assert page.get(f"{OCTOBER}/so-lieu").status == 200


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../ngoai.xlsx", "ngoai.xlsx"),
        ("..\\..\\ngoai.xlsx", "ngoai.xlsx"),
        ("C:\\Windows\\win.xlsx", "win.xlsx"),
        ("/etc/passwd", "passwd.xlsx"),
        ("a\r\nSet-Cookie: x=1.xlsx", "a-Set-Cookie- x=1.xlsx"),
        ("CON.xlsx", "_CON.xlsx"),
        ("nul", "_nul.xlsx"),
        ("..", "tep.xlsx"),
        ("", "tep.xlsx"),
        (".xlsx", "tep.xlsx"),
        (unicodedata.normalize("NFD", "Tổ dân phố số 5.xlsx"), "Tổ dân phố số 5.xlsx"),
        ("x" * 4_000 + ".xlsx", "x" * 120 + ".xlsx"),
        ("<img src=x onerror=alert(1)>.xlsx", "img src=x onerror=alert(1).xlsx"),
        ("MTTQ 2026-10 (CẦN SỬA).xlsx", "MTTQ 2026-10.xlsx"),
        ("a\u202exslx.exe", "axslx.exe.xlsx"),
        ("%2e%2e%2fa.xlsx", "%2e%2e%2fa.xlsx"),
    ],
)
def test_a_name_is_never_a_path(page: Served, small: bytes, sent: str, kept: str) -> None:
    """Whatever a file is called, it lies in the folder of inputs under a plain name."""
    outside = {name for name in listing(page.home) if "Số liệu" not in name}
    answer = page.put(SEND, small, sent)

    assert answer.status == 200
    assert _inputs(page) == [kept]
    assert {name for name in listing(page.home) if "Số liệu" not in name} == outside
    assert "<img" not in page.get(f"{OCTOBER}/so-lieu").text


def test_a_newer_file_takes_the_place_and_the_older_is_kept(
    page: Served, small: bytes, workbook: bytes
) -> None:
    """The same name with other content: the old bytes lie in Số liệu cũ, and the answer says so."""
    page.put(SEND, small, "MTTQ.xlsx")
    answer = page.put(SEND, workbook, "MTTQ.xlsx")

    assert page.ward is not None
    (kept,) = (page.ward.root / "Số liệu cũ").iterdir()
    assert kept.read_bytes() == small
    assert (page.ward.inputs / "MTTQ.xlsx").read_bytes() == workbook
    assert kept.name in answer.text


def test_the_same_file_again_changes_nothing(page: Served, small: bytes) -> None:
    """Sent twice, a file is there once, and nothing is kept beside it."""
    page.put(SEND, small, "MTTQ.xlsx")
    answer = page.put(SEND, small, "MTTQ.xlsx")

    assert "không đổi" in answer.text
    assert _inputs(page) == ["MTTQ.xlsx"]


def test_a_file_put_away_is_kept(page: Served, small: bytes) -> None:
    """A workbook taken out of what is read is kept; a second tab finds it gone."""
    page.put(SEND, small, "MTTQ.xlsx")
    place = page.get(f"{OCTOBER}/so-lieu").text.partition('action="')[2].partition('"')[0]
    first, second = page.post(place), page.post(place)

    assert (first.status, second.status) == (303, 404)
    assert page.ward is not None
    assert _inputs(page) == []
    assert len(list((page.ward.root / "Số liệu cũ").iterdir())) == 1


def test_a_file_held_open_elsewhere_is_told(
    page: Served, small: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Excel holds the older file, the answer says so and nothing is half done."""
    page.put(SEND, small, "MTTQ.xlsx")

    def held(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr("reports.web.arrivals.write_whole", held)
    answer = page.put(SEND, small + b" ", "MTTQ.xlsx")

    assert answer.status == 422
    assert NOT_PUT_IN_PLACE.remedy in answer.text
    assert _inputs(page) == ["MTTQ.xlsx"]


def test_a_file_that_excel_holds_is_not_put_away(
    page: Served, small: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workbook that cannot be taken away stays, and the page says what to close."""
    page.put(SEND, small, "MTTQ.xlsx")
    place = page.get(f"{OCTOBER}/so-lieu").text.partition('action="')[2].partition('"')[0]
    unlink = Path.unlink

    def held(path: Path, **options: bool) -> None:
        if path.parent.name == "Số liệu":
            raise PermissionError(32, "in use")
        unlink(path, **options)

    monkeypatch.setattr(Path, "unlink", held)
    answer = page.post(place)

    assert answer.status == 409
    assert "đang mở trong Excel" in answer.text
    assert _inputs(page) == ["MTTQ.xlsx"]


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Phường Sen/Hồ", "Phường Sen-Hồ"),
        ("CON", "_CON"),
        ("aux.txt", "_aux.txt"),
        ("LPT1", "_LPT1"),
        ("..\\..\\Windows", "Windows"),
        ("C:\\Windows", "C-Windows"),
        ("Xã Lúa. . .", "Xã Lúa"),
        ("x" * 400, "x" * 80),
    ],
)
def test_a_ward_s_name_is_never_a_path(tmp_path: Path, typed: str, made: str) -> None:
    """Whatever a ward is called, its folder lies in the one the program was started in."""
    with served(tmp_path, ward="") as web:
        answer = web.post("/thu-muc-moi", ten=typed)
        again = web.post("/thu-muc-moi", ten=typed)

    assert answer.status == 303
    assert again.status == 422
    assert [path.name for path in tmp_path.iterdir() if path.name[0] != "."] == [made]


def test_wards_are_kept_apart(tmp_path: Path, small: bytes) -> None:
    """Two wards whose names read alike have addresses of their own; each takes its own files."""
    create_ward(tmp_path / "phường an sen")
    with served(tmp_path) as web:
        listed_wards = web.get("/").text
        first = web.put(SEND, small, "a.xlsx")
        second = web.put(SEND.replace(DESK, f"{DESK}-2"), small, "b.xlsx")
        third = web.put(SEND.replace(DESK, f"{DESK}-3"), small, "c.xlsx")
        keys = {desk.key: desk.ward for desk in web.desks.all()}

    assert [first.status, second.status, third.status] == [200, 200, 404]
    assert f'href="{DESK}/"' in listed_wards
    assert f'href="{DESK}-2/"' in listed_wards
    assert [path.name for path in keys["phuong-an-sen"].inputs.iterdir()] == ["a.xlsx"]
    assert [path.name for path in keys["phuong-an-sen-2"].inputs.iterdir()] == ["b.xlsx"]


def test_a_path_that_is_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Windows takes no more than 260 letters, the page says that it cannot write there."""
    mkdir = Path.mkdir

    def short_only(path: Path, *args: Any, **options: Any) -> None:
        if len(str(path)) > 248:
            raise OSError(206, "The filename or extension is too long")
        mkdir(path, *args, **options)

    deep = tmp_path / ("a" * 100) / ("b" * 100)
    deep.mkdir(parents=True)
    monkeypatch.setattr(Path, "mkdir", short_only)
    with served(deep, ward="") as web:
        answer = web.post("/thu-muc-moi", ten="Phường An Sen")

    assert answer.status == 422
    assert "Không ghi được vào thư mục" in answer.text
    assert not list(deep.iterdir())


def test_a_workbook_is_given_back_as_it_came(page: Served, small: bytes) -> None:
    """The name in the list leads to the very bytes, to be saved and not shown."""
    page.put(SEND, small, "Tổ 5.xlsx")
    text = page.get(f"{OCTOBER}/so-lieu").text
    place = text.partition(f'href="{DESK}/tep/')[2].partition('"')[0]
    answer = page.get(f"{DESK}/tep/{place}")

    assert answer.body == small
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''T%E1%BB")
