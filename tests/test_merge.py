"""Merging prints every value safely, logs every figure, and gives the same bytes again."""

from __future__ import annotations

import datetime as dt
import io
import pickle
import time
import zipfile

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_builders import (
    PAGE,
    TITLE,
    W,
    document_xml,
    docx,
    flat,
    lines,
    merged,
    p,
    printed,
    row,
    run,
    table,
    text_box,
    troubles,
    unzipped,
)

from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.merge import Properties, merge
from reports.figure import Cell, Figure, Shown
from reports.findings import Severity


@pytest.mark.parametrize(
    "value",
    [
        "Tổ 1 & Tổ 2",
        "số hộ < 10 <w:p/>",
        "“ngoặc” và \"ngoặc\" 'đơn'",
        "{{ a }} {% if a %} {# a #}",
        "=1+1",
        "+84",
        "-Tổ 5",
        "@x",
        "]]> <!-- a --> <?t 3?>",
        "👨‍👩‍👧 漢字 Ế",
        "&amp; &#65; &lt;",
        "\\ufdd0 \\1 %s {0}",
    ],
)
def test_any_text_is_printed_literally(value: str) -> None:
    """What a person typed prints as typed, whatever XML or Jinja would make of it."""
    assert printed("A {{ a }} B", a=value) == [f"A {value} B"]


@given(st.text(max_size=40))
def test_any_text_gives_sound_xml(value: str) -> None:
    """No value at all can break the document."""
    data = merged(docx("A {{ a }} B"), a=value).data

    assert etree.fromstring(unzipped(data)["word/document.xml"]) is not None


@pytest.mark.parametrize("char", ["\x00", "\x1f", "\ufffe", "\ud800", "\u202e", "\ufdd2", "\ufdd1"])
def test_unprintable_characters_are_dropped_with_a_note(char: str) -> None:
    """Control characters, lone surrogates and marks of direction go, and a note says so."""
    compiled, _ = compile_single(Source("a.docx", docx("{{ a }}")))
    assert compiled is not None
    document, findings = merge(compiled, {"a": f"A{char}B"}, TITLE)

    assert document is not None
    assert lines(document.data) == ["AB"]
    assert [(one.code.name, one.severity) for one in findings] == [
        ("characters-dropped", Severity.NOTE)
    ]


def test_hard_space_is_kept_without_a_note() -> None:
    """Harmless unusual characters stay."""
    assert printed("{{ a }}", a="10\u00a0%") == ["10\u00a0%"]


def test_lines_become_paragraphs_of_the_same_style() -> None:
    """A value of several lines gives several paragraphs with the paragraph's and run's format."""
    block = p("{{ a }}", "Heading1").replace("<w:r>", "<w:r><w:rPr><w:i/></w:rPr>")
    data = merged(docx(block), a="một\r\nhai\nba\n").data

    assert lines(data) == ["một", "hai", "ba"]
    xml = document_xml(data)
    assert xml.count('<w:pStyle w:val="Heading1"/>') == 3
    assert xml.count("<w:rPr><w:i/></w:rPr>") == 3


def test_lines_inside_a_link_become_line_breaks() -> None:
    """Where a paragraph cannot be split the lines are broken instead."""
    link = f'<w:p><w:hyperlink w:anchor="a">{run("{{ a }}")}</w:hyperlink></w:p>'

    assert printed(link, a="một\nhai") == ["một⏎hai"]


def test_lines_do_not_repeat_a_section_break() -> None:
    """The paragraph that ends a section is never doubled."""
    data = merged(docx(p("{{ a }}", section=PAGE), "B"), a="1\n2").data

    assert document_xml(data).count("<w:sectPr>") == 2
    assert lines(data) == ["1⏎2", "B"]


def test_tabs_become_tabs() -> None:
    """A tab in a value is Word's tab."""
    assert printed("{{ a }}", a="x\ty") == ["x⇥y"]


def test_kinds_of_values_print_in_their_form() -> None:
    """Figures, texts, dates, yes or no and plain numbers print without a filter."""
    values = {"a": Figure(1234), "b": "chữ", "c": dt.date(2026, 11, 23), "d": True, "e": 5}

    assert printed("{{ a }} {{ b }} {{ c }} {{ d }} {{ e }}", **values) == [
        "1.234 chữ 23/11/2026 Có 5"
    ]


