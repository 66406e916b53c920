"""What is read ahead is what each statement would find by itself, and is given out once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, event
from sqlmodel import col, select

from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.idempotency import IdempotencyKey
from causeway.kit.jobs.tables import Job
from causeway.kit.plain_rows import PlainQuery
from causeway.kit.read_ahead import Reading, read_ahead
from causeway.kit.work import Work
from tests.kit.test_plain_rows import do, key_of

_JOBS = PlainQuery(
    select(Job).where(col(Job.kind) == bindparam("kind")).order_by(col(Job.run_at).desc(), col(Job.id)), Job
)
_KEYS = PlainQuery(
    select(IdempotencyKey)
    .where(col(IdempotencyKey.operation) == bindparam("operation"))
    .with_for_update(read=True),
    IdempotencyKey,
)
_TIMES = CompiledStatement(select(IdempotencyKey.at, IdempotencyKey.operation).order_by(IdempotencyKey.key))


@pytest.fixture
async def filled(context: Context) -> Context:
    async def act(work: Work[Any]) -> None:
        work.rows.add(*(key_of(work, key) for key in ("b", "a", "c")))
        for hours in (1, 3, 2):
            run_at = work.now + timedelta(hours=hours)
            work.session.add(Job(kind="try", payload={"字": [hours]}, run_at=run_at, created_at=work.now))

    await do(context, act)
    return context


def readings() -> list[Reading]:
    return [_JOBS.reading({"kind": "try"}), _KEYS.reading({"operation": "try"}), Reading(_TIMES, {})]


@contextmanager
def sent(database: Database) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def all_of(work: Work[Any]) -> list[Any]:
    jobs = [row.model_dump() for (row,) in await _JOBS.all(work.session, {"kind": "try"})]
    keys = [row.model_dump() for (row,) in await _KEYS.all(work.session, {"operation": "try"})]
    return [jobs, sorted(keys, key=str), await _TIMES.all(work.session)]


async def test_each_has_its_rows_in_its_order_by_one_statement_on_postgresql(filled: Context) -> None:
    async def act(work: Work[Any]) -> None:
        alone = await all_of(work)
        with sent(filled.database) as seen:
            await read_ahead(work.session, *readings())
            ahead = await all_of(work)
        assert len(seen) == (1 if filled.database.dialect == "postgresql" else 3)
        assert ahead == alone
        assert [[len(rows) for rows in alone], [job["payload"] for job in alone[0]]] == [
            [3, 3, 3],
            [{"字": [3]}, {"字": [2]}, {"字": [1]}],
        ]

    await do(filled, act)


async def test_it_is_given_out_once_and_for_the_same_values(filled: Context) -> None:
    async def act(work: Work[Any]) -> None:
        await read_ahead(work.session, *readings())
        with sent(filled.database) as seen:
            assert await _KEYS.all(work.session, {"operation": "other"}) == []
            await _JOBS.all(work.session, {"kind": "try"})
            await _JOBS.all(work.session, {"kind": "try"})
        assert len(seen) == (2 if filled.database.dialect == "postgresql" else 3)

    await do(filled, act)


async def test_what_is_written_since_is_seen(filled: Context) -> None:
    async def act(work: Work[Any]) -> None:
        await read_ahead(work.session, *readings())
        work.rows.add(key_of(work, "d"))
        await work.write_rows()
        assert len(await _KEYS.all(work.session, {"operation": "try"})) == 4

    await do(filled, act)
