"""What can be wrong with the workbooks that units send: whose they are, sent twice, missing."""

from __future__ import annotations

from reports.findings.units import identity, merging, sending
from reports.findings.units.identity import (
    FOREIGN_UNIT,
    IDENTITY_CHANGED,
    MIGRATED,
    NEWER_VERSION,
    PERIOD_IN_NAME,
    SEAL_BROKEN,
    UNKNOWN_VERSION,
    WRONG_WARD,
)
from reports.findings.units.merging import (
    CARRIED_DIFFERS,
    CARRIED_UPDATED,
    COUNTED_TWICE,
    ROW_OF_ANOTHER_MONTH,
    ROW_OF_ANOTHER_UNIT,
    TYPED_KEPT,
    TYPED_REPLACED,
)
from reports.findings.units.sending import (
    BLANK_PASSED_OVER,
    CONFLICT_COPY,
    DRAFT_WITH_MISSING,
    EMPTY_RETURN,
    MENDED_COPY,
    MISSING_ACCEPTED,
    NO_DAY,
    NO_UNITS,
    NOT_FILLED_IN,
    ODD_DAY,
    ONLY_A_MONTH,
    QUIET_WITH_ROWS,
    RECEIPT_DIFFERS,
    SAME_SENDING,
    SENT_AGAIN,
)

CODES = (*identity.CODES, *sending.CODES, *merging.CODES)

__all__ = [
    "BLANK_PASSED_OVER",
    "CARRIED_DIFFERS",
    "CARRIED_UPDATED",
    "CODES",
    "CONFLICT_COPY",
    "COUNTED_TWICE",
    "DRAFT_WITH_MISSING",
    "EMPTY_RETURN",
    "FOREIGN_UNIT",
    "IDENTITY_CHANGED",
    "MENDED_COPY",
    "MIGRATED",
    "MISSING_ACCEPTED",
    "NEWER_VERSION",
    "NOT_FILLED_IN",
    "NO_DAY",
    "NO_UNITS",
    "ODD_DAY",
    "ONLY_A_MONTH",
    "PERIOD_IN_NAME",
    "QUIET_WITH_ROWS",
    "RECEIPT_DIFFERS",
    "ROW_OF_ANOTHER_MONTH",
    "ROW_OF_ANOTHER_UNIT",
    "SAME_SENDING",
    "SEAL_BROKEN",
    "SENT_AGAIN",
    "TYPED_KEPT",
    "TYPED_REPLACED",
    "UNKNOWN_VERSION",
    "WRONG_WARD",
]
