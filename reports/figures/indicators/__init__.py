"""Every indicator a report may print, in the order of the table of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reports.figures.indicators.bodies import BALLOTS, BODIES, TEAMS
from reports.figures.indicators.democracy import DIALOGUE, DISCLOSURE, SUPERVISION
from reports.figures.indicators.model import Indicator, Section
from reports.figures.indicators.models import AWARDS, MODEL_AWARDS, MODELS
from reports.figures.indicators.outreach import ISSUES, LEADING, OUTREACH, SENDING
from reports.figures.indicators.reception import DAYS, FEEDBACK, MEDIATION, PETITIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

INDICATORS: tuple[Indicator, ...] = (
    *LEADING,
    *ISSUES,
    *OUTREACH,
    *DISCLOSURE,
    *SUPERVISION,
    *DAYS,
    *DIALOGUE,
    *PETITIONS,
    *FEEDBACK,
    *MEDIATION,
    *MODELS,
    *AWARDS,
    *MODEL_AWARDS,
    *SENDING,
    *BODIES,
    *TEAMS,
    *BALLOTS,
)
BY_ID: Mapping[str, Indicator] = {indicator.id: indicator for indicator in INDICATORS}

__all__ = ["BY_ID", "INDICATORS", "Indicator", "Section"]
