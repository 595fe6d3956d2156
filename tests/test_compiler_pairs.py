"""Every mistake in a template is found, named and placed, in one pass."""

from __future__ import annotations

import pytest
from word_builders import docx, faults, p, printed, row, table, text_box

from reports.documents.compiler.compiling import Source, compile_single

MISTAKES = [
    pytest.param(
        ("{% for x in ds %}", "{{ x }}"),
        [("pair-never-closed", "{% for x in ds %}")],
        id="for not closed",
    ),
    pytest.param(
        ("{% if a %}", "x", "{% endif %}", "{% endif %}"),
        [("pair-extra-end", "{% endif %}")],
        id="extra endif",
    ),
    pytest.param(("Tổng {{ a } buổi",), [("tag-unclosed", "{{ a } buổi")], id="missing brace"),
    pytest.param(
        ("Tổng {{ so_", "buoi }} buổi"),
        [("tag-over-paragraphs", "{{ so_")],
        id="tag over two paragraphs",
    ),
    pytest.param(
        (table(row("{%tr for x in ds %}"), row("{{ x }}")),),
        [("pair-never-closed", "{%tr for x in ds %}")],
        id="tr not closed",
    ),
    pytest.param(("{{ a|tienn }}",), [("filter-unknown", "{{ a|tienn }}")], id="unknown filter"),
    pytest.param(
        ("{%p if a %}", table(row("{%tr endif %}"), row("x"))),
        [("pair-torn", "{%tr endif %}")],
        id="p and tr pairs crossed",
    ),
    pytest.param(
        ("{%p if i % 2 %}", "x", "{%p endif %}"),
        [("tag-forbidden", "{%p if i % 2 %}")],
        id="modulo in a p tag",
    ),
    pytest.param(
        ("Trước {%p if a %}", "x", "{%p endif %}"),
        [("tag-text-beside", "{%p if a %}")],
        id="text beside a p tag",
    ),
    pytest.param(
        ("{% for x in ds %}", "{{ x }}", "{% endfro %}"),
        [("tag-unknown", "{% endfro %}")],
        id="endfro",
    ),
    pytest.param(
        ("{{ so buoi }}",), [("tag-not-understood", "{{ so buoi }}")], id="name with a space"
    ),
    pytest.param(
        (
            table(
                row("{% if a %}"), row("{% for x in ds %}"), row("{% endif %}"), row("{% endfor %}")
            ),
        ),
        [("pair-crossed", "{% endif %}")],
        id="if and for crossed over rows",
    ),
    pytest.param(("A {{ }} B",), [("tag-empty", "{{ }}")], id="empty tag"),
]