def test_every_figure_is_logged_in_order() -> None:
    """The log tells part, template paragraph, text and figure of each figure, as printed."""
    first = Figure(4, cells=(Cell("a.xlsx", "Tháng", "D4"),))
    second, third = Figure(1500), Figure(9)
    data = docx(
        "Có {{ a|dem }} buổi, {{ ghi|hoa }}",
        table(row("{% for x in ds %}{{ loop.index }}", "{{ x.so|o }}{% endfor %}")),
        "{% if a > 9 %}{{ a }}{% endif %}",
        text_box("{{ c }}"),
        section='<w:headerReference w:type="default" r:id="rH"/>',
        headers={"rH": p("{{ c }}")},
    )
    values = {"a": first, "ghi": Shown("1.500 hộ", second), "ds": [{"so": second}], "c": third}

    log = merged(data, **values).printed
    assert [(one.part.split("/")[-1], one.paragraph, one.text, one.figure) for one in log] == [
        ("document.xml", "Có {{ a|dem }} buổi, {{ ghi|hoa }}", "04", first),
        ("document.xml", "Có {{ a|dem }} buổi, {{ ghi|hoa }}", "1.500 HỘ", second),
        ("document.xml", "{{ x.so|o }}{% endfor %}", "1.500", second),
        ("document.xml", "{{ c }}", "9", third),
        ("header1.xml", "{{ c }}", "9", third),
    ]


def test_count_is_padded_unless_turned_off() -> None:
    """Counts below ten are padded by a setting of the document."""
    compiled, _ = compile_single(Source("a.docx", docx("{{ a|dem }}")))
    assert compiled is not None
    padded, _ = merge(compiled, {"a": Figure(4)}, TITLE)
    bare, _ = merge(compiled, {"a": Figure(4)}, TITLE, pad_counts=False)

    assert padded is not None
    assert bare is not None
    assert (lines(padded.data), lines(bare.data)) == (["04"], ["4"])


def test_unknown_figure_in_text_must_be_fixed() -> None:
    """A figure never reported stops the document and is named with its paragraph."""
    compiled, _ = compile_single(Source("tháng.docx", docx("Có {{ a }} buổi", "{{ b|tien }}")))
    assert compiled is not None
    document, findings = merge(compiled, {"a": Figure(None), "b": Figure(None)}, TITLE)

    assert document is None
    assert flat(findings) == [
        ("figure-not-reported", "{{ a }}"),
        ("figure-not-reported", "{{ b|tien }}"),
    ]
    assert findings[0].place.paragraph == "Có {{ a }} buổi"


def test_unknown_figure_in_a_cell_is_a_dash() -> None:
    """With the filter of table cells a figure never reported prints as a dash and is logged."""
    document = merged(docx(table(row("{{ a|o }}"))), a=Figure(None))

    assert lines(document.data) == ["| - |"]
    assert [one.text for one in document.printed] == ["-"]


@pytest.mark.parametrize(
    ("block", "values", "expected"),
    [
        pytest.param("{{ a }}", {}, ("value-missing", "{{ a }}"), id="no such value"),
        pytest.param("{{ a }}", {"a": None}, ("value-missing", "{{ a }}"), id="nothing"),
        pytest.param("{{ a.b }}", {}, ("value-missing", "{{ a.b }}"), id="below no such value"),
        pytest.param("{{ a.b }}", {"a": {}}, ("value-missing", "{{ a.b }}"), id="no such field"),
        pytest.param(
            "{% if a %}{% endif %}", {}, ("value-missing", "{% if a %}"), id="in a condition"
        ),
        pytest.param("{{ a }}", {"a": ["x"]}, ("value-unprintable", "{{ a }}"), id="a list"),
        pytest.param("{{ a|ngay }}", {"a": "x"}, ("value-unprintable", "{{ a|ngay }}"), id="day"),
        pytest.param(
            "{% for x in a %}{% endfor %}",
            {"a": "xyz"},
            ("value-unprintable", "{% for x in a %}"),
            id="a loop over text",
        ),
        pytest.param(
            "{% if a > 3 %}{% endif %}",
            {"a": "x"},
            ("values-incomparable", "{% if a > 3 %}"),
            id="text against number",
        ),
    ],
)
def test_trouble_at_run_time_is_placed(
    block: str, values: dict[str, object], expected: tuple[str, str]
) -> None:
    """What goes wrong only with certain values names template, paragraph and tag."""
    blocks = ("A {{ ok }}", "B {{ ok }}", block, "C {{ ok }}")

    assert troubles(*blocks, ok="được", **values) == [expected]


def test_nested_loops_are_stopped() -> None:
    """Loops that would run for ever are stopped at once, without a clock."""
    inner = "{% for y in ds %}{% for z in ds %}x{% endfor %}{% endfor %}"
    start = time.perf_counter()

    found = troubles("{% for x in ds %}" + inner + "{% endfor %}", ds=["a"] * 5000)
    assert found == [("merge-over-budget", "{% for z in ds %}")]
    assert time.perf_counter() - start < 5


