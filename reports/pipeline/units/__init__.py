"""The workbooks that go out to the units and come back, and who has sent."""

from __future__ import annotations
