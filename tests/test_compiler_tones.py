"""The tone style of a ward reaches the fixed words of its templates, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_builders import TITLE, docx, lines, p, row, run, table, text_box

from reports.documents.compiler.compiling import Source, compile_template
from reports.documents.merge import merge
from reports.findings import ReportsError
from reports.pipeline.templates.definitions import load_definition
from reports.pipeline.templates.settings import tone_style
from reports.pipeline.templates.shelf import shelf
from reports.vietnamese import ToneStyle

if TYPE_CHECKING:
    from pathlib import Path

    from reports.pipeline.templates.shelf import Shelf

LETTERHEAD = docx("Đảng ủy", "{% block noi_dung %}", "{% endblock %}")


def printed(
    style: ToneStyle | None, *blocks: str, section: str = "", **values: object
) -> list[str]:
    """Return what a body of `blocks` prints in `style`."""
    sections = {"muc": Source("muc.docx", docx(section))} if section else {}
    compiled, findings = compile_template(
        Source("chung.docx", LETTERHEAD), Source("than.docx", docx(*blocks)), sections, style
    )
    assert compiled is not None, [str(each) for each in findings]
    document, _ = merge(compiled, values, TITLE)
    assert document is not None
    return lines(document.data)


def test_fixed_words_change_and_values_stay() -> None:
    """The words around a tag are respelt; what the tag prints is as the ward typed it."""
    block = "Ủy ban đã hòa giải {{ ten }} và xóa nợ"

    done = printed(ToneStyle.SECOND, block, ten="Tổ hòa giải Thúy Lụa")

    assert done == ["Đảng uỷ", "Uỷ ban đã hoà giải Tổ hòa giải Thúy Lụa và xoá nợ"]


def test_without_a_style_words_stay_as_they_are() -> None:
    """A ward that asked for nothing finds its own spelling, mixed as it may be."""
    assert printed(None, "Ủy ban, Uỷ ban") == ["Đảng ủy", "Ủy ban, Uỷ ban"]
    assert printed(ToneStyle.FIRST, "Ủy ban, Uỷ ban") == ["Đảng ủy", "Ủy ban, Ủy ban"]


def test_a_word_split_over_runs_is_one_word() -> None:
    """Word may cut a syllable anywhere; its tone moves all the same, its formats stay."""
    assert printed(ToneStyle.SECOND, p("h¦ò¦a giải, ủ¦y ban")) == ["Đảng uỷ", "hoà giải, uỷ ban"]


def test_words_are_not_joined_over_tags_and_tabs() -> None:
    """What stands on two sides of a tag or a tab is no syllable."""
    tab = f"<w:p>{run('cho')}<w:r><w:tab/></w:r>{run('à')}</w:p>"

    assert printed(ToneStyle.FIRST, p("cho{{ a }}à"), tab, a="-") == [
        "Đảng ủy",
        "cho-à",
        "cho⇥à",
    ]


def test_sections_tables_and_text_boxes_are_reached() -> None:
    """Everything joined into the document is respelt, wherever it stands."""
    blocks = (table(row("Đã hòa giải", "{{ a }}")), '{% include "muc" %}', text_box("Tủ khóa"))

    done = printed(ToneStyle.SECOND, *blocks, section="Văn hóa", a="hòa")

    assert done[1:3] == ["| Đã hoà giải | hòa |", "Văn hoá"]
    assert "Tủ khoá" in done[3]


# Settings ---------------------------------------------------------------------------------------


def ward(folder: Path, settings: str, definition: str = "") -> Shelf:
    """Return the shelf of a ward with settings of its own, and perhaps a report type."""
    own = folder / "Mẫu"
    (own / "definitions").mkdir(parents=True)
    (own / "settings.toml").write_text(settings, encoding="utf-8")
    if definition:
        source = shelf(folder / "nowhere").find("definitions", "thang.toml")
        assert source is not None
        text = f"{source.read_text(encoding='utf-8')}\n{definition}"
        (own / "definitions" / "thang.toml").write_text(text, encoding="utf-8")
    return shelf(folder)


def test_one_file_sets_all_reports(tmp_path: Path) -> None:
    """The ward's own settings.toml counts for every report type that says nothing itself."""
    definition = load_definition("thang", ward(tmp_path, 'tone_style = "uỷ"\npad_counts = false'))

    assert tone_style(definition.settings) is ToneStyle.SECOND
    assert not definition.pad_counts
    assert any("cơ sở" in line for line in definition.subject)


def test_a_report_type_may_differ(tmp_path: Path) -> None:
    """What a definition says itself comes before the ward's settings."""
    templates = ward(tmp_path, 'tone_style = "uỷ"', '[settings]\ntone_style = "ủy"')

    assert tone_style(load_definition("thang", templates).settings) is ToneStyle.FIRST


def test_shipped_settings_leave_words_alone(tmp_path: Path) -> None:
    """As installed, counts are padded and no spelling is changed."""
    definition = load_definition("thang", shelf(tmp_path))

    assert definition.pad_counts
    assert tone_style(definition.settings) is None


def test_the_subject_follows_the_style(tmp_path: Path) -> None:
    """The lines of a subject are fixed words too; their slots stay."""
    definition = '[settings]\ntone_style = "uỷ"'
    templates = ward(tmp_path, "pad_counts = true", definition)
    path = templates.find("definitions", "thang.toml")
    assert path is not None
    text = path.read_text(encoding="utf-8").replace("kết quả công tác", "lũy kế kết quả công tác")
    path.write_text(text, encoding="utf-8")

    assert load_definition("thang", templates).subject[0].startswith("luỹ kế kết quả")


@pytest.mark.parametrize("text", ['tone_style = "moi"', 'pad_counts = "có"', "pad_counts"])
def test_settings_that_cannot_be_understood_are_named(text: str, tmp_path: Path) -> None:
    """A value that no setting has stops the work and names the file."""
    with pytest.raises(ReportsError) as caught:
        load_definition("thang", ward(tmp_path, text))

    (finding,) = caught.value.findings
    assert finding.code.id == "LN20"
    assert finding.place.file == "settings.toml"
