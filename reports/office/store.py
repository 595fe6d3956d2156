"""Files are written whole or not at all, and never over what somebody edited."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reports.findings import ReportsError, found
from reports.findings.run import EDITED_KEPT, OUTPUT_NOT_WRITABLE, OUTPUT_OPEN
from reports.office.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reports.findings import Code, Finding

LEDGER = ".danvan.json"
KEPT = ".danvan"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\ud800-\udfff]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST_NAME, _MOST_BYTES = 120, 200  # most systems take 255 letters or bytes, with an ending


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a document ended up, and whether its bytes are new there."""

    path: Path
    changed: bool


def safe_name(text: str) -> str:
    """Return `text` as a file name that every system takes, without its ending."""
    name = _FORBIDDEN.sub("-", text).strip(" .-")[:_LONGEST_NAME]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .-") or "tep"
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def store_document(data: bytes, target: Path) -> tuple[Stored | None, list[Finding]]:
    """Write `data` to `target`, or beside it where the file there is open or no longer ours.

    A file that holds the same bytes is left alone; one that this program wrote is replaced; one
    that was edited since stays, and the new document is called ``… (2)``.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        chosen, findings = _choose(data, target)
        if chosen.changed:
            chosen, more = _place(data, chosen.path)
            findings += more
            _remember(chosen.path, data)
    except OSError:
        return None, [found(OUTPUT_NOT_WRITABLE, folder=target.parent)]
    return chosen, findings


def store_or_refuse(data: bytes, target: Path) -> tuple[Stored, list[Finding]]:
    """Write `data` as `store_document` does.

    Raises ReportsError where it cannot be written.
    """
    stored, findings = store_document(data, target)
    if stored is None:
        raise ReportsError(findings)
    return stored, findings


def _choose(data: bytes, target: Path) -> tuple[Stored, list[Finding]]:
    for candidate in _candidates(target):
        if not candidate.exists():
            kept = candidate != target
            notes = [_kept(EDITED_KEPT, target, candidate)] if kept else []
            return Stored(candidate, changed=True), notes
        present = candidate.read_bytes()
        if present == data:
            return Stored(candidate, changed=False), []
        if _is_ours(candidate, present):
            return Stored(candidate, changed=True), []
    raise FileExistsError(17, "too many copies", str(target))


def _kept(code: Code, target: Path, candidate: Path) -> Finding:
    return found(code, name=target.name, written=candidate.name)


def _candidates(target: Path) -> Iterator[Path]:
    yield target
    for number in range(2, 100):
        yield target.with_name(f"{target.stem} ({number}){target.suffix}")


def _place(data: bytes, target: Path) -> tuple[Stored, list[Finding]]:
    try:
        write_whole(data, target)
    except PermissionError:
        beside = next(path for path in _candidates(target) if not path.exists())
        write_whole(data, beside)
        return Stored(beside, changed=True), [_kept(OUTPUT_OPEN, target, beside)]
    return Stored(target, changed=True), []


def digest(data: bytes) -> str:
    """Return the digest by which a file of ours is recognised."""
    return hashlib.sha256(data).hexdigest()


def _ledger(folder: Path) -> dict[str, str]:
    try:
        entries = json.loads((folder / LEDGER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}


def is_ours(path: Path) -> bool:
    """Return whether the file at `path` holds what this program wrote, byte for byte."""
    try:
        return _is_ours(path, path.read_bytes())
    except OSError:
        return False


def _is_ours(path: Path, present: bytes) -> bool:
    name = digest(present)
    if _ledger(path.parent).get(path.name) == name:
        return True
    return (path.parent / KEPT / f"{name}.json").is_file()


def _remember(path: Path, data: bytes) -> None:
    ledger, entries = ledger_file(path, data)
    write_whole(entries, ledger)


def ledger_file(path: Path, data: bytes) -> tuple[Path, bytes]:
    """Return the ledger beside `path`, and what it says once `data` lies there as ours."""
    entries = {**_ledger(path.parent), path.name: digest(data)}
    text = json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True)
    return path.parent / LEDGER, text.encode()
