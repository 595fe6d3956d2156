"""What a report prints is held against its figures: each difference is heard, agreement is not."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from word_builders import TITLE, docx, p

from reports.documents.agreement import disagreements
from reports.documents.compiler.compiling import Source, compile_single
from reports.documents.merge import merge
from reports.documents.opening import own_parts
from reports.fields import Field, FieldKind, Rows
from reports.figure import Cell, Figure, Precision
from reports.figures.counted import COUNTS
from reports.figures.names import names

if TYPE_CHECKING:
    from reports.documents.compiler.compiling import Compiled
    from reports.documents.merge import Merged

CELL = (Cell("a.xlsx", "Trang", "A1"),)


def made(*blocks: str, **values: Any) -> tuple[Compiled, Merged]:
    """Return a template of `blocks`, and what it makes of `values`."""
    compiled, findings = compile_single(Source("mau.docx", docx(*blocks)))
    assert (compiled is not None, findings) == (True, [])
    assert compiled
    document, findings = merge(compiled, values, TITLE)
    assert findings == []
    assert document
    return compiled, document


def ids(
    *blocks: str, counts: dict[str, str] | None = None, spoil: Any = None, **values: Any
) -> list[tuple[str, str]]:
    """Return code and paragraph of what does not agree; `spoil` changes what was logged."""
    compiled, document = made(*blocks, **values)
    log = [spoil(one) if spoil else one for one in document.printed]
    found = disagreements(own_parts(document.data, "x.docx"), log, compiled, values, counts or {})
    return [(each.code.id, each.place.paragraph) for each in found]


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("{{ a }}", Figure(12, CELL)),
        ("{{ a|dem }}", Figure(4, CELL)),
        ("{{ a }}", Figure(1234567, CELL)),
        ("{{ a|tien }}", Figure(62_500_000, CELL)),
        ("{{ a|tien }}", Figure(1_250_000_000, CELL)),
        ("{{ a }}", Figure(Decimal("66.7"), CELL, unit="%", decimals=1)),
        ("{{ a }}", Figure(2500, CELL, Precision.OVER)),
        ("{{ a }}", Figure(Decimal("4.2"), CELL, decimals=2)),
        ("{{ a|cau }}", Figure(12, CELL)),
        ("{{ a|o }}", Figure(None)),
        ("{{ a }}", Figure(-3, CELL)),
    ],
)
def test_every_way_to_print_a_figure_reads_back_as_it(tag: str, value: Figure) -> None:
    """Padding, dots, commas, units and words before a number do not change it."""
    assert ids(f"Có {tag} & hết.", a=value) == []


def test_a_text_that_is_another_number_is_told() -> None:
    """A figure whose printed text says something else is named with its paragraph (SO03)."""

    def other(one: Any) -> Any:
        return dataclasses.replace(one, figure=Figure(11, CELL))

    assert ids("Có {{ a }} buổi.", spoil=other, a=Figure(12, CELL)) == [
        ("SO03", "Có {{ a }} buổi.")
    ]


def test_a_text_that_the_document_does_not_hold_is_told() -> None:
    """What the log says was printed stands in the finished document (SO03)."""

    def other(one: Any) -> Any:
        return dataclasses.replace(one, text="13", figure=Figure(13, CELL))

    assert ids("Có {{ a }} buổi.", spoil=other, a=Figure(12, CELL)) == [
        ("SO03", "Có {{ a }} buổi.")
    ]


def test_a_field_printed_with_two_values_is_told() -> None:
    """The second paragraph with another value of the same field is named (V28)."""
    values = iter((Figure(12, CELL), Figure(11, CELL)))

    def other(one: Any) -> Any:
        figure = next(values)
        return dataclasses.replace(one, text=str(figure.amount), figure=figure)

    told = ids("Có {{ a }} buổi.", "Cả {{ a|dem }} buổi, 11.", spoil=other, a=Figure(12, CELL))

    assert told == [("V28", "Cả {{ a|dem }} buổi, 11.")]


def test_a_field_printed_twice_with_one_value_is_not() -> None:
    """One value in two ways, and the rows of a list, are not two values."""
    rows = [{"n": Figure(1, CELL)}, {"n": Figure(2, CELL)}]

    assert ids("{{ a }} và {{ a|dem }}", a=Figure(4, CELL)) == []
    assert ids("{% for x in ds %}{{ x.n }}; {% endfor %}", ds=rows) == []


def test_a_count_that_is_not_that_of_the_rows_is_told() -> None:
    """The count in the sentence is that of the list printed beside it (V29)."""
    blocks = ("Còn {{ n|dem }} việc:", "{% for x in ds %}", "- {{ x }}", "{% endfor %}")
    values: dict[str, Any] = {"counts": {"ds": "n"}, "ds": ["a", "b"]}

    assert ids(*blocks, n=Figure(3, CELL), **values) == [("V59", "Còn {{ n|dem }} việc:")]
    assert ids(*blocks, n=Figure(2, CELL), **values) == []
    assert ids("Còn {{ n }} việc.", n=Figure(3, CELL), **values) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hội nghị có 03 ý kiến:", True),
        ("Hội nghị có 02 ý kiến:", False),
        ("Tập trung 05 nhiệm vụ trọng tâm sau:", True),
        ("Hội nghị có 03 ý kiến. Cụ thể:", False),
        ("Hội nghị có 03 ý kiến.", False),
        ("Thực hiện Kế hoạch 13/03 nội dung:", False),
    ],
)
@pytest.mark.parametrize("sign", ["- ", "{}. ", "+ "])
def test_a_sentence_announces_as_many_items_as_follow(text: str, sign: str, *, told: bool) -> None:
    """A number of items before a colon is the number of entries after it (V29)."""
    items = [f"{sign.format(n)}Việc thứ nhất" for n in (1, 2)]

    found = ids(text, *items, "Đoạn sau.")

    assert found == ([("V60", text)] if told else [])


def test_items_are_known_by_their_number_too() -> None:
    """Word's own numbering makes an entry as a typed sign does."""
    numbered = p("Việc", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

    assert ids("Có 03 kiến nghị:", numbered, numbered) == [("V60", "Có 03 kiến nghị:")]


def test_every_counted_list_and_its_count_are_names_of_templates() -> None:
    """The table of counts names lists and figures that templates know."""
    known = names()

    for rows, count in COUNTS.items():
        field = known[count]
        assert isinstance(known[rows], Rows), rows
        assert isinstance(field, Field)
        assert field.kind is FieldKind.FIGURE, count
