"""The ward's own folder: made, found, its lists edited, backed up and brought back."""

from __future__ import annotations
