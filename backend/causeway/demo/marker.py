"""Marks a database as a demonstration's, so that no court is ever run on it by mistake."""

from dataclasses import dataclass

from causeway.accounts.actor import Actor
from causeway.courts.tables import CourtSetting, RowSource
from causeway.kit.database import ReadSession
from causeway.kit.work import Work

KEY = "demonstration"


@dataclass(frozen=True)
class MarkDemonstration:
    """This database holds invented people and cases."""


async def mark_demonstration(work: Work[Actor], _command: MarkDemonstration) -> None:
    """Write the mark."""
    work.session.add(
        CourtSetting(
            key=KEY,
            value={"loaded_at": work.now.isoformat()},
            description="This database holds a demonstration; production refuses to start on it.",
            source=RowSource.ADMINISTRATOR,
        )
    )


async def is_demonstration(session: ReadSession) -> bool:
    """Return whether the database was filled by `causeway demo`."""
    return await session.get(CourtSetting, KEY) is not None
