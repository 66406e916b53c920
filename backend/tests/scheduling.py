"""Which test runs where and when, with two processes: a file stays together, and the slow ones begin.

A file keeps its fixtures in one process. The tests of scale stay together as a folder: they stand on two courts that
take a process half a minute to build. What is slow comes first, then what has many tests, so that at the end neither
process waits for the other.
"""

from collections import Counter

import pytest
from xdist.scheduler import LoadScopeScheduling

TOGETHER = ("backend/tests/scale/",)


def place(nodeid: str) -> str:
    """Return what a test stays together with: its file, or a folder whose files share what is dear."""
    file = nodeid.split("::", 1)[0]
    return next((folder for folder in TOGETHER if file.startswith(folder)), file)


class ByPlace(LoadScopeScheduling):
    """Hands out whole places, in the order of the collection."""

    def _split_scope(self, nodeid: str) -> str:
        return place(nodeid)


def slow_first(items: list[pytest.Item]) -> list[pytest.Item]:
    """Return the tests as they are to be handed out; within a place as they were."""
    tests = Counter(place(item.nodeid) for item in items)
    slow = {place(item.nodeid) for item in items if item.get_closest_marker("slow")}
    first = {where: number for number, where in reversed([*enumerate(place(item.nodeid) for item in items)])}

    def rank(item: pytest.Item) -> tuple[bool, int, int]:
        where = place(item.nodeid)
        return where not in slow, -tests[where], first[where]

    return sorted(items, key=rank)
