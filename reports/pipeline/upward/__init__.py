"""The package a ward sends to the level above, and the report made of many packages."""

from __future__ import annotations
