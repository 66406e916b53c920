"""Docstrings as data: those under attributes, and what an `Args:` section says of each argument."""

import ast
import inspect
import itertools
import re
import textwrap
from collections.abc import Callable
from functools import cache
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
