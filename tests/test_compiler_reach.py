"""A pair of tags reaches as far as the innermost place that holds both."""

from __future__ import annotations

import pytest
from word_builders import (
    document_xml,
    docx,
    faults,
    lines,
    merged,
    p,
    printed,
    row,
    run,
    table,
    text_box,
)

ROWS = [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_pair_in_one_paragraph_stays_inline() -> None:
    """Inside a paragraph only the words between the tags come and go."""
    block = p("A{% if a %} có¦ nhiều¦{% else %} không{% endif %} B")

    assert printed(block, a=True) == ["A có nhiều B"]
    assert printed(block, a=False) == ["A không B"]


def test_loop_in_one_paragraph_stays_inline() -> None:
    """A loop inside a paragraph repeats words, not paragraphs."""
    block = "{% for x in ds %}{{ x.a }}{% if not loop.last %}; {% endif %}{% endfor %}."

    assert printed(block, ds=ROWS) == ["1; 3."]


def test_inline_pair_keeps_the_runs_formats() -> None:
    """Words repeated from several runs keep the format of each run."""
    xml = document_xml(merged(docx(p("{% for x in ds %}a¦b¦{% endfor %}c")), ds=ROWS).data)

    assert xml.count(run("a") + run("b", "<w:b/>")) == 2


def test_tags_in_their_own_paragraphs_vanish() -> None:
    """Tags alone in paragraphs take the blocks between; no empty line is left."""
    blocks = ("A", "{% if a %}", "B", table(row("C")), "{% else %}", "D", "{% endif %}", "E")

    assert printed(*blocks, a=True) == ["A", "B", "| C |", "E"]
    assert printed(*blocks, a=False) == ["A", "D", "E"]


def test_several_tags_may_share_a_paragraph() -> None:
    """A paragraph of nothing but tags vanishes with all of them."""
    blocks = ("{% for x in ds %}{% if x.a == '1' %}", "{{ x.b }}", "{% endif %}{% endfor %}")

    assert printed(*blocks, ds=ROWS) == ["2"]


def test_tags_at_the_edges_take_whole_paragraphs() -> None:
    """A tag that opens a paragraph and an end that closes one take the paragraphs whole."""
    blocks = ("A", "{% if a %}B", "C{% endif %}", "D")

    assert printed(*blocks, a=True) == ["A", "B", "C", "D"]
    assert printed(*blocks, a=False) == ["A", "D"]


def test_two_pairs_open_at_one_edge() -> None:
    """Two pairs that begin and end in the same paragraphs keep their order."""
    blocks = ("{% for x in ds %}{% if x.a == '3' %}{{ x.a }}", "{{ x.b }}{% endif %}{% endfor %}")

    assert printed(*blocks, ds=ROWS) == ["3", "4"]


def test_tags_in_one_row_repeat_the_row() -> None:
    """A loop from the first cell of a row to its last repeats that row."""
    rows = (row("A", "B", header=True), row("{% for x in ds %}{{ x.a }}", "{{ x.b }}{% endfor %}"))

    assert printed(table(*rows), ds=ROWS) == ["| A | B |", "| 1 | 2 |", "| 3 | 4 |"]


def test_tags_in_several_rows_repeat_them_all() -> None:
    """A loop over several rows repeats these rows together."""
    rows = (row("{% for x in ds %}{{ x.a }}"), row("{{ x.b }}{% endfor %}"), row("hết"))

    assert printed(table(*rows), ds=ROWS) == ["| 1 |", "| 2 |", "| 3 |", "| 4 |", "| hết |"]


def test_rows_of_tags_only_vanish() -> None:
    """A row that holds nothing but tags goes, as it does with docxtpl."""
    rows = (row("{% for x in ds %}", ""), row("{{ x.a }}", "{{ x.b }}"), row("{% endfor %}", ""))

    assert printed(table(*rows), ds=ROWS) == ["| 1 | 2 |", "| 3 | 4 |"]


def test_loop_may_have_rows_for_nothing() -> None:
    """A loop's else prints its row when there is nothing to loop over."""
    rows = (
        row("{% for x in ds %}"),
        row("{{ x.a }}"),
        row("{% else %}"),
        row("Không phát sinh"),
        row("{% endfor %}"),
    )

    assert printed(table(*rows), ds=ROWS) == ["| 1 |", "| 3 |"]
    assert printed(table(*rows), ds=[]) == ["| Không phát sinh |"]


def test_condition_inside_a_repeated_row() -> None:
    """Pairs nest: words in a cell of a row that a loop repeats."""
    cells = ("{% for x in ds %}{{ x.a }}{% if loop.first %}!{% endif %}", "{{ x.b }}{% endfor %}")

    assert printed(table(row(*cells)), ds=ROWS) == ["| 1! | 2 |", "| 3 | 4 |"]


def test_blocks_inside_a_cell() -> None:
    """In a cell, tags in their own paragraphs take the blocks of that cell."""
    cell = p("{% for x in ds %}") + p("{{ x.a }}") + p("{% endfor %}")

    assert printed(table(row(cell, "Z")), ds=ROWS) == ["| 1 / 3 | Z |"]


def test_docxtpl_reading() -> None:
    """The prefixes of docxtpl take paragraph, row, cell or run as they do there."""
    blocks = (
        "{%p if a %}",
        "Có {{r a }}",
        "{%p endif %}",
        table(
            row("{%tr for x in ds %}", ""),
            row("{{ x.a }}", "{{ x.b }}"),
            row("{%tr endfor %}", ""),
            row("{%tc for x in ds %}", "{{ x.a }}", "{%tc endfor %}"),
        ),
        p("A¦{%r if a %}¦ và B¦{%r endif %}"),
    )

    assert printed(*blocks, a="x", ds=ROWS) == [
        "Có x",
        "| 1 | 2 |",
        "| 3 | 4 |",
        "| 1 | 3 |",
        "A và B",
    ]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param(
            ("{% if a %}", table(row("x{% endif %}"))),
            ("pair-torn", "{% endif %}"),
            id="begins outside a table and ends inside",
        ),
        pytest.param(
            ("A {% if a %}", "B", "{% endif %}"),
            ("tag-text-beside", "{% if a %}"),
            id="words before a tag that takes blocks",
        ),
        pytest.param(
            ("{% if a %}", "B", "C {% endif %} D"),
            ("tag-text-beside", "{% endif %}"),
            id="words around its end",
        ),
        pytest.param(
            ("{% if a %}", "B {% else %} C", "{% endif %}"),
            ("tag-text-beside", "{% else %}"),
            id="words around its middle",
        ),
        pytest.param(
            (table(row("{% if a %}x", "{% else %}y", "{% endif %}z")),),
            ("tag-text-beside", "{% else %}"),
            id="three tags in three cells of a row",
        ),
        pytest.param(
            (table(row("{%tr if a %}", "x"), row("{%tr endif %}")),),
            ("tag-text-beside", "{%tr if a %}"),
            id="words in a row that docxtpl would drop",
        ),
        pytest.param(
            (table(row("{%tr for x in ds %}", "{%tr endfor %}")),),
            ("tag-text-beside", "{%tr endfor %}"),
            id="two row tags in one row",
        ),
        pytest.param(("{%tr if a %}", "{%tr endif %}"), ("pair-torn", "{%tr if a %}"), id="no row"),
        pytest.param(
            (table(row("{% if a %}x", "{% endif %}{% for x in ds %}y"), row("{% endfor %}")),),
            ("pair-crossed", "{% endif %}"),
            id="two pairs that share a row but not their rows",
        ),
        pytest.param(
            (table(row("{% if a %}x"), row("y {% else %} z"), row("{% endif %}")),),
            ("tag-text-beside", "{% else %}"),
            id="a middle with words around it in a row",
        ),
    ],
)
def test_unclear_reach_is_a_finding(blocks: tuple[str, ...], expected: tuple[str, str]) -> None:
    """Where a reader cannot tell what a pair takes, the clerk is asked, not guessed for."""
    assert expected in faults(*blocks)


