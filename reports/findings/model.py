"""What can be wrong, as a value with a place."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reports.figure import Cell


class Severity(Enum):
    """How much a finding weighs; the value is the word the clerk reads."""

    MUST_FIX = "Phải sửa"
    NOTICE = "Lưu ý"
    NOTE = "Ghi chú"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: id, readable name, severity, Vietnamese sentence, remedy, example.

    `sentence` and `remedy` hold ``{slots}`` that the details of a finding fill; `example` is one
    complete message as the clerk would see it.
    """

    id: str
    name: str
    severity: Severity
    sentence: str
    remedy: str
    example: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found: in a workbook, in a template or document, or just in a file.

    `paragraph` is the text of the paragraph, `part` the part of a finished document it stands in;
    without a part, `file` is the name of a template.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    paragraph: str = ""
    part: str = ""

    @classmethod
    def of(cls, cell: Cell) -> Place:
        """Return the place of a cell."""
        return cls(file=cell.file, sheet=cell.sheet, cell=cell.ref)

    def __str__(self) -> str:
        """Return the place as the clerk reads it, outermost first."""
        if self.paragraph and not self.part:
            return f"Mẫu “{self.file}” › đoạn “{self.paragraph}”"
        parts = (
            f"Tệp “{self.file}”" if self.file else "",
            f"Trang tính “{self.sheet}”" if self.sheet else "",
            f"Ô {self.cell}" if self.cell else "",
            self.part,
            f"đoạn “{self.paragraph}”" if self.paragraph else "",
        )
        return " › ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found: its code, its place, and the details that fill the code's sentence.

    `accepted` is the reason for which the clerk keeps it as it is; then it is told, not counted.
    """

    code: Code
    place: Place = field(default_factory=Place)
    details: Mapping[str, str] = field(default_factory=dict)
    severity_here: Severity | None = None
    accepted: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of the code, unless this finding carries its own."""
        return self.severity_here or self.code.severity

    @property
    def message(self) -> str:
        """The Vietnamese sentence with its details."""
        return self.code.sentence.format(**self.details)

    @property
    def remedy(self) -> str:
        """What to do about it, in Vietnamese."""
        return self.code.remedy.format(**self.details)

    @property
    def outcome(self) -> str:
        """What follows the sentence: what to do, or why it is kept."""
        return f"Đã giải trình: {self.accepted}" if self.accepted else f"Cách sửa: {self.remedy}"

    def __str__(self) -> str:
        """Return code, place, message and outcome in one line."""
        where = f"{self.place}: " if str(self.place) else ""
        return f"[{self.code.id}] {where}{self.message} {self.outcome}"


def found(code: Code, place: Place | Cell | None = None, **details: object) -> Finding:
    """Return a finding of `code` at `place` (a place or a cell)."""
    where = place if isinstance(place, Place) else Place.of(place) if place else Place()
    return Finding(code=code, place=where, details={key: str(val) for key, val in details.items()})


class ReportsError(Exception):
    """The work stops here; `findings` say why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


def stops(findings: Iterable[Finding]) -> bool:
    """Return whether any finding must be mended before a final report is made."""
    return any(finding.severity is Severity.MUST_FIX for finding in findings)


_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings, the weightiest first, accepted ones last, else as they were found."""
    return tuple(sorted(findings, key=lambda each: (bool(each.accepted), _RANK[each.severity])))
