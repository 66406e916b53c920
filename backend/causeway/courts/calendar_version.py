"""The calendar's version: one row that changes with every holiday, hour, closure or setting.

Calendars can thus be kept in memory by every process and still never be stale.
"""

from sqlmodel import select

from causeway.courts.tables import CourtSetting, RowSource
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession, WriteSession

KEY = "calendar_version"
NEVER_LOADED = ""
_VALUE = CompiledStatement(select(CourtSetting.value).where(CourtSetting.key == KEY))
"""Of the one column: every submission asks."""


async def calendar_version(session: ReadSession) -> str:
    """Return the version the session sees; the empty text before anything was loaded."""
    found = await _VALUE.one_or_none(session)
    return str(found[0]["version"]) if found else NEVER_LOADED


async def renew_calendar_version(session: WriteSession, version: str) -> None:
    """Give the calendar a version it never had, in the unit of work that changes it."""
    row = await session.get(CourtSetting, KEY)
    value = {"version": version}
    if row is None:
        description = "Changes with every holiday, hour, closure or setting; not for editing."
        row = CourtSetting(key=KEY, value=value, description=description, source=RowSource.SUPPLIED)
    row.value = value
    session.add(row)
    await session.flush()
