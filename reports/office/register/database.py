"""The SQLite file of the register: how it is made, opened, guarded and read back."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings import register as codes
from reports.office.writing import DRAFT_ENDING, DRAFT_PREFIX, sync_folder, umask

if TYPE_CHECKING:
    from collections.abc import Iterator

APPLICATION = 0x44564B50
VERSION = 1
_PATIENCE_SECONDS = 30
_GUARDED = ("entry", "content", "attachment", "event")
_TABLES = """
CREATE TABLE entry (
    no INTEGER PRIMARY KEY CHECK (no > 0),
    document INTEGER NOT NULL REFERENCES entry (no),
    version INTEGER NOT NULL CHECK (version > 0),
    family TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    signed_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    report_type TEXT NOT NULL,
    report_name TEXT NOT NULL,
    period TEXT NOT NULL,
    ward TEXT NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (document, version)
);
CREATE TABLE content (
    sha256 TEXT PRIMARY KEY,
    packed BLOB NOT NULL
);
CREATE TABLE attachment (
    entry INTEGER NOT NULL REFERENCES entry (no),
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content TEXT REFERENCES content (sha256),
    PRIMARY KEY (entry, role, name)
);
CREATE TABLE lock (
    period TEXT PRIMARY KEY,
    reason TEXT NOT NULL
);
CREATE TABLE event (
    no INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    reason TEXT NOT NULL
);
"""
_GUARD = """
CREATE TRIGGER {table}_{action} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END;
"""


def create(path: Path) -> None:
    """Make an empty register at `path`, whole or not at all, unless there is one already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(
        dir=path.parent, prefix=f"{DRAFT_PREFIX}{os.getpid()}-", suffix=DRAFT_ENDING
    )
    os.close(handle)
    draft = Path(name)
    try:
        with contextlib.closing(_connected(draft)) as connection:
            connection.executescript(_schema())
        draft.chmod(0o666 & ~umask())
        _place(draft, path)
    finally:
        for left in path.parent.glob(f"{draft.name}*"):
            left.unlink(missing_ok=True)
    sync_folder(path.parent)


def _place(draft: Path, path: Path) -> None:
    """Put a new register in its place, never over one that came in between."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a disk that knows no links, such as a memory stick
        if not path.exists():
            draft.rename(path)


def _schema() -> str:
    guards = (
        _GUARD.format(table=table, action=action)
        for table in _GUARDED
        for action in ("UPDATE", "DELETE")
    )
    marks = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
    return f"BEGIN; {_TABLES} {''.join(guards)} {marks} COMMIT;"


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to the register at `path`.

    Raises ReportsError where it is damaged, is another file, or is of a newer program.
    """
    connection = _connected(path)
    try:
        _examine(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(connection: sqlite3.Connection, path: Path) -> None:
    if _pragma(connection, "application_id") != APPLICATION:
        raise ReportsError([found(codes.REGISTER_DAMAGED, path=path)])
    if _pragma(connection, "user_version") != VERSION:
        raise ReportsError([found(codes.REGISTER_NEWER, path=path)])


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
    try:
        for pragma in ("foreign_keys = ON", "synchronous = EXTRA", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def is_sound(connection: sqlite3.Connection) -> bool:
    """Return whether SQLite finds nothing wrong in the whole file."""
    whole = [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]
    return whole and not connection.execute("PRAGMA foreign_key_check").fetchall()


def copy(source: sqlite3.Connection, path: Path) -> None:
    """Write the register as it is at this moment to a new file at `path`."""
    with contextlib.closing(sqlite3.connect(path)) as target:
        source.backup(target)


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Let everything inside happen or nothing; no other program writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk complain of into findings."""
    try:
        yield
    except sqlite3.OperationalError as error:
        code = codes.REGISTER_BUSY if "locked" in str(error) else codes.REGISTER_NOT_WRITABLE
        raise ReportsError([found(code, path=path)]) from error
    except sqlite3.DatabaseError as error:
        raise ReportsError([found(codes.REGISTER_DAMAGED, path=path)]) from error
    except OSError as error:
        raise ReportsError([found(codes.REGISTER_NOT_WRITABLE, path=path)]) from error
