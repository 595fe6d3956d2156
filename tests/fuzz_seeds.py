"""Where fuzzing starts from: sound and hostile inputs of each target."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from format_builders import party, state
from fuzz_targets import sound_workbook
from word_builders import docx, p, row, table, unzipped
from workbook_builders import packed, parts, sheet_xml, text_cell

from reports.figure import Cell, Figure
from reports.office.origin import Origin, PrintedFigure, as_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = (
    *("12", "1.234", "1,5", "khoảng 120", "mười hai", "-3", "1e308", "٣", "½", "10%", "  7 "),
    *("15/10/2026", "31/02/2026", "2026-10-15", "10/2026", "quý 3", "2026-q3", "6 tháng 2026"),
    *("Hội nghị; Loa", "Có", "x", "8h30", "25:99", "AB", "XFD", "\u202eabc", "_x000D_", "a\x00b"),
)
TAGS = (
    "Có {{ ten }} và {{ so|so }}",
    "{% if co %}\nA\n{% else %}\nB\n{% endif %}",
    "{% for x in ds %}{{ x.a }}\t{{ x.b }}{% endfor %}",
    "{%tr for x in ds %}\t\n{{ x.a }}\t{% vm %}b\n{%tr endfor %}\t",
    "{% phu_luc ngang %}\nX\n{% endphu_luc %}",
    "{{ “ten” }} {{ ten.__class__ }} {{ ten|attr('x') }} {# ghi chú #}{#p x #}",
    '{% include "muc" %} {% block noi_dung %}{% endblock %} {% colspan 2 %}',
    "{{ ten if co else so }} {{ ds[0].a }} {{ 10**9 }} {%- if co -%} {% elif %}",
)


def _archives() -> list[bytes]:
    return [packed(parts(sheet_xml(text_cell("A1", "Tháng")))), _sound(), b"PK\x05\x06" + bytes(18)]


def _sound() -> bytes:
    from word_builders import zipped  # noqa: PLC0415  the same zip layer serves both formats

    return zipped(sound_workbook())


def _sheets() -> list[bytes]:
    sound = sound_workbook()
    return [
        sound["xl/worksheets/sheet1.xml"],
        sheet_xml('<row r="1"><c r="XFD1048576" t="n"><v>1</v></c></row>').encode(),
        sheet_xml(
            '<row r="2"><c r="B2" t="e"><v>#REF!</v></c><c r="B2"><f>A1</f></c></row>'
        ).encode(),
        sheet_xml('<row><c t="inlineStr"><is><r><t>a</t></r></is></c></row>').encode(),
    ]


def _documents() -> list[bytes]:
    made = (
        party(),
        state(),
        docx(p("{{ ten }}"), table(row("{% for x in ds %}{{ x.a }}{% endfor %}"))),
    )
    return [unzipped(each)["word/document.xml"] for each in made]


def _bodies() -> list[bytes]:
    return [each.partition(b"<w:body>")[2].partition(b"</w:body>")[0] for each in _documents()]


def _origins() -> list[bytes]:
    printed = PrintedFigure(
        part="word/document.xml",
        paragraph="Đã tổ chức {{ so_buoi }} buổi",
        text="12",
        field="so_buoi",
        value="12",
        unit="buổi",
        cells=(Cell("so.xlsx", "Tuyên truyền", "C7"),),
    )
    kept = Origin(
        report_type="thang",
        report_name="Báo cáo tháng",
        period="2026-10",
        ward="phường An Sen",
        version="1",
        figures={"so_buoi": Figure(12), "ty_le": Figure(Decimal("8.5"), unit="%")},
        printed=(printed,),
    )
    return [as_bytes(kept), b"{}", b"[]"]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "archive": _archives,
    "sheet": _sheets,
    "texts": lambda: [text.encode() for text in TEXTS],
    "tags": lambda: [text.encode() for text in TAGS],
    "document": _documents,
    "body": _bodies,
    "origin": _origins,
}
