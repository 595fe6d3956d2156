"""Charts of a template show the data of the document and keep what was drawn and coloured."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from chart_builders import (
    C15,
    COLORS,
    SAMPLE,
    STYLE,
    all_charts_in,
    alt_texts,
    chart_p,
    chart_xml,
    charts_in,
    drawing,
    picture,
    series,
    shown,
    with_charts,
)
from word_builders import (
    TITLE,
    docx,
    flat,
    inherited,
    lines,
    merged,
    numbering,
    p,
    row,
    run,
    styles,
    styles_used,
    table,
    unzipped,
    zipped,
)
from word_validity import new_complaints

from reports.documents.charts.data import number_format
from reports.documents.compiler.compiling import Source, compile_single, unknown_names
from reports.documents.merge import merge
from reports.fields import Field, FieldKind, Group, chart
from reports.figure import Cell, Figure, Precision

if TYPE_CHECKING:
    from chart_builders import Drawn

    from reports.fields import Names

HEAD = docx("{% block noi_dung %}{% endblock %}")
NAMES: Names = {
    "so": Field(meaning="số", kind=FieldKind.FIGURE),
    "bieu_do": Group(meaning="biểu đồ", fields={"mo_hinh": chart("mô hình"), "a": chart("a")}),
}
CAPTIONED = styles("Normal", "heading 1", "Caption", "Tên biểu đồ")
THREE = shown(["Một", "Hai", "Ba"], Lượt=[1, 20, 300])


def one(data: object, *each: str, **given: Any) -> Drawn:
    """Return the chart that a template of these series makes of `data`."""
    document = merged(with_charts(chart_xml(*(each or [series()]), **given)), bieu_do={"a": data})
    (drawn,) = charts_in(document.data)
    return drawn


def document_of(*blocks: str, charts: int = 1, **values: Any) -> bytes:
    """Return the document that a template of `blocks` with plain charts makes of chart data."""
    parts = [chart_xml(series())] * charts
    template = with_charts(
        *parts,
        base=docx(
            *blocks,
            style_part=CAPTIONED,
            relations={
                f"rChart{n}": ("chart", f"charts/chart{n}.xml") for n in range(1, 1 + charts)
            },
        ),
    )
    document = merged(template, bieu_do=values).data
    assert new_complaints(document, template) == []
    return document


def wrong(*blocks: str, xml: str = "") -> list[tuple[str, str]]:
    """Return what is wrong with a template that holds a chart."""
    template = with_charts(xml or chart_xml(series()), blocks=blocks)
    _, findings = compile_single(Source("mẫu.docx", template))
    return flat(findings)


# Data ---------------------------------------------------------------------------------------


def test_chart_shows_the_data_of_the_document() -> None:
    """Labels, numbers, names, references and counts of points are those of the data."""
    drawn = one(THREE)

    assert drawn.texts("tx") == [["Lượt"]]
    assert drawn.texts("cat") == [["Một", "Hai", "Ba"]]
    assert drawn.texts("val") == [["1", "20", "300"]]
    assert drawn.values(".//c:ptCount") == ["1", "3", "3"]
    assert drawn.values(".//c:f") == ["So_lieu!$B$1", "So_lieu!$A$2:$A$4", "So_lieu!$B$2:$B$4"]


def test_workbook_inside_holds_the_same_numbers() -> None:
    """What Word opens for “Edit Data” is a workbook of the chart's labels and numbers."""
    data = shown(["Một & hai", "=Ba"], Lượt=[1, None], Giờ=[Decimal("2.5"), -3])
    drawn = one(data, series(), series(1))

    assert drawn.cells == [(None, "Lượt", "Giờ"), ("Một & hai", 1, 2.5), ("=Ba", None, -3)]


def test_no_number_of_the_template_goes_out() -> None:
    """Neither cache nor workbook keeps a sample number, whether the chart comes or not."""
    xml = chart_xml(series(), series(1))
    template = with_charts(xml, blocks=["{% if co %}", chart_p(), "{% endif %}"])
    for co in (True, False):
        document = merged(template, bieu_do={"a": THREE}, co=co).data

        assert not [name for name, data in unzipped(document).items() if SAMPLE.encode() in data]
        assert len(all_charts_in(document)) == 1


