"""Understands what stands in a tag: each expression is parsed alone and held to an allow-list."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

from reports.documents.compiler.placed import SLOT_NAMES
from reports.documents.filters import FILTERS
from reports.documents.sandbox import ENVIRONMENT, FILTER_NAMES, LOOP_FIELDS, TESTS
from reports.documents.usage import nearest
from reports.findings import templates as codes
from reports.vietnamese import slug

if TYPE_CHECKING:
    from reports.documents.compiler.placed import Placed
    from reports.findings import Finding

_SIMPLE = (
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.List,
    nodes.Tuple,
    nodes.Neg,
)
_FORBIDDEN = (
    (nodes.Call, "lời gọi hàm"),
    (nodes.BinExpr, "phép tính"),
    (nodes.Concat, "phép nối"),
    (nodes.Test, "phép thử lạ"),
    (nodes.Getitem, "chỉ số lạ"),
)
_WORDS = re.compile(r"[a-z_]\w*(?:\s+[a-z_]\w*)+", re.ASCII)
_ARGUMENTS = {function.__name__: inspect.signature(function) for function in FILTERS}
_ADVICE = "Viết như {{ ten_truong }}, {{ ten_truong|bo_loc }} hoặc {% if ten_truong > 0 %}."
_FOR_ADVICE = "Viết như {% for x in danh_sach %}."


def understand(placed: Placed) -> list[Finding]:
    """Parse the expression of a tag into it; return what is wrong with it."""
    if placed.word == "print" and placed.prefix in {"p", "tr", "tc"}:
        return [placed.wrong(codes.OLD_STYLE)]
    try:
        match placed.word:
            case "print" | "if" | "elif" | "colspan" | "cellbg":
                placed.expression = expression(placed.body)
            case "for":
                _loop(placed)
            case "else" | "endif" | "endfor" | "endphu_luc" | "vm" | "hm" if placed.body:
                return [placed.wrong(codes.BAD_EXPRESSION, advice=f"Chỉ ghi “{placed.word}”.")]
            case "phu_luc" if placed.body not in {"", "ngang"}:
                advice = "Chỉ ghi phu_luc hoặc phu_luc ngang."
                return [placed.wrong(codes.BAD_EXPRESSION, advice=advice)]
            case "block" if placed.body not in SLOT_NAMES:
                close = nearest(placed.body, SLOT_NAMES)
                return [placed.wrong(codes.UNKNOWN_TAG, word=placed.body, nearest=close)]
    except TemplateSyntaxError:
        return [placed.wrong(codes.BAD_EXPRESSION, advice=_advice(placed))]
    return [
        finding
        for parsed in (placed.expression, placed.condition)
        if parsed is not None
        for finding in _forbidden(parsed, placed)
    ]


def _parser(text: str) -> Parser:
    return Parser(ENVIRONMENT, text, state="variable")


def expression(text: str) -> nodes.Expr:
    """Return what `text` says; raises TemplateSyntaxError where it is no expression."""
    parser = _parser(text)
    parsed = parser.parse_expression()
    if not parser.stream.eos:
        parser.fail("trailing text")
    return parsed


def _loop(placed: Placed) -> None:
    parser = _parser(placed.body)
    target = parser.parse_assign_target(extra_end_rules=("name:in",))
    parser.stream.expect("name:in")
    iterated = parser.parse_tuple(with_condexpr=False)
    condition = parser.parse_expression() if parser.stream.skip_if("name:if") else None
    if not parser.stream.eos or not isinstance(target, nodes.Name):
        parser.fail("not a loop")
    placed.target, placed.condition = target.name, condition
    placed.expression = iterated


def _advice(placed: Placed) -> str:
    if placed.word == "for":
        return _FOR_ADVICE
    words = _WORDS.match(placed.body)
    return f"Tên trường viết liền: “{slug(words[0])}”." if words else _ADVICE


def _forbidden(parsed: nodes.Expr, placed: Placed) -> list[Finding]:
    findings = []
    for node in (parsed, *parsed.find_all(nodes.Expr)):
        findings += _forbidden_node(node, placed)
    return findings


def _forbidden_node(node: nodes.Expr, placed: Placed) -> list[Finding]:
    if isinstance(node, nodes.Filter):
        return _filter_findings(node, placed)
    what = _forbidden_thing(node)
    return [placed.wrong(codes.FORBIDDEN, what=what)] if what else []


def _forbidden_thing(node: nodes.Expr) -> str:
    """Return what a tag must not use, in the clerk's words; nothing if the node may stand."""
    match node:
        case (
            nodes.Name(name=name)
            | nodes.Getattr(attr=name)
            | nodes.Getitem(arg=nodes.Const(value=str(name)))
        ) if name.startswith("_"):
            return f"tên “{name}”"
        case nodes.Getattr(node=nodes.Name(name="loop"), attr=name) if name not in LOOP_FIELDS:
            return f"“loop.{name}”"
        case nodes.Test(name=name) if name in TESTS:
            return ""
        case nodes.Getitem(arg=nodes.Const()):
            return ""
        case _ if isinstance(node, _SIMPLE):
            return ""
        case _:
            return next((word for kind, word in _FORBIDDEN if isinstance(node, kind)), "lệnh lạ")


def _filter_findings(node: nodes.Filter, placed: Placed) -> list[Finding]:
    if node.name not in FILTER_NAMES:
        close = nearest(node.name, FILTER_NAMES)
        return [placed.wrong(codes.UNKNOWN_FILTER, word=node.name, nearest=close)]
    given = [*node.args, *(keyword.value for keyword in node.kwargs)]
    room = len(_ARGUMENTS[node.name].parameters) - 1
    if len(given) > room or not all(isinstance(value, nodes.Const) for value in given):
        advice = f"Bộ lọc “{node.name}” nhận nhiều nhất {room} chữ trong ngoặc kép."
        return [placed.wrong(codes.BAD_EXPRESSION, advice=advice)]
    return []
