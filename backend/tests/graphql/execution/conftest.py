"""The channels of the bells, which leave nothing behind."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import update

from causeway.audit.reader import LogReader
from causeway.audit.tables import LogCursorKey
from causeway.graphql.execution.channels import Channels
from causeway.kit.context import Context
from tests.graphql.channels import close
from tests.graphql.execution.bells import GATE, RUNS, SCHEMA, SECRET, SEEN


@pytest.fixture
async def channels(context: Context) -> AsyncIterator[Channels]:
    SEEN.clear()
    RUNS.clear()
    GATE.update(reached=asyncio.Event(), open=asyncio.Event())
    GATE["open"].set()
    async with context.database.writing() as session:
        await session.execute(update(LogCursorKey).values(secret=SECRET))
        await session.commit()
    made = Channels(SCHEMA, LogReader(context.database, context.bus, horizon_events=100))
    # As in a running service, where sessions are followed: there is always somebody who listens.
    await made.reader.open(["access"])
    yield made
    await close(made)
