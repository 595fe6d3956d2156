"""The register of submitted reports: numbered, frozen, versioned, in one SQLite file."""

from __future__ import annotations

from reports.office.register.book import Register
from reports.office.register.model import Entry, Event, Filing, Frozen, Role, current

__all__ = ["Entry", "Event", "Filing", "Frozen", "Register", "Role", "current"]
