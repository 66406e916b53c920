"""The clients of `counting_clients` with a fault planted in how they commit: to be killed, and found out.

Run as `python -m tests.kit.broken_clients FAULT DATABASE_URL FIRST [LEFT]`.
"""

import asyncio
import sys

import pytest

from causeway.kit import sqlite
from causeway.kit.group_commit import CommitGroup, GroupCommit
from tests.graphql.breaks import Breaks
from tests.kit.counting_clients import main

breaks = Breaks()


@breaks
def acknowledged_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    """Whoever leaves its transaction to others does not wait until they have committed it."""
    real = GroupCommit.leave

    def leave(self: GroupCommit, pending: CommitGroup) -> None:
        real(self, pending)
        self._left = None

    patch.setattr(GroupCommit, "leave", leave)


@breaks
def committed_without_a_sync(patch: pytest.MonkeyPatch) -> None:
    """Commits reach the disk some time later."""
    patch.setattr(sqlite, "PRAGMAS", tuple(each.replace("FULL", "NORMAL") for each in sqlite.PRAGMAS))


if __name__ == "__main__":
    fault = sys.argv.pop(1)
    with pytest.MonkeyPatch.context() as patch:
        breaks[fault](patch)
        asyncio.run(main())