def test_what_is_unknown_is_a_gap() -> None:
    """A number that nobody reported has no point, no cell, and is no zero in the drawing."""
    for blanks in ("", '<c:dispBlanksAs val="zero"/>'):
        drawn = one(shown(["Một", "Hai"], Lượt=[None, 0]), blanks=blanks)

        assert drawn.texts("val") == [["0"]]
        assert [node.get("idx") for node in drawn.root.findall(".//{*}val//{*}pt")] == ["1"]
        assert drawn.values(".//c:dispBlanksAs") == ["gap"]
        assert drawn.cells[1:] == [("Một", None), ("Hai", 0)]


def test_gaps_may_be_spanned() -> None:
    """A line that the template lets run over gaps still does."""
    drawn = one(THREE, blanks='<c:dispBlanksAs val="span"/>')

    assert drawn.values(".//c:dispBlanksAs") == ["span"]


def test_labels_are_one_clean_line() -> None:
    """Line breaks and signs that XML does not know do not get into a label."""
    drawn = one(shown(["a\nb\x00\x0b<c>&"], Lượt=[1]))

    assert drawn.texts("cat") == [["a b <c>&"]]
    assert drawn.cells[1] == ("a b <c>&", 1)


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ([Figure(5), Figure(1205)], r"[>=1000000]0\.000\.000;[>=1000]0\.000;0"),
        ([Figure(Decimal("2.5")), Figure(3)], "0.0"),
        ([Figure(Decimal(85), unit="%", decimals=1)], '0.0"%"'),
        ([Figure(85, unit="%"), Figure(None)], r'[>=1000000]0\.000\.000"%";[>=1000]0\.000"%";0"%"'),
        ([Figure(10**9)], "#,##0"),
        ([], r"[>=1000000]0\.000\.000;[>=1000]0\.000;0"),
    ],
)
def test_numbers_are_formatted_as_in_the_text(figures: list[Figure], code: str) -> None:
    """Thousands are parted by dots on any computer; rates keep their digits and their sign."""
    assert number_format(figures) == code


def test_number_format_of_the_template_wins() -> None:
    """A format chosen in Word is kept; where none was chosen, the numbers' own is set."""
    assert one(THREE, series(code="0.00")).values(".//c:formatCode") == ["0.00"]
    assert one(THREE).values(".//c:formatCode") == [number_format([])]


def test_same_data_same_bytes() -> None:
    """Two documents of the same data are equal to the last byte, workbooks included."""
    template = with_charts(chart_xml(series()))

    assert merged(template, bieu_do={"a": THREE}) == merged(template, bieu_do={"a": THREE})


# Looks --------------------------------------------------------------------------------------


def test_chart_recoloured_in_the_template_keeps_its_colours() -> None:
    """Colours of series and of single points, style and colour parts come out as they went in."""
    drawn = one(THREE, series(colour="00B050", points=[(1, "FFC000")]))

    assert drawn.values(".//a:srgbClr") == ["00B050", "FFC000"]
    assert drawn.values(".//c:dPt/c:idx") == ["1"]
    assert (drawn.related["chartStyle"], drawn.related["chartColorStyle"]) == (STYLE, COLORS)


def test_looks_of_points_that_are_no_more_go() -> None:
    """A point formatted by hand beyond the last one would be a point too many."""
    drawn = one(THREE, series(points=[(2, "FFC000"), (3, "000000")], labelled=[0, 3]))

    assert drawn.values(".//c:dPt/c:idx") == ["2"]
    assert drawn.values(".//c:dLbl/c:idx") == ["0"]


def test_series_are_as_many_as_the_data_have() -> None:
    """Series too many go; one more than drawn is drawn like the last, in a colour Word chooses."""
    many = shown(["Một"], A=[1], B=[2], C=[3])

    assert one(THREE, series(), series(1)).texts("tx") == [["Lượt"]]
    drawn = one(many, series(0, "111111"), series(1, "222222", points=[(0, "333333")]))
    assert drawn.texts("tx") == [["A"], ["B"], ["C"]]
    assert drawn.values(".//c:ser/c:idx") == ["0", "1", "2"]
    assert drawn.values(".//a:srgbClr") == ["111111", "222222", "333333"]
    assert drawn.cells == [(None, "A", "B", "C"), ("Một", 1, 2, 3)]


def test_series_of_two_groups_are_filled_in_their_order() -> None:
    """In a chart of columns and a line, the first series is the first of the legend."""
    xml = chart_xml(series(1, "111111"))
    line = chart_xml(series(0, "222222"), group="lineChart")
    both = xml.replace("</c:barChart>", "</c:barChart>" + _group(line), 1)
    document = merged(with_charts(both), bieu_do={"a": shown(["Một"], Buổi=[1], Lượt=[2])})

    assert charts_in(document.data)[0].texts("tx") == [["Lượt"], ["Buổi"]]


