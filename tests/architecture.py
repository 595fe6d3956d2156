"""The checks of the house: each takes source text and returns its complaints."""

from __future__ import annotations

import ast
import re
import statistics
import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Functions = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Import:
    """One import: the module it names, its line, and whether it is for types only."""

    target: str
    line: int
    typing: bool


@dataclass(frozen=True, slots=True)
class Module:
    """One module of the package: its dotted name, its text and its syntax tree."""

    name: str
    text: str
    tree: ast.Module
    package: bool = False

    @classmethod
    def of(cls, name: str, text: str, *, package: bool = False) -> Module:
        """Return the module `name` made of `text`."""
        return cls(name, text, ast.parse(text), package)

    @property
    def functions(self) -> Iterator[Functions]:
        """Its functions and methods."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Functions))

    def imports(self, known: Iterable[str]) -> Iterator[Import]:
        """Yield what it imports; `known` tells a module of ours from a name in a module."""
        types_only = set(_type_checking_nodes(self.tree))
        ours = frozenset(known)
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                for target in self._targets(node, ours):
                    yield Import(target, node.lineno, node in types_only)

    def _targets(self, node: ast.Import | ast.ImportFrom, known: frozenset[str]) -> list[str]:
        if isinstance(node, ast.Import):
            return [alias.name for alias in node.names]
        package = self.name.split(".") if self.package else self.name.split(".")[:-1]
        above = package[: len(package) - node.level + 1] if node.level else []
        origin = ".".join([*above, *([node.module] if node.module else [])])
        names = (f"{origin}.{alias.name}" for alias in node.names)
        return sorted({name if name in known else origin for name in names})


def _type_checking_nodes(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            for statement in node.body:
                yield from ast.walk(statement)


def is_within(name: str, room: str) -> bool:
    """Return whether the module `name` is `room` or lies below it."""
    return name == room or name.startswith(f"{room}.")


def _rank(name: str, order: Sequence[str]) -> int | None:
    rooms = [room for room in order if name == room or ("." in room and is_within(name, room))]
    return order.index(max(rooms, key=len)) if rooms else None


def wrong_order(module: Module, known: Iterable[str], order: Sequence[str]) -> list[str]:
    """Return the imports of what stands below `module` in `order`."""
    own = _rank(module.name, order)
    if own is None:
        return [f"{module.name} has no place in the order of modules"]
    return [
        f"{module.name}:{found.line} imports {found.target}, which stands below it"
        for found in module.imports(known)
        if (rank := _rank(found.target, order)) is not None and rank > own
    ]


def wrong_wing(
    module: Module, known: Iterable[str], strangers: Iterable[tuple[str, str]]
) -> list[str]:
    """Return the imports between rooms that must not know of each other."""
    return [
        f"{module.name}:{found.line} must not know {there}, but imports {found.target}"
        for here, there in strangers
        if is_within(module.name, here)
        for found in module.imports(known)
        if is_within(found.target, there)
    ]


def knows_all(module: Module, known: Iterable[str], wings: Iterable[str], spine: str) -> list[str]:
    """Return a complaint if a module other than the spine imports from all `wings`."""
    targets = [found.target for found in module.imports(known)]
    everywhere = all(any(is_within(target, wing) for target in targets) for wing in wings)
    if everywhere and not is_within(module.name, spine):
        return [f"{module.name} knows {' and '.join(wings)}: only {spine} may"]
    return []


def cycles(modules: Sequence[Module]) -> list[str]:
    """Return the import cycles at run time, each as a chain of names."""
    known = [module.name for module in modules]
    edges = {
        module.name: sorted(
            {found.target for found in module.imports(known) if not found.typing} & set(known)
        )
        for module in modules
    }
    found: list[str] = []
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if name in trail:
            found.append(" → ".join((*trail[trail.index(name) :], name)))
        elif name not in done:
            for target in edges[name]:
                visit(target, (*trail, name))
            done.add(name)

    for name in known:
        visit(name, ())
    return found


def wrong_room(
    module: Module, known: Iterable[str], rooms: Mapping[str, Sequence[str]]
) -> list[str]:
    """Return the libraries used outside their rooms, and those for which no room is declared."""
    complaints = []
    for found in module.imports(known):
        library = next((name for name in rooms if is_within(found.target, name)), None)
        top = found.target.partition(".")[0]
        if library is None and top not in {*sys.stdlib_module_names, "reports"}:
            complaints.append(f"{module.name}:{found.line} imports {top}, which has no room")
        elif library and not any(is_within(module.name, room) for room in rooms[library]):
            complaints.append(f"{module.name}:{found.line} imports {library} outside its room")
    return complaints


def too_long(module: Module, lines: int, function_lines: int) -> list[str]:
    """Return the module if it is too long, and its functions that are."""
    count = len(module.text.splitlines())
    complaints = [f"{module.name} has {count} lines"] if count > lines else []
    return complaints + [
        f"{module.name}.{function.name} has {length(function)} lines"
        for function in module.functions
        if length(function) > function_lines
    ]


def length(function: Functions) -> int:
    """Return the lines of a function from its `def` to its end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def median_length(modules: Iterable[Module]) -> float:
    """Return the median length of all functions."""
    return statistics.median(length(fun) for module in modules for fun in module.functions)


