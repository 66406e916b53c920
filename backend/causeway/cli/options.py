"""What the commands share: where the data is, and running something on the database there."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from causeway.kit.context import Act, Context
from causeway.kit.database import Database
from causeway.settings import Settings, WrongSettingsError, load_settings

Data = Annotated[
    Path | None,
    Parameter(name="--data", help="Where everything the service writes is kept; ./data if not said."),
]
DatabaseUrl = Annotated[
    str | None,
    Parameter(
        name="--database-url",
        help="sqlite:///path or postgresql://user:password@host/name; a file in the data directory if not said.",
    ),
]


def settings_of(data: Path | None, database_url: str | None, **more: object) -> Settings:
    """Return the settings with what was said on the command line; exit with what is wrong with them."""
    try:
        return load_settings(data_dir=data, database_url=database_url, **more)
    except WrongSettingsError as wrong:
        sys.exit("\n".join(f"causeway: {line}" for line in str(wrong).splitlines()))


def with_database(
    settings: Settings, act: Callable[[Database], Awaitable[None]], *, may_be_older: bool = False
) -> None:
    """Do `act` with a database that is up to date, and close it; exit with the reason if it is not one."""
    from causeway.migrations.prepare import unready

    async def look_and_act() -> str | None:
        database = Database(settings.database)
        try:
            refusal = await unready(database, may_be_older=may_be_older)
            if refusal is None:
                await act(database)
            return refusal
        finally:
            await database.close()

    if refusal := asyncio.run(look_and_act()):
        sys.exit(f"causeway: {refusal}")


def run_command(settings: Settings, act: Act[Any, Any], command: object) -> Any:
    """Run one command as the service itself, in a unit of work, and return its result."""
    from causeway.accounts.actor import SYSTEM
    from causeway.audit.log import AuditLog
    from causeway.kit.bus import LocalBus
    from causeway.kit.clock import SystemClock

    results: list[Any] = []

    async def run(database: Database) -> None:
        context = Context(database, SystemClock(), LocalBus(), AuditLog())
        results.append(await context.run(act, command, actor=SYSTEM))

    with_database(settings, run)
    return results[0]
