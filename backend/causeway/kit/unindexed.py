"""Conditions that SQLite asks of the rows it has found otherwise, and looks for in no index.

Its statistics are averages: of a column that is null for nearly all it believes that each value has nearly all of the
rows, and then begins with something that has more. PostgreSQL knows the frequent values, and decides by itself.
"""

from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class Unindexed(FunctionElement[Any]):
    """An expression, the same in value, that no index is looked for with."""

    inherit_cache = True
    name = "unindexed"

    def __init__(self, expression: ColumnElement[Any]) -> None:
        """Take the expression; it has the type that it had."""
        super().__init__(expression)
        self.type = expression.type


@compiles(Unindexed)
def _as_it_is(element: Unindexed, compiler: Any, **options: Any) -> str:
    return f"({compiler.process(element.clauses, **options)})"


@compiles(Unindexed, "sqlite")
def _behind_a_sign(element: Unindexed, compiler: Any, **options: Any) -> str:
    return f"+({compiler.process(element.clauses, **options)})"
