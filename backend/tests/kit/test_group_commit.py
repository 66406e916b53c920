"""Units of work that wait for one another on SQLite are committed together, and none depends on another."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.group_commit import MAX_UNITS_PER_GROUP
from causeway.kit.work import Work
from tests.kit.test_brief_statements import LONG_CHANGE
from tests.patience import PATIENCE

AT_COMMIT = "DEFERRABLE INITIALLY DEFERRED"
TABLES = (
    "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
    f"CREATE TABLE thing (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent {AT_COMMIT})",
    "CREATE TABLE payment_serial (year INTEGER PRIMARY KEY, last INTEGER)",
    "INSERT INTO payment_serial VALUES (1, 0)",
)
INSERT = text("INSERT INTO thing (id, parent_id) VALUES (:id, :parent)")
Act = Callable[[Work[Any], int], Any]


@pytest.fixture
async def context(tmp_path: Any, clock: FixedClock) -> AsyncIterator[Context]:
    """A context on SQLite with a few tables of its own; nothing that is done records an event."""
    database = Database(f"sqlite:///{tmp_path}/group.db")
    async with database.engine.begin() as connection:
        for statement in TABLES:
            await connection.exec_driver_sql(statement)
    yield Context(database=database, clock=clock, bus=LocalBus(), log=AuditLog())
    await database.close()


@pytest.fixture
async def said(context: Context) -> Counter[str]:
    """How often SQLite was told to begin, to set a savepoint and to commit, from now on."""
    counted: Counter[str] = Counter()
    async with context.database.engine.connect() as connection:
        raw: Any = (await connection.get_raw_connection()).driver_connection
        await raw.set_trace_callback(lambda statement: counted.update([statement.split()[0]]))
    return counted


async def insert(work: Work[Any], number: int) -> int:
    await work.session.execute(INSERT, {"id": number, "parent": None})
    return number


async def insert_slowly(work: Work[Any], number: int) -> int:
    """Let others come to wait meanwhile."""
    await asyncio.sleep(0.001)
    return await insert(work, number)


def telling(begun: asyncio.Event) -> Act:
    """Return an act that tells when it begins, which is when the one before it has left."""

    async def act(work: Work[Any], number: int) -> int:
        begun.set()
        return await insert_slowly(work, number)

    return act


async def fail_after_insert(work: Work[Any], number: int) -> int:
    await insert(work, number)
    raise LookupError(number)


async def insert_orphan(work: Work[Any], number: int) -> int:
    """What is refused at the commit only."""
    await work.session.execute(INSERT, {"id": number, "parent": 99})
    return number


async def change_for_long(work: Work[Any], number: int) -> int:
    await insert(work, number)
    await work.session.execute(LONG_CHANGE)
    return number


async def together(context: Context, *acts: Act) -> list[Any]:
    """Run `acts`, each with its number, behind one that waits until all of them do; return what came of each."""
    all_wait = asyncio.Event()

    async def wait(_work: Work[Any], _number: int) -> None:
        await all_wait.wait()

    first = asyncio.create_task(context.run(wait, 0, actor=SYSTEM))
    runs = [asyncio.create_task(context.run(act, n, actor=SYSTEM)) for n, act in enumerate(acts)]
    commits: Any = context.database._group_commit
    while commits._waiting < len(acts):  # noqa: ASYNC110  (nobody is told who waits)
        await asyncio.sleep(0)
    all_wait.set()
    await first
    return await asyncio.gather(*runs, return_exceptions=True)


async def kept(context: Context) -> list[int]:
    async with context.database.reading() as session:
        return list((await session.execute(text("SELECT id FROM thing ORDER BY id"))).scalars())


async def test_those_that_wait_for_one_another_are_committed_together(context: Context, said: Counter[str]):
    assert await together(context, *[insert] * 5) == [0, 1, 2, 3, 4]
    assert (said["BEGIN"], said["SAVEPOINT"], said["COMMIT"]) == (1, 4, 1)
    assert await kept(context) == [0, 1, 2, 3, 4]


async def test_one_alone_is_committed_at_once(context: Context, said: Counter[str]):
    for number in range(3):
        await context.run(insert, number, actor=SYSTEM)
    assert (said["BEGIN"], said["SAVEPOINT"], said["COMMIT"]) == (3, 0, 3)


async def test_a_group_has_an_end_however_many_wait(context: Context, said: Counter[str]):
    units = 2 * MAX_UNITS_PER_GROUP
    assert await together(context, *[insert] * units) == list(range(units))
    assert said["COMMIT"] == 2


@pytest.mark.parametrize("at", [0, 2, 4])
async def test_one_that_fails_takes_no_other_along(context: Context, said: Counter[str], at: int):
    acts: list[Act] = [insert] * 5
    acts[at] = fail_after_insert
    found = await together(context, *acts)
    assert isinstance(found.pop(at), LookupError)
    others = [number for number in range(5) if number != at]
    assert found == others
    assert await kept(context) == others
    assert said["COMMIT"] == 1


@pytest.mark.parametrize("at", [0, 2, 4])
async def test_when_the_commit_fails_each_is_done_again_alone(context: Context, at: int):
    acts: list[Act] = [insert] * 5
    acts[at] = insert_orphan
    found = await together(context, *acts)
    assert isinstance(found.pop(at), IntegrityError)
    others = [number for number in range(5) if number != at]
    assert found == others
    assert await kept(context) == others


@pytest.mark.parametrize("at", [0, 2, 4])
async def test_when_sqlite_undoes_all_of_them_each_is_done_once(context: Context, at: int):
    acts: list[Act] = [insert] * 5
    acts[at] = change_for_long
    assert await together(context, *acts) == [0, 1, 2, 3, 4]
    assert await kept(context) == [0, 1, 2, 3, 4]
    async with context.database.reading() as session:
        assert (await session.execute(text("SELECT last FROM payment_serial"))).scalar_one() == 1


async def test_nobody_hears_of_what_is_not_on_the_disk(context: Context):
    """The first is done long before the others are; it is told when another connection can see it, not before."""
    at_work, go_on = asyncio.Event(), asyncio.Event()

    async def hold_up(work: Work[Any], number: int) -> int:
        at_work.set()
        await go_on.wait()
        return await insert(work, number)

    first = asyncio.create_task(context.run(insert_slowly, 1, actor=SYSTEM))
    second = asyncio.create_task(context.run(hold_up, 2, actor=SYSTEM))
    await at_work.wait()
    for _ in range(20):
        await asyncio.sleep(0)
    assert (first.done(), await kept(context)) == (False, [])
    go_on.set()
    assert (await first, await second) == (1, 2)
    assert await kept(context) == [1, 2]


async def test_what_is_left_is_committed_although_whoever_waited_has_gone(context: Context):
    first = asyncio.create_task(context.run(insert_slowly, 1, actor=SYSTEM))
    begun = asyncio.Event()
    others = [asyncio.create_task(context.run(telling(begun), n, actor=SYSTEM)) for n in (2, 3)]
    await begun.wait()
    for other in others:
        other.cancel()
    async with asyncio.timeout(PATIENCE):
        assert await first == 1
    assert 1 in await kept(context)


async def test_one_who_leaves_meanwhile_changes_nothing_for_the_others(context: Context):
    begun = asyncio.Event()
    acts = [insert_slowly, *[telling(begun)] * 3]
    tasks = [asyncio.create_task(context.run(act, n, actor=SYSTEM)) for n, act in enumerate(acts)]
    await begun.wait()
    tasks[0].cancel()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(found[0], asyncio.CancelledError)
    assert found[1:] == [1, 2, 3]
    assert await kept(context) == [0, 1, 2, 3]


async def test_whoever_does_not_share_commits_what_was_left(context: Context, said: Counter[str]):
    """Migrations, and a unit of work that is done again, use the same connection."""

    async def own() -> None:
        async with context.database.writing() as session:
            await session.execute(INSERT, {"id": 100, "parent": None})
            await session.commit()

    async with asyncio.TaskGroup() as tasks:
        for number in range(3):
            tasks.create_task(context.run(insert, number, actor=SYSTEM))
        tasks.create_task(own())
    assert await kept(context) == [0, 1, 2, 100]
    assert said["COMMIT"] >= 2
