"""Descriptions for the public schema, taken from where the fact is written: docstrings under attributes."""

import dataclasses
import inspect
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

import strawberry
from strawberry.types.field import StrawberryField

from causeway.kit.docstrings import attribute_docs

T = TypeVar("T", bound=type)
E = TypeVar("E", bound=type[Enum])

NO_DEFAULT = object()


def described(owner: T) -> T:
    """Give the fields of a Strawberry type or input, decorated next, the docstrings under its attributes."""
    docs = attribute_docs(owner)
    _restate_inherited(owner)
    for name in inspect.get_annotations(owner):
        description = docs.get(name)
        # A default of UNSET says that leaving the field out changes nothing: it is not the same as no default.
        given = owner.__dict__.get(name, NO_DEFAULT)
        if isinstance(given, StrawberryField):
            given.description = given.description or description
        elif description and given is NO_DEFAULT:
            setattr(owner, name, strawberry.field(description=description))
        elif description:
            setattr(owner, name, strawberry.field(default=given, description=description))
    return owner


def _restate_inherited(owner: type) -> None:
    """Take over the fields of plain dataclasses that `owner` extends, so that each gets a description of its own."""
    own = inspect.get_annotations(owner)
    for base in owner.__bases__:
        if dataclasses.is_dataclass(base) and not hasattr(base, "__strawberry_definition__"):
            for field in dataclasses.fields(base):
                owner.__annotations__ = {field.name: own.get(field.name, field.type), **own}
                own = owner.__annotations__
                if field.name not in owner.__dict__ and field.default is not dataclasses.MISSING:
                    setattr(owner, field.name, field.default)


def public_enum(kind: E, *, name: str | None = None, docs: Mapping[str, str] | None = None) -> E:
    """Register a domain enum for the schema, described by its docstring and those under its members.

    `docs` describes the members of an enum that is made of others, where they are written.

    Every feature registers what its types name; once is enough, and again does no harm.

    Raises `TypeError` for a member without one: its name alone tells a reader of the schema nothing.
    """
    # Strawberry registers by itself, and undescribed, an enum that a type names before this is called.
    made = kind if "__strawberry_definition__" in kind.__dict__ else strawberry.enum(kind, name=name)
    docs = attribute_docs(kind) if docs is None else docs
    definition: Any = made.__strawberry_definition__  # type: ignore[attr-defined]
    # An input made from a command may have registered it under its own name before its types were read.
    definition.name = name or definition.name
    definition.description = inspect.getdoc(kind)
    for value in definition.values:
        value.description = value.description or docs.get(value.name)
        if not value.description:
            raise TypeError(
                f"{kind.__name__}.{value.name} has no docstring under it to describe it in the schema"
            )
    return made
