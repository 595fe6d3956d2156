"""A ward changes the wording of a section in its word processor."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from word_builders import unzipped, zipped

from reports.documents.outline import read_outline
from reports.findings import ReportsError, Severity
from reports.pipeline import Request, build_report

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline import Outcome

pytestmark = pytest.mark.usefixtures("needs_office")
SECTION = "tuyen_truyen.docx"


def edited(root: Path, folder: Path, old: str, new: str) -> Path:
    """Return a folder of own templates with one word of a section changed, saved by LibreOffice."""
    parts = unzipped((root / "templates" / "sections" / SECTION).read_bytes())
    document = parts["word/document.xml"]
    assert old.encode() in document
    changed = document.replace(old.encode(), new.encode())
    (folder / SECTION).write_bytes(zipped({**parts, "word/document.xml": changed}))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    saved = folder / "own" / "sections"
    kind = ("--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(saved))
    subprocess.run(
        ["soffice", profile, *kind, str(folder / SECTION)], check=True, capture_output=True
    )
    assert (saved / SECTION).exists()
    return folder / "own"


def october(root: Path, folder: Path, templates: Path) -> Outcome:
    """Return October's report made with the ward's own templates."""
    return build_report(
        Request(
            report_type="thang",
            period="2026-10",
            inputs=(root / "inputs/an-sen-2026",),
            folder=root,
            target=folder / "out.docx",
            templates=templates,
        )
    )


def test_a_word_changed_in_libreoffice_is_printed_in_its_format(root: Path, tmp_path: Path) -> None:
    """The new word stands in the next report, its paragraph in the same style as before."""
    own = edited(root, tmp_path, "Đã tổ chức ", "Toàn phường đã tổ chức ")

    text = read_outline(october(root, tmp_path, own).path.read_bytes())

    (line,) = [each for each in text.splitlines() if "12 buổi tuyên truyền" in each]
    assert line.startswith("Toàn phường đã tổ chức 12 buổi tuyên truyền, vận động với 905 lượt")


def test_a_field_misspelt_in_libreoffice_is_named_with_its_paragraph(
    root: Path, tmp_path: Path
) -> None:
    """The report stops, names the section and the paragraph, and offers the nearest right name."""
    own = edited(root, tmp_path, "luot_nguoi_du", "luot_nguoi_dir")

    with pytest.raises(ReportsError) as caught:
        october(root, tmp_path, own)

    (wrong, *_) = [each for each in caught.value.findings if each.severity is Severity.MUST_FIX]
    assert wrong.place.file == SECTION
    assert "buổi tuyên truyền, vận động" in wrong.place.paragraph
    assert "luot_nguoi_du" in wrong.remedy
