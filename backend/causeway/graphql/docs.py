"""Descriptions for the public schema, taken from where the fact is written: docstrings under attributes."""

import ast
import inspect
import itertools
import re
import textwrap
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar

import strawberry
from strawberry.types.field import StrawberryField

T = TypeVar("T", bound=type)
E = TypeVar("E", bound=type[Enum])

NO_DEFAULT = object()
ARGUMENT = re.compile(r"^\s+(\w+)(?: \([^)]*\))?: (.+)$")


@cache
def attribute_docs(owner: type) -> dict[str, str]:
    """Return the docstring under each attribute in the class body of `owner` and its bases."""
    found: dict[str, str] = {}
    for base in reversed(owner.__mro__):
        if base.__module__.startswith("causeway") or base is owner:
            found.update(_docs_in(base))
    return found


def _docs_in(owner: type) -> dict[str, str]:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(owner)))
    except (OSError, TypeError, SyntaxError):
        return {}
    body = tree.body[0].body if tree.body and isinstance(tree.body[0], ast.ClassDef) else []
    found = {}
    for statement, following in itertools.pairwise(body):
        name = _assigned(statement)
        if name and isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            found[name] = inspect.cleandoc(str(following.value.value))
    return found


def _assigned(statement: ast.stmt) -> str | None:
    target: ast.expr | None = statement.target if isinstance(statement, ast.AnnAssign) else None
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
    return target.id if isinstance(target, ast.Name) else None


def argument_docs(function: Callable[..., Any]) -> dict[str, str]:
    """Return what the `Args:` section of a docstring says of each argument."""
    _, _, section = (inspect.getdoc(function) or "").partition("Args:\n")
    found = {}
    for line in section.splitlines():
        if not line.startswith(" "):
            break
        match = ARGUMENT.match(line)
        if match:
            found[match[1]] = match[2]
    return found


def described(owner: T) -> T:
    """Give the fields of a Strawberry type or input, decorated next, the docstrings under its attributes."""
    docs = attribute_docs(owner)
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


def public_enum(kind: E, *, name: str | None = None) -> E:
    """Register a domain enum for the schema, described by its docstring and those under its members.

    Raises `TypeError` for a member without one: its name alone tells a reader of the schema nothing.
    """
    made = strawberry.enum(kind, name=name, description=inspect.getdoc(kind))
    docs = attribute_docs(kind)
    definition: Any = made.__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = value.description or docs.get(value.name)
        if not value.description:
            raise TypeError(
                f"{kind.__name__}.{value.name} has no docstring under it to describe it in the schema"
            )
    return made