def _group(xml: str) -> str:
    start, end = xml.index("<c:lineChart>"), xml.index("</c:lineChart>")
    return xml[start:end] + "</c:lineChart>"


def test_what_word_hides_of_old_data_goes() -> None:
    """Filtered series and labels taken from cells would print numbers of the template."""
    hidden = (
        f'<c:extLst><c:ext uri="a" xmlns:c15="{C15}"><c15:datalabelsRange><c15:f>A!$C$2</c15:f>'
        f'</c15:datalabelsRange></c:ext><c:ext uri="b" xmlns:c15="{C15}">'
        '<c15:showDataLabelsRange val="1"/></c:ext>'
        "</c:extLst>"
    )
    drawn = one(THREE, series(more=hidden))

    assert drawn.root.findall(".//{*}datalabelsRange") == []
    assert drawn.values(".//c15:showDataLabelsRange") == ["0"]


@pytest.mark.parametrize(("count", "gap"), [(1, "500"), (2, "250"), (3, "80")])
def test_few_columns_do_not_fill_the_plot(count: int, gap: str) -> None:
    """One column is as narrow as one of many."""
    drawn = one(shown(["Nhãn"] * count, Lượt=[7] * count))

    assert drawn.values(".//c:gapWidth") == [gap]


def test_200_labels_are_drawn_without_a_number_on_each() -> None:
    """Numbers on so many points would lie on each other; the points are all there."""
    few, many = (shown(range(count), Lượt=range(count)) for count in (40, 200))

    assert one(few).values(".//c:showVal") == ["1"]
    drawn = one(many, series(labelled=[3]))
    assert drawn.values(".//c:showVal") == ["0"]
    assert [len(each) for each in drawn.texts("val")] == [200]
    assert len(drawn.cells) == 201


# Nothing to show ----------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", [shown([]), shown([], Lượt=[]), shown(["Một"], Lượt=[None])])
def test_chart_without_data_goes_with_its_caption(nothing: dict[str, Any]) -> None:
    """Without labels, or without any number, neither chart nor caption is left."""
    for blocks in (
        [chart_p(), p("Tên", "TênBiểuĐồ")],
        [p("Tên", "Caption"), chart_p()],
    ):
        assert lines(document_of("Trước", *blocks, "Sau", a=nothing)) == ["Trước", "Sau"]
        kept = lines(document_of("Trước", *blocks, "Sau", a=THREE))
        assert sorted(kept) == sorted(["Trước", "", "Tên", "Sau"])


def test_caption_goes_with_the_last_of_its_charts() -> None:
    """A caption below two charts stays while one of them is drawn."""
    blocks = (chart_p(), chart_p("{{ bieu_do.b }}", number=2), p("Tên", "Caption"), "Sau")
    for data, left in (
        ({"a": THREE, "b": THREE}, ["", "", "Tên", "Sau"]),
        ({"a": THREE, "b": shown([])}, ["", "Tên", "Sau"]),
        ({"a": shown([]), "b": shown([])}, ["Sau"]),
    ):
        assert lines(document_of(*blocks, charts=2, **data)) == left


def test_two_charts_in_one_paragraph_go_one_by_one() -> None:
    """Each of two charts side by side goes alone, the paragraph with the last of them."""
    both = (
        f"<w:p>{drawing()}{run('{{ bieu_do.a }}')}{drawing(number=2)}{run('{{ bieu_do.b }}')}</w:p>"
    )
    blocks = (both, p("Tên", "Caption"), "Sau")
    for data, charts, left in (
        ({"a": THREE, "b": THREE}, 2, ["", "Tên", "Sau"]),
        ({"a": shown([]), "b": THREE}, 1, ["", "Tên", "Sau"]),
        ({"a": shown([]), "b": shown([])}, 0, ["Sau"]),
    ):
        document = document_of(*blocks, charts=2, **data)

        assert (len(charts_in(document)), lines(document)) == (charts, left)


def test_caption_of_a_table_stays_with_the_table() -> None:
    """What stands right above a table is not taken for the name of the chart before it."""
    rows = table(row("A"))
    blocks = (chart_p(), p("Tên bảng", "Caption"), rows)

    assert lines(document_of(*blocks, a=shown([]))) == ["Tên bảng", "| A |"]


