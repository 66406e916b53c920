"""Inputs made from commands: what an act takes is said once, where the act is, and described there."""

import inspect
import types
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import strawberry
from strawberry.scalars import JSON

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.engine import decode_id
from causeway.kit.docstrings import attribute_docs
from causeway.kit.unchanged import UNCHANGED, Unchanged

T = TypeVar("T", bound=type)

KEY = "idempotency_key"
KEY_DESCRIPTION = "Made by the client for this act: the same key again gives the same answer."

INPUTS: dict[Any, Any] = {}
"""The input made from each dataclass: what a command nests is an input of its own."""


@dataclass(frozen=True)
class Given:
    """How an input was made: which of the command's fields are ids, and what the contract calls otherwise."""

    ids: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)


def input_of(
    command: type,
    *,
    also: Collection[type] = (),
    description: str,
    ids: Collection[str] = (),
    keyed: bool = False,
    omit: Collection[str] = (),
    names: Mapping[str, str] | None = None,
) -> Callable[[T], T]:
    """Make a class an input with the fields of the dataclass `command`, described as they are there.

    Args:
        command: What the input is made from. A field that the class states itself is left as the class states it.
        also: Commands of other mutations that take the same input: each of their fields must be one of it.
        description: What the schema says of the input.
        ids: Fields that hold keys of rows: global ids in the contract.
        keyed: Whether an idempotency key may come along, for a command that has none of its own.
        omit: Fields that the client does not give.
        names: What the contract calls a field otherwise, by the command's name for it.
    """
    given = Given(frozenset(ids), names or {})

    def decorate(owner: T) -> T:
        stated = inspect.get_annotations(owner)
        made: dict[str, Any] = {}
        for name, kind, default, docs in _fields(command, given, {*stated, *omit}):
            made[name] = kind
            setattr(owner, name, strawberry.field(default=default, description=docs))
        if keyed:
            made[KEY] = str | None
            setattr(owner, KEY, strawberry.field(default=None, description=KEY_DESCRIPTION))
        owner.__annotations__ = {**stated, **made}
        _require_all_of(also, owner, given)
        owner.__given__ = given  # type: ignore[attr-defined]
        INPUTS[command] = owner
        return strawberry.input(described(owner), description=description)

    return decorate


def _require_all_of(commands: Collection[Any], owner: type, given: Given) -> None:
    """Raise `TypeError` for a command with a field that its input does not give, or gives as another kind."""
    for command in commands:
        taken = {name: kind for name, kind, _, _ in _fields(command, given, ())}
        other = {name for name, kind in taken.items() if not _fits(owner.__annotations__.get(name), kind)}
        if other:
            raise TypeError(
                f"{owner.__name__} does not give {command.__name__} its {', '.join(sorted(other))}"
            )


def _fits(offered: Any, wanted: Any) -> bool:
    """Return whether an input's field holds what a command's does, null and left out apart."""
    return offered is not None and _without_null(offered) == _without_null(wanted)


def _without_null(kind: Any) -> Any:
    parts = {part for part in get_args(kind) if part is not type(None)}
    return parts if get_origin(kind) in {Union, types.UnionType} else {kind}


def _fields(
    command: Any, given: Given, others: Collection[str]
) -> Iterator[tuple[str, Any, Any, str | None]]:
    """Yield the contract's name, type, default and description of each field of a command but `others`."""
    kinds, docs = get_type_hints(command), attribute_docs(command)
    for each in fields(command):
        name = given.names.get(each.name, each.name)
        if name in others:
            continue
        kind, default = _kind(kinds[each.name], is_id=each.name in given.ids), each.default
        if default is UNCHANGED:
            kind, default = kind | None, strawberry.UNSET
        elif default is MISSING and type(None) in get_args(kind):
            default = None
        elif default == () or each.default_factory is not MISSING:
            kind, default = kind | None, None
        yield name, kind, default, docs.get(each.name)


def _kind(kind: Any, *, is_id: bool) -> Any:
    """Return the contract's type for a type of a command's field."""
    if get_origin(kind) in {Union, types.UnionType}:
        parts = [part for part in get_args(kind) if part is not Unchanged]
        return Union[tuple(_kind(part, is_id=is_id) for part in parts)]  # noqa: UP007  the members are only known here
    if get_origin(kind) is tuple:
        return list[_kind(get_args(kind)[0], is_id=is_id)]  # type: ignore[misc]
    if get_origin(kind) is dict:
        return JSON
    if kind is type(None):
        return None
    if is_id:
        return strawberry.ID
    return INPUTS[kind] if is_dataclass(kind) else kind


def command_of(command: Any, given: Any, **filled_in: Any) -> Any:
    """Return the command that an input stands for; what the client left out is as the command has it.

    Null where the command has no place for nothing is the same as left out. `filled_in` is what the service, or the
    resolver, makes of the input itself.
    """
    made: Given = type(given).__given__
    kinds = _kinds(command)
    values = dict(filled_in)
    for each in fields(command):
        value = getattr(given, made.names.get(each.name, each.name), strawberry.UNSET)
        if each.name in values or value is strawberry.UNSET:
            continue
        if value is not None:
            values[each.name] = _value(value, kinds[each.name], is_id=each.name in made.ids)
        elif type(None) in get_args(kinds[each.name]):
            values[each.name] = None
    return command(**values)


@cache
def _kinds(of: Any) -> Mapping[str, Any]:
    """Return the types that a class or a function names, which take as long to find as the command does to be made."""
    return get_type_hints(of)


def _value(value: Any, kind: Any, *, is_id: bool) -> Any:
    if isinstance(value, list):
        return tuple(_value(each, _element(kind), is_id=is_id) for each in value)
    if is_id:
        return decode_id(value).key
    return command_of(_element(kind), value) if hasattr(type(value), "__given__") else value


def _element(kind: Any) -> Any:
    """Return the dataclass that a field's type holds, under unions and tuples; the type itself if there is none."""
    if is_dataclass(kind):
        return kind
    return next((found for part in get_args(kind) if is_dataclass(found := _element(part))), kind)


async def perform(
    info: Info, act: Callable[..., Awaitable[Any]], given: Any, command: Any = None, **filled_in: Any
) -> str:
    """Run `act` with the command that an input stands for, once for its idempotency key; return the id of the outcome.

    The command is of the type that `act` takes; pass `command` where it has been made already.
    """
    if command is None:
        command = command_of(_kinds(act)["command"], given, **filled_in)
    return await info.context.run_once(act, command, getattr(given, KEY, None))
