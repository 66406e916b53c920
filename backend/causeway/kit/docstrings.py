"""Docstrings as data: those under attributes, and what an `Args:` section says of each argument."""

import ast
import inspect
import itertools
import re
import sys
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

ARGUMENT = re.compile(r"^\s+(\w+)(?: \([^)]*\))?: (.+)$")


@cache
def attribute_docs(owner: type) -> dict[str, str]:
    """Return the docstring under each attribute in the class body of `owner` and its bases."""
    found: dict[str, str] = {}
    for base in reversed(owner.__mro__):
        if base.__module__.startswith("causeway") or base is owner:
            found.update(_docs_in(base))
    return found


@cache
def _docs_in(owner: type) -> dict[str, str]:
    found = {}
    for statement, following in itertools.pairwise(_body_of(owner)):
        name = _assigned(statement)
        if name and isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant):
            found[name] = inspect.cleandoc(str(following.value.value))
    return found


def _body_of(owner: type) -> list[ast.stmt]:
    """Return the statements of a class body; nothing for a class without a source, e.g. one made at run time."""
    place = getattr(sys.modules.get(owner.__module__), "__file__", None)
    statements = _statements_of(place) if place else []
    for name in owner.__qualname__.replace("<locals>.", "").split("."):
        statements = next(
            (
                each.body
                for each in statements
                if isinstance(each, ast.ClassDef | ast.FunctionDef) and each.name == name
            ),
            [],
        )
    return statements


# Classes are described while their module is loaded, one after the other: a module is read once, and not kept for ever.
# `inspect.getsource` reads it anew for each class, which was a fifth of the time a server took to start.
@lru_cache(maxsize=8)
def _statements_of(place: str) -> list[ast.stmt]:
    return ast.parse(Path(place).read_bytes()).body


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
