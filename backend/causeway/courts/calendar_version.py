"""The calendar's version: one row that changes with every holiday, hour, closure or setting.

Calendars can thus be kept in memory by every process and still never be stale.
"""

from causeway.courts.reference import CALENDAR_VERSION, forget_versions, versions
from causeway.courts.tables import CourtSetting, RowSource
from causeway.kit.database import ReadSession, WriteSession

NEVER_LOADED = ""


async def calendar_version(session: ReadSession) -> str:
    """Return the version the session sees; the empty text before anything was loaded."""
    return (await versions(session)).calendar or NEVER_LOADED


async def renew_calendar_version(session: WriteSession, version: str) -> None:
    """Give the calendar a version it never had, in the unit of work that changes it."""
    row = await session.get(CourtSetting, CALENDAR_VERSION)
    value = {"version": version}
    if row is None:
        description = "Changes with every holiday, hour, closure or setting; not for editing."
        row = CourtSetting(
            key=CALENDAR_VERSION, value=value, description=description, source=RowSource.SUPPLIED
        )
    row.value = value
    session.add(row)
    await session.flush()
    forget_versions(session)
