"""Ids given as arguments: each names a thing of the kind that its place is for, or is refused by its place."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import wraps
from inspect import isawaitable
from typing import Any, NamedTuple

from graphql import (
    GraphQLError,
    GraphQLField,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
)

from causeway.accounts.actor import Actor
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.denials import Asked
from causeway.cases.access import CASE_NUMBER
from causeway.graphql.contract.errors import EdgeError, ErrorCode
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import DecodedId, decode_id, encode_id
from causeway.graphql.engine.ids import JUDGES_IDS
from causeway.kit.errors import ProblemCode
from causeway.uploads.service import UploadService

NODE, UPLOAD = "Node", "Upload"
KINDS = {
    "Session": "SessionInfo",
    "Quote": "FeeQuote",
    "Difference": "ReconciliationDifference",
    "FromAccount": "DepositAccount",
    "ToAccount": "DepositAccount",
    "Judge": "User",
}
"""Types whose ids go by a shorter name in arguments."""

Path = tuple[str, ...]


class IdArgument(NamedTuple):
    """Where among a field's arguments an id, or the number of a case, is given, and the type that it must be of."""

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
        if getattr(given, "name", "") == GraphQLID.name:
            kind = answer.name if name == "id" else _kind(schema, name)
            yield IdArgument((name,), kind)
        elif getattr(given, "name", "") == CASE_NUMBER:
            yield IdArgument((name,), CASE_NUMBER)
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
        # A plan runs no resolvers, and has the ids judged by this.
        field.extensions[JUDGES_IDS] = lambda info, given: _judged(info, wanted, given)[0]


def _checked(resolve: Callable[..., Any], wanted: tuple[IdArgument, ...]) -> Callable[..., Any]:
    @wraps(resolve)
    def checked(source: Any, info: Any, **given: Any) -> Any:
        given, asked = _judged(info, wanted, given)
        return _with_denials(info, asked, resolve(source, info, **given))

    return checked


def _judged(
    info: Any, wanted: tuple[IdArgument, ...], given: dict[str, Any]
) -> tuple[dict[str, Any], list[Asked]]:
    """Return the arguments to go on with, and what is asked for by them; raise for an id of another kind."""
    asked = []
    for each in wanted:
        if each.kind == UPLOAD:
            given = _changed(given, each.path, _upload_id)
        for path, value in _values(given, each.path):
            if each.kind == CASE_NUMBER:
                asked.append(Asked(CASE_NUMBER, value))
            else:
                asked.append(Asked(*_require(info.schema, each.kind, path, value)))
    return given, asked


def _with_denials(info: Any, asked: list[Asked], outcome: Any) -> Any:
    """Return the outcome of a field that was given ids; when it is that there is nothing, what was asked is noted."""
    denials: DenialRecorder | None = getattr(info.context, "denials", None)
    if denials is None or not asked:
        return outcome
    actor: Actor = info.context.actor

    def note() -> None:
        for each in asked:
            denials.note(actor, each)

    if isawaitable(outcome):
        return _watched(outcome, note)
    if outcome is None or hasattr(outcome, "__anext__"):
        # A stream tells nobody that there is nothing to follow.
        note()
    return outcome


async def _watched(outcome: Awaitable[Any], note: Callable[[], None]) -> Any:
    try:
        found = await outcome
    except EdgeError:
        raise
    except GraphQLError as error:
        if (error.extensions or {}).get("code") == ProblemCode.NOT_FOUND:
            note()
        raise
    if found is None or (isinstance(found, Problem) and found.code is ProblemCode.NOT_FOUND):
        note()
    return found


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


def _changed(given: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """Return `given` with what is found along `path`, through lists, changed."""
    if isinstance(given, list):
        return [_changed(each, path, change) for each in given]
    if not path:
        return change(given)
    if not isinstance(given, Mapping) or path[0] not in given:
        return given
    return {**given, path[0]: _changed(given[path[0]], path[1:], change)}


def _upload_id(given: Any) -> Any:
    """Return the id of the upload whose tus address is given; anything else as it is."""
    key = UploadService.upload_at(given) if isinstance(given, str) else None
    return given if key is None else encode_id(UPLOAD, key)


def _require(schema: GraphQLSchema, kind: str, argument: str, value: str) -> DecodedId:
    """Return what an id names, or refuse it by where it was given."""
    try:
        found = decode_id(value)
    except EdgeError:
        found = DecodedId("", "")
    if found.type_name == kind or (kind == NODE and _is_node(schema, found.type_name)):
        return found
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
