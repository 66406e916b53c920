"""Asking a court as the application does, and hearing which statements that takes."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import event

from causeway.accounts.actor import SYSTEM, Actor
from causeway.audit.log import AuditLog
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.work import Work
from tests.conftest import MONDAY_MORNING
from tests.scale.people import PEOPLE
from tests.scale.plans import Asked, offences
from tests.scale.questions import Question

LOOKS_FOR_ROWS = ("SELECT", "WITH", "UPDATE", "DELETE")
"""How a statement begins that has a plan worth judging."""


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
    """The statements that are read and changed by meanwhile, as the driver gets them."""
    heard: list[Asked] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if statement.startswith(LOOKS_FOR_ROWS):
            heard.append(Asked(whose, statement, parameters))

    engines = [engine.sync_engine for engine in database.engines()]
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield heard
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)


class Asking(NamedTuple):
    """Something that is asked of the database."""

    name: str
    of: Callable[[Any], Awaitable[Any]]
    """Of a session that reads, or of a unit of work, of which nothing is kept."""

    def __str__(self) -> str:
        """Say it briefly."""
        return self.name


async def heard_of(context: Context, asking: Asking, at: datetime) -> list[Asked]:
    """The different statements that something takes, asked by the system at a moment; what it changes is undone."""
    with listening(context.database, asking.name) as heard:
        async with context.database.writing() as session:
            work: Work[Actor] = Work(session=session, actor=SYSTEM, now=at, new_id=context.new_id)
            await asking.of(work)
            await work.write_rows()
    assert heard, asking.name
    return list({asked.statement: asked for asked in heard}.values())


async def offences_of(context: Context, asked: Iterable[Asked]) -> list[str]:
    """What is wrong with the plans, as those who change rows are answered; nothing is changed."""
    async with context.database.engine.connect() as connection:
        found = await connection.run_sync(
            lambda sync: [offence for each in asked for offence in offences(sync, each)]
        )
        await connection.rollback()
    return found
