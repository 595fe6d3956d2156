"""The register of signed reports: recorded, and opened again."""

from __future__ import annotations
