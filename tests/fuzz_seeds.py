"""Where fuzzing starts from: sound and hostile inputs of each target."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from bad_inputs import ACCEPTED, NAME, REFUSED
from format_builders import party, state
from fuzz_mutations import stored
from fuzz_targets import sound_workbook
from word_builders import docx, p, row, table, unzipped
from workbook_builders import packed, parts, sheet_xml, text_cell

from reports.figure import Cell, Figure
from reports.office.origin import Origin, PrintedFigure, as_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

TOO_LARGE = ("too big", "bomb", "sheets", "styles", "members")
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
    """Return sound workbooks, and every file of the table of bad inputs that is a file."""
    with tempfile.TemporaryDirectory() as folder:
        for case in (*REFUSED, *ACCEPTED):
            if case.id.startswith(("F", "S")) and case.what not in TOO_LARGE:
                place = Path(folder) / f"{case}"
                place.mkdir()
                (place / NAME).write_bytes(b"")
                case.spoil(place)
        files = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
        bad = sorted({path.read_bytes() for path in files if not path.is_symlink()})
    return [packed(parts(sheet_xml(text_cell("A1", "Tháng")))), _sound(), *bad]


def _sound() -> bytes:
    without_theme = {k: v for k, v in sound_workbook().items() if "theme" not in k}
    return stored(without_theme)


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
