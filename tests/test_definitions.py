"""Report types are files: what a definition says, and what is wrong with a bad one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reports.findings import ReportsError
from reports.periods import Period, Span
from reports.pipeline.templates.definitions import load_definition, period_for
from reports.pipeline.templates.shelf import shelf, shipped_templates
from reports.pipeline.templates.word import compiled_for, field_lines

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline.templates.shelf import Shelf

GOOD = (shipped_templates() / "definitions" / "thang.toml").read_text(encoding="utf-8")


def own(folder: Path, text: str) -> Shelf:
    """Return a shelf whose month is defined by `text`, beside everything shipped."""
    (folder / "definitions").mkdir()
    (folder / "definitions" / "thang.toml").write_text(text, encoding="utf-8")
    return shelf(folder, folder)


def codes(caught: pytest.ExceptionInfo[ReportsError]) -> list[str]:
    """Return the ids of what stopped the work."""
    return [finding.code.id for finding in caught.value.findings]


def test_a_report_type_is_found_however_it_is_typed(tmp_path: Path) -> None:
    """Case and accents of the type's name do not matter."""
    assert load_definition("Tháng", shelf(tmp_path)).key == "thang"


def test_the_file_name_carries_the_period(tmp_path: Path) -> None:
    """A report's file is named after its period."""
    definition = load_definition("thang", shelf(tmp_path))

    assert definition.file_name_of(Period.of_month(2026, 10)) == "Báo cáo dân vận tháng 10 năm 2026"


def test_a_period_of_the_right_span_is_taken(tmp_path: Path) -> None:
    """A month is a period of the monthly report."""
    definition = load_definition("thang", shelf(tmp_path))

    assert period_for(definition, "10/2026") == Period(Span.MONTH, 2026, 10)


@pytest.mark.parametrize(
    ("spoiled", "name"),
    [
        (GOOD.replace("body =", "bodi ="), "a missing key"),
        (GOOD.replace('spans = ["tháng"]', 'spans = ["tuần"]'), "an unknown span"),
        (GOOD.replace("{ky_day_du}", "{ki}"), "an unknown slot in the file name"),
        ("name = ", "no TOML at all"),
    ],
    ids=lambda each: each if len(each) < 40 else "text",
)
def test_a_broken_definition_is_named(spoiled: str, name: str, tmp_path: Path) -> None:
    """A definition that cannot be used is a finding that names its file."""
    assert name

    with pytest.raises(ReportsError) as caught:
        load_definition("thang", own(tmp_path, spoiled))

    assert codes(caught) == ["LN10"]
    assert caught.value.findings[0].place.file == "thang.toml"


def test_a_letterhead_that_no_definition_names_is_a_finding(tmp_path: Path) -> None:
    """An issuer whose family has no letterhead is told which families have one."""
    templates = shelf(tmp_path)

    compiled, findings = compiled_for(load_definition("thang", templates), "quan-doi", templates)

    assert compiled is None
    assert [finding.code.name for finding in findings] == ["no-letterhead"]


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    """A body that no folder holds stops the work and is named with its kind."""
    templates = own(tmp_path, GOOD.replace('body = "thang"', 'body = "khong-co"'))

    with pytest.raises(ReportsError) as caught:
        compiled_for(load_definition("thang", templates), "dang", templates)

    assert codes(caught) == ["LN12"]
    assert "bodies/khong-co.docx" in str(caught.value)


def test_the_clerks_folder_comes_before_the_shipped_one(tmp_path: Path) -> None:
    """A file of the clerk's own wins; what she does not have is taken from ours."""
    (tmp_path / "Mẫu" / "sections").mkdir(parents=True)
    (tmp_path / "Mẫu" / "sections" / "mo_dau.docx").write_bytes(b"own")
    templates = shelf(tmp_path)

    chosen = {path.name: path for path in templates.all_files("sections", ".docx")}

    assert chosen["mo_dau.docx"].read_bytes() == b"own"
    assert chosen["nhiem_vu.docx"].parent.parent == shipped_templates().resolve()
    assert templates.find("sections", "khong-co.docx") is None


def test_fields_of_an_unknown_report_are_refused(tmp_path: Path) -> None:
    """`truong` with a mistyped report names the nearest."""
    with pytest.raises(ReportsError) as caught:
        field_lines("thag", shelf(tmp_path))

    assert codes(caught) == ["LN01"]
