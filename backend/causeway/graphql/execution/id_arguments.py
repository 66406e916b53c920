"""Ids given as arguments: each names a thing of the kind that its place is for, or is refused by its place."""

from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any, NamedTuple

from graphql import (
    GraphQLField,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
)

from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.engine import decode_id

NODE = "Node"
KINDS = {"Session": "SessionInfo", "Quote": "FeeQuote"}
"""Types whose ids go by a shorter name in arguments."""

Path = tuple[str, ...]


class IdArgument(NamedTuple):
    """Where among a field's arguments an id is given, and the type that it must be an id of."""

    path: Path
    kind: str


def require_kinds_of_ids(schema: GraphQLSchema) -> None:
    """Make every field of `schema` that takes ids refuse those of another kind, before anything is done with them.

    Raises `TypeError` for an argument whose name does not tell which kind it takes.
    """
    for owner in schema.type_map.values():
        if isinstance(owner, GraphQLObjectType) and not owner.name.startswith("__"):
            for field in owner.fields.values():
                wanted = tuple(id_arguments(schema, field))
                if wanted:
                    _guard(field, wanted)


def id_arguments(schema: GraphQLSchema, field: GraphQLField) -> Iterator[IdArgument]:
    """Yield where `field` takes ids, and of which kind."""
    answer = get_named_type(field.type)
    for name, argument in field.args.items():
        given = get_named_type(argument.type)
        if given is GraphQLID or getattr(given, "name", "") == GraphQLID.name:
            kind = answer.name if name == "id" else _kind(schema, name)
            yield IdArgument((name,), kind)
        elif isinstance(given, GraphQLInputObjectType):
            yield from _of_input(schema, given, (name,), (given.name,))


def _of_input(
    schema: GraphQLSchema, given: GraphQLInputObjectType, path: Path, within: Path
) -> Iterator[IdArgument]:
    for name, field in given.fields.items():
        inner = get_named_type(field.type)
        if getattr(inner, "name", "") == GraphQLID.name:
            kind = _kind(schema, given.name.removesuffix("Input") if name == "id" else name)
            yield IdArgument((*path, name), kind)
        elif isinstance(inner, GraphQLInputObjectType) and inner.name not in within:
            yield from _of_input(schema, inner, (*path, name), (*within, inner.name))


def _kind(schema: GraphQLSchema, name: str) -> str:
    """Return the type that a name such as `replacesFilingDocumentId` ends with: the longest of those with ids."""
    word = name.removesuffix("s").removesuffix("Id")
    word = word[:1].upper() + word[1:]
    known = [each.name for each in schema.type_map.values() if "id" in getattr(each, "fields", {})]
    kinds = {each: each for each in known} | KINDS
    fitting = [each for each in kinds if word.endswith(each)]
    if not fitting:
        raise TypeError(f"Nothing tells which kind of id {name} takes.")
    return kinds[max(fitting, key=len)]


def _guard(field: GraphQLField, wanted: tuple[IdArgument, ...]) -> None:
    if field.subscribe is not None:
        field.subscribe = _checked(field.subscribe, wanted)
    elif field.resolve is not None:
        field.resolve = _checked(field.resolve, wanted)


def _checked(resolve: Callable[..., Any], wanted: tuple[IdArgument, ...]) -> Callable[..., Any]:
    @wraps(resolve)
    def checked(source: Any, info: Any, **given: Any) -> Any:
        for each in wanted:
            for path, value in _values(given, each.path):
                _require(info.schema, each.kind, path, value)
        return resolve(source, info, **given)

    return checked


def _values(given: Any, path: Path) -> Iterator[tuple[str, Any]]:
    """Yield the ids found along `path`, through lists, with where exactly each of them is."""
    if isinstance(given, list):
        for index, each in enumerate(given):
            for where, value in _values(each, path):
                yield f"{index}.{where}" if where else str(index), value
    elif not path:
        if given is not None:
            yield "", given
    elif isinstance(given, Mapping) and path[0] in given:
        for where, value in _values(given[path[0]], path[1:]):
            yield f"{path[0]}.{where}" if where else path[0], value


def _require(schema: GraphQLSchema, kind: str, argument: str, value: str) -> None:
    try:
        found = decode_id(value).type_name
    except EdgeError:
        found = ""
    if found == kind or (kind == NODE and _is_node(schema, found)):
        return
    what = "the id of anything here" if kind == NODE else f"the id of a {kind}"
    raise EdgeError(
        ErrorCode.BAD_USER_INPUT,
        f"This is not an id. `{argument}` is not {what}.",
        argument=argument,
        wanted=kind,
    )


def _is_node(schema: GraphQLSchema, name: str) -> bool:
    named = schema.get_type(name)
    return isinstance(named, GraphQLObjectType) and any(each.name == NODE for each in named.interfaces)