def test_captions_above_and_below_are_not_mixed_up() -> None:
    """Of two charts with captions each keeps its own, wherever captions stand."""
    first, second = chart_p(), chart_p("{{ bieu_do.b }}", number=2)
    data = {"a": shown([]), "b": THREE}
    above = (p("A", "Caption"), first, p("B", "Caption"), second)
    below = (first, p("A", "Caption"), second, p("B", "Caption"))

    assert lines(document_of(*above, charts=2, **data)) == ["B", ""]
    assert lines(document_of(*below, charts=2, **data)) == ["", "B"]


def test_text_beside_a_chart_stays() -> None:
    """A paragraph that says more than its chart does not go with it."""
    document = document_of(chart_p(beside="Chữ"), p("Tên", "Caption"), a=shown([]))

    assert lines(document) == ["Chữ", "Tên"]
    assert charts_in(document) == []


def test_cell_left_by_its_chart_is_still_a_cell() -> None:
    """A cell that held nothing but a chart keeps a paragraph."""
    assert lines(document_of(table(row("A", chart_p())), a=shown([]))) == ["| A |  |"]


def test_paragraph_that_ends_a_section_stays() -> None:
    """A chart may go, the page set-up that its paragraph carries may not."""
    page = '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>'
    block = chart_p().replace("<w:p>", f"<w:p>{page}", 1)

    assert lines(document_of(block, "Sau", a=shown([]))) == ["", "Sau"]


# Words --------------------------------------------------------------------------------------


def test_alt_text_tells_the_numbers() -> None:
    """A screen reader is told what the chart is and each of its numbers."""
    data = shown(["Một", "Hai"], Lượt=[Figure(1205, precision=Precision.OVER), None])
    document = document_of(
        chart_p(alt="Biểu đồ cột: số {{ bieu_do.b.ten|hoa }}."), a=data, b={"ten": "x"}
    )

    assert alt_texts(document) == ["Biểu đồ cột: số X. Một: trên 1.205; Hai: chưa có số liệu."]


def test_alt_text_names_each_of_several_series() -> None:
    """Numbers of two series are told apart, and a quote in a label breaks nothing."""
    data = shown(['“Một" & <hai>'], A=[1], B=[2])

    assert alt_texts(document_of(chart_p(), a=data)) == [
        'Biểu đồ. A - “Một" & <hai>: 1. B - “Một" & <hai>: 2.'
    ]


def test_nobody_is_told_200_numbers() -> None:
    """The first labels are told, and how many are left out."""
    (told,) = alt_texts(document_of(chart_p(), a=shown(range(200), Lượt=range(200))))

    assert told.endswith("23: 23; và 176 mục khác.")


def test_chart_may_be_bound_in_its_alt_text() -> None:
    """A tag in the alt text alone binds as well, and the numbers stand where it stood."""
    alt = "Số liệu: {{ bieu_do.a }} (biểu đồ)"

    assert alt_texts(document_of(chart_p("", alt), a=shown(["Một"], Lượt=[1]))) == [
        "Số liệu: Một: 1 (biểu đồ)"
    ]
    assert alt_texts(document_of(chart_p(alt=alt), a=shown(["Một"], Lượt=[1]))) == [
        "Số liệu: Một: 1 (biểu đồ)"
    ]


def test_title_of_a_chart_may_hold_tags() -> None:
    """A tag in the chart's own title is printed, though Word split it over runs."""
    drawn = one(THREE, title="Năm {{ bieu_¦do.a.nhan|noi }} <&>")

    assert "".join(drawn.values(".//c:title//a:t")) == "Năm Một, Hai và Ba <&>"


def test_alt_text_of_a_picture_may_hold_tags() -> None:
    """Pictures too may say what is printed beside them; line breaks become spaces."""
    document = merged(
        docx(picture("Ảnh {{ so }} {# ghi chú #}của {{ ten }}")), so=Figure(7), ten='"A"\nB'
    )

    assert alt_texts(document.data) == ['Ảnh 7 của "A" B']
    assert [one.text for one in document.printed] == ["7"]


def test_every_number_is_logged_with_its_chart() -> None:
    """The log names the part of the chart, the tag, and each known figure as printed."""
    cells = (Cell("a.xlsx", "DVK", "D4"),)
    data = shown(["Một", "Hai", "Ba"], Lượt=[Figure(1205, cells), None, Figure(0, cells)])
    document = merged(with_charts(chart_xml(series())), bieu_do={"a": data})

    assert [(one.part, one.paragraph, one.text) for one in document.printed] == [
        ("word/charts/chart1.xml", "{{ bieu_do.a }}", "1.205"),
        ("word/charts/chart1.xml", "{{ bieu_do.a }}", "0"),
    ]
    assert all(one.figure.cells == cells for one in document.printed)


