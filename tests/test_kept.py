"""Compiled templates are kept from run to run, and never trusted to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.documents.compiler.compiling import Source, compile_template
from reports.findings import found
from reports.findings.run import NO_TEMPLATE
from reports.pipeline.templates.kept import kept
from reports.pipeline.templates.shelf import shipped_templates

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reports.documents.compiled import Compiled
    from reports.findings import Finding

    Result = tuple[Compiled | None, list[Finding]]


def counted(result: Result) -> tuple[Callable[[], Result], list[int]]:
    """Return a maker of `result`, and the list that grows each time it is called."""
    calls: list[int] = []

    def make() -> Result:
        calls.append(1)
        return result

    return make, calls


def compiled() -> Result:
    """Return a real compiled template."""
    folder = shipped_templates()
    letterhead = Source("dang.docx", (folder / "letterheads" / "dang.docx").read_bytes())
    body = Source("than.docx", (folder / "sections" / "tuyen_truyen.docx").read_bytes())
    return compile_template(letterhead, body, {})


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    """A second run over the same bytes takes what the first one kept."""
    result = compiled()
    make, calls = counted(result)

    first = kept(tmp_path / "a", [b"one"], make)
    second = kept(tmp_path / "a", [b"one"], make)

    assert len(calls) == 1
    assert first == result
    assert second[0] == result[0]


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    """Other bytes, or the same ones parted otherwise, are another template."""
    make, calls = counted(compiled())

    for made_from in ([b"one"], [b"two"], [b"on", b"e"], [b"one", b""]):
        kept(tmp_path, made_from, make)

    assert len(calls) == 4


def test_a_template_with_something_to_say_is_not_kept(tmp_path: Path) -> None:
    """What is wrong with a template is said in every run."""
    make, calls = counted((None, [found(NO_TEMPLATE, name="x")]))

    kept(tmp_path, [b"one"], make)
    _, findings = kept(tmp_path, [b"one"], make)

    assert len(calls) == 2
    assert [finding.code for finding in findings] == [NO_TEMPLATE]


def test_a_spoiled_file_is_made_anew(tmp_path: Path) -> None:
    """A truncated or foreign file in the cache costs time, nothing else."""
    make, calls = counted(compiled())
    kept(tmp_path, [b"one"], make)
    (file,) = tmp_path.glob("*.mau")

    for spoiled in (b"", file.read_bytes()[:100], b"\x80\x04N."):
        file.write_bytes(spoiled)
        result, findings = kept(tmp_path, [b"one"], make)
        assert result is not None
        assert findings == []

    assert len(calls) == 4


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    """None as folder, or one that cannot be made, only means compiling each time."""
    (tmp_path / "file").write_text("x")
    make, calls = counted(compiled())

    kept(None, [b"one"], make)
    kept(tmp_path / "file" / "cache", [b"one"], make)

    assert len(calls) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    """The folder never grows beyond a few dozen templates."""
    make, _ = counted(compiled())

    for number in range(45):
        kept(tmp_path, [str(number).encode()], make)

    assert len(list(tmp_path.glob("*.mau"))) == 40
