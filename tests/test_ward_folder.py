"""The ward's folder is made once and never spoilt; in it every command finds its way."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING

import pytest
from ward_builders import snapshot
from word_builders import docx, p

from reports import cli
from reports.cli import main
from reports.office.folder import create_ward, find_ward, identity_of
from reports.office.register.place import is_remote, is_synced, register_path
from reports.pipeline.templates.shelf import shelf, shipped_templates
from reports.pipeline.ward.folder import new_ward, terms_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new ward's folder."""
    root = tmp_path_factory.mktemp("made") / "phường An Sen"
    new_ward(root, 2026)
    return root


@pytest.fixture
def ward(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that folder."""
    root = tmp_path / "phường An Sen"
    shutil.copytree(made, root)
    return root


@pytest.fixture
def filled(ward: Path, root: Path) -> Path:
    """Return a ward's folder with the sample year in it."""
    shutil.copy(next((root / "inputs/an-sen-2026").glob("*.xlsx")), ward / "Số liệu")
    (ward / "Số liệu" / "so-lieu-2026.xlsx").unlink()
    return ward


def codes(root: Path) -> list[str]:
    """Return what is told when the folder is made again."""
    return [finding.code.id for finding in new_ward(root).findings]


def test_the_folder_is_made_with_its_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three folders, a blank workbook of the year, a text to read first; each is named."""
    root = tmp_path / "phuong"

    code = main(["khoi-tao", str(root), "--nam", "2026"])

    said = capsys.readouterr().out
    assert code == cli.DONE
    assert (root / "Số liệu" / "so-lieu-2026.xlsx").is_file()
    assert "Để trống cũng được" in (root / "Mẫu" / "Đọc trước.txt").read_text("utf-8-sig")
    assert (root / "Báo cáo").is_dir()
    assert (root / "danvan.toml").is_file()
    assert said.count("Đã tạo") == 5
    assert str(root / "Số liệu") in said


def test_made_again_nothing_changes(
    filled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A workbook, a template, a note of the clerk's own: all stay; the command says so."""
    (filled / "Mẫu" / "Đọc trước.txt").write_text("của tôi", encoding="utf-8")
    before = snapshot(filled)
    monkeypatch.chdir(filled)

    code = main(["khoi-tao"])

    assert code == cli.DONE
    assert "Không đổi, đã đủ" in capsys.readouterr().out
    assert snapshot(filled) == before


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Below a file there can be no folder."""
    (tmp_path / "file").write_text("x")

    assert main(["khoi-tao", str(tmp_path / "file" / "phuong")]) == cli.MEND
    assert "[LN06]" in capsys.readouterr().err


def test_it_is_found_from_anywhere_in_it(ward: Path, tmp_path: Path) -> None:
    """From its root, from a folder below, not from outside."""
    inside = ward / "Báo cáo" / "2026"
    inside.mkdir()

    assert [find_ward(start) is not None for start in (ward, inside, tmp_path)] == [
        True,
        True,
        False,
    ]


def test_names_spelt_in_the_other_way_are_the_same_folders(tmp_path: Path) -> None:
    """A disk that decomposes letters does not get a second set of folders."""
    for name in ("Số liệu", "Mẫu", "Báo cáo"):
        (tmp_path / unicodedata.normalize("NFD", name)).mkdir()

    create_ward(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == sorted(
        unicodedata.normalize("NFD", name) for name in ("Số liệu", "Mẫu", "Báo cáo")
    )


def test_commands_find_inputs_templates_and_output(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a path, from a folder below: checked, built by the ward's own template, put away."""
    own = filled / "Mẫu" / "definitions"
    own.mkdir()
    text = (shipped_templates() / "definitions" / "thang.toml").read_text("utf-8")
    (own / "thang.toml").write_text(
        text.replace("Báo cáo dân vận {ky_day_du}", "Bản của phường {ky_day_du}"), "utf-8"
    )
    monkeypatch.chdir(filled / "Số liệu")

    assert main(["kiem-tra", "--ky", "2026-10"]) == cli.DONE
    assert main(["bao-cao", "thang", "--ky", "2026-10"]) == cli.DONE

    made = filled / "Báo cáo" / "2026" / "Bản của phường tháng 10 năm 2026.docx"
    assert str(made) in capsys.readouterr().out
    assert made.is_file()


def test_without_inputs_outside_the_way_in_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Outside of a ward's folder the inputs must be named, or the folder made."""
    monkeypatch.chdir(tmp_path)

    assert main(["kiem-tra", "--ky", "2026-10"]) == cli.USAGE

    said = capsys.readouterr().err
    assert "Còn thiếu phần ĐẦU_VÀO" in said
    assert "danvan khoi-tao" in said


# Templates ----------------------------------------------------------------------------------------


def test_a_shipped_template_that_changes_is_offered_never_forced(
    filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The ward's own stays in force; the change is told until the folder is made again."""
    shipped = tmp_path / "shipped"
    shutil.copytree(shipped_templates(), shipped)
    for module in ("own", "shelf"):
        place = f"reports.pipeline.templates.{module}.shipped_templates"
        monkeypatch.setattr(place, lambda: shipped)
    own = filled / "Mẫu" / "bodies" / "thang.docx"
    own.parent.mkdir()
    shutil.copy(shipped / "bodies" / "thang.docx", own)
    assert codes(filled) == []
    shutil.copy(shipped / "bodies" / "nam.docx", shipped / "bodies" / "thang.docx")
    before = own.read_bytes()
    monkeypatch.chdir(filled)

    told = _told_by_a_report(filled)

    assert "SV20" in told
    assert shelf(filled).find("bodies", "thang.docx") == own.resolve()
    assert own.read_bytes() == before
    assert codes(filled) == ["SV20"]
    assert codes(filled) == []


def test_the_wards_own_templates_raise_nothing(filled: Path) -> None:
    """A template that no shipped one stands behind, and one just copied, are nobody's business."""
    own = filled / "Mẫu" / "bodies"
    own.mkdir()
    shutil.copy(shipped_templates() / "bodies" / "thang.docx", own / "cua_rieng.docx")
    shutil.copy(shipped_templates() / "bodies" / "thang.docx", own / "thang.docx")

    assert "SV20" not in _told_by_a_report(filled)
    assert codes(filled) == []


def _told_by_a_report(ward: Path) -> set[str]:
    from ward_builders import build_october  # noqa: PLC0415  after the shipped folder is chosen

    from reports.pipeline import Request, build_report  # noqa: PLC0415  as above

    build_october(ward)
    request = Request(
        report_type="thang", period="2026-10", inputs=(ward / "Số liệu",), folder=ward
    )
    return {each.code.id for each in build_report(request).findings}


# Where the register lies --------------------------------------------------------------------------


def test_the_register_lies_with_the_reports(ward: Path, tmp_path: Path) -> None:
    """A folder of this machine that nobody copies away is the place."""
    found = find_ward(ward)
    assert found is not None

    assert register_path(found, tmp_path / "local") == found.reports / "so-van-ban.sqlite"


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - UBND", "Dropbox", "Google Drive"])
def test_a_synced_folder_holds_no_register(tmp_path: Path, name: str) -> None:
    """There it lies in the user's folder on this machine, one for each ward."""
    first, second = (create_ward(tmp_path / name / ward) for ward in ("một", "hai"))
    local = tmp_path / "local"

    places = {register_path(ward, local) for ward in (first, second)}

    assert len(places) == 2
    assert all(place.is_relative_to(local) for place in places)


def test_a_moved_folder_keeps_its_register(tmp_path: Path) -> None:
    """The marker names the ward, not the path."""
    ward = create_ward(tmp_path / "Dropbox" / "một")
    place = register_path(ward, tmp_path / "local")

    moved = ward.root.rename(tmp_path / "Dropbox" / "hai")
    found = find_ward(moved)

    assert found is not None
    assert register_path(found, tmp_path / "local") == place


def test_marks_of_syncing_programs_are_seen(tmp_path: Path) -> None:
    """Dropbox and Google Drive leave a hidden file at the top of what they copy."""
    inside = tmp_path / "work" / "phường"
    inside.mkdir(parents=True)
    assert not is_synced(inside)

    (tmp_path / "work" / ".dropbox.cache").mkdir()

    assert is_synced(inside)


def test_this_disk_is_not_another_machine(tmp_path: Path) -> None:
    """A plain folder lies here."""
    assert not is_remote(tmp_path)


# The marker ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("", []),
        ("nhiem_ky_tu = 2025-08-12", ["2025-08-12"]),
        ("nhiem_ky_tu = [2030-07-01, 2025-08-12]", ["2025-08-12", "2030-07-01"]),
        ('nhiem_ky_tu = "hôm qua"', []),
        ("nhiem_ky_tu = [", []),
    ],
)
def test_the_terms_stand_in_the_marker(ward: Path, line: str, terms: list[str]) -> None:
    """One first day or several; what cannot be understood counts as not there."""
    (ward / "danvan.toml").write_text(f'ma = "x"\n{line}\n', encoding="utf-8")
    found = find_ward(ward)
    assert found is not None

    assert [day.isoformat() for day in terms_of(found)] == terms


