"""Many wards in one run: the same tasks on processes of this machine or on a cluster."""

from __future__ import annotations

from reports.batch.paper import pdfs
from reports.batch.running import cluster, processes, run
from reports.batch.wards import Result, Task, tasks_in, work

__all__ = ["Result", "Task", "cluster", "pdfs", "processes", "run", "tasks_in", "work"]