def test_output_size_is_stopped() -> None:
    """A document far beyond every report is stopped before it fills the memory."""
    blocks = ("{% for x in ds %}", "A" * 100_000, "{% endfor %}")

    assert troubles(*blocks, ds=["a"] * 5000) == [("merge-over-budget", "{% for x in ds %}")]


def test_long_table_and_long_text_are_quick() -> None:
    """5.000 rows and 600 KB of text take a moment, and the header row stays marked."""
    rows = (row("Đầu", header=True), row("{% for x in ds %}{{ x.a }}", "{{ x.b }}{% endfor %}"))
    values = [{"a": str(number), "b": "chữ " * 30} for number in range(5000)]
    start = time.perf_counter()
    data = merged(docx(table(*rows), "{{ dai }}"), ds=values, dai="một đoạn dài\n" * 50_000).data

    assert time.perf_counter() - start < 10
    assert document_xml(data).count("<w:tblHeader/>") == 1
    assert document_xml(data).count("<w:tr>") == 5001


def test_same_inputs_give_the_same_bytes() -> None:
    """Compiling and merging twice gives byte-equal files without any date in them."""
    template = docx("A {{ a }}", table(row("{{ a }}")), text_box("{{ a }}"))
    once, twice = (merged(template, a="1").data for _ in range(2))

    assert once == twice
    entries = zipfile.ZipFile(io.BytesIO(once)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"


def test_one_compiled_template_serves_many_documents() -> None:
    """Nothing of one rendering is left in the next."""
    compiled, _ = compile_single(Source("a.docx", docx("{{ a }}", "{% if b %}B{% endif %}")))
    assert compiled is not None
    documents = [merge(compiled, {"a": str(n), "b": n % 2}, TITLE)[0] for n in range(4)]

    shown = [lines(one.data) for one in documents if one]
    assert shown == [["0", ""], ["1", "B"], ["2", ""], ["3", "B"]]


def test_compiled_template_can_be_pickled() -> None:
    """A compiled template can be sent to another process."""
    compiled, _ = compile_single(Source("a.docx", docx("{{ a }}")))
    assert compiled is not None
    again = pickle.loads(pickle.dumps(compiled))  # noqa: S301 -- our own bytes

    assert merge(again, {"a": "1"}, TITLE) == merge(compiled, {"a": "1"}, TITLE)


def test_untouched_parts_are_copied_as_they_lie() -> None:
    """A part without tags keeps its very bytes, compressed as in the template."""
    picture = bytes(range(256)) * 40
    template = docx("{{ a }}", parts={"word/media/a.png": picture})
    before = zipfile.ZipFile(io.BytesIO(template)).getinfo("word/media/a.png")
    data = merged(template, a="1").data
    after = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/media/a.png")

    assert unzipped(data)["word/media/a.png"] == picture
    assert (before.CRC, before.compress_size) == (after.CRC, after.compress_size)


def test_document_says_what_it_is() -> None:
    """Title, subject, author and language stand in the properties; Vietnamese is the language."""
    compiled, _ = compile_single(Source("a.docx", docx("A")))
    assert compiled is not None
    given_ = Properties(title="Báo cáo & 1", subject="Tháng 10", author="An")
    document, _ = merge(compiled, {}, given_)
    assert document is not None

    core = python_docx.Document(io.BytesIO(document.data)).core_properties
    assert (core.title, core.subject, core.author, core.language) == (
        "Báo cáo & 1",
        "Tháng 10",
        "An",
        "vi-VN",
    )
    assert '<w:lang w:val="vi-VN"/>' in unzipped(document.data)["word/styles.xml"].decode()


def test_old_properties_and_comments_do_not_travel() -> None:
    """What the template said about its author, and its comments, are not in the document."""
    comments = f'<w:comments xmlns:w="{W}"/>'.encode()
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    marked = f"<w:p>{start}{run('{{ a }}')}{end}</w:p>"
    template = docx(
        marked,
        relations={"rC": ("comments", "comments.xml")},
        parts={"word/comments.xml": comments, "docProps/core.xml": b"<a>Nguyen</a>"},
    )
    parts = unzipped(merged(template, a="1").data)

    assert "word/comments.xml" not in parts
    assert b"comment" not in parts["word/document.xml"]
    assert b"comments" not in parts["word/_rels/document.xml.rels"]
    assert b"Nguyen" not in parts["docProps/core.xml"]
