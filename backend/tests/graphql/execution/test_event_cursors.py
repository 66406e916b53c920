"""Cursors of events, as clients have them: opaque, known in every process; the old form known as far as it was told."""

import base64
import json
from typing import Any

import pytest
from sqlalchemy import update

from causeway.accounts.actor import SYSTEM
from causeway.audit.cursor_key import CursorKey
from causeway.audit.reader import LogReader
from causeway.audit.tables import LogCursorKey
from causeway.graphql.contract.scalars import Cursor
from causeway.graphql.engine.cursors import encode_cursor
from causeway.graphql.engine.errors import EdgeError
from causeway.graphql.execution.channels import Channels
from causeway.graphql.execution.event_cursors import FOREIGN_POSITION, EventCursors
from causeway.kit.context import Context
from causeway.kit.database import Database
from tests.audit.test_log import ring
from tests.graphql.execution.bells import SECRET, cursor_at, cursors, join

OURS = EventCursors(CursorKey.of(SECRET, 834))
FOREIGN = EventCursors(CursorKey.of("00" * 32, 834))


def shown(position: Any) -> Cursor:
    return Cursor(encode_cursor("log", [position]))


def test_the_text_of_a_cursor_shows_no_position() -> None:
    text = OURS.at(835)
    raw = base64.urlsafe_b64decode(text)
    assert b"835" not in raw
    assert (835).to_bytes(2, "big") not in raw
    with pytest.raises(ValueError, match=r"."):
        json.loads(raw)
    assert len({len(OURS.at(position)) for position in (0, 9, 10, 10**12)}) == 1


@pytest.mark.parametrize(
    ("cursor", "position"),
    [
        (OURS.at(0), 0),
        (OURS.at(10**12), 10**12),
        (shown(0), 0),
        (shown(-5), 0),
        (shown(834), 834),
        (shown(835), FOREIGN_POSITION),
        (shown(10**15), FOREIGN_POSITION),  # as many bytes as one of today's has
        (FOREIGN.at(3), FOREIGN_POSITION),
        ("A" * 32, FOREIGN_POSITION),
    ],
)
def test_what_a_cursor_names(cursor: Cursor, position: int) -> None:
    assert OURS.position_of(cursor) == position


@pytest.mark.parametrize(
    "cursor",
    ["", "nonsense", "é" * 32, "=" * 32, encode_cursor("NUMBER", ["x" * 9]), OURS.at(3)[:-1], OURS.at(3) * 2],
)
def test_what_is_no_cursor_of_a_stream_is_refused(cursor: str) -> None:
    with pytest.raises(EdgeError, match="not a cursor"):
        OURS.position_of(Cursor(cursor))


async def test_a_client_that_holds_a_cursor_of_before_goes_on_where_it_stopped(
    channels: Channels, context: Context
) -> None:
    await context.run(ring, ["a"] * 5, actor=SYSTEM)
    async with context.database.writing() as session:
        await session.execute(update(LogCursorKey).values(plain_until=5))
        await session.commit()
    channels.reader._cursor_key = None  # as after the start that the upgrade was
    listener, outlet = await join(channels, context, after=shown(3))
    await context.run(ring, ["a"], actor=SYSTEM)
    assert await outlet.until(3) == cursors(4, 5, 6)
    listener.leave()


@pytest.mark.parametrize("after", [FOREIGN.at(3), shown(1), cursor_at(10**9)])
async def test_a_cursor_of_another_log_is_told_to_ask_again(
    channels: Channels, context: Context, after: Cursor
) -> None:
    await context.run(ring, ["a"] * 5, actor=SYSTEM)
    _, outlet = await join(channels, context, after=after)
    await outlet.until(1)
    assert outlet.told == []
    (error,) = outlet.errors
    assert (error.extensions or {})["code"] == "RESYNC"
    assert (error.extensions or {})["cursor"] == cursor_at(5)


async def test_another_process_and_the_next_start_know_it(
    channels: Channels, context: Context, database_url: str
) -> None:
    await context.run(ring, ["a"] * 2, actor=SYSTEM)
    listener, outlet = await join(channels, context, after=shown(0))
    told = await outlet.until(2)
    listener.leave()
    database = Database(database_url)
    elsewhere = EventCursors(await LogReader(database, context.bus).cursor_key())
    await database.close()
    assert [elsewhere.position_of(Cursor(each)) for each in told] == [1, 2]
