"""A backup holds everything in one file that was read back, and brings back without losing."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from ward_builders import NOON, record, register_at, snapshot
from word_builders import docx, p

from reports import cli
from reports.cli import main
from reports.findings import ReportsError
from reports.office.folder import find_ward
from reports.office.register import Register
from reports.pipeline.ward.backup import back_up, plan_restore, restore
from reports.pipeline.ward.folder import new_ward

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline.ward.backup import BackedUp, Plan

TOMORROW = NOON + dt.timedelta(days=1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ward's folder with a letter recorded in its register."""
    root = tmp_path_factory.mktemp("made") / "phường"
    new_ward(root, 2026)
    record(letter(root), 1)
    return root


@pytest.fixture
def ward(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of that folder, in which commands are run."""
    root = tmp_path / "phường"
    shutil.copytree(made, root)
    monkeypatch.chdir(root)
    return root


def letter(root: Path, name: str = "công văn 1") -> Path:
    """Write a letter without number and date into the ward's folder."""
    path = root / "Báo cáo" / f"{name}.docx"
    path.write_bytes(docx(p(name), p("Số      -CV/KDV"), p("An Sen, ngày    tháng    năm    ")))
    return path


def backed_up(root: Path, target: Path | None = None, at: dt.datetime = NOON) -> BackedUp:
    """Back up the ward at `root`."""
    ward = find_ward(root)
    assert ward is not None
    return back_up(ward, register_at(root), target, at)


def planned(archive: Path, root: Path) -> Plan:
    """Return what bringing back `archive` to `root` would do."""
    return plan_restore(archive, root, root.parent / "local", TOMORROW)


def brought_back(archive: Path, root: Path) -> None:
    """Bring back `archive` to `root`."""
    restore(planned(archive, root), root.parent / "local")


def said(root: Path) -> list[str]:
    """Return the numbers that the register of the ward at `root` holds."""
    with Register.open(register_at(root)) as register:
        return [entry.written for entry in register.entries()]


def refused(archive: Path, root: Path) -> list[str]:
    """Return the ids of the findings for which a backup is not brought back."""
    with pytest.raises(ReportsError) as error:
        planned(archive, root)
    return [finding.code.id for finding in error.value.findings]


def test_everything_comes_back_on_another_machine(ward: Path, tmp_path: Path) -> None:
    """Into an empty place: every file byte for byte, and the register with its frozen files."""
    made = backed_up(ward, tmp_path / "thẻ nhớ")
    other = tmp_path / "máy khác"

    brought_back(made.path, other)

    before, after = snapshot(ward), snapshot(other)
    register = "Báo cáo/so-van-ban.sqlite"
    assert {name for name in before if before[name] != after.get(name)} <= {register}
    assert after.keys() == before.keys()
    assert said(other) == ["01-CV/KDV"]
    with Register.open(register_at(other)) as book:
        assert book.files(1)


def test_what_programs_leave_behind_is_not_backed_up(ward: Path) -> None:
    """Drafts, locks of Word, earlier backups and the open register itself stay out."""
    (ward / "Báo cáo" / ".danvan-1-x.tmp").write_text("x")
    (ward / "Báo cáo" / "~$cong-van.docx").write_text("x")
    backed_up(ward)
    record(letter(ward, "công văn 2"), 2)

    names = set(backed_up(ward, at=TOMORROW).contents.files)

    assert not {name for name in names if ".tmp" in name or "~$" in name or "Sao lưu" in name}
    assert "Báo cáo/so-van-ban.sqlite" not in names


def test_the_same_again_writes_nothing(ward: Path) -> None:
    """The second backup of an unchanged folder is the first one; any change makes a new one."""
    first = backed_up(ward)
    before = snapshot(ward)

    second = backed_up(ward, at=TOMORROW)
    assert (second.path, second.changed) == (first.path, False)
    assert snapshot(ward) == before

    (ward / "Mẫu" / "ghi chú.txt").write_text("mới")
    third = backed_up(ward)
    assert third.changed
    assert third.path.name == "Sao lưu phường 2026-11-23 (2).zip"


def test_a_backup_goes_where_it_is_asked_for(ward: Path, tmp_path: Path) -> None:
    """A file named .zip is that file, anything else a folder; inside the ward it is not its own."""
    named = backed_up(ward, ward / "cất.zip")
    again = backed_up(ward, ward / "cất.zip", TOMORROW)

    assert named.path == ward / "cất.zip"
    assert not again.changed
    assert backed_up(ward, tmp_path / "E").path.parent == tmp_path / "E"


def test_no_backup_replaces_another_file(ward: Path, tmp_path: Path) -> None:
    """Under the name asked for lies something else, or an older backup: both stay."""
    photos = tmp_path / "ảnh.zip"
    photos.write_bytes(b"photos")

    first = backed_up(ward, photos)
    (ward / "Mẫu" / "ghi chú.txt").write_text("mới")
    second = backed_up(ward, photos, TOMORROW)

    assert photos.read_bytes() == b"photos"
    assert [first.path.name, second.path.name] == ["ảnh (2).zip", "ảnh (3).zip"]


def test_a_backup_of_another_ward_is_refused(ward: Path, tmp_path: Path) -> None:
    """Into a folder that is another ward's nothing is brought back, into a new one it is."""
    archive = backed_up(ward).path
    other = tmp_path / "phường khác"
    new_ward(other)

    assert refused(archive, other) == ["SV29"]
    brought_back(archive, tmp_path / "mới")


def test_a_plan_changes_nothing(ward: Path) -> None:
    """Looking at what would come back leaves every file as it is."""
    archive = backed_up(ward).path
    (ward / "Báo cáo" / "công văn 1.docx").write_bytes(b"edited")
    before = snapshot(ward)

    plan = planned(archive, ward)

    assert plan.files.replaced == ("Báo cáo/công văn 1.docx",)
    assert plan.changes
    assert snapshot(ward) == before


def test_what_is_replaced_is_kept(ward: Path) -> None:
    """An edited letter and a register that went on are put aside before the old ones return."""
    archive = backed_up(ward).path
    record(letter(ward, "công văn 2"), 2)
    edited = ward / "Báo cáo" / "công văn 1.docx"
    original = edited.read_bytes()
    edited.write_bytes(b"edited")

    brought_back(archive, ward)

    kept = ward / "Trước phục hồi 2026-11-24"
    assert edited.read_bytes() == original
    assert (kept / "Báo cáo" / "công văn 1.docx").read_bytes() == b"edited"
    assert said(ward) == ["01-CV/KDV"]
    shutil.copy(kept / "so-van-ban.sqlite", register_at(ward))
    assert said(ward) == ["01-CV/KDV", "02-CV/KDV"]
    assert (ward / "Báo cáo" / "công văn 2.docx").is_file()


def test_a_lost_or_damaged_register_comes_back(ward: Path) -> None:
    """Overwritten or gone, with a journal left beside it: the one of the backup takes its place."""
    archive = backed_up(ward).path
    for data in (None, b"x" * 5000):
        register_at(ward).unlink()
        if data:
            register_at(ward).write_bytes(data)
        register_at(ward).with_name("so-van-ban.sqlite-journal").write_bytes(b"x" * 600)

        brought_back(archive, ward)

        assert said(ward) == ["01-CV/KDV"]
        assert not planned(archive, ward).changes


def test_a_damaged_register_is_not_backed_up(ward: Path) -> None:
    """A backup of a broken register would be no backup: it is told, and nothing is written."""
    register_at(ward).write_bytes(b"")

    with pytest.raises(ReportsError, match="SV11"):
        backed_up(ward)

    assert not list((ward / "Sao lưu").glob("*"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:0],
        lambda data: b"PK" + data[2:-400] + bytes(400),
        lambda data: b"no archive at all" + data[:0],
    ],
    ids=["cut", "empty", "end", "text"],
)
def test_a_file_that_is_no_backup_is_refused(ward: Path, spoil: object) -> None:
    """Cut off, empty, without its end, something else: nothing is brought back."""
    archive = backed_up(ward).path
    archive.write_bytes(spoil(archive.read_bytes()))  # type: ignore[operator]

    assert refused(archive, ward) == ["SV23"]
    assert refused(ward / "khong-co.zip", ward) == ["TP01"]


