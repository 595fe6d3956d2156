"""Format rules (thể thức) in force on a day: which one a document is printed by, and its marks."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from reports.findings import Place, found
from reports.findings.run import BEFORE_FIRST_RULE, BROKEN_PROFILE, NO_PROFILE
from reports.vietnamese import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reports.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One rule of form: its family, the day it came into force, and what it asks for.

    `printed` holds the marks a template prints as ``the_thuc``; `page`, `font`, `components` and
    `check` are what a finished document is held against, as the file says them.
    """

    key: str
    family: str
    since: dt.date
    rule: str
    printed: Mapping[str, object]
    page: Mapping[str, object] = field(default_factory=dict)
    font: Mapping[str, object] = field(default_factory=dict)
    components: Mapping[str, object] = field(default_factory=dict)
    check: Mapping[str, object] = field(default_factory=dict)


def read_profiles(paths: Iterable[Path]) -> tuple[tuple[Profile, ...], list[Finding]]:
    """Return the profiles of these .toml files, and which of the files are broken."""
    profiles: list[Profile] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            profiles.append(_parsed(tomllib.loads(path.read_text(encoding="utf-8"))))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
            findings.append(found(BROKEN_PROFILE, Place(file=path.name), reason=error))
    return tuple(profiles), findings


def _parsed(data: Mapping[str, object]) -> Profile:
    since = data["from"]
    if type(since) is not dt.date:
        raise TypeError("from")
    return Profile(
        key=str(data["id"]),
        family=str(data["family"]),
        since=since,
        rule=str(data["rule"]),
        printed=_table(data["printed"]),
        page=_table(data.get("page", {})),
        font=_table(data.get("font", {})),
        components=_table(data.get("components", {})),
        check=_table(data.get("check", {})),
    )


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def profile_in_force(
    profiles: Sequence[Profile], family: str, day: dt.date
) -> tuple[Profile | None, list[Finding]]:
    """Return the profile of `family` that a document of `day` is printed by.

    A document older than the first of them is printed by the first, which a note says (the Party's
    rules before Hướng dẫn 36-HD/VPTW of 03/4/2018 are not kept).
    """
    own = sorted((each for each in profiles if each.family == family), key=attrgetter("since"))
    if not own:
        known = ", ".join(sorted({each.family for each in profiles}))
        return None, [found(NO_PROFILE, family=family, known=known)]
    started = [each for each in own if each.since <= day]
    if started:
        return started[-1], []
    return own[0], [found(BEFORE_FIRST_RULE, day=short_date(day), rule=own[0].rule)]
