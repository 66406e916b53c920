"""Asking a court as the application does, and hearing which statements that takes."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from sqlalchemy import event

from causeway.audit.log import AuditLog
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from tests.conftest import MONDAY_MORNING
from tests.scale.people import PEOPLE
from tests.scale.plans import Asked
from tests.scale.questions import Question


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Context]:
    """The court at `url`, with everything a question runs on."""
    database = Database(url)
    try:
        yield Context(database=database, clock=FixedClock(MONDAY_MORNING), bus=LocalBus(), log=AuditLog())
    finally:
        await database.close()


async def ask(context: Context, who: str, question: Question) -> Any:
    """The answer to one question."""
    surroundings = GraphQLContext(context, PEOPLE[who].actor)
    try:
        return await schema.execute(question.document, question.variables, context_value=surroundings)
    finally:
        await surroundings.close()


async def statements_of(context: Context, who: str, question: Question) -> list[Asked]:
    """What the database is asked for one question."""
    with listening(context.database, f"{who}, {question}") as heard:
        answer = await ask(context, who, question)
    codes = {(error.extensions or {}).get("code") for error in answer.errors or ()}
    assert codes <= {"FORBIDDEN", "NOT_FOUND"}, (who, str(question), answer.errors)
    return heard


@contextmanager
def listening(database: Database, whose: str) -> Iterator[list[Asked]]:
    """The statements that are read meanwhile, as the driver gets them."""
    heard: list[Asked] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        heard.append(Asked(whose, statement, parameters))

    engine = database._reader.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield heard
    finally:
        event.remove(engine, "before_cursor_execute", note)