# Inheritance --------------------------------------------------------------------------------


def test_charts_of_sections_go_all_the_way() -> None:
    """Charts of two sections with parts of the same names come out whole and unlike."""
    sections = {
        "x": with_charts(chart_xml(series(colour="111111"))),
        "y": with_charts(chart_xml(series(colour="222222")), blocks=[chart_p("{{ bieu_do.b }}")]),
    }
    body = docx('{% include "x" %}', '{% include "y" %}', '{% include "x" %}')
    data = {"a": shown(["Một"], Lượt=[1]), "b": shown(["Hai"], Lượt=[2])}
    document = inherited(HEAD, body, sections, bieu_do=data).data

    drawn = charts_in(document)
    assert new_complaints(document, HEAD, *sections.values()) == []
    assert [each.texts("val") for each in drawn] == [[["1"]], [["2"]], [["1"]]]
    assert [each.values(".//a:srgbClr") for each in drawn] == [["111111"], ["222222"], ["111111"]]
    assert [each.cells[1:] for each in drawn] == [[("Một", 1)], [("Hai", 2)], [("Một", 1)]]
    assert len({each.part for each in drawn}) == 3
    assert all(each.related["chartStyle"] == STYLE for each in drawn)


def test_chart_that_lost_its_workbook_has_one_again() -> None:
    """Word can edit the data of a chart whose template came back without its workbook."""
    parts = unzipped(with_charts(chart_xml(series())))
    del parts["word/embeddings/Sheet1.xlsx"], parts["word/charts/_rels/chart1.xml.rels"]
    bare = parts["word/charts/chart1.xml"].split(b"<c:externalData")[0] + b"</c:chartSpace>"
    from_word = {**parts, "word/charts/chart1.xml": bare}
    template = zipped(dict(from_word))

    (drawn,) = charts_in(merged(template, bieu_do={"a": THREE}).data)
    assert drawn.cells[1] == ("Một", 1)
    assert len(drawn.values(".//c:externalData")) == 1


def test_captions_count_on_over_sections_saved_by_libreoffice() -> None:
    """A paragraph that repeats the list of its style counts with the letterhead's style."""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    style = (
        '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Tên biểu đồ"/>'
        f"<w:pPr>{listed}</w:pPr></w:style>"
    )
    part = styles("Normal", more=style)
    given: dict[str, Any] = {"style_part": part, "numbering_part": numbering("decimal")}
    head = docx("{% block noi_dung %}{% endblock %}", **given)
    section = docx(p("Tên", "Ten", properties=listed), **given)
    other = docx(
        p("Tên", "Ten", properties=listed.replace('numId w:val="1"', 'numId w:val="0"')), **given
    )
    document = inherited(
        head, docx('{% include "x" %}', '{% include "y" %}'), {"x": section, "y": other}
    )

    assert styles_used(document.data) == ["Ten", "Ten"]
    xml = unzipped(document.data)["word/document.xml"].decode()
    assert xml.count("<w:numId") == 1
    assert '<w:numId w:val="0"/>' in xml


# Mistakes -----------------------------------------------------------------------------------


def test_chart_must_say_which_data_it_shows() -> None:
    """A chart without a tag would print the numbers of its template."""
    assert wrong(chart_p("", "Số mô hình")) == [("chart-without-data", "")]
    assert wrong(chart_p("{{ so }}", "Số mô hình")) == [("chart-without-data", "")]


def test_chart_shows_one_set_of_data() -> None:
    """Two tags that ask for different data contradict each other."""
    assert wrong(chart_p(alt="{{ bieu_do.b }}")) == [("chart-with-two-data", "{{ bieu_do.b }}")]
    assert wrong(chart_p("", "{{ bieu_do.a }} {{ bieu_do.b }}")) == [
        ("chart-with-two-data", "{{ bieu_do.b }}")
    ]


def test_chart_in_a_loop_is_refused() -> None:
    """A chart has one part and cannot be another one in each round."""
    blocks = ("{% for x in ds %}", chart_p(), "{% endfor %}")

    assert wrong(*blocks) == [("chart-in-loop", "{{ bieu_do.a }}")]


@pytest.mark.parametrize(
    "xml",
    [
        pytest.param(chart_xml(), id="no series"),
        pytest.param(chart_xml(series()).replace("c:val>", "c:yVal>"), id="a scatter chart"),
    ],
)
def test_chart_without_series_to_fill_is_refused(xml: str) -> None:
    """A chart that new data cannot be put into is told of."""
    assert wrong(chart_p(), xml=xml) == [("chart-unusable", "")]


