"""Marks a database as a demonstration's."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.queries import DEMONSTRATION
from causeway.courts.tables import CourtSetting, RowSource
from causeway.kit.work import Work


@dataclass(frozen=True)
class MarkDemonstration:
    """This database holds invented people and cases."""


async def mark_demonstration(work: Work[Actor], _command: MarkDemonstration) -> None:
    """Write the mark."""
    work.session.add(
        CourtSetting(
            key=DEMONSTRATION,
            value={"loaded_at": work.now.isoformat()},
            description="This database holds a demonstration; production refuses to start on it.",
            source=RowSource.ADMINISTRATOR,
        )
    )
