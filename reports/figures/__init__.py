"""Records become the figures of one period."""

from __future__ import annotations
