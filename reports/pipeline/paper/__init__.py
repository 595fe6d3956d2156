"""Finished documents: held against the form, compared, shown as pages, printed."""

from __future__ import annotations
