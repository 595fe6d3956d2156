"""The register of submitted reports: only added to, each line with the files frozen with it."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from reports.findings import ReportsError, found
from reports.findings import register as codes
from reports.office.register import database
from reports.office.register.model import Entry, Event, Frozen, Role, current
from reports.office.register.series import taken
from reports.office.store import digest
from reports.office.writing import sweep
from reports.vietnamese import short_date

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from reports.findings import Code, Finding
    from reports.office.register.model import Filing

_COLUMNS = (
    "no, document, version, family, type, body, number, signed_on, recorded_at, report_type, "
    "report_name, period, ward, title, reason"
)


@dataclass(frozen=True, slots=True)
class Register:
    """An open register; a context manager, or closed by `close`."""

    path: Path
    connection: sqlite3.Connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Return the register at `path`, made if it is not there yet.

        Raises ReportsError where it cannot be used.
        """
        with database.told(path):
            sweep(path.parent)
            if not path.exists():
                database.create(path)
            return cls(path, database.connect(path))

    def close(self) -> None:
        """Close it."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Reading --------------------------------------------------------------------------------------

    def entries(self) -> tuple[Entry, ...]:
        """Return every line in the order in which they were recorded, all versions."""
        with database.told(self.path):
            return tuple(self._entries())

    def _entries(self) -> Iterator[Entry]:
        files: dict[int, list[Frozen]] = {}
        rows = self.connection.execute(
            "SELECT entry, role, name, sha256 FROM attachment ORDER BY entry, rowid"
        )
        for entry, role, name, sha256 in rows:
            frozen = Frozen(role=Role(role), name=name, sha256=sha256, data=None)
            files.setdefault(entry, []).append(frozen)
        for row in self.connection.execute(f"SELECT {_COLUMNS} FROM entry ORDER BY no"):  # noqa: S608 -- column names only
            values = dict(zip(_COLUMNS.split(", "), row, strict=True))
            values["signed_on"] = dt.date.fromisoformat(values["signed_on"])
            values["recorded_at"] = dt.datetime.fromisoformat(values["recorded_at"])
            yield Entry(**values, files=tuple(files.get(values["no"], ())))

    def files(self, no: int, role: Role | None = None) -> tuple[Frozen, ...]:
        """Return the files frozen with line `no`, or those in a role, each held against its digest.

        Raises ReportsError where one is not as it was.
        """
        with database.told(self.path):
            rows = self.connection.execute(
                "SELECT role, name, a.sha256, c.sha256, packed FROM attachment a "
                "LEFT JOIN content c ON a.content = c.sha256 "
                "WHERE entry = ? AND coalesce(?, role) = role ORDER BY a.rowid",
                (no, role.value if role else None),
            ).fetchall()
        return tuple(
            Frozen(role=Role(role), name=name, sha256=sha256, data=self._unpacked(kept, packed))
            for role, name, sha256, kept, packed in rows
        )

    def _unpacked(self, sha256: str | None, packed: bytes | None) -> bytes | None:
        if sha256 is None or packed is None:
            return None
        with contextlib.suppress(zlib.error):
            data = zlib.decompress(packed)
            if digest(data) == sha256:
                return data
        raise ReportsError([found(codes.REGISTER_DAMAGED, path=self.path)])

    def locks(self) -> Mapping[str, str]:
        """Return the locked periods, each with the reason it was locked for."""
        with database.told(self.path):
            return dict(self.connection.execute("SELECT period, reason FROM lock ORDER BY period"))

    def events(self) -> tuple[Event, ...]:
        """Return everything that was done to the register."""
        with database.told(self.path):
            rows = self.connection.execute(
                "SELECT at, what, about, reason FROM event ORDER BY no"
            ).fetchall()
        return tuple(Event(dt.datetime.fromisoformat(at), *words) for at, *words in rows)

    def is_sound(self) -> bool:
        """Return whether nothing is wrong in the whole file."""
        with database.told(self.path):
            return database.is_sound(self.connection)

    def fingerprint(self) -> str:
        """Return the digest of all that the register says; of its files it says the digests."""
        whole = hashlib.sha256()
        with database.told(self.path):
            for table in ("entry", "attachment", "lock", "event"):
                rows = self.connection.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608 -- names of our own
                for row in rows:
                    whole.update(f"{table} {row!r}\n".encode())
        return whole.hexdigest()

    def copy_to(self, path: Path) -> None:
        """Write the register as it is at this moment to a new file at `path`."""
        with database.told(path):
            database.copy(self.connection, path)

    # Adding ---------------------------------------------------------------------------------------

    def record(
        self, filing: Filing, at: dt.datetime, terms: Sequence[dt.date] = ()
    ) -> tuple[Entry, bool]:
        """Add a line for `filing` with all its files, and return it; False if it is there already.

        Raises ReportsError where its number is taken, it was recorded before, or its period is
        locked, and no reason is given; nothing is added then.
        """
        with database.told(self.path), database.transaction(self.connection):
            entries = tuple(self._entries())
            versions = [entry for entry in entries if entry.identity == filing.identity]
            if versions and _adds_nothing(filing, versions[-1]):
                return versions[-1], False
            objections = list(self._objections(filing, entries, versions, terms))
            if objections and not filing.reason:
                raise ReportsError(objections)
            self._add(filing, at, len(entries) + 1, versions)
            self._note(at, "record", filing.written, filing.reason)
            return list(self._entries())[-1], True

    def _objections(
        self,
        filing: Filing,
        entries: tuple[Entry, ...],
        versions: list[Entry],
        terms: Sequence[dt.date],
    ) -> Iterator[Finding]:
        if versions and not _only_adds(filing, versions[-1]):
            yield _said(codes.ALREADY_RECORDED, versions[-1])
        for other in taken(filing, current(entries), terms):
            yield _said(codes.NUMBER_TAKEN, other)
        locked = "SELECT 1 FROM lock WHERE period = ?"
        if self.connection.execute(locked, (filing.period,)).fetchone():
            yield found(codes.PERIOD_LOCKED, period=filing.period)

    def _add(self, filing: Filing, at: dt.datetime, no: int, versions: list[Entry]) -> None:
        document = versions[-1].document if versions else no
        places = ", ".join("?" * len(_COLUMNS.split(", ")))
        values = (
            no,
            document,
            len(versions) + 1,
            filing.family,
            filing.type,
            filing.body,
            filing.number,
            filing.signed_on.isoformat(),
            at.isoformat(timespec="seconds"),
            filing.report_type,
            filing.report_name,
            filing.period,
            filing.ward,
            filing.title,
            filing.reason,
        )
        self.connection.execute(f"INSERT INTO entry ({_COLUMNS}) VALUES ({places})", values)  # noqa: S608 -- names only
        for file in filing.files:
            kept = None if file.data is None else self._keep(file.data)
            self.connection.execute(
                "INSERT INTO attachment (entry, role, name, sha256, content) VALUES (?,?,?,?,?)",
                (no, file.role.value, file.name, file.sha256, kept),
            )

    def _keep(self, data: bytes) -> str:
        sha256 = digest(data)
        self.connection.execute(
            "INSERT OR IGNORE INTO content VALUES (?, ?)", (sha256, zlib.compress(data))
        )
        return sha256

    def _note(self, at: dt.datetime, what: str, about: str, reason: str) -> None:
        self.connection.execute(
            "INSERT INTO event (at, what, about, reason) VALUES (?, ?, ?, ?)",
            (at.isoformat(timespec="seconds"), what, about, reason),
        )

    def lock(self, period: str, reason: str, at: dt.datetime) -> bool:
        """Lock a period, so that nothing of it is recorded without a reason; False if it was."""
        with database.told(self.path), database.transaction(self.connection):
            added = self.connection.execute(
                "INSERT OR IGNORE INTO lock VALUES (?, ?)", (period, reason)
            )
            if added.rowcount:
                self._note(at, "lock", period, reason)
            return bool(added.rowcount)

    def unlock(self, period: str, reason: str, at: dt.datetime) -> bool:
        """Unlock a period; False if it was not locked."""
        with database.told(self.path), database.transaction(self.connection):
            gone = self.connection.execute("DELETE FROM lock WHERE period = ?", (period,))
            if gone.rowcount:
                self._note(at, "unlock", period, reason)
            return bool(gone.rowcount)


def _adds_nothing(filing: Filing, entry: Entry) -> bool:
    """Return whether all of `filing` stands in `entry` already."""
    signed = filing.digest_of(Role.SIGNED)
    return _same_paper(filing, entry) and signed in {"", entry.digest_of(Role.SIGNED)}


def _only_adds(filing: Filing, entry: Entry) -> bool:
    """Return whether `filing` is `entry` with the signed copy that was not there before."""
    return _same_paper(filing, entry) and not entry.digest_of(Role.SIGNED)


def _same_paper(filing: Filing, entry: Entry) -> bool:
    numbered = (filing.number, filing.signed_on) == (entry.number, entry.signed_on)
    return numbered and filing.digest_of(Role.DOCUMENT) == entry.digest_of(Role.DOCUMENT)


def _said(code: Code, entry: Entry) -> Finding:
    return found(
        code, written=entry.written, day=short_date(entry.signed_on), no=entry.no, title=entry.title
    )