def test_chart_whose_part_is_missing_is_refused() -> None:
    """A drawing that leads nowhere is told of."""
    assert wrong(chart_p(number=2)) == [("chart-unusable", "")]


@pytest.mark.parametrize(
    ("alt", "code"),
    [
        ("{% if so %}", "tag-out-of-reach"),
        ("{{ so", "tag-unclosed"),
        ("so }}", "tag-stray-closer"),
        ("{{ so|xx }}", "filter-unknown"),
        ("{% nếu so %}", "tag-unknown"),
    ],
)
def test_mistake_in_an_alt_text_is_found(alt: str, code: str) -> None:
    """What is wrong with a tag in an alt text is told as anywhere else, place included."""
    template = with_charts(chart_xml(series()), blocks=[chart_p(alt=alt)])
    _, (finding,) = compile_single(Source("mẫu.docx", template))

    assert (finding.code.name, finding.place.paragraph) == (code, f"(biểu đồ) {alt}")


@pytest.mark.parametrize(
    ("tag", "code", "nearest"),
    [
        ("bieu_do.mo_hin", "name-unknown", "bieu_do.mo_hinh"),
        ("bieu_do.mo_hinh.nhan", "name-not-a-chart", "bieu_do.mo_hinh"),
    ],
)
def test_name_of_the_data_is_checked(tag: str, code: str, nearest: str) -> None:
    """A misspelt name is told with its place and the nearest right name."""
    template = with_charts(chart_xml(series()), blocks=[chart_p(f"{{{{ {tag} }}}}")])
    compiled, _ = compile_single(Source("mẫu.docx", template))
    assert compiled is not None

    (finding,) = unknown_names(compiled, NAMES)
    assert (finding.code.name, finding.details["nearest"]) == (code, nearest)
    assert finding.place.paragraph == f"{{{{ {tag} }}}}"


def test_right_names_are_silent() -> None:
    """Names in alt texts, titles and beside charts are known like all others."""
    xml = chart_xml(series(), title="{{ so }}")
    good = with_charts(xml, blocks=[chart_p("{{ bieu_do.mo_hinh }}", "Số {{ so }}")])
    bad = with_charts(xml.replace("so }}", "sô }}"), blocks=[chart_p(alt="{{ soo }}")])
    names = []
    for template in (good, bad):
        compiled, findings = compile_single(Source("mẫu.docx", template))
        assert compiled is not None, findings
        names.append([one.details["name"] for one in unknown_names(compiled, NAMES)])

    assert names == [[], ["soo"]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({}, "value-unprintable"),
        (None, "value-missing"),
        ("chữ", "value-unprintable"),
        ({"nhan": ["Một"], "day": [{"ten": "Lượt", "gia_tri": []}]}, "value-unprintable"),
        ({"nhan": ["Một"], "day": [{"ten": "Lượt", "gia_tri": ["1"]}]}, "value-unprintable"),
        ({"nhan": ["Một"], "day": [{"ten": "Lượt", "gia_tri": [True]}]}, "value-unprintable"),
        ({"nhan": ["Một"], "day": ["Lượt"]}, "value-unprintable"),
        ({"nhan": "Một", "day": []}, "value-unprintable"),
    ],
)
def test_data_of_another_shape_stop_the_document(data: object, code: str) -> None:
    """What is no chart's data is told once, by its tag."""
    compiled, _ = compile_single(Source("mẫu.docx", with_charts(chart_xml(series()))))
    assert compiled is not None

    document, findings = merge(compiled, {"bieu_do": {"a": data}}, TITLE)
    assert document is None
    assert flat(findings) == [(code, "{{ bieu_do.a }}")]


def test_missing_data_stop_the_document() -> None:
    """A name that the values lack is told like any other."""
    compiled, _ = compile_single(Source("mẫu.docx", with_charts(chart_xml(series()))))
    assert compiled is not None

    document, findings = merge(compiled, {"bieu_do": {}}, TITLE)
    assert document is None
    assert flat(findings) == [("value-missing", "{{ bieu_do.a }}")]


def test_plain_numbers_will_do() -> None:
    """Numbers need not be figures: a ward's own lists may hold them as they are."""
    data = {"nhan": ["Một", "Hai"], "day": [{"ten": "Lượt", "gia_tri": [1, None]}]}

    assert one(data).texts("val") == [["1"]]
