"""Conditions on texts: that one contains another, whatever the case of its letters."""

from typing import Any, cast

from sqlalchemy import ColumnElement, func, literal
from sqlmodel import col

ESCAPE = "!"


def contains(column: Any, text: Any) -> ColumnElement[bool]:
    """Say that a column contains a text, whatever the case of its letters."""
    return col(column).ilike(literal("%") + literally(text) + literal("%"), escape=ESCAPE)


def literally(text: Any) -> ColumnElement[str]:
    """Return a text in which a percent sign and an underscore mean themselves to LIKE."""
    for special in (ESCAPE, "%", "_"):
        text = func.replace(text, special, ESCAPE + special)
    return cast("ColumnElement[str]", text)
