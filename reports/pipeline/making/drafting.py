"""Says on paper which draft a report is, until it is recorded."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DOCUMENT, _MARK = "van_ban", "lan_du_thao"
_DRAFT = "Dự thảo"
_NUMBERED = re.compile(r"Dự thảo lần (\d+)")


def marked(context: Mapping[str, object], number: int, lacking: str = "") -> Mapping[str, object]:
    """Return the context with the mark of draft `number`; the first draft bears none.

    A higher number typed in the workbook stays, and so does any other mark. A report for which
    something is `lacking` is a draft that says so.
    """
    context = _numbered(context, number)
    document = context.get(_DOCUMENT)
    if not lacking or not isinstance(document, Mapping):
        return context
    mark = f"{document.get(_MARK) or _DRAFT}: {lacking}"
    return {**context, "la_du_thao": True, _DOCUMENT: {**document, _MARK: mark}}


def _numbered(context: Mapping[str, object], number: int) -> Mapping[str, object]:
    document = context.get(_DOCUMENT)
    if number == 1 or not isinstance(document, Mapping):
        return context
    typed = str(document.get(_MARK, ""))
    numbered = _NUMBERED.fullmatch(typed)
    if typed and not numbered:
        return context
    highest = max(number, int(numbered[1]) if numbered else 0)
    return {**context, _DOCUMENT: {**document, _MARK: f"Dự thảo lần {highest}"}}
