"""Where a list may start, as the domain says it and the reader of lists uses it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select


class Start(NamedTuple):
    """Sub-selects of keys that together name every row that a list can be about.

    `is_many` says, quicker than the keys can be gathered, that there are too many of them to start from.
    """

    ways: Sequence[Select[Any]]
    is_many: ColumnElement[bool] | None = None
