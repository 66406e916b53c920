"""Asking the public contract about cases and filings, and counting the statements that an answer takes."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from sqlalchemy import event

from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from causeway.kit.database import Database


async def ask(context: Context, actor: Actor, document: str, **variables: Any) -> Any:
    """The data of an answer without errors."""
    surroundings = GraphQLContext(context, actor)
    result = await schema.execute(document, variables, context_value=surroundings)
    await surroundings.close()
    assert result.errors is None, result.errors
    return result.data


@asynccontextmanager
async def following(context: Context, actor: Actor, document: str, **variables: Any) -> AsyncIterator[Any]:
    """The stream of a subscription."""
    surroundings = GraphQLContext(context, actor)
    stream: Any = await schema.subscribe(document, variables, context_value=surroundings)
    assert hasattr(stream, "__anext__"), stream.errors
    try:
        yield stream
    finally:
        await stream.aclose()
        await surroundings.close()


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """The statements that are read meanwhile."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    engine = database._reader.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
