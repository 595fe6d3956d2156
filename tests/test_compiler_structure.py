"""Whatever the conditions say, the document keeps the shape Word needs."""

from __future__ import annotations

import re

import pytest
from word_builders import (
    document_xml,
    docx,
    ids,
    lines,
    merged,
    numbered,
    numbering,
    p,
    printed,
    row,
    run,
    table,
    text_box,
    unzipped,
)

ROWS = [{"a": "1"}, {"a": "2"}]
LAST_BLOCK = re.compile(r"<w:tc>.*?</w:tc>", re.DOTALL)


def cell_ends(data: bytes) -> list[bool]:
    """Return for each cell whether it ends with a paragraph."""
    cells = LAST_BLOCK.findall(document_xml(data))
    return [one.endswith(("</w:p></w:tc>", "<w:p/></w:tc>")) for one in cells]


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param(p("{% if a %}") + p("A") + p("{% endif %}"), id="a condition alone"),
        pytest.param(
            p("{% if a %}") + p("A") + p("{% elif b %}") + p("B") + p("{% endif %}"),
            id="two conditions",
        ),
        pytest.param(
            p("{% if a %}") + p("{% if b %}") + p("A") + p("{% endif %}") + p("{% endif %}"),
            id="nested conditions",
        ),
        pytest.param(
            p("{% for x in ds %}") + p("{{ x.a }}") + p("{% endfor %}"), id="a loop alone"
        ),
        pytest.param(
            p("{% for x in ds %}{% if b %}") + p("A") + p("{% endif %}{% endfor %}"),
            id="a condition in a loop",
        ),
        pytest.param(
            p("{% if a %}") + p("A") + p("{% else %}") + p("{% endif %}"), id="an empty else"
        ),
    ],
)
@pytest.mark.parametrize("a", [True, False])
@pytest.mark.parametrize("b", [True, False])
def test_emptied_cell_gets_a_paragraph(cell: str, a: bool, b: bool) -> None:
    """A cell all of whose blocks vanish holds one empty paragraph, any other none too many."""
    data = merged(docx(table(row(cell, "Z"))), a=a, b=b, ds=ROWS if a else []).data

    assert cell_ends(data) == [True, True]
    assert lines(data)[0] in {
        "| A | Z |",
        "| B | Z |",
        "|  | Z |",
        "| 1 / 2 | Z |",
        "| A / A | Z |",
    } | {"|  /  | Z |"}


def test_cell_with_a_paragraph_gets_no_more() -> None:
    """A cell that keeps a paragraph in every case is left as it is."""
    cell = p("Luôn có") + p("{% if a %}") + p("A") + p("{% endif %}")

    assert printed(table(row(cell, "Z")), a=False) == ["| Luôn có | Z |"]


def test_cell_does_not_end_with_a_table() -> None:
    """A table inside a cell is followed by a paragraph even when what followed it vanishes."""
    cell = table(row("trong")) + p("{% if a %}") + p("A") + p("{% endif %}")
    data = merged(docx(table(row(cell))), a=False).data

    assert document_xml(data).count("</w:tbl><w:p/></w:tc>") == 1


def test_cell_may_end_with_a_content_control() -> None:
    """A control that holds a paragraph ends a cell well, an empty one does not."""
    control = f"<w:sdt><w:sdtContent>{p('A')}</w:sdtContent></w:sdt>"
    emptied = control.replace(p("A"), p("{% if a %}") + p("A") + p("{% endif %}"))
    sound, guarded = (
        document_xml(merged(docx(table(row(cell))), a=False).data) for cell in (control, emptied)
    )

    assert "</w:sdt></w:tc>" in sound
    assert "</w:sdt><w:p/></w:tc>" in guarded


def test_condition_before_a_condition_is_counted() -> None:
    """Two conditions one after the other leave a paragraph unless one of them surely prints."""
    either = p("{% if a %}") + p("A") + p("{% else %}") + p("B") + p("{% endif %}")
    maybe = p("{% if b %}") + p("C") + p("{% endif %}")

    assert printed(table(row(either + maybe)), a=False, b=False) == ["| B |"]
    assert printed(table(row(maybe + maybe)), b=False) == ["|  |"]


def test_header_and_text_box_keep_a_paragraph() -> None:
    """A header or text box whose blocks all vanish keeps one empty paragraph."""
    blocks = p("{% if a %}") + p("A") + p("{% endif %}")
    data = docx(
        "B", section='<w:headerReference w:type="default" r:id="rH"/>', headers={"rH": blocks}
    )

    assert lines(merged(data, a=False).data, "word/header1.xml") == [""]


def test_table_without_rows_goes_with_its_caption() -> None:
    """When no row but the header comes, the table goes, and the caption right above it too."""
    blocks = (
        "A",
        p("Bảng {{ so }}", "Caption"),
        table(row("Đầu", header=True), row("{% for x in ds %}{{ x.a }}"), row("hai{% endfor %}")),
        "B",
    )

    assert printed(*blocks, so="1", ds=ROWS[:1]) == [
        "A",
        "Bảng 1",
        "| Đầu |",
        "| 1 |",
        "| hai |",
        "B",
    ]
    assert printed(*blocks, so="1", ds=[]) == ["A", "B"]


def test_vanished_table_leaves_no_trace() -> None:
    """What a table that goes would have printed is not in the log, nor in the findings."""
    heading = row("{{ tong }}", header=True)
    data = docx(table(heading, row("{% for x in ds %}{{ x.a }}{{ '' }}"), row("{% endfor %}")))

    assert merged(data, tong=None, ds=[]).printed == ()


