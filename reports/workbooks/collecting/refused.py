"""Workbooks that are not what they say: another ward's, unit's or month's, or too new."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reports.findings.model import Place, found
from reports.findings.units import (
    FOREIGN_UNIT,
    IDENTITY_CHANGED,
    NEWER_VERSION,
    PERIOD_IN_NAME,
    SEAL_BROKEN,
    UNKNOWN_VERSION,
    WRONG_WARD,
)
from reports.periods import read_period
from reports.vietnamese import fold
from reports.workbooks.identity import VERSION
from reports.workbooks.migration import is_newer, steps_from
from reports.workbooks.wards import ward_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reports.findings.model import Finding
    from reports.workbooks.identity import Identity, Slip, SourceFile
    from reports.workbooks.records import Dataset

_PERIOD = re.compile(r"(?<!\d)(20\d\d)[-_.](0[1-9]|1[0-2])(?![-_.]?\d)")
_ASKED = {"ward": "phường", "unit": "đơn vị", "period": "kỳ"}


def refusals(dataset: Dataset) -> list[Finding]:
    """Return one finding for each workbook that must not be merged, with both values."""
    ward = _ward(dataset)
    codes = [record.text("code") for record in dataset.of("units")]
    told: list[Finding] = []
    for source in dataset.sources:
        reasons = (*_version(source), *_identity(source, ward, codes))
        told += reasons[:1]
    return told


def _ward(dataset: Dataset) -> str:
    """Return the ward the others must be of: that of its own workbook, else that of the most."""
    issued = {source.file for source in dataset.sources if source.identity}
    own = ward_name(record for record in dataset.of("ward") if record.file not in issued)
    if own:
        return own
    wards = Counter(source.identity.ward for source in dataset.sources if source.identity)
    return wards.most_common(1)[0][0] if wards else ""


def _version(source: SourceFile) -> Iterator[Finding]:
    version = source.version
    if version and steps_from(version) is None:
        code = NEWER_VERSION if is_newer(version) else UNKNOWN_VERSION
        yield found(code, Place(source.file), found=version, known=VERSION)


def _identity(source: SourceFile, ward: str, codes: list[str]) -> Iterator[Finding]:
    identity, place = source.identity, Place(source.file)
    if identity is None:
        return
    if source.slip:
        yield from _changed(identity, source.slip)
    if identity.id != identity.seal:
        yield found(SEAL_BROKEN, place, found=identity.id, expected=identity.seal)
    named = _PERIOD.search(source.file.rpartition("/")[2])
    if named and f"{named[1]}-{named[2]}" != identity.period:
        period = f"{named[1]}-{named[2]}"
        yield found(PERIOD_IN_NAME, place, named=period, inside=identity.period)
    if fold(identity.ward) != fold(ward):
        yield found(WRONG_WARD, place, found=identity.ward, expected=ward)
    if identity.unit and codes and identity.unit not in codes:
        yield found(FOREIGN_UNIT, place, found=identity.unit, known=", ".join(dict.fromkeys(codes)))


def _changed(identity: Identity, slip: Slip) -> Iterator[Finding]:
    period = read_period(slip.period, 0)
    seen = {
        "ward": (slip.ward, fold(slip.ward) == fold(identity.ward)),
        "unit": (slip.unit, slip.unit == identity.unit),
        "period": (slip.period, period is not None and period.key == identity.period),
    }
    for key, (typed, same) in seen.items():
        if typed and not same:
            inside = getattr(identity, key)
            place = Place.of(slip.cells[key])
            yield found(IDENTITY_CHANGED, place, what=_ASKED[key], inside=inside, seen=typed)
