"""Where a list may start, as the domain says it and the reader of lists uses it."""

import time
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select

MAX_REMEMBERED_STARTS = 10_000
REMEMBERED_SECONDS = 60.0


class Start(NamedTuple):
    """Sub-selects of keys that together name every row that a list can be about.

    `is_many` says, quicker than the keys can be gathered, that there are too many of them to start from.
    """

    ways: Sequence[Select[Any]]
    is_many: ColumnElement[bool] | None = None


class ManyStarts:
    """The starts that had too many keys a moment ago: whoever asks for the next page need not count them again.

    It is only about the quickest way to the same rows, so that nothing goes wrong where a start has few keys since.
    """

    def __init__(self) -> None:
        """Remember none."""
        self._until: OrderedDict[Hashable, float] = OrderedDict()

    def __contains__(self, start: Hashable) -> bool:
        """Say whether `start` had too many keys within the last REMEMBERED_SECONDS."""
        return self._until.get(start, 0.0) > time.monotonic()

    def add(self, start: Hashable) -> None:
        """Remember `start`; the one that was added the longest ago is forgotten for it."""
        self._until[start] = time.monotonic() + REMEMBERED_SECONDS
        self._until.move_to_end(start)
        if len(self._until) > MAX_REMEMBERED_STARTS:
            self._until.popitem(last=False)