def test_every_byte_of_a_backup_is_held_against_its_digest(ward: Path, tmp_path: Path) -> None:
    """One file inside that is not what it was makes the whole backup useless, and says which."""
    archive = backed_up(ward).path
    for name in ("phuong/Báo cáo/công văn 1.docx", "so-van-ban.sqlite"):
        spoilt = tmp_path / "hỏng.zip"
        with zipfile.ZipFile(archive) as source, zipfile.ZipFile(spoilt, "w") as target:
            for entry in source.namelist():
                target.writestr(entry, b"x" if entry == name else source.read(entry))

        assert refused(spoilt, ward) == ["SV24"]


@pytest.mark.parametrize("name", ["../ngoài.txt", "/etc/x", "C:\\x", "a/../../x", ""])
def test_a_backup_cannot_write_outside(ward: Path, tmp_path: Path, name: str) -> None:
    """A list of contents that leads out of the folder is no list of ours."""
    archive = backed_up(ward).path
    forged = tmp_path / "giả.zip"
    with zipfile.ZipFile(archive) as source, zipfile.ZipFile(forged, "w") as target:
        for entry in source.namelist():
            data = source.read(entry)
            if entry == "danvan-sao-luu.json":
                data = data.replace(b'"danvan.toml"', f'"{name}"'.encode("unicode_escape"))
            target.writestr(entry, data)

    assert refused(forged, ward) == ["SV23"]


