"""A query on a socket that its client completes ends, and its statement in the database with it."""

import asyncio
import threading

import pytest
import strawberry
from sqlalchemy import text

from causeway.graphql.contract.context import GraphQLContext, Info
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.server.endpoint import GraphQLEndpoint
from causeway.kit.context import Context
from tests.graphql.conftest import Socket
from tests.graphql.court import Authenticator
from tests.kit.test_statement_limits import ENDLESS, PATIENCE, asked, still_running

begun = threading.Event()


@strawberry.type
class Query:
    @query(permission=ANYONE, description="Counts for ever.")
    async def endless(self, info: Info) -> int:
        async with info.context.reading() as session:
            begun.set()
            return int((await session.execute(text(ENDLESS[session.get_bind().dialect.name]))).scalar_one())

    @query(permission=ANYONE, description="Answers at once.")
    def short(self) -> str:
        return "here"


@pytest.mark.parametrize("how", ["complete", "the socket closes"])
async def test_its_statement_ends(context: Context, how: str) -> None:
    threads = threading.active_count()
    endpoint = GraphQLEndpoint(CausewaySchema(Query), GraphQLContext(context), Authenticator())
    socket = await Socket(endpoint, protocols=("graphql-transport-ws",), headers={}).begin()
    begun.clear()
    socket.subscribe("1", "{ endless }")
    async with asyncio.timeout(PATIENCE):
        while not begun.is_set():  # noqa: ASYNC110  (the resolver is in the schema, the loop the test's)
            await asyncio.sleep(0.02)
        if context.database.dialect == "postgresql":
            while not await still_running(context.database):  # noqa: ASYNC110  (only the server tells)
                await asyncio.sleep(0.02)
    if how == "complete":
        socket.send({"type": "complete", "id": "1"})
        # The socket itself goes on.
        socket.subscribe("2", "{ short }")
        assert (await socket.receive())["payload"]["data"] == {"short": "here"}
    else:
        socket.leave()
    async with asyncio.timeout(PATIENCE):
        assert await asked(context.database, "SELECT 41 + 1") == 42
        if context.database.dialect == "postgresql":
            while await still_running(context.database):  # noqa: ASYNC110  (as above)
                await asyncio.sleep(0.05)
        socket.leave()
        await socket.task
        await context.database.close()
        # A thread that went on counting for nobody would go on for ever.
        while threading.active_count() > threads:  # noqa: ASYNC110  (as above)
            await asyncio.sleep(0.05)
