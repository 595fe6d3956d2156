"""A report and what belongs to it reach the disk together, or nothing changes there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reports.office import together, writing
from reports.office.drafts import Draft, draft_of
from reports.office.store import LEDGER, is_ours, store_document
from reports.office.together import store_report, write_together

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def state(folder: Path) -> Mapping[str, bytes]:
    """Return every file below a folder with its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def beside(page: bytes, kept: bytes) -> Callable[[Path], Mapping[Path, bytes]]:
    """Return what gives the companions of a report: a page beside it, something kept below."""
    return lambda path: {
        path.parent / ".danvan/kept.json": kept,
        path.with_suffix(".html"): page,
    }


def test_a_report_comes_with_its_companions_and_is_known_as_ours(tmp_path: Path) -> None:
    """Report, page and what is kept are written, and the report is recognised afterwards."""
    target = tmp_path / "new" / "a.docx"

    stored, findings = store_report(b"one", target, beside(b"page", b"kept"))

    assert stored
    assert stored.changed
    assert findings == []
    assert set(state(tmp_path / "new")) == {"a.docx", "a.html", ".danvan/kept.json", LEDGER}
    assert is_ours(target)


def test_the_same_report_again_writes_nothing(tmp_path: Path) -> None:
    """A second run with the same bytes leaves every file and its time alone."""
    target = tmp_path / "a.docx"
    store_report(b"one", target, beside(b"page", b"kept"))
    before = [path.stat().st_mtime_ns for path in sorted(tmp_path.rglob("*"))]

    stored, _ = store_report(b"one", target, beside(b"page", b"kept"))

    assert stored
    assert not stored.changed
    assert [path.stat().st_mtime_ns for path in sorted(tmp_path.rglob("*"))] == before


@pytest.mark.parametrize("error", [OSError(28, "disk full"), KeyboardInterrupt()])
def test_whichever_step_fails_all_files_are_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """With the n-th write to the disk failing, for every n, all files are the old or the new."""
    target = tmp_path / "a.docx"
    store_report(b"one", target, beside(b"page", b"kept"))
    before, tries = state(tmp_path), 0

    while state(tmp_path) == before:
        tries += 1
        with monkeypatch.context() as patch:
            _break_nth(patch, tries, error)
            try:
                store_report(b"two", target, beside(b"page 2", b"kept 2"))
            except KeyboardInterrupt:
                now = state(tmp_path)
                assert now == before or (now["a.docx"], now["a.html"]) == (b"two", b"page 2")

    assert tries > 8
    assert state(tmp_path)["a.docx"] == b"two"
    assert set(state(tmp_path)) == set(before)


def _break_nth(patch: pytest.MonkeyPatch, number: int, error: BaseException) -> None:
    """Let the operation `number` of those that reach the disk fail, once."""
    left = [number]
    for owner, name in ((os, "fsync"), (Path, "chmod"), (Path, "replace")):
        patch.setattr(owner, name, _counting(getattr(owner, name), left, error))


def _counting(real: object, left: list[int], error: BaseException) -> object:
    def operation(*words: object, **named: object) -> object:
        left[0] -= 1
        if left[0] == 0:
            raise error
        return real(*words, **named)  # type: ignore[operator]

    return operation


def test_new_folders_go_away_again_when_a_write_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failed first report leaves not even the folders that were made for it."""
    monkeypatch.setattr(together, "put", _refusing)

    stored, findings = store_report(b"one", tmp_path / "a/b/c.docx", beside(b"p", b"k"))

    assert stored is None
    assert [each.code.id for each in findings] == ["LN06"]
    assert list(tmp_path.iterdir()) == []


def _refusing(*_: object) -> None:
    raise OSError(28, "disk full")


def test_a_report_held_open_gets_another_name_with_all_that_belongs_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another program holds the report, report and page go beside it under ``(2)``."""
    target = tmp_path / "a.docx"
    store_report(b"one", target, beside(b"page", b"kept"))
    real = writing.put

    def held(draft: Path, place: Path) -> None:
        if place == target:
            raise PermissionError(13, "in use")
        real(draft, place)

    monkeypatch.setattr(together, "put", held)
    stored, findings = store_report(b"two", target, beside(b"page 2", b"kept"))

    assert stored
    assert stored.path.name == "a (2).docx"
    assert [each.code.id for each in findings] == ["LN07"]
    files = state(tmp_path)
    assert (files["a.docx"], files["a.html"]) == (b"one", b"page")
    assert (files["a (2).docx"], files["a (2).html"]) == (b"two", b"page 2")


def test_write_together_names_what_it_wrote(tmp_path: Path) -> None:
    """Files whose bytes are there already are not written again."""
    (tmp_path / "a").write_bytes(b"1")

    written = write_together({tmp_path / "a": b"1", tmp_path / "b": b"2"})

    assert list(written) == [tmp_path / "b"]


# Drafts -------------------------------------------------------------------------------------------


def test_a_report_of_ours_keeps_its_name(tmp_path: Path) -> None:
    """Where no file is, or one that nobody touched, the report is the first draft."""
    target = tmp_path / "a.docx"
    first, _ = draft_of(target)
    store_document(b"one", target)

    second, findings = draft_of(target)

    assert first == second == Draft(target, 1)
    assert findings == []


def test_edited_reports_are_counted_and_kept(tmp_path: Path) -> None:
    """Each edited report makes the next one a higher draft, and the note names both."""
    target = tmp_path / "a.docx"
    (tmp_path / "a.docx").write_bytes(b"edited")
    (tmp_path / "a (dự thảo 2).docx").write_bytes(b"edited too")

    draft, findings = draft_of(target)

    assert draft == Draft(tmp_path / "a (dự thảo 3).docx", 3)
    assert [each.code.id for each in findings] == ["LN08"]
    assert "a (dự thảo 3).docx" in findings[0].message
