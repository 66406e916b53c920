"""What filings are listed by where a time may be missing: never null, so that each order has an index to go along.

Each is one SQL expression, the same in the index and in the list: with a parameter in it the index would not be used.
"""

from datetime import datetime
from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel.sql.sqltypes import UTCDateTime

NEVER, NOT_YET = "9000-01-01 00:00:00.000000", "1900-01-01 00:00:00.000000"
"""Instants after and before all of filings, for those that have none; written as SQLite keeps instants."""


class ReceivedOrLast(FunctionElement[datetime]):
    """When the court received a filing; those never received come after all others."""

    type, inherit_cache = UTCDateTime(), True
    sql = "coalesce(received_at, {never})"


class ReceivedOrFirst(FunctionElement[datetime]):
    """When the court received a filing; those never received come before all others."""

    type, inherit_cache = UTCDateTime(), True
    sql = "coalesce(received_at, {not_yet})"


class DueOrLast(FunctionElement[datetime]):
    """When the correction of a filing is due; those with nothing to correct come after all others.

    It is of no filing on the docket: only its own side and the court see the others, and they may know the time. So
    the place of a filing in this order tells nobody what they may not know.
    """

    type, inherit_cache = UTCDateTime(), True
    sql = (
        "(CASE WHEN status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED') OR correction_due_at IS NULL "
        "THEN {never} ELSE correction_due_at END)"
    )


@compiles(ReceivedOrLast)
@compiles(ReceivedOrFirst)
@compiles(DueOrLast)
def _write(element: Any, compiler: Any, **_options: Any) -> str:
    zone = "" if compiler.dialect.name == "sqlite" else "+00"
    sql: str = element.sql
    return sql.format(never=f"'{NEVER}{zone}'", not_yet=f"'{NOT_YET}{zone}'")
