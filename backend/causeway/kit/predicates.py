"""Row rules are pure, and tied to the row in hand: values enter as parameters, other rows are looked up by a key."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    false,
    inspect,
    literal,
    literal_column,
    or_,
    select,
    true,
)

RowRule = Callable[[Any], ColumnElement[bool]]
Rule = TypeVar("Rule", bound=Callable[..., ColumnElement[bool]])


class RestsOn(NamedTuple):
    """What a rule about rows comes down to for whoever sees the row that they are tied to.

    For an actor for whom `rule` holds of the row whose key is in `column`, the rule holds where `beside` does.
    """

    rule: RowRule
    column: Any
    beside: RowRule


def rests_on(rule: RowRule, column: Any, beside: RowRule | None = None) -> Callable[[Rule], Rule]:
    """Mark a rule about rows as resting on `rule`, so that it need not be asked twice of one moment."""

    def mark(own: Rule) -> Rule:
        own.rests_on = RestsOn(rule, column, beside or _nothing_more)  # type: ignore[attr-defined]
        return own

    return mark


def _nothing_more(_actor: Any) -> ColumnElement[bool]:
    return true()


def bound(value: Any) -> ColumnElement[Any]:
    """Return `value`, an id of the asker's, as a parameter; None equals nothing, never `IS NULL`.

    A planner may pass parameters in place of values: those are returned as they are.
    """
    if isinstance(value, ColumnElement):
        return value
    return literal(value, String())


def any_of(parts: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    """Say that one of `parts` holds: false when there are none, in a form that conditions around it simplify."""
    return or_(*parts) if parts else false()


def any_row(entity: Any, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Say that there is a row of `entity`, a table class or an alias of one, for which all `conditions` hold.

    Whatever else they name is the row in hand's: the database looks the row up for each row that it considers, by
    the key that the conditions give, and never gathers a whole table first.
    """
    table = inspect(entity).selectable
    found: Select[Any] = select(literal_column("1")).select_from(table).where(*conditions)
    # Without the offset PostgreSQL may gather the table into a hash first, in the hope of many rows in hand.
    return found.suffix_with("OFFSET 0", dialect="postgresql").correlate_except(table).exists()
