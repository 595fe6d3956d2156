"""The closed room in which templates run: what a tag may reach, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from reports.documents import filters
from reports.figure import Figure

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.compiler import Frame

    from reports.documents.journal import Journal

SHOW, ROWS, TABLE, DO = "_show", "_rows", "_table", "_do"
QUOTE, CHART, DRAWN = "_quote", "_chart", "_drawn"
SPAN, COLOUR = "_span", "_colour"
_READY = frozenset({SHOW, DO, QUOTE, CHART})
FILTER_NAMES = tuple(function.__name__ for function in filters.FILTERS)
LOOP_FIELDS = frozenset({"index", "first", "last", "length"})
FIGURE_FIELDS = frozenset({"known"})
TESTS = frozenset({"defined"})


class _Generator(CodeGenerator):
    """Writes what a tag prints just as the journal returns it: the journal has escaped it."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if getattr(node, "name", "") not in _READY:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if getattr(node, "name", "") not in _READY:
            super()._output_child_post(node, frame, finalize)


class ClosedEnvironment(SandboxedEnvironment):
    """A sandbox in which a dot reaches what mappings hold and a few named fields only."""

    code_generator_class = _Generator

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what stands under `attribute` in a mapping, never a method."""
        if type(obj) is dict or isinstance(obj, Mapping):
            if attribute in obj:
                return obj[attribute]
        elif (isinstance(obj, LoopContext) and attribute in LOOP_FIELDS) or (
            isinstance(obj, Figure) and attribute in FIGURE_FIELDS
        ):
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Return one row of a list, or what stands under a name in a mapping."""
        if isinstance(obj, list | tuple) and isinstance(argument, int):
            if -len(obj) <= argument < len(obj):
                return obj[argument]
            return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002 -- the answer is always no
        """Return False: templates call nothing."""
        return False


def _closed() -> ClosedEnvironment:
    environment = ClosedEnvironment(
        autoescape=True, undefined=StrictUndefined, cache_size=0, auto_reload=False
    )
    environment.globals = {}
    environment.filters = {function.__name__: function for function in filters.FILTERS}
    environment.filters |= {SPAN: filters.span_of_cell, COLOUR: filters.colour_of_cell}
    environment.tests = {name: environment.tests[name] for name in sorted(TESTS)}
    for name in (SHOW, ROWS, TABLE, DO, QUOTE, CHART, DRAWN):
        environment.filters[name] = _no_journal
    return environment


def _no_journal(*_: object) -> str:
    """Stand for the journal while a template is compiled, and keep Jinja from doing it early."""
    raise NotImplementedError


ENVIRONMENT = _closed()


def room(journal: Journal) -> ClosedEnvironment:
    """Return the environment for one rendering: what tags print and loop over, `journal` sees."""
    environment = copy(ENVIRONMENT)
    counted = filters.dem if journal.pad_counts else filters.so
    internal = {
        SHOW: journal.show,
        ROWS: journal.rows,
        TABLE: journal.table,
        DO: journal.do,
        QUOTE: journal.quote,
        CHART: journal.chart,
        DRAWN: journal.drawn,
    }
    environment.filters = {**ENVIRONMENT.filters, "dem": counted, **internal}
    return environment