@pytest.mark.parametrize(("blocks", "expected"), MISTAKES)
def test_mistake_is_found_once(blocks: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    """Each classical mistake gives exactly one finding, which quotes the tag as typed."""
    assert faults(*blocks) == expected


def test_space_before_tr_is_healed() -> None:
    """A space between the braces and docxtpl's prefix is no mistake here."""
    rows = (row("{% tr for x in ds %}"), row("{{ x }}"), row("{% tr endfor %}"))

    assert printed(table(*rows), ds=["a", "b"]) == ["| a |", "| b |"]


def test_two_p_tags_in_one_paragraph_are_healed() -> None:
    """Two of docxtpl's paragraph tags may share a paragraph, which goes as a whole."""
    blocks = ("{%p for x in ds %}{%p if x.a %}", "{{ x.a }}", "{%p endif %}{%p endfor %}")

    assert printed(*blocks, ds=[{"a": "1"}, {"a": ""}, {"a": "3"}]) == ["1", "3"]


def test_all_mistakes_come_at_once() -> None:
    """Mistakes of every kind, in text, tables and headers, are told in one pass."""
    found = faults(
        "{% if a %}",
        "{{ b|xx }}",
        "{{ c d }}",
        table(row("{% endfor %}", "{{ e")),
        section='<w:headerReference w:type="default" r:id="rH"/>',
        headers={"rH": p("{{ }}")},
    )

    assert sorted(found) == [
        ("filter-unknown", "{{ b|xx }}"),
        ("pair-extra-end", "{% endfor %}"),
        ("pair-never-closed", "{% if a %}"),
        ("tag-empty", "{{ }}"),
        ("tag-not-understood", "{{ c d }}"),
        ("tag-unclosed", "{{ e"),
    ]


def test_finding_names_template_and_paragraph() -> None:
    """A finding quotes the paragraph as typed and offers the nearest right word."""
    data = docx("Kinh phí {{ kinh_phi|tienn }} để hỗ trợ")
    _, (finding,) = compile_single(Source("tháng.docx", data))

    assert str(finding) == (
        "[MB17] Mẫu “tháng.docx” › đoạn “Kinh phí {{ kinh_phi|tienn }} để hỗ trợ”: Không có bộ lọc "
        "“tienn” (trong thẻ “{{ kinh_phi|tienn }}”). Cách sửa: Đổi thành bộ lọc đúng gần nhất: "
        "“tien”."
    )


def test_space_in_a_name_gets_the_right_name() -> None:
    """A name typed with spaces and accents is answered with the name that works."""
    _, (finding,) = compile_single(Source("a.docx", docx("{{ số ý kiến }}")))

    assert finding.remedy == "Tên trường viết liền: “so_y_kien”."


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        pytest.param(("{% else %}",), "pair-extra-end", id="else without if"),
        pytest.param(("{% if a %}{% else %}{% else %}{% endif %}",), "pair-extra-end", id="2 else"),
        pytest.param(
            ("{% for x in a %}{% elif b %}{% endfor %}",), "pair-extra-end", id="elif in a loop"
        ),
        pytest.param(("Có { a }}",), "tag-stray-closer", id="a brace short at the beginning"),
        pytest.param(
            ('<w:p><w:r><w:instrText>HYPERLINK "{{ a }}"</w:instrText></w:r></w:p>',),
            "tag-out-of-reach",
            id="a tag in the code of a field",
        ),
        pytest.param(
            (text_box("A").replace("Khung 1", "{{ a }}"),),
            "tag-out-of-reach",
            id="a tag in the name of a picture",
        ),
        pytest.param(("{% set a = 1 %}",), "tag-unknown", id="a command of Jinja not allowed"),
        pytest.param(("{% for x %}{% endfor %}",), "tag-not-understood", id="a loop over nothing"),
        pytest.param(
            ("{% for a, b in c %}{% endfor %}",), "tag-not-understood", id="a loop with two names"
        ),
        pytest.param(("{% if a %}{% endif a %}",), "tag-not-understood", id="an end with a name"),
        pytest.param(("{{p a }}",), "tag-prefix-unsupported", id="docxtpl's subdocument"),
        pytest.param(("{% phu_luc doc %}", "{% endphu_luc %}"), "tag-not-understood", id="a way"),
        pytest.param(("{% block than %}{% endblock %}",), "tag-unknown", id="an unknown slot"),
    ],
)
def test_other_mistakes_are_found(blocks: tuple[str, ...], code: str) -> None:
    """Misplaced and unknown commands are findings, never exceptions."""
    assert code in [name for name, _ in faults(*blocks)]


def test_crossed_pair_is_one_finding() -> None:
    """Two pairs that cross are told once, with both tags."""
    data = docx("{% if a %}{% for x in ds %}{% endif %}{% endfor %}")
    _, (finding,) = compile_single(Source("a.docx", data))

    assert finding.message == "“{% endif %}” đóng chéo với “{% for x in ds %}”."


def test_sound_template_is_silent() -> None:
    """Nested pairs of all kinds draw no finding."""
    blocks = (
        "{% if a %}{% elif b %}x{% else %}y{% endif %}",
        "{% for x in ds %}",
        "{% if x.a %}",
        "{{ x.a|hoa }}",
        "{% else %}",
        "không",
        "{% endif %}",
        "{% endfor %}",
    )

    assert faults(*blocks) == []
