"""Plain rows come and go as the session's own do, on both databases, and statements sent as they are look alike."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, event
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from causeway.accounts.actor import SYSTEM
from causeway.kit.compiled_statements import CompiledStatement
from causeway.kit.context import Context
from causeway.kit.idempotency import IdempotencyKey
from causeway.kit.jobs.tables import Job
from causeway.kit.plain_rows import PlainQuery, new_row
from causeway.kit.work import Work

_JOBS = PlainQuery(select(Job).where(col(Job.kind) == bindparam("kind")).order_by(col(Job.id)), Job)
_KEYS = PlainQuery(
    select(IdempotencyKey)
    .where(col(IdempotencyKey.operation).in_(["other", "try"]))
    .order_by(col(IdempotencyKey.key)),
    IdempotencyKey,
)
_ASKED = CompiledStatement(
    select(IdempotencyKey.key, IdempotencyKey.at).where(
        col(IdempotencyKey.operation).in_(["try", "other"]), col(IdempotencyKey.key) == bindparam("wanted")
    )
)


@dataclass(frozen=True)
class Nothing:
    """A command that says nothing."""


async def do(context: Context, act: Any) -> Any:
    """Run `act(work)` as one unit of work."""

    async def run(work: Work[Any], _command: Nothing) -> Any:
        return await act(work)

    return await context.run(run, Nothing(), actor=SYSTEM)


def key_of(work: Work[Any], key: str) -> IdempotencyKey:
    return new_row(
        IdempotencyKey,
        owner_id="system",
        operation="try",
        key=key,
        fingerprint="f",
        result_id="",
        at=work.now,
    )


async def insert(context: Context, *keys: str) -> None:
    async def act(work: Work[Any]) -> None:
        work.rows.add(*(key_of(work, key) for key in keys))

    await do(context, act)


async def test_what_is_added_and_changed_is_what_a_session_reads(context: Context) -> None:
    await insert(context, "a", "b", "c")

    async def change(work: Work[Any]) -> None:
        rows = [row for (row,) in await _KEYS.all(work.session, {})]
        work.rows.follow(*rows)
        rows[0].result_id = "done"
        rows[1].result_id, rows[1].fingerprint = "too", "g"
        rows[2].result_id = ""

    await do(context, change)

    async with context.database.reading() as session:
        found = (await session.exec(select(IdempotencyKey).order_by(col(IdempotencyKey.key)))).all()
        plain = [row for (row,) in await _KEYS.all(session, {})]
    assert [(row.key, row.result_id, row.fingerprint) for row in found] == [
        ("a", "done", "f"),
        ("b", "too", "g"),
        ("c", "", "f"),
    ]
    assert [row.model_dump() for row in plain] == [row.model_dump() for row in found]


async def test_values_come_back_as_they_were_whatever_their_type(context: Context) -> None:
    written = {"numbers": [1, 2], "words": "字", "none": None}

    async def act(work: Work[Any]) -> None:
        work.session.add(Job(kind="try", payload=written, run_at=work.now, created_at=work.now))

    await do(context, act)
    async with context.database.reading() as session:
        ((plain,),) = await _JOBS.all(session, {"kind": "try"})
        (own,) = (await session.exec(select(Job).where(col(Job.kind) == "try"))).all()
    assert plain.payload == written
    assert plain.model_dump() == own.model_dump()
    assert plain.run_at.utcoffset() == timedelta(0)


async def test_what_is_not_changed_is_not_written(context: Context) -> None:
    await insert(context, "a")
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    async def act(work: Work[Any]) -> None:
        ((row,),) = await _KEYS.all(work.session, {})
        work.rows.follow(row)
        row.result_id = row.result_id
        event.listen(context.database.engine.sync_engine, "before_cursor_execute", note)

    try:
        await do(context, act)
    finally:
        event.remove(context.database.engine.sync_engine, "before_cursor_execute", note)
    assert seen == []


async def test_all_changes_of_a_unit_of_work_are_one_statement_on_postgresql(context: Context) -> None:
    await insert(context, "a", "b")
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    async def act(work: Work[Any]) -> None:
        for (row,) in await _KEYS.all(work.session, {}):
            work.rows.follow(row)
            row.result_id = "done"
        work.rows.add(key_of(work, "c"), key_of(work, "d"))
        event.listen(context.database.engine.sync_engine, "before_cursor_execute", note)

    try:
        await do(context, act)
    finally:
        event.remove(context.database.engine.sync_engine, "before_cursor_execute", note)
    assert len(seen) == (1 if context.database.dialect == "postgresql" else 2)
    async with context.database.reading() as session:
        found = [(row.key, row.result_id) for (row,) in await _KEYS.all(session, {})]
    assert found == [("a", "done"), ("b", "done"), ("c", ""), ("d", "")]


async def test_a_row_that_is_gone_is_not_passed_over_in_silence(context: Context) -> None:
    async def act(work: Work[Any]) -> None:
        row = key_of(work, "never inserted")
        work.rows.follow(row)
        row.result_id = "lost"

    with pytest.raises(RuntimeError, match="gone"):
        await do(context, act)


async def test_a_row_that_the_session_holds_is_not_written_as_a_plain_one(context: Context) -> None:
    await insert(context, "a")

    async def act(work: Work[Any]) -> None:
        own = await work.session.get_one(IdempotencyKey, ("system", "try", "a"))
        ((plain,),) = await _KEYS.all(work.session, {})
        work.rows.follow(plain)
        plain.result_id = "lost"
        await work.write_rows()
        assert own.result_id == ""

    with pytest.raises(RuntimeError, match="IdempotencyKey is plain and the session's"):
        await do(context, act)
    assert await results(context) == [""]


async def test_a_plain_row_is_not_written_as_the_sessions(context: Context) -> None:
    await insert(context, "a")

    async def act(work: Work[Any]) -> None:
        ((plain,),) = await _KEYS.all(work.session, {})
        work.rows.follow(plain)
        own = await work.session.get_one(IdempotencyKey, ("system", "try", "a"))
        own.result_id = "lost"
        work.session.add(own)

    with pytest.raises(RuntimeError, match="IdempotencyKey is plain and the session's"):
        await do(context, act)
    assert await results(context) == [""]


async def test_a_plain_row_that_was_added_is_not_the_sessions_either(context: Context) -> None:
    async def act(work: Work[Any]) -> None:
        work.rows.add(key_of(work, "a"))
        await work.write_rows()
        own = await work.session.get_one(IdempotencyKey, ("system", "try", "a"))
        own.result_id = "lost"

    with pytest.raises(RuntimeError, match="IdempotencyKey is plain and the session's"):
        await do(context, act)
    assert await results(context) == []


async def test_a_statement_sees_what_the_session_has_changed(context: Context) -> None:
    await insert(context, "a")
    found = []

    async def act(work: Work[Any]) -> None:
        own = await work.session.get_one(IdempotencyKey, ("system", "try", "a"))
        own.result_id = "done"
        found.extend((await _KEYS.all(work.session, {}))[0])

    await do(context, act)
    assert [row.result_id for row in found] == ["done"]


async def test_a_statement_is_refused_where_the_session_may_not_write_yet(context: Context) -> None:
    await insert(context, "a")

    async def act(work: Work[Any]) -> None:
        own = await work.session.get_one(IdempotencyKey, ("system", "try", "a"))
        with work.session.no_autoflush:
            own.result_id = "done"
            assert await _JOBS.all(work.session, {"kind": "another table"}) == []
            await _KEYS.all(work.session, {})

    with pytest.raises(RuntimeError, match="idempotency_key"):
        await do(context, act)
    assert await results(context) == [""]


async def results(context: Context) -> list[str]:
    async with context.database.reading() as session:
        return [row.result_id for (row,) in await _KEYS.all(session, {})]


async def test_a_violation_is_what_the_session_says_and_leaves_nothing(context: Context) -> None:
    await insert(context, "a")
    with pytest.raises(IntegrityError):
        await insert(context, "b", "a")
    async with context.database.reading() as session:
        assert [row.key for (row,) in await _KEYS.all(session, {})] == ["a"]


async def test_a_statement_binds_what_is_given_and_keeps_what_is_its_own(context: Context) -> None:
    await insert(context, "a", "b")
    async with context.database.reading() as session:
        found = await _ASKED.one_or_none(session, {"wanted": "b"})
        assert found is not None
        assert (found[0], found[1].utcoffset()) == ("b", timedelta(0))
        assert await _ASKED.one_or_none(session, {"wanted": "x"}) is None
        with pytest.raises(ValueError, match="one row expected"):
            await _KEYS.one_or_none(session, {})


def test_a_row_takes_no_column_that_its_table_lacks_and_lacks_none() -> None:
    with pytest.raises(TypeError, match="fingerprint"):
        new_row(IdempotencyKey, owner_id="o", operation="p", key="k", result_id="", at=None)
    with pytest.raises(TypeError, match="colour"):
        new_row(
            IdempotencyKey,
            owner_id="o",
            operation="p",
            key="k",
            fingerprint="",
            result_id="",
            at=None,
            colour="red",
        )
    row: Any = new_row(
        IdempotencyKey, owner_id="o", operation="p", key="k", fingerprint="", result_id="", at=None
    )
    with pytest.raises(AttributeError, match="colour"):
        row.colour = "red"
