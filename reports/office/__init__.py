"""Files and paper: what is written, and where."""

from __future__ import annotations
