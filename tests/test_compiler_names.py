"""Names in templates are held to the names there are, loop variables to the rows they run over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from word_builders import docx, p, row, table

from reports.documents.compiler.compiling import Source, compile_single, unknown_names, used_names
from reports.fields import Field, FieldKind, Group, Rows

if TYPE_CHECKING:
    from reports.documents.compiler.compiling import Compiled
    from reports.fields import Names

NAMES: Names = {
    "so_buoi": Field(meaning="số buổi", kind=FieldKind.FIGURE),
    "ten": Field(meaning="tên"),
    "cac_ten": Field(meaning="các tên", kind=FieldKind.WORDS),
    "mo_hinh": Group(
        meaning="mô hình",
        fields={
            "so_luong": Field(meaning="số lượng", kind=FieldKind.FIGURE),
            "ds": Rows(meaning="danh sách", fields={"ten": Field(meaning="tên mô hình")}),
        },
    ),
    "don_vi": Rows(
        meaning="đơn vị",
        fields={
            "ten": Field(meaning="tên"),
            "to": Rows(meaning="tổ", fields={"so_ho": Field(meaning="số hộ")}),
        },
    ),
}


def compiled(*blocks: str) -> Compiled:
    """Return a template of `blocks`."""
    template, findings = compile_single(Source("mẫu.docx", docx(*blocks)))
    assert template is not None, [str(one) for one in findings]
    return template


def unknown(*blocks: str) -> list[tuple[str, str, str]]:
    """Return code, name and advice for each wrong name in a template of `blocks`."""
    findings = unknown_names(compiled(*blocks), NAMES)
    return [
        (one.code.name, one.details["name"], one.details.get("nearest", "")) for one in findings
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        ("{{ so_buoi }} {{ ten|hoa }} {{ mo_hinh.so_luong }}",),
        ("{% for x in don_vi %}{% for y in x.to %}{{ y.so_ho }}{% endfor %}{% endfor %}",),
        ("{% for x in mo_hinh.ds %}{{ loop.index }}. {{ x.ten }}{% endfor %}",),
        ("{{ cac_ten|noi }}", "{% for x in cac_ten %}", "{{ x }}", "{% endfor %}"),
        ("{% if don_vi %}{{ don_vi[0].ten }}{% endif %}",),
        ("{% if mo_hinh.so_luong > 3 and ten in ('a', 'b') %}x{% endif %}",),
        ("{{ Số_buổi }}",),
        ("{% for x in don_vi if x.ten != 'a' %}{{ x.ten }}{% endfor %}",),
    ],
)
def test_known_names_draw_no_finding(blocks: tuple[str, ...]) -> None:
    """Names that are there pass, in groups, in rows, in rows of rows."""
    assert unknown(*blocks) == []


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param("{{ so_buoj }}", ("name-unknown", "so_buoj", "so_buoi"), id="misspelt"),
        pytest.param(
            "{{ mo_hinh.so_luog }}",
            ("name-unknown", "mo_hinh.so_luog", "mo_hinh.so_luong"),
            id="misspelt in a group",
        ),
        pytest.param(
            "{% for x in don_vi %}{{ x.tem }}{% endfor %}",
            ("name-unknown", "don_vi.tem", "ten"),
            id="misspelt in a row",
        ),
        pytest.param(
            "{{ so_luong }}", ("name-unknown", "so_luong", "mo_hinh.so_luong"), id="in a group"
        ),
        pytest.param(
            "{% for x in don_vi %}{{ x }}{% endfor %}",
            ("group-printed", "don_vi", "don_vi.ten"),
            id="a whole row printed",
        ),
        pytest.param(
            "{{ mo_hinh }}", ("group-printed", "mo_hinh", "mo_hinh.so_luong"), id="a group printed"
        ),
        pytest.param("{{ don_vi }}", ("list-printed", "don_vi", ""), id="a list printed"),
        pytest.param("{{ cac_ten }}", ("list-printed", "cac_ten", ""), id="words printed"),
        pytest.param(
            "{% for x in so_buoi %}{{ x }}{% endfor %}",
            ("name-not-a-list", "so_buoi", "don_vi, mo_hinh.ds"),
            id="a loop over a number",
        ),
        pytest.param(
            "{% for x in don_vi %}{% endfor %}{{ x.ten }}",
            ("name-unknown", "x", "ten"),
            id="a loop variable after its loop",
        ),
    ],
)
def test_wrong_name_is_found(block: str, expected: tuple[str, str, str]) -> None:
    """A wrong name is named with the nearest right one."""
    found = unknown(block)

    assert len(found) == 1
    assert found[0][:2] == expected[:2]
    assert set(found[0][2].split(", ")) <= {*expected[2].split(", "), *NAMES}


def test_wrong_names_come_all_at_once_with_their_places() -> None:
    """Wrong names are found in text, conditions, filters, tables; each with its paragraph."""
    template = compiled(
        "Mở {{ sai_a }}",
        "{% if sai_b > 1 %}x{% endif %}",
        table(row("{{ sai_c|noi }}")),
        p("{{ ten }}"),
    )

    findings = unknown_names(template, NAMES)
    assert [(one.place.paragraph, one.details["name"]) for one in findings] == [
        ("Mở {{ sai_a }}", "sai_a"),
        ("{% if sai_b > 1 %}x{% endif %}", "sai_b"),
        ("{{ sai_c|noi }}", "sai_c"),
    ]


def test_used_names_are_dotted() -> None:
    """The names a template uses are listed with their groups and lists, once each."""
    template = compiled(
        "{{ so_buoi }} {{ so_buoi }}",
        "{% for x in mo_hinh.ds %}{{ x.ten }}{{ loop.index }}{% endfor %}",
        "{% if mo_hinh.so_luong %}a{% endif %}",
    )

    assert used_names(template) == {"so_buoi", "mo_hinh.ds", "mo_hinh.ds.ten", "mo_hinh.so_luong"}
