"""Builds templates with charts as Word writes them, and reads finished charts back."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

import openpyxl
from lxml import etree
from word_builders import A, R, docx, run, unzipped, zipped

from reports.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships"
_TYPES = {
    "charts/chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "charts/style": "application/vnd.ms-office.chartstyle+xml",
    "charts/colors": "application/vnd.ms-office.chartcolorstyle+xml",
}
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SAMPLE = "987654"  # a number of the template that no document may hold
STYLE, COLORS = b"<cs:chartStyle xmlns:cs='urn:x'/>", b"<cs:colorStyle xmlns:cs='urn:x'/>"


# Templates ----------------------------------------------------------------------------------


def series(  # noqa: PLR0913 -- each argument is one thing that may be set by hand in Word
    number: int = 0,
    colour: str = "C00000",
    *,
    points: Sequence[tuple[int, str]] = (),
    labelled: Sequence[int] = (),
    code: str = "General",
    more: str = "",
) -> str:
    """Return a series of four points; `points` are those with a colour of their own."""
    fill = f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr>'
    dots = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{own}"/></a:solidFill></c:spPr></c:dPt>'
        for at, own in points
    )
    shown = "".join(
        f'<c:{name} val="{int(name == "showVal")}"/>'
        for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent")
    )
    shown += '<c:showBubbleSize val="0"/>'
    single = "".join(f'<c:dLbl><c:idx val="{at}"/>{shown}</c:dLbl>' for at in labelled)
    old = "".join(f'<c:pt idx="{at}"><c:v>{SAMPLE}</c:v></c:pt>' for at in range(4))
    words = "".join(f'<c:pt idx="{at}"><c:v>Mẫu {SAMPLE}</c:v></c:pt>' for at in range(4))
    column = "BCDE"[number]
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f'<c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Cũ</c:v>'
        f'</c:pt></c:strCache></c:strRef></c:tx>{fill}<c:invertIfNegative val="0"/>{dots}'
        f"<c:dLbls>{single}{shown}</c:dLbls><c:cat><c:strRef><c:f>Sheet1!$A$2:$A$5</c:f>"
        f'<c:strCache><c:ptCount val="4"/>{words}</c:strCache></c:strRef></c:cat><c:val><c:numRef>'
        f"<c:f>Sheet1!${column}$2:${column}$5</c:f><c:numCache><c:formatCode>{code}</c:formatCode>"
        f'<c:ptCount val="4"/>{old}</c:numCache></c:numRef></c:val>{more}</c:ser>'
    )


def chart_xml(*each: str, title: str = "", group: str = "barChart", blanks: str = "") -> str:
    """Return a chart part of series made by `series`."""
    runs = "".join(f"<a:r><a:t>{escape(piece)}</a:t></a:r>" for piece in title.split("¦"))
    head = (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p>{runs}</a:p></c:rich></c:tx></c:title>"
        if title
        else ""
    )
    head += f'<c:autoTitleDeleted val="{int(not title)}"/>'
    direction = '<c:barDir val="col"/>' if group == "barChart" else ""
    width = '<c:gapWidth val="80"/>' if group == "barChart" else ""
    plot = (
        f'<c:{group}>{direction}<c:grouping val="clustered"/>{"".join(each)}{width}'
        f'<c:axId val="1"/><c:axId val="2"/></c:{group}>'
    )
    axes = "".join(
        f'<c:{kind}><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/><c:crossAx val="{other}"/></c:{kind}>'
        for kind, own, other, side in (("catAx", 1, 2, "b"), ("valAx", 2, 1, "l"))
    )
    return (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:chart>{head}<c:plotArea>'
        f'<c:layout/>{plot}{axes}</c:plotArea><c:plotVisOnly val="1"/>{blanks}</c:chart>'
        '<c:externalData r:id="rId3"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def drawing(alt: str = "", number: int = 1) -> str:
    """Return the run of a chart with an alt text."""
    graphic = (
        f'<a:graphic><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="rChart{number}"/>'
        "</a:graphicData></a:graphic>"
    )
    named = f' descr="{escape(alt, {chr(34): "&quot;"})}"' if alt else ""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
        f'cx="4000000" cy="2000000"/><wp:docPr id="{number}" name="Biểu đồ {number}"{named}/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:inline></w:drawing></w:r>"
    )


def chart_p(tag: str = "{{ bieu_do.a }}", alt: str = "", number: int = 1, beside: str = "") -> str:
    """Return the paragraph of a chart: the chart, the tag, text beside it."""
    texts = "".join(run(text) for text in (tag, beside) if text)
    return f"<w:p>{drawing(alt, number)}{texts}</w:p>"


def with_charts(*charts: str, blocks: Sequence[str] = (), base: bytes = b"") -> bytes:
    """Return a template of `blocks` in which chart parts, styles, colours and workbooks lie."""
    relations = {
        f"rChart{number}": ("chart", f"charts/chart{number}.xml")
        for number in range(1, len(charts) + 1)
    }
    parts = unzipped(base or docx(*(blocks or [chart_p()]), relations=relations))
    for number, xml in enumerate(charts, start=1):
        parts |= _chart_parts(number, xml)
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in parts
        for start, kind in _TYPES.items()
        if name.startswith(f"word/{start}") and name.endswith(".xml")
    )
    types = parts["[Content_Types].xml"].decode()
    book = f'<Default Extension="xlsx" ContentType="{_BOOK}"/>'
    types = types.replace("<Default", f"{book}<Default", 1)
    parts["[Content_Types].xml"] = types.replace("</Types>", f"{overrides}</Types>").encode()
    return zipped(parts)


def _chart_parts(number: int, xml: str) -> dict[str, bytes]:
    targets = (
        (f"{_OFFICE_2011}/chartStyle", f"style{number}.xml"),
        (f"{_OFFICE_2011}/chartColorStyle", f"colors{number}.xml"),
        (f"{R}/package", f"../embeddings/Sheet{number}.xlsx"),
    )
    relations = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, start=1)
    )
    return {
        f"word/charts/chart{number}.xml": xml.encode(),
        f"word/charts/style{number}.xml": STYLE,
        f"word/charts/colors{number}.xml": COLORS,
        f"word/charts/_rels/chart{number}.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>'.encode()
        ),
        f"word/embeddings/Sheet{number}.xlsx": SAMPLE.encode(),
    }


def picture(alt: str) -> str:
    """Return a paragraph with a shape, no chart, that has an alt text."""
    shape = (
        f'<wp:docPr id="9" name="Hình" descr={quoteattr(alt)}/><a:graphic><a:graphicData '
        'uri="x"/></a:graphic>'
    )
    return f"<w:p><w:r><w:drawing><wp:inline>{shape}</wp:inline></w:drawing></w:r></w:p>"


# Values -------------------------------------------------------------------------------------


def shown(
    labels: Sequence[object], **numbers: Sequence[int | Decimal | Figure | None]
) -> dict[str, Any]:
    """Return the data of a chart as the context gives them; each keyword is a series."""
    rows = [
        {"ten": name, "gia_tri": [one if isinstance(one, Figure) else Figure(one) for one in each]}
        for name, each in numbers.items()
    ]
    return {"nhan": list(labels), "day": rows}


# Finished charts ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Drawn:
    """One chart of a finished document: its tree, and the parts it is related to by kind."""

    part: str
    root: etree._Element
    related: Mapping[str, bytes]

    def texts(self, path: str) -> list[list[str]]:
        """Return for each series the values in one of its caches, such as ``cat``."""
        return [
            [node.text or "" for node in one.findall(f"c:{path}//c:v", {"c": C})]
            for one in self.root.iter(f"{{{C}}}ser")
        ]

    def values(self, path: str) -> list[str]:
        """Return the values of an attribute ``val`` or the texts found at `path`."""
        nodes = self.root.findall(path, {"c": C, "a": A, "c15": C15})
        return [node.get("val") or node.text or "" for node in nodes]

    @property
    def cells(self) -> list[tuple[object, ...]]:
        """The rows of the workbook inside the chart."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            book = openpyxl.load_workbook(io.BytesIO(self.related["package"]))
        return [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def charts_in(document: bytes) -> list[Drawn]:
    """Return the charts of a document in the order of their drawings."""
    parts = unzipped(document)
    main = etree.fromstring(parts["word/document.xml"])
    targets = _targets(parts, "word/document.xml")
    wanted = [node.get(f"{{{R}}}id", "") for node in main.iter(f"{{{C}}}chart")]
    return [_drawn(parts, targets[one][1]) for one in wanted]


def all_charts_in(document: bytes) -> list[Drawn]:
    """Return every first chart of a template, whether its drawing came or not."""
    parts = unzipped(document)
    names = sorted(name for name in parts if name.endswith("chart1.xml"))
    return [_drawn(parts, name) for name in names]


def _drawn(parts: Mapping[str, bytes], part: str) -> Drawn:
    related = {kind: parts[target] for kind, target in _targets(parts, part).values()}
    return Drawn(part, etree.fromstring(parts[part]), related)


def _targets(parts: Mapping[str, bytes], part: str) -> dict[str, tuple[str, str]]:
    """Return kind and target of each relationship of a part by its id."""
    folder, _, name = part.rpartition("/")
    found = {}
    for node in etree.fromstring(parts[f"{folder}/_rels/{name}.rels"]):
        target = node.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        path = path.replace("charts/../", "")
        found[node.get("Id", "")] = (node.get("Type", "").rpartition("/")[2], path)
    return found


def alt_texts(document: bytes) -> list[str]:
    """Return the alt texts of the drawings of a document."""
    main = etree.fromstring(unzipped(document)["word/document.xml"])
    return [node.get("descr", "") for node in main.iter(f"{{{WP}}}docPr")]
