"""The register is only added to: numbers without gaps, versions with reasons, files unchanged."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from ward_builders import NOON, filing

from reports.findings import ReportsError
from reports.office.register import Frozen, Register, Role, current
from reports.office.register.series import irregularities, series_of

if TYPE_CHECKING:
    from pathlib import Path

    from reports.office.register import Entry, Filing

TERM = dt.date(2025, 8, 12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the register lies."""
    return tmp_path / "Báo cáo" / "so.sqlite"


def record(path: Path, *filings: Filing, terms: tuple[dt.date, ...] = ()) -> list[Entry]:
    """Record the filings one after the other and return their lines."""
    with Register.open(path) as register:
        return [register.record(each, NOON, terms)[0] for each in filings]


def refused(path: Path, wanted: Filing, terms: tuple[dt.date, ...] = ()) -> list[str]:
    """Return the ids of the findings for which a filing is not recorded."""
    with pytest.raises(ReportsError) as error:
        record(path, wanted, terms=terms)
    return [finding.code.id for finding in error.value.findings]


def told(path: Path, terms: tuple[dt.date, ...] = ()) -> list[str]:
    """Return what looks wrong in the series of the register."""
    with Register.open(path) as register:
        return [str(each) for each in irregularities(current(register.entries()), terms)]


def test_a_line_comes_back_as_it_was_recorded(path: Path) -> None:
    """Number, day, symbol, title and period are read as they were written."""
    (entry,) = record(path, filing(12, signed_on=dt.date(2026, 11, 5)))

    assert entry.written == "12-BC/KDV"
    assert (entry.no, entry.version, entry.recorded_at) == (1, 1, NOON)
    assert entry.signed_on == dt.date(2026, 11, 5)
    assert (entry.report_type, entry.period, entry.ward) == ("thang", "2026-10", "phường An Sen")


def test_number_and_symbol_are_cited_as_each_form_does() -> None:
    """The Party writes ``05-BC/KDV``, the State ``05/BC-UBND`` and ``05/UBND``."""
    assert filing(5).written == "05-BC/KDV"
    assert filing(5, family="hanh-chinh", body="UBND").written == "05/BC-UBND"
    assert filing(5, family="hanh-chinh", type="", body="UBND").written == "05/UBND"


def test_files_come_out_as_they_went_in(path: Path) -> None:
    """Every file has its bytes years later; one that was lost has its digest only."""
    lost = Frozen(role=Role.INPUT, name="so.xlsx", sha256="0" * 64, data=None)
    scan = Frozen.of(Role.SIGNED, "scan.pdf", bytes(range(256)) * 1000)
    record(path, filing(files=(*filing().files, lost, scan)))

    with Register.open(path) as register:
        files = register.files(1)

    assert files == (*filing().files, lost, scan)


def test_a_file_changed_in_the_register_is_told(path: Path) -> None:
    """Bytes that no longer have their digest are never handed out."""
    record(path, filing())
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER content_UPDATE")
    connection.execute("UPDATE content SET packed = x'789c03000000000001'")
    connection.commit()
    connection.close()

    with Register.open(path) as register, pytest.raises(ReportsError, match="SV11"):
        register.files(1)


