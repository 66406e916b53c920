"""Two server processes on one PostgreSQL: what happens in one is heard in the other, once, in order, and soon."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any

import asyncpg
import pytest

from tests.application.clients import Client, Clients, clients
from tests.application.processes import children, holder_of
from tests.application.servers import Server
from tests.application.sockets import Closed, Socket, Stream
from tests.patience import PATIENCE

FOLLOW = """subscription ($filing: ID, $after: Cursor) {
  filingStatusChanged(filingId: $filing, after: $after) { cursor from to filing { id } } }"""
MOST_TRIES = 60
SENT = [("DRAFT", "SUBMITTING"), ("SUBMITTING", "RECEIVED")]
LOOKED_AT = [("RECEIVED", "UNDER_REVIEW"), ("UNDER_REVIEW", "RECEIVED")]
SESSIONS = "{ sessions { id current } }"


@pytest.fixture
async def people(postgres_court: Server) -> AsyncIterator[Clients]:
    async with clients(postgres_court) as made:
        yield made


async def on_every_worker(stack: AsyncExitStack, server: Server, client: Client) -> list[Socket]:
    """Sockets of `client`, one to each worker."""
    assert server.process is not None
    workers = children(server.process.pid)
    found: dict[int, Socket] = {}
    for _ in range(MOST_TRIES):
        attempt = AsyncExitStack()
        socket = await attempt.enter_async_context(client.socket())
        pid = holder_of(server.port, socket.port, workers)
        if pid is None or pid in found:
            await attempt.aclose()
            continue
        found[pid] = socket
        stack.push_async_exit(attempt)
        if len(found) == server.workers:
            return list(found.values())
    raise AssertionError(f"{MOST_TRIES} connections all went to {list(found)} of {workers}")


async def first_steps(people: Clients, filing: Any) -> None:
    """Submit, claim and release, each over whatever connection is free."""
    await (await people.of("lawyer")).submit(filing["id"])
    await look_at(await people.of("clerk"), filing)


async def look_at(clerk: Client, filing: Any) -> None:
    """Claim and release."""
    await clerk.move("claimReview", filing["id"])
    await clerk.move("releaseReview", filing["id"])


async def take(stream: Stream, count: int) -> list[tuple[str, str]]:
    """The next steps that a stream tells of."""
    events = [(await stream.next())["filingStatusChanged"] for _ in range(count)]
    return [(event["from"], event["to"]) for event in events]


async def test_every_worker_hears_of_every_step_once_and_in_order(
    postgres_court: Server, people: Clients, pdf: bytes
) -> None:
    lawyer, clerk = await people.of("lawyer"), await people.of("clerk")
    filing = await lawyer.draft(pdf, await people.of("registrar"))
    async with AsyncExitStack() as stack:
        sockets = await on_every_worker(stack, postgres_court, lawyer)
        streams = [await socket.subscribe(FOLLOW, filing=filing["id"]) for socket in sockets]
        for socket in sockets:
            await socket.settled()
        await first_steps(people, filing)
        assert [await take(stream, 4) for stream in streams] == [SENT + LOOKED_AT] * len(sockets)
        await clerk.accept(filing)
        more = [("RECEIVED", "UNDER_REVIEW"), ("UNDER_REVIEW", "ACCEPTED")]
        assert [await take(stream, 2) for stream in streams] == [more] * len(sockets)
        assert all(stream.messages.empty() for stream in streams)


async def test_who_comes_back_is_told_what_was_missed_and_then_what_happens(
    postgres_court: Server, people: Clients, pdf: bytes
) -> None:
    lawyer, clerk = await people.of("lawyer"), await people.of("clerk")
    filing = await lawyer.draft(pdf, await people.of("registrar"))
    async with lawyer.socket() as socket:
        stream = await socket.subscribe(FOLLOW, filing=filing["id"])
        await socket.settled()
        await lawyer.submit(filing["id"])
        assert await take(stream, 1) == SENT[:1]
        seen = stream.last["filingStatusChanged"]["cursor"]
    async with AsyncExitStack() as stack:
        missed = SENT[1:]
        for socket in await on_every_worker(stack, postgres_court, lawyer):
            await look_at(clerk, filing)
            stream = await socket.subscribe(FOLLOW, filing=filing["id"], after=seen)
            assert await take(stream, len(missed) + 2) == missed + LOOKED_AT
            await look_at(clerk, filing)
            assert await take(stream, 2) == LOOKED_AT
            assert stream.messages.empty()
            seen, missed = stream.last["filingStatusChanged"]["cursor"], []


async def listeners(server: Server) -> list[int]:
    """The database's processes that serve the workers' LISTEN connections."""
    line = await asyncpg.connect(server.database_url)
    try:
        rows = await line.fetch(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'"
        )
    finally:
        await line.close()
    return [row["pid"] for row in rows]


async def test_a_lost_listen_connection_loses_nothing(
    postgres_court: Server, people: Clients, pdf: bytes
) -> None:
    lawyer = await people.of("lawyer")
    filing = await lawyer.draft(pdf, await people.of("registrar"))
    async with AsyncExitStack() as stack:
        sockets = await on_every_worker(stack, postgres_court, lawyer)
        streams = [await socket.subscribe(FOLLOW, filing=filing["id"]) for socket in sockets]
        for socket in sockets:
            await socket.settled()
        lost = await listeners(postgres_court)
        assert len(lost) == postgres_court.workers
        line = await asyncpg.connect(postgres_court.database_url)
        assert await line.fetchval(
            "SELECT bool_and(pg_terminate_backend(pid)) FROM unnest($1::int[]) pid", lost
        )
        await line.close()
        await first_steps(people, filing)
        assert [await take(stream, 4) for stream in streams] == [SENT + LOOKED_AT] * len(sockets)
        assert all(stream.messages.empty() for stream in streams)
    assert not {*lost} & {*await listeners(postgres_court)}


async def test_a_revoked_session_is_cut_off_in_every_worker(postgres_court: Server, people: Clients) -> None:
    thief, owner = await people.sign_in("rival"), await people.sign_in("rival")
    (stolen,) = [each["id"] for each in (await thief.ask(SESSIONS))["sessions"] if each["current"]]
    async with AsyncExitStack() as stack:
        taken = await on_every_worker(stack, postgres_court, thief)
        streams = [await socket.subscribe(FOLLOW) for socket in taken]
        for socket in taken:
            await socket.settled()
        kept = await on_every_worker(stack, postgres_court, owner)
        await owner.act(
            "revokeSession", "RevokeSessionInput", "... on SignedOut { __typename }", sessionId=stolen
        )
        for stream in streams:
            with pytest.raises(Closed) as closed:
                async with asyncio.timeout(PATIENCE):
                    await stream.next()
            assert closed.value.code == 4403
        for socket in kept:
            await socket.settled()
    answer = await thief.post(SESSIONS)
    assert answer.json()["errors"][0]["extensions"]["code"] == "TOKEN_EXPIRED"
