"""What can be wrong with a Word template, and with the values it is asked to print."""

from __future__ import annotations

from reports.findings.templates import cells, charts, files, joining, names, pairs, tags, values
from reports.findings.templates.cells import CELL_TAG_OUTSIDE_LOOP, CELL_TAG_OUTSIDE_TABLE
from reports.findings.templates.charts import (
    CHART_IN_LOOP,
    CHART_UNUSABLE,
    CHART_WITH_TWO_DATA,
    CHART_WITHOUT_DATA,
    NOT_A_CHART,
)
from reports.findings.templates.files import (
    ACTIVE_CONTENT,
    DOCTYPE,
    OUTSIDE_LINK,
    TOO_BIG,
    UNREADABLE,
    WRONG_TYPE,
)
from reports.findings.templates.joining import (
    APPENDIX_IN_APPENDIX,
    APPENDIX_OUTSIDE_BODY,
    MISPLACED,
    NO_SLOT,
    NOTE_IN_BODY,
    SECTION_LOOP,
    SLOT_OUTSIDE_LETTERHEAD,
    UNKNOWN_SECTION,
)
from reports.findings.templates.names import (
    GROUP_PRINTED,
    LIST_PRINTED,
    NOT_A_LIST,
    UNKNOWN_NAME,
)
from reports.findings.templates.pairs import (
    CROSSED,
    EXTRA_END,
    NEVER_CLOSED,
    TEXT_BESIDE,
    TORN,
)
from reports.findings.templates.tags import (
    BAD_EXPRESSION,
    EMPTY_TAG,
    FORBIDDEN,
    OLD_STYLE,
    OUT_OF_REACH,
    STRAY_CLOSER,
    TAG_OVER_PARAGRAPHS,
    UNCLOSED_TAG,
    UNKNOWN_FILTER,
    UNKNOWN_TAG,
)
from reports.findings.templates.values import (
    DROPPED_CHARACTERS,
    INCOMPARABLE,
    MISSING_VALUE,
    OVER_BUDGET,
    TYPED_FIGURE,
    UNKNOWN_FIGURE,
    UNPRINTABLE,
)

CODES = (
    *files.CODES,
    *tags.CODES,
    *pairs.CODES,
    *joining.CODES,
    *names.CODES,
    *values.CODES,
    *charts.CODES,
    *cells.CODES,
)

__all__ = [
    "ACTIVE_CONTENT",
    "APPENDIX_IN_APPENDIX",
    "APPENDIX_OUTSIDE_BODY",
    "BAD_EXPRESSION",
    "CELL_TAG_OUTSIDE_LOOP",
    "CELL_TAG_OUTSIDE_TABLE",
    "CHART_IN_LOOP",
    "CHART_UNUSABLE",
    "CHART_WITHOUT_DATA",
    "CHART_WITH_TWO_DATA",
    "CODES",
    "CROSSED",
    "DOCTYPE",
    "DROPPED_CHARACTERS",
    "EMPTY_TAG",
    "EXTRA_END",
    "FORBIDDEN",
    "GROUP_PRINTED",
    "INCOMPARABLE",
    "LIST_PRINTED",
    "MISPLACED",
    "MISSING_VALUE",
    "NEVER_CLOSED",
    "NOTE_IN_BODY",
    "NOT_A_CHART",
    "NOT_A_LIST",
    "NO_SLOT",
    "OLD_STYLE",
    "OUTSIDE_LINK",
    "OUT_OF_REACH",
    "OVER_BUDGET",
    "SECTION_LOOP",
    "SLOT_OUTSIDE_LETTERHEAD",
    "STRAY_CLOSER",
    "TAG_OVER_PARAGRAPHS",
    "TEXT_BESIDE",
    "TOO_BIG",
    "TORN",
    "TYPED_FIGURE",
    "UNCLOSED_TAG",
    "UNKNOWN_FIGURE",
    "UNKNOWN_FILTER",
    "UNKNOWN_NAME",
    "UNKNOWN_SECTION",
    "UNKNOWN_TAG",
    "UNPRINTABLE",
    "UNREADABLE",
    "WRONG_TYPE",
]
