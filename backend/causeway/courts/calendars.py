"""Calendars made from the tables, kept in memory by the calendar's version."""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import timedelta

from sqlmodel import col, select

from causeway.courts.calendar_version import calendar_version
from causeway.courts.rules.calendar import Calendar, DeclaredClosure, WeeklyHours
from causeway.courts.tables import Closure, Court, CourtSetting, Holiday, RegistryHours
from causeway.kit.database import ReadSession
from causeway.kit.errors import NotFound

MAX_CACHED_CALENDARS = 64
_kept: "OrderedDict[tuple[str, str], Calendar]" = OrderedDict()


async def calendar_for(session: ReadSession, court_code: str) -> Calendar:
    """Return the calendar of a court's registry as the session sees it; NotFound when there is no such court.

    Costs one read by key when it is already kept. The version is read before the rows, so a calendar is never kept
    under a version newer than its rows.
    """
    key = (await calendar_version(session), court_code)
    if key in _kept:
        _kept.move_to_end(key)
        return _kept[key]
    calendar = await read_calendar(session, court_code)
    _kept[key] = calendar
    while len(_kept) > MAX_CACHED_CALENDARS:
        _kept.popitem(last=False)
    return calendar


async def read_calendar(session: ReadSession, court_code: str) -> Calendar:
    """Make the calendar of a court's registry from the tables."""
    court = await session.get(Court, court_code)
    if court is None:
        raise NotFound
    hours = (
        await session.exec(select(RegistryHours).where(RegistryHours.registry_code == court.registry_code))
    ).all()
    holidays = (await session.exec(select(Holiday).where(col(Holiday.observed).is_(True)))).all()
    closures = (await session.exec(select(Closure).where(col(Closure.withdrawn_at).is_(None)))).all()
    settings = {row.key: row.value for row in (await session.exec(select(CourtSetting))).all()}
    return Calendar(
        hours=tuple(_weekly_hours(row) for row in hours),
        holidays={row.day: row.name for row in holidays},
        closures=tuple(_closures_of(court_code, closures)),
        lunch_moves_time=bool(settings.get("lunch_closure_moves_time", {}).get("on", False)),
        closing_soon=timedelta(minutes=settings.get("closing_soon_minutes", {}).get("minutes", 60)),
    )


def _weekly_hours(row: RegistryHours) -> WeeklyHours:
    return WeeklyHours(row.weekday, row.opens, row.closes, row.effective_from, row.effective_to)


def _closures_of(court_code: str, closures: Iterable[Closure]) -> Iterable[DeclaredClosure]:
    """Return the closures that are about this court, the earliest first."""
    mine = (row for row in closures if not row.court_codes or court_code in row.court_codes)
    for row in sorted(mine, key=lambda row: (row.starts_at, row.id)):
        yield DeclaredClosure(row.starts_at, row.reopens_at, row.reason)
