"""A template that another program opened and saved again makes the same document."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from word_builders import (
    LANDSCAPE,
    PAGE,
    docx,
    inherited,
    lines,
    numbered,
    numbering,
    p,
    row,
    table,
)
from word_validity import new_complaints

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("needs_office")

HEAD = docx(
    p("ĐẢNG BỘ {{ so }}"),
    "{% block noi_dung %}{% endblock %}",
    table(row("Nơi nhận:", "T/M BAN THƯỜNG VỤ")),
    p("", section=PAGE + "<w:titlePg/>"),
    p("{% block phu_luc %}{% endblock %}", section=PAGE + '<w:pgNumType w:start="1"/>'),
    "{% block phu_luc_ngang %}{% endblock %}",
    section=LANDSCAPE,
)
GRID = table(
    row("TT", "Tên", header=True), row("{% for x in ds %}{{ loop.index }}", "{{ x }}{% endfor %}")
)
BODY = docx(
    p("Tựa {{ so }}", "Heading1"),
    p("Tách {{¦ so¦ }}"),
    numbered("một {{ so }}"),
    "{% if a %}",
    GRID,
    "{% else %}",
    "không",
    "{% endif %}",
    "{% phu_luc ngang %}",
    "Phụ lục",
    GRID,
    "{% endphu_luc %}",
    numbering_part=numbering("decimal"),
)


def resaved(folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files as LibreOffice saves them again."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    kind = ["--headless", "--convert-to", "docx:MS Word 2007 XML"]
    paths = [str(folder / f"{name}.docx") for name in files]
    target = folder / "saved"
    subprocess.run(
        ["soffice", profile, *kind, "--outdir", str(target), *paths],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {name: (target / f"{name}.docx").read_bytes() for name in files}


def test_template_saved_by_libreoffice_makes_the_same_document(tmp_path: Path) -> None:
    """Styles, lists, tags and sections survive what LibreOffice renames and rewrites."""
    saved = resaved(tmp_path, {"head": HEAD, "body": BODY})
    for a in (True, False):
        values: dict[str, Any] = {"so": "7", "a": a, "ds": ["x", "y"]}
        document = inherited(saved["head"], saved["body"], None, **values)

        assert lines(document.data) == lines(inherited(HEAD, BODY, None, **values).data)
        assert new_complaints(document.data, saved["head"], saved["body"]) == []
