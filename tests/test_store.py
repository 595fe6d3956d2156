"""Files are written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reports.office import store
from reports.office.store import LEDGER, safe_name, store_document
from reports.office.writing import write_whole

if TYPE_CHECKING:
    from reports.findings import Finding


def codes(findings: list[Finding]) -> list[str]:
    """Return the ids of the findings."""
    return [finding.code.id for finding in findings]


def listing(folder: Path) -> list[str]:
    """Return the visible files of a folder."""
    return sorted(path.name for path in folder.iterdir() if path.name != LEDGER)


def test_a_new_document_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    """A document goes to its target, whose missing folders are made."""
    target = tmp_path / "2026" / "báo cáo.docx"

    stored, findings = store_document(b"one", target)

    assert stored == store.Stored(target, changed=True)
    assert target.read_bytes() == b"one"
    assert findings == []


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    """A second run with the same result leaves the file and its time alone."""
    target = tmp_path / "a.docx"
    store_document(b"one", target)
    before = target.stat().st_mtime_ns

    stored, _ = store_document(b"one", target)

    assert stored == store.Stored(target, changed=False)
    assert target.stat().st_mtime_ns == before


def test_our_own_document_is_replaced(tmp_path: Path) -> None:
    """A report nobody touched since gives way to the new one under the same name."""
    target = tmp_path / "a.docx"
    store_document(b"one", target)

    stored, findings = store_document(b"two", target)

    assert stored == store.Stored(target, changed=True)
    assert target.read_bytes() == b"two"
    assert findings == []
    assert listing(tmp_path) == ["a.docx"]


def test_an_edited_document_is_kept(tmp_path: Path) -> None:
    """A report edited in Word stays; the new one is put beside it, and that is said."""
    target = tmp_path / "a.docx"
    store_document(b"one", target)
    target.write_bytes(b"edited by hand")

    stored, findings = store_document(b"two", target)

    assert stored == store.Stored(tmp_path / "a (2).docx", changed=True)
    assert target.read_bytes() == b"edited by hand"
    assert codes(findings) == ["LN08"]


def test_a_document_of_unknown_origin_is_kept(tmp_path: Path) -> None:
    """A file that was there before the program first ran is never overwritten."""
    target = tmp_path / "a.docx"
    target.write_bytes(b"somebody's")

    stored, findings = store_document(b"two", target)

    assert stored is not None
    assert stored.path.name == "a (2).docx"
    assert target.read_bytes() == b"somebody's"
    assert codes(findings) == ["LN08"]


def test_a_document_open_in_word_is_left_and_the_new_one_put_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system refuses to replace the target, the document is written under ``(2)``."""
    target = tmp_path / "a.docx"
    store_document(b"one", target)
    replace = Path.replace

    def locked(self: Path, other: Path) -> Path:
        if other == target:
            raise PermissionError(13, "in use")
        return replace(self, other)

    monkeypatch.setattr(Path, "replace", locked)
    stored, findings = store_document(b"two", target)

    assert stored == store.Stored(tmp_path / "a (2).docx", changed=True)
    assert target.read_bytes() == b"one"
    assert codes(findings) == ["LN07"]


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    """A target below a file gives a finding, not an exception."""
    (tmp_path / "file").write_text("x")

    stored, findings = store_document(b"one", tmp_path / "file" / "a.docx")

    assert stored is None
    assert codes(findings) == ["LN06"]


def test_whatever_step_fails_the_old_file_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the n-th file operation failing, for every n, the target keeps its bytes."""
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    steps = [(os, "fsync"), (Path, "chmod"), (Path, "read_bytes"), (Path, "replace")]

    for owner, name in steps:
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, _failing)
            with pytest.raises(OSError, match="disk full"):
                write_whole(b"new", target)
        assert target.read_bytes() == b"old"
        assert listing(tmp_path) == ["a.docx"]
    write_whole(b"new", target)

    assert target.read_bytes() == b"new"


def _failing(*_: object, **__: object) -> None:
    raise OSError(28, "disk full")


def test_a_damaged_ledger_makes_nothing_worse(tmp_path: Path) -> None:
    """With an unreadable ledger no file counts as ours, so none is overwritten."""
    target = tmp_path / "a.docx"
    store_document(b"one", target)
    (tmp_path / LEDGER).write_text("{not json")

    stored, _ = store_document(b"two", target)

    assert stored is not None
    assert stored.path.name == "a (2).docx"
    assert json.loads((tmp_path / LEDGER).read_text())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo cáo tháng 10/2026", "Báo cáo tháng 10-2026"),
        ("..\\..\\Windows", "Windows"),
        ("a\nb", "a-b"),
        ("CON", "_CON"),
        ("", "tep"),
        ("x" * 300, "x" * 120),
    ],
)
def test_names_are_made_safe_for_every_system(text: str, expected: str) -> None:
    """No name leaves its folder or is refused by Windows."""
    assert safe_name(text) == expected