def test_the_commands_say_what_they_do(
    ward: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Backed up, nothing to do, seen beforehand, brought back: each in plain words."""
    assert main(["sao-luu"]) == cli.DONE
    out = capsys.readouterr().out
    assert "Đã sao lưu và kiểm tra" in out
    assert "cất như sổ gốc" in out
    assert main(["sao-luu"]) == cli.DONE
    assert "Không đổi từ bản trước" in capsys.readouterr().out
    (archive,) = (ward / "Sao lưu").glob("*.zip")

    assert main(["phuc-hoi", str(archive)]) == cli.DONE
    assert "Không đổi: mọi thứ đã như" in capsys.readouterr().out
    (ward / "Báo cáo" / "công văn 1.docx").write_bytes(b"edited")
    assert main(["phuc-hoi", str(archive)]) == cli.DONE
    out = capsys.readouterr().out
    assert "Thay: 1 tệp\n  Báo cáo/công văn 1.docx" in out
    assert "chưa ghi gì" in out
    assert main(["phuc-hoi", str(archive), "--thuc-hien"]) == cli.DONE
    assert "Đã phục hồi" in capsys.readouterr().out
    assert main(["phuc-hoi", str(archive), str(tmp_path / "mới"), "--thuc-hien"]) == cli.DONE
    out = capsys.readouterr().out
    assert re.match(r"Bản sao lưu ngày \d\d/\d\d?/\d{4}: ", out)
    assert "\n  danvan.toml\n" in out
    assert not [line for line in out.splitlines() if line.startswith("  .danvan")]
    assert "Giữ nguyên: 0" not in out
    assert (tmp_path / "mới" / "danvan.toml").is_file()


def test_a_place_that_cannot_be_written_is_told(ward: Path, tmp_path: Path) -> None:
    """Below a file there can be no backup, and nothing can be brought back."""
    archive = backed_up(ward).path
    (tmp_path / "file").write_text("x")

    with pytest.raises(ReportsError, match="LN06"):
        backed_up(ward, tmp_path / "file" / "x.zip")
    with pytest.raises(ReportsError, match="LN06"):
        brought_back(archive, tmp_path / "file" / "phường")