def test_pair_over_a_field_is_a_finding() -> None:
    """A condition may not cut a field of Word such as a page number in two."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    torn = f"<w:p>{run('{% if a %}')}{begin}{run('{% endif %}')}{end}</w:p>"
    whole = f"<w:p>{run('{% if a %}')}{begin}{end}{run('{% endif %}')}</w:p>"

    assert faults(torn) == [("pair-torn", "{% endif %}")]
    assert faults(whole) == []


def test_text_box_and_its_fallback_both_print() -> None:
    """Word keeps a text box twice; tags work in both and are logged once."""
    data = merged(docx(text_box("{% if a %}Hộp {{ a }}{% endif %}")), a="1").data

    assert document_xml(data).count("Hộp 1") == 2
    assert faults(text_box("{{ a|xx }}")) == [("filter-unknown", "{{ a|xx }}")]


def test_headers_footers_and_controls_are_read() -> None:
    """Tags work in headers and inside content controls."""
    control = (
        f"<w:sdt><w:sdtContent>{p('{% if a %}')}{p('B')}{p('{% endif %}')}</w:sdtContent></w:sdt>"
    )
    data = docx(
        control,
        section='<w:headerReference w:type="default" r:id="rH"/>',
        headers={"rH": p("Đầu {{ a }}")},
    )

    document = merged(data, a="x").data
    assert lines(document) == ["B"]
    assert lines(document, "word/header1.xml") == ["Đầu x"]


def test_page_break_beside_a_tag_is_content() -> None:
    """A page break in the paragraph of a tag is not lost in silence."""
    block = f'<w:p>{run("{% if a %}")}<w:r><w:br w:type="page"/></w:r></w:p>'

    assert printed("A", block, "B", "{% endif %}", a=True) == ["A", "⏎", "B"]