def test_table_with_a_steady_row_stays() -> None:
    """A table with a row that always comes stays, and so does a paragraph that is no caption."""
    blocks = ("A", table(row("{% for x in ds %}{{ x.a }}"), row("{% endfor %}"), row("Cộng")))
    bare = ("A", table(row("{% for x in ds %}{{ x.a }}"), row("{% endfor %}")))

    assert printed(*blocks, ds=[]) == ["A", "| Cộng |"]
    assert printed(*bare, ds=[]) == ["A"]


def test_drawings_in_loops_get_ids_of_their_own() -> None:
    """No two drawings of a document share an id, however often a loop repeats them."""
    blocks = (
        text_box("A"),
        "{% for x in ds %}",
        text_box("{{ x.a }}"),
        "{% endfor %}",
        text_box("B"),
    )
    data = merged(docx(*blocks), ds=ROWS).data

    found = ids(data, "wp:docPr id")
    assert len(found) == 4
    assert len(set(found)) == 4


def test_bookmarks_in_loops_stay_paired_and_unique() -> None:
    """Each round of a loop opens and closes a bookmark of its own."""
    start, end = '<w:bookmarkStart w:id="7" w:name="muc"/>', '<w:bookmarkEnd w:id="7"/>'
    mark = f"<w:p>{start}{run('{{ x.a }}')}{end}</w:p>"
    data = merged(docx("{% for x in ds %}", mark, "{% endfor %}"), ds=ROWS).data

    assert ids(data, "w:bookmarkStart w:id") == ids(data, "w:bookmarkEnd w:id")
    assert len(set(ids(data, "w:bookmarkStart w:id"))) == 2
    assert len(set(ids(data, "w:bookmarkStart w:name"))) == 2


def test_bookmark_torn_by_a_condition_goes() -> None:
    """A bookmark that begins on a branch and ends elsewhere is dropped whole."""
    start, end = '<w:bookmarkStart w:id="7" w:name="muc"/>', '<w:bookmarkEnd w:id="7"/>'
    torn = ("{% if a %}", f"<w:p>{start}</w:p>", "{% else %}", "B", "{% endif %}")
    whole = f"<w:p>{start.replace('muc', 'hai')}{run('A')}{end}</w:p>"
    for a in (True, False):
        data = merged(docx(*torn, f"<w:p>{end}</w:p>", whole), a=a).data

        assert ids(data, "w:bookmarkStart w:name") == ["hai"]
        assert len(ids(data, "w:bookmarkEnd w:id")) == 1


def test_half_a_bookmark_goes() -> None:
    """A bookmark whose other half vanished with a paragraph of tags is dropped."""
    opening = f'<w:p>{run("{% if a %}")}<w:bookmarkStart w:id="7" w:name="muc"/></w:p>'
    data = merged(docx(opening, '<w:p><w:bookmarkEnd w:id="7"/></w:p>', "{% endif %}"), a=1).data

    assert "bookmark" not in document_xml(data)


def list_numbers(data: bytes) -> list[str]:
    """Return the list of each numbered paragraph."""
    return ids(data, "w:numId w:val")


def test_list_in_a_loop_begins_anew() -> None:
    """A list that follows a heading inside a loop begins at one in each round."""
    blocks = ("{% for x in ds %}", "{{ x.a }}", numbered("một"), numbered("hai"), "{% endfor %}")
    data = merged(
        docx(*blocks, numbered_part := numbered("cuối"), numbering_part=numbering("decimal")),
        ds=ROWS,
    ).data

    assert numbered_part
    assert list_numbers(data) == ["2", "2", "3", "3", "1"]
    part = unzipped(data)["word/numbering.xml"].decode()
    assert re.findall(r'<w:num w:numId="(\d)">', part) == ["1", "2", "3"]
    assert part.count('<w:startOverride w:val="1"/>') == 18


def test_list_whose_items_a_loop_makes_goes_on() -> None:
    """A loop each round of which is one item of a list makes one list."""
    blocks = ("{% for x in ds %}", numbered("{{ x.a }}"), "{% endfor %}")
    data = merged(docx(*blocks, numbering_part=numbering("decimal")), ds=ROWS).data

    assert list_numbers(data) == ["1", "1"]


def test_list_of_an_inner_loop_begins_anew_in_each_outer_round() -> None:
    """Groups with items of their own count each from one."""
    inner = ("{% for y in x.ds %}", numbered("{{ y }}"), "{% endfor %}")
    blocks = ("{% for x in ds %}", "Nhóm", *inner, "{% endfor %}")
    values = [{"ds": ["a", "b"]}, {"ds": ["c"]}]
    data = merged(docx(*blocks, numbering_part=numbering("decimal")), ds=values).data

    assert list_numbers(data) == ["2", "2", "3"]


def test_bullets_are_left_alone() -> None:
    """Bullets have no number to begin with."""
    blocks = ("{% for x in ds %}", "{{ x.a }}", numbered("một"), "{% endfor %}")
    data = merged(docx(*blocks, numbering_part=numbering("bullet")), ds=ROWS).data

    assert list_numbers(data) == ["1", "1"]


def test_list_that_has_no_definition_is_left_alone() -> None:
    """A paragraph of a list that is nowhere defined is nothing to count anew."""
    blocks = ("{% for x in ds %}", "{{ x.a }}", numbered("một", 7), "{% endfor %}")
    data = merged(docx(*blocks, numbering_part=numbering("decimal")), ds=ROWS).data

    assert list_numbers(data) == ["7", "7"]


def test_numbered_column_of_a_table_goes_on() -> None:
    """Rows numbered by Word count on through the table."""
    cells = (numbered("{% for x in ds %}"), "{{ x.a }}{% endfor %}")
    data = merged(docx(table(row(*cells)), numbering_part=numbering("decimal")), ds=ROWS).data

    assert list_numbers(data) == ["1", "1"]
