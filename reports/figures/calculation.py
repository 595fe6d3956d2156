"""The vocabulary in which indicators say how they are calculated."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reports.workbooks.records import Record, Scalar


@dataclass(frozen=True, slots=True)
class Is:
    """The condition that a column holds one of some words."""

    column: str
    words: tuple[Scalar, ...]

    def holds(self, record: Record, stands_for: Mapping[str, str]) -> bool:
        """Return whether `record` meets it; a ward's own word counts as what it stands for."""
        content = record.get(self.column)
        if isinstance(content, tuple):
            return any(stands_for.get(word, word) in self.words for word in content)
        if isinstance(content, str):
            return stands_for.get(content, content) in self.words
        return content is not None and content in self.words


@dataclass(frozen=True, slots=True)
class Filled:
    """The condition that a column is filled in."""

    column: str

    def holds(self, record: Record, _stands_for: Mapping[str, str]) -> bool:
        """Return whether `record` meets it."""
        return self.column in record


@dataclass(frozen=True, slots=True)
class Positive:
    """The condition that a column holds a number above zero."""

    column: str

    def holds(self, record: Record, _stands_for: Mapping[str, str]) -> bool:
        """Return whether `record` meets it."""
        return bool(record.figure(self.column))


Where = tuple[Is | Filled | Positive, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of columns over the rows of each month."""

    sheet: str
    columns: tuple[str, ...]
    where: Where = ()


@dataclass(frozen=True, slots=True)
class Count:
    """The number of rows of each month; `column` is the cell that stands for a row.

    A row that fills in the column `times` counts that many times.
    """

    sheet: str
    column: str
    where: Where = ()
    _: KW_ONLY
    times: str = ""


@dataclass(frozen=True, slots=True)
class Distinct:
    """The number of different words of a column over all months, each counted once.

    `split` parts several words typed in one cell.
    """

    sheet: str
    column: str
    where: Where = ()
    _: KW_ONLY
    split: str = ""


@dataclass(frozen=True, slots=True)
class Last:
    """The value of a column in the last month of the period that holds one."""

    sheet: str
    column: str


@dataclass(frozen=True, slots=True)
class Filed:
    """The rows of a sheet that name a period, not a month: columns added up, else rows counted.

    `column` is the cell that stands for a counted row. Of what describes a state only the newest
    row of each subject is taken.
    """

    sheet: str
    column: str
    where: Where = ()
    _: KW_ONLY
    summed: bool = False
    newest: bool = False


class Moment(Enum):
    """The two ends of a period."""

    START = "đầu kỳ"
    END = "cuối kỳ"


@dataclass(frozen=True, slots=True)
class Balance:
    """What is open: the opening value of `opening`, plus all received, less all settled."""

    opening: str
    received: str
    settled: str
    at: Moment


@dataclass(frozen=True, slots=True)
class Registered:
    """The models registered by the closing day, as they stand on that day.

    `status` are the words their status may be; `column` is added up instead of counting models.
    """

    where: Where = ()
    _: KW_ONLY
    status: tuple[str, ...] = ()
    recognised: bool = False
    column: str = ""


@dataclass(frozen=True, slots=True)
class Graded:
    """The models whose assessment of the last month holds one of the grades, each once.

    With `whole` those of any month of the period.
    """

    grades: tuple[str, ...]
    _: KW_ONLY
    whole: bool = False


@dataclass(frozen=True, slots=True)
class LandHandedOver:
    """The month's results of the models of land clearance that are counted in households."""


class Sending(Enum):
    """What may become of a unit's duty to report in a month."""

    DUE = "phải nộp"
    ON_TIME = "đúng hạn"
    LATE = "nộp muộn"
    UNDATED = "đã nộp, chưa rõ ngày"
    MISSING = "chưa nộp"


@dataclass(frozen=True, slots=True)
class Sent:
    """The units, month by month, whose return is in one of the states."""

    sheet: ClassVar[str] = "submissions"
    states: tuple[Sending, ...]


@dataclass(frozen=True, slots=True)
class TaskResults:
    """The tasks of the period whose result on the closing day is one of the words.

    () means all tasks, the word "" those without any result.
    """

    sheet: ClassVar[str] = "tasks"
    results: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenIssues:
    """The shortcomings not yet mended on the closing day."""

    sheet: ClassVar[str] = "shortcomings"


@dataclass(frozen=True, slots=True)
class MendedIssues:
    """The shortcomings mended within the months."""

    sheet: ClassVar[str] = "shortcomings"


@dataclass(frozen=True, slots=True)
class WardFact:
    """A fact of the ward, valid on the closing day."""

    sheet: ClassVar[str] = "ward"
    item: str


@dataclass(frozen=True, slots=True)
class InForce:
    """The regulations in force."""

    sheet: ClassVar[str] = "regulations"


@dataclass(frozen=True, slots=True)
class Together:
    """The sum of other indicators of the same period; unknown if one of them is."""

    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """One indicator as a share of the sum of others, recomputed for every period."""

    numerator: str
    denominator: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExtraRow:
    """The cells of a row of the ward's own indicators; `code` names the row."""

    code: str


Calculation = (
    Sum
    | Count
    | Distinct
    | Last
    | Filed
    | Balance
    | Registered
    | Graded
    | LandHandedOver
    | Sent
    | TaskResults
    | OpenIssues
    | MendedIssues
    | WardFact
    | InForce
    | Together
    | Rate
    | ExtraRow
)