def test_a_term_is_added_to_the_marker(
    ward: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The congress is named by a command; the ward stays known by the same mark."""
    found = find_ward(ward)
    assert found is not None
    before = identity_of(found)
    monkeypatch.chdir(ward)

    for day in ("12/8/2025", "2030-07-01", "12/8/2025"):
        assert main(["khoi-tao", "--nhiem-ky-tu", day]) == cli.DONE

    assert [day.isoformat() for day in terms_of(found)] == ["2025-08-12", "2030-07-01"]
    assert identity_of(found) == before != ""
    assert "Không đổi" in capsys.readouterr().out


def test_a_broken_marker_is_told_and_left_alone(
    ward: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the mark nobody knows which register is the ward's: nothing is guessed."""
    monkeypatch.chdir(ward)
    (ward / "danvan.toml").write_text("ma = [", encoding="utf-8")

    assert main(["so-van-ban"]) == cli.MEND
    assert "[SV25]" in capsys.readouterr().err
    main(["khoi-tao", "--nhiem-ky-tu", "12/8/2025"])
    assert (ward / "danvan.toml").read_text("utf-8") == "ma = ["


def test_the_place_of_the_register_is_said_where_it_is_not_in_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A clerk whose folder is synced is told where her register lies."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("LOCALAPPDATA", raising=False)

    main(["khoi-tao", str(tmp_path / "OneDrive" / "phuong")])

    assert f"sổ văn bản nằm ở: {tmp_path / 'data' / 'danvan'}" in capsys.readouterr().out


def test_a_new_term_starts_at_one(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the congress named in the marker, number 01 of the new term is free again."""
    monkeypatch.chdir(filled)
    monkeypatch.setenv("PATH", "")
    (filled / "danvan.toml").write_text('ma = "x"\nnhiem_ky_tu = 2026-11-01\n', encoding="utf-8")
    for name, day in (("cũ", "21/10/2026"), ("mới", "21/11/2026")):
        letter = filled / f"{name}.docx"
        letter.write_bytes(docx(p("Số      -BC/KDV"), p("An Sen, ngày      tháng      năm      ")))
        assert main(["vao-so", str(letter), "--so", "1", "--ngay", day]) == cli.DONE
    capsys.readouterr()

    main(["so-van-ban"])

    said = capsys.readouterr().out
    assert said.count("01-BC/KDV") == 2
    assert "[SV" not in said
