"""Pictures that a value of the context brings into a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURE_ENDINGS = ("jpeg", "png")
_MILLIMETRE = 36_000


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture ready for print: its bytes, their kind, its size in millimetres, its words.

    The words are for those who cannot see it.
    """

    data: bytes
    ending: str
    width: float
    height: float
    words: str = ""

    @property
    def extent(self) -> tuple[int, int]:
        """Its width and height as Word counts them."""
        return round(self.width * _MILLIMETRE), round(self.height * _MILLIMETRE)


def drawing(picture: Picture, number: int, relation: str) -> str:
    """Return the picture as it stands in a run, under an id that nothing else has."""
    width, height = picture.extent
    words = _quoted(picture.words)
    size = f'cx="{width}" cy="{height}"'
    named = f'id="{number}" name="Ảnh {number}" descr="{words}"'
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_SPACES["wp"]}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr {named}/>'
        f'<a:graphic xmlns:a="{_SPACES["a"]}"><a:graphicData uri="{_SPACES["pic"]}">'
        f'<pic:pic xmlns:pic="{_SPACES["pic"]}"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="{_SPACES["r"]}" r:embed="{relation}"/><a:stretch><a:fillRect/>'
        '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


_SPACES: Mapping[str, str] = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def _quoted(text: str) -> str:
    plain = " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())
    escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace('"', "&quot;")
