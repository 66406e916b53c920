"""Reference data read once for each version of it, and kept in the memory of the process.

Triggers give it a version it never had whenever any row of its tables changes, whoever changes it; whoever reads asks
for the version first, once in a session, and what is kept under it is as the database has it.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar

from sqlmodel import SQLModel, select

from causeway.courts.tables import ReferenceVersion
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.database import ReadSession

MAX_KEPT_ENTRIES = 512
_VERSION = CompiledStatement(select(ReferenceVersion.version))
_IN_SESSION = "reference_version"
_kept: "OrderedDict[tuple[str, Hashable], Any]" = OrderedDict()

Found = TypeVar("Found")
Row = TypeVar("Row", bound=SQLModel)


async def kept(session: ReadSession, key: Hashable, read: Callable[[], Awaitable[Found]]) -> Found:
    """Return what `read` returned under the version that the session sees, or what it returns now.

    The version is read before the rows, so nothing is kept under a version newer than it. What is returned is shared:
    rows are to be copied (`apart`), and nobody changes them.
    """
    version = session.info.get(_IN_SESSION)
    if version is None:
        found_version = await _VERSION.one_or_none(session)
        if found_version is None:
            return await read()
        version = session.info[_IN_SESSION] = found_version[0]
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
