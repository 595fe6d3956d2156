"""The data wing: a spreadsheet becomes typed records that know their cells."""

from __future__ import annotations
