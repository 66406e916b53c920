"""Row rules are pure: a value of the asker's enters SQL as a parameter, whether it is known yet or not."""

from typing import Any

from sqlalchemy import ColumnElement, String, literal


def bound(value: Any) -> ColumnElement[Any]:
    """Return `value`, an id of the asker's, as a parameter; None equals nothing, never `IS NULL`.

    A planner may pass parameters in place of values: those are returned as they are.
    """
    if isinstance(value, ColumnElement):
        return value
    return literal(value, String())