def empty_names(module: Module, words: Iterable[str]) -> list[str]:
    """Return the names of the module and of its classes that say nothing."""
    classes = (node.name for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))
    return [
        f"{module.name}: the name {name} says nothing ({word})"
        for name in (module.name.rpartition(".")[2], *classes)
        for part in re.findall(r"[A-Z]?[a-z0-9]+", name)
        for word in words
        if part.lower() in (word, f"{word}s")
    ]


def vietnamese_letters(module: Module, allowed: Mapping[str, str]) -> list[str]:
    """Return the lines with Vietnamese letters in a module that is not `allowed` to hold any.

    What stands between double backticks in a docstring is an example, not prose.
    """
    if any(is_within(module.name, room) for room in allowed):
        return []
    return [
        f"{module.name}:{number} has Vietnamese letters: {line.strip()}"
        for number, line in enumerate(module.text.splitlines(), start=1)
        if any(map(is_vietnamese, re.sub("``[^`]+``", "", line)))
    ]


def is_vietnamese(char: str) -> bool:
    """Return whether `char` is a letter with a mark, a mark, or đ."""
    marked = unicodedata.normalize("NFD", char)
    letter = char.isalpha() or unicodedata.combining(char)
    return char in "đĐ" or bool(letter and any(map(unicodedata.combining, marked)))


def forbidden_calls(module: Module, printers: Sequence[str], clocks: Sequence[str]) -> list[str]:
    """Return the uses of print outside `printers`, of clock and environment outside `clocks`."""
    prints = any(is_within(module.name, room) for room in printers)
    asks = any(is_within(module.name, room) for room in clocks)
    complaints = []
    for node in ast.walk(module.tree):
        word = _used(node)
        if (word in _PRINTING and not prints) or (word in _SURROUNDINGS and not asks):
            complaints.append(f"{module.name}:{getattr(node, 'lineno', 0)} uses {word}")
    return complaints


_PRINTING = ("print", "stdout", "stderr")
_SURROUNDINGS = ("now", "today", "utcnow", "time.time", "environ", "getenv")


def _used(node: ast.AST) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id if node.func.id in {"print", "getenv"} else ""
    if isinstance(node, ast.Attribute):
        whole = ast.unparse(node)
        return "time.time" if whole == "time.time" else node.attr
    if isinstance(node, ast.ImportFrom) and node.module in {"os", "time", "sys"}:
        names = (alias.name for alias in node.names)
        return next((name for name in names if name in {"environ", "getenv", "stdout"}), "")
    return ""


def no_opening(module: Module) -> list[str]:
    """Return a complaint if the module does not open with one sentence."""
    opening = (ast.get_docstring(module.tree) or "").split("\n")[0]
    return [] if opening.endswith(".") else [f"{module.name} does not open with a sentence"]


def forbidden_words(name: str, text: str, words: Iterable[str]) -> list[str]:
    """Return the words in the text of the file `name` that belong in no repository."""
    return [f"{name} holds {word}" for word in words if word in text]
