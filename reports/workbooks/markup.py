"""The XML of workbooks as it goes by: a parser that refuses declarations, and texts gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree.ElementTree import TreeBuilder
from xml.parsers import expat

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BROKEN = expat.ExpatError
"""What XML that is not well-formed raises."""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""The main namespace, as the parser puts it before the names of elements."""

TEXT, _RUN, _PHONETIC = (MAIN + name for name in ("t", "r", "rPh"))
_PASSED_OVER = frozenset(
    MAIN + name
    for name in (
        *("f", "rPr", "phoneticPr", "rFont", "charset", "family", "b", "i", "strike", "outline"),
        *("shadow", "condense", "extend", "color", "sz", "u", "vertAlign", "scheme"),
    )
)


def new_parser() -> expat.XMLParserType:
    """Return a parser that tells each name after its namespace; a document type stops it."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refused
    return parser


def parse(parser: expat.XMLParserType, data: bytes) -> None:
    """Parse a whole part; what is not well-formed raises ExpatError."""
    parser.Parse(data, True)  # noqa: FBT003 -- the C parser takes no keywords


def tree(data: bytes) -> Element:
    """Return the root of a small part; a document type in it raises ValueError."""
    builder, parser = TreeBuilder(), new_parser()
    parser.StartElementHandler = lambda name, attributes: builder.start(
        _whole(name), {_whole(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: builder.end(_whole(name))
    parser.CharacterDataHandler = builder.data
    parse(parser, data)
    return builder.close()


def _whole(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _refused(*_: object) -> None:
    raise ValueError("DOCTYPE")


@dataclass(slots=True)
class Words:
    """Gathers a text: one plain piece, or runs of one piece each; how it is spoken is left out."""

    parser: expat.XMLParserType
    pieces: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    spoken: bool = False
    runs: int = 0
    in_run: bool = False

    def clear(self) -> None:
        """Forget the text before."""
        self.pieces.clear()
        self.runs = 0

    def start(self, name: str) -> None:
        """Note that an element of a text begins."""
        if name == TEXT:
            if self.runs and not (self.in_run or self.spoken):
                raise ValueError(name)
            self.parts = []
            self.parser.CharacterDataHandler = self.parts.append
        elif name == _RUN:
            self.runs += 1
            self.in_run = True
        elif name == _PHONETIC:
            self.spoken = True
        elif name not in _PASSED_OVER:
            raise ValueError(name)

    def end(self, name: str) -> None:
        """Take the piece that ends."""
        if name == _PHONETIC:
            self.spoken = False
        elif name == _RUN:
            self.in_run = False
        elif name == TEXT:
            self.parser.CharacterDataHandler = None
            if not self.spoken:
                self.pieces.append("".join(self.parts))
                if len(self.pieces) > max(self.runs, 1):
                    raise ValueError(name)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.pieces)
