"""The connection around the rows of a page: edges, nodes, page info and totals, under the names asked for."""

from collections.abc import Callable, Sequence
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type

from causeway.graphql.engine.pages import PageAsked
from causeway.graphql.engine.selection import ResolveInfo, by_response_key
from causeway.graphql.engine.statements import MAX_COUNTED_ROWS
from causeway.graphql.planner.code import Code
from causeway.graphql.planner.levels import PageShape
from causeway.graphql.planner.refusals import Unplannable

PAGE_INFO = {
    "hasNextPage": "page.has_next",
    "hasPreviousPage": "page.has_previous",
    "startCursor": "(cursors[0] if cursors else None)",
    "endCursor": "(cursors[-1] if cursors else None)",
}
TOTALS = {
    "totalCount": f"min(total, {MAX_COUNTED_ROWS})",
    "totalCountCapped": f"total > {MAX_COUNTED_ROWS}",
}
Shown = Callable[[Sequence[FieldNode]], int]


def page_shape(
    info: ResolveInfo, target: GraphQLObjectType, nodes: Sequence[FieldNode], asked: PageAsked, shown: Shown
) -> PageShape:
    """Return what is made of a page of the connection `target`; `shown` says which view of its rows nodes ask for."""

    def part(name: str, found: list[FieldNode]) -> str:
        named: Any = get_named_type(target.fields[name].type)
        if name == "nodes":
            return f"views[{shown(found)}]"
        if name == "edges":
            return _edges(info, named, found, shown)
        if name == "pageInfo":
            return _object(info, named, found, lambda inner, _: PAGE_INFO[inner])
        if name not in TOTALS:
            raise Unplannable(f"{target.name}.{name}")
        return TOTALS[name]

    body = _object(info, target, nodes, part)
    build = Code().function("page, views, cursors, total", body)
    return PageShape(build, asked, wants_cursors="cursors" in body, wants_total="total" in body)


def _edges(info: ResolveInfo, edge: GraphQLObjectType, nodes: list[FieldNode], shown: Shown) -> str:
    def part(name: str, found: list[FieldNode]) -> str:
        return "cursors[i]" if name == "cursor" else f"views[{shown(found)}][i]"

    return f"[{_object(info, edge, nodes, part)} for i in range(len(page.rows))]"


def _object(
    info: ResolveInfo,
    kind: GraphQLObjectType,
    nodes: Sequence[FieldNode],
    part: Callable[[str, list[FieldNode]], str],
) -> str:
    parts = []
    for key, found in by_response_key(info, nodes, kind).items():
        name = found[0].name.value
        value = repr(kind.name) if name == "__typename" else part(name, found)
        parts.append(f"{key!r}: {value}")
    return f"{{{', '.join(parts)}}}"
