"""The closed room in which templates run: what a tag may reach, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from reports.documents import filters
from reports.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2.environment import Environment

    from reports.documents.journal import Journal

LOOP_FIELDS = frozenset({"index", "first", "last", "length"})
FIGURE_FIELDS = frozenset({"known"})
TESTS = frozenset({"defined"})


class LoggedContext(Context):
    """The values of one rendering of one part, with the journal it writes to."""

    def __init__(
        self, environment: Environment, values: dict[str, object], name: str, journal: Journal
    ) -> None:
        super().__init__(environment, values, name, {})
        self.journal = journal


class ClosedEnvironment(SandboxedEnvironment):
    """A sandbox in which a dot reaches the rows of mappings and a few named fields only."""

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what stands under `attribute` in a mapping, never a method."""
        if isinstance(obj, Mapping):
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
            return obj[argument] if argument < len(obj) else self.undefined(obj=obj, name=argument)
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002 -- the answer is always no
        """Return False: templates call nothing."""
        return False


@pass_context
def _emit(context: LoggedContext, value: object, number: int) -> Markup:
    return Markup(context.journal.show(value, number))  # noqa: S704 -- show() has escaped it


@pass_context
def _rows(context: LoggedContext, value: object, size: int) -> Sequence[object]:
    return context.journal.rows(value, size)


@pass_context
def _dem(context: LoggedContext, value: object) -> str:
    return filters.dem(value) if context.journal.pad_counts else filters.so(value)


@pass_context
def _table(context: LoggedContext, text: str) -> Markup:
    return Markup(context.journal.table(text))  # noqa: S704 -- made of what _emit returned


@pass_context
def _do(context: LoggedContext, action: str, argument: int | None = None) -> Markup:
    method = getattr(context.journal, action)
    return Markup(method() if argument is None else method(argument))  # noqa: S704 -- a number


def made_environment() -> ClosedEnvironment:
    """Return the environment in which templates are compiled and run."""
    environment = ClosedEnvironment(
        autoescape=True, undefined=StrictUndefined, cache_size=0, auto_reload=False
    )
    environment.context_class = LoggedContext
    environment.globals = {}
    named = {function.__name__: function for function in filters.FILTERS}
    internal = {"_emit": _emit, "_rows": _rows, "_table": _table, "_do": _do}
    environment.filters = {**named, "dem": _dem, **internal}
    environment.tests = {name: environment.tests[name] for name in sorted(TESTS)}
    return environment


ENVIRONMENT = made_environment()
FILTER_NAMES = tuple(function.__name__ for function in filters.FILTERS)