@pytest.mark.parametrize("table", ["entry", "content", "attachment", "event"])
@pytest.mark.parametrize("action", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 100"])
def test_what_was_recorded_cannot_be_changed(path: Path, table: str, action: str) -> None:
    """The file itself refuses to change or drop a line, whatever program asks."""
    record(path, filing())
    connection = sqlite3.connect(path)

    with pytest.raises(sqlite3.DatabaseError, match="only added to"):
        connection.execute(action.format(table))

    connection.close()


def test_the_same_again_adds_nothing(path: Path) -> None:
    """A second run with the same document, number and day says so and writes nothing."""
    record(path, filing())
    before = path.read_bytes()

    with Register.open(path) as register:
        entry, added = register.record(filing(), NOON)

    assert not added
    assert entry.no == 1
    assert path.read_bytes() == before


def test_a_correction_needs_a_reason_and_keeps_the_old_line(path: Path) -> None:
    """Other bytes or another number for the same report are the next version, with why."""
    record(path, filing())
    corrected = filing(13, files=(Frozen.of(Role.DOCUMENT, "a.docx", b"corrected"),))

    assert refused(path, corrected) == ["SV06"]
    _, second = record(path, filing(), replace(corrected, reason="thay thế Số 12, sai biểu 3"))

    assert (second.no, second.document, second.version) == (2, 1, 2)
    with Register.open(path) as register:
        assert [each.written for each in register.entries()] == ["12-BC/KDV", "13-BC/KDV"]
        assert [each.written for each in current(register.entries())] == ["13-BC/KDV"]
        assert register.files(1) == filing().files


def test_the_signed_copy_may_come_later(path: Path) -> None:
    """A scan added to a recorded document needs no reason; another scan does."""
    scan, other = (Frozen.of(Role.SIGNED, "scan.pdf", data) for data in (b"%PDF-1", b"%PDF-2"))
    record(path, filing())

    (entry,) = record(path, filing(files=(*filing().files, scan)))

    assert entry.version == 2
    assert refused(path, filing(files=(*filing().files, other))) == ["SV06"]


def test_a_taken_number_is_refused_unless_a_reason_is_given(path: Path) -> None:
    """The same number in the same series is told with the line that has it; a reason lets it in."""
    record(path, filing(12))
    double = filing(12, "chuyên đề", report_type="chuyen-de")

    assert refused(path, double) == ["SV05"]
    record(path, replace(double, reason="văn thư xác nhận cấp trùng"))

    assert any("SV08" in each and "1, 2" in each for each in told(path))


@pytest.mark.parametrize(
    "other",
    [
        {"type": "TB"},
        {"body": "BCĐ"},
        {"family": "hanh-chinh"},
        {"signed_on": dt.date(2025, 8, 11)},
    ],
)
def test_each_series_counts_for_itself(path: Path, other: dict[str, object]) -> None:
    """Another type, another body, another form, another term: the number is free there."""
    (_, second) = record(
        path, filing(12), filing(12, "văn bản khác", **other), terms=(TERM, dt.date(2020, 7, 1))
    )

    assert second.no == 2


def test_the_party_counts_through_a_term_and_the_state_through_a_year() -> None:
    """New Year ends a series of the State, a congress one of the Party."""
    autumn, spring = dt.date(2026, 11, 21), dt.date(2027, 2, 1)
    party = [series_of(filing(signed_on=day), [TERM]) for day in (autumn, spring)]
    state = [
        series_of(filing(signed_on=day, family="hanh-chinh"), [TERM]) for day in (autumn, spring)
    ]

    assert party[0] == party[1]
    assert state[0] != state[1]
    assert series_of(filing(signed_on=dt.date(2025, 8, 11)), [TERM]) != party[0]


def test_gaps_and_days_out_of_order_are_told(path: Path) -> None:
    """Numbers that no document bears, and a lower number signed later, are listed."""
    record(
        path,
        filing(2, "một", signed_on=dt.date(2026, 3, 5)),
        filing(6, "hai", signed_on=dt.date(2026, 2, 5)),
    )

    gaps, order = told(path)

    assert "SV09" in gaps
    assert "chưa có số 01, 03–05" in gaps
    assert "SV10" in order
    assert "02-BC/KDV ký ngày 05/3/2026" in order


def test_a_full_series_has_nothing_to_tell(path: Path) -> None:
    """Numbers one after the other in the order of their days raise no finding."""
    record(path, filing(1, "một"), filing(2, "hai"), filing(3, "ba"))

    assert told(path) == []


def test_a_locked_period_takes_nothing_without_a_reason(path: Path) -> None:
    """After the lock a report of the period needs a reason, and unlocking too; all is noted."""
    with Register.open(path) as register:
        assert register.lock("2026-10", "đã quyết toán số liệu", NOON)
        assert not register.lock("2026-10", "lần nữa", NOON)
    assert refused(path, filing()) == ["SV07"]
    record(path, filing(13, "kỳ khác", period="2026-11"))
    record(path, filing(reason="cấp trên yêu cầu"))

    with Register.open(path) as register:
        assert register.locks() == {"2026-10": "đã quyết toán số liệu"}
        assert register.unlock("2026-10", "mở để bổ sung", NOON)
        assert not register.unlock("2026-10", "mở để bổ sung", NOON)
        told_of = [(each.what, each.about, each.reason) for each in register.events()]

    assert told_of == [
        ("lock", "2026-10", "đã quyết toán số liệu"),
        ("record", "13-BC/KDV", ""),
        ("record", "12-BC/KDV", "cấp trên yêu cầu"),
        ("unlock", "2026-10", "mở để bổ sung"),
    ]


# What is wrong with the file ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[: len(data) // 2],
        lambda data: b"x" * 100 + data[100:],
        lambda data: b"text, not a database" + data[:0],
    ],
    ids=["empty", "cut", "head", "text"],
)
def test_a_damaged_register_is_refused_and_left_alone(path: Path, damage: object) -> None:
    """A register that is empty, cut or overwritten is not written to; the way back is said."""
    record(path, filing())
    spoilt = damage(path.read_bytes())  # type: ignore[operator]
    path.write_bytes(spoilt)

    with pytest.raises(ReportsError, match="danvan phuc-hoi"):
        record(path, filing(13, "khác"))

    assert path.read_bytes() == spoilt


def test_a_register_of_a_newer_program_is_refused(path: Path) -> None:
    """A version this program does not know is not touched."""
    record(path, filing())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    assert refused(path, filing(13, "khác")) == ["SV12"]


def test_a_register_in_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Below a file there can be no register."""
    (tmp_path / "file").write_text("x")

    with pytest.raises(ReportsError, match="SV14"):
        Register.open(tmp_path / "file" / "so.sqlite")


def test_a_register_held_by_another_program_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another program never lets go, the clerk is told and nothing is recorded."""
    monkeypatch.setattr("reports.office.register.database._PATIENCE_SECONDS", 0.05)
    record(path, filing())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ReportsError, match="SV13"):
        record(path, filing(13, "khác"))

    other.close()
