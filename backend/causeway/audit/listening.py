"""Hearing of other processes' events: one LISTEN connection a process, opened again whenever it is lost."""

import asyncio
import contextlib
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import text
from sqlalchemy.engine import URL

from causeway.audit.log import CHANNEL
from causeway.kit.bus import LocalBus
from causeway.kit.database import Database
from causeway.kit.jobs.signal import CHANNEL as JOBS_CHANNEL
from causeway.kit.jobs.signal import JobSignal

if TYPE_CHECKING:
    import asyncpg

RETRY_SECONDS = 1.0
log = structlog.get_logger()


async def listen(database: Database, bus: LocalBus, jobs: JobSignal) -> None:
    """Tell `bus` and `jobs` what other processes commit, until cancelled. On SQLite there is one process: returns."""
    if database.dialect != "postgresql":
        return
    # Here, because a court on SQLite loads no driver of PostgreSQL.
    import asyncpg  # noqa: PLC0415

    lost_connection = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError)
    while True:
        try:
            connection = await asyncpg.connect(_dsn(database.url))
            try:
                await _pass_on(connection, database, bus, jobs)
            finally:
                with contextlib.suppress(*lost_connection):
                    await connection.close(timeout=1)
        except lost_connection as lost:
            log.warning("audit.listen_lost", error=str(lost))
        await asyncio.sleep(RETRY_SECONDS)


async def _pass_on(
    connection: "asyncpg.Connection[asyncpg.Record]", database: Database, bus: LocalBus, jobs: JobSignal
) -> None:
    """Pass on what is announced; returns when the connection is lost."""
    closed = asyncio.Event()
    connection.add_termination_listener(lambda _: closed.set())
    await connection.add_listener(CHANNEL, lambda _c, _p, _ch, payload: bus.publish(int(payload)))
    await connection.add_listener(JOBS_CHANNEL, lambda _c, _p, _ch, _payload: jobs.notify())
    # What was committed between the loss of one connection and this one was announced to nobody here.
    async with database.reading() as session:
        head = (await session.execute(text("SELECT position FROM audit_head WHERE id = 1"))).scalar()
    bus.publish(head or 0)
    jobs.notify()
    await closed.wait()


def _dsn(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
