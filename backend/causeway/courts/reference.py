"""Reference data read once for each version of it, and kept in the memory of the process.

Triggers give it a version it never had whenever any row of its tables changes, whoever changes it; whoever reads asks
for the version first, once in a session, and what is kept under it is as the database has it.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, NamedTuple, TypeVar

from sqlmodel import SQLModel, col, select

from causeway.courts.tables import CourtSetting, ReferenceVersion
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession
from causeway.kit.read_ahead import Reading

MAX_KEPT_ENTRIES = 512
CALENDAR_VERSION = "calendar_version"
"""The key of the setting that holds the calendar's."""
_IN_SESSION = "court_versions"
_VERSIONS = CompiledStatement(
    select(
        select(ReferenceVersion.version).scalar_subquery().label("reference"),
        select(CourtSetting.value)
        .where(col(CourtSetting.key) == CALENDAR_VERSION)
        .scalar_subquery()
        .label("calendar"),
    )
)
_kept: "OrderedDict[tuple[str, Hashable], Any]" = OrderedDict()

Found = TypeVar("Found")
Row = TypeVar("Row", bound=SQLModel)


class Versions(NamedTuple):
    """What a session sees; None where nothing was loaded yet."""

    reference: str | None
    calendar: str | None


async def versions(session: ReadSession) -> Versions:
    """Return the versions as they were when the session first asked, or forgot."""
    known: Versions | None = session.info.get(_IN_SESSION)
    if known is None:
        ((reference, calendar),) = await _VERSIONS.all(session)
        known = session.info[_IN_SESSION] = Versions(reference, calendar["version"] if calendar else None)
    return known


def reading_of_versions() -> Reading:
    """Return what a session reads when it first asks for reference data, to be read ahead with others."""
    return Reading(_VERSIONS, {})


def forget_versions(session: ReadSession) -> None:
    """Have the session ask again, after it has changed one."""
    session.info.pop(_IN_SESSION, None)


async def kept(session: ReadSession, key: Hashable, read: Callable[[], Awaitable[Found]]) -> Found:
    """Return what `read` returned under the version that the session sees, or what it returns now.

    The version is read before the rows, so nothing is kept under a version newer than it. What is returned is shared:
    rows are to be copied (`apart`), and nobody changes them.
    """
    version = (await versions(session)).reference
    if version is None:
        return await read()
    place = (version, key)
    if place not in _kept:
        _kept[place] = await read()
    _kept.move_to_end(place)
    while len(_kept) > MAX_KEPT_ENTRIES:
        _kept.popitem(last=False)
    found: Found = _kept[place]
    return found


def apart(row: Row) -> Row:
    """Return a copy of a row that belongs to no session: what that does to its own leaves it as it is."""
    return type(row)(**row.model_dump())
