"""The part `fanout`: one event to many subscribers, beside npm's graphql-ws with the same payload, in turns."""

import asyncio
import json
import resource
import statistics
from collections.abc import Sequence
from time import perf_counter
from typing import Any

import uvloop

from bench import fanout_court, servers
from bench.client import ask_once
from bench.frame import Row, Run
from bench.peers import peer
from bench.questions import body
from bench.servers import Server
from bench.subscribers import Subscriber, open_all
from causeway.graphql.engine.ids import encode_id

AMOUNTS = {"quick": (100, 3, 300), "usual": (1_000, 20, 5_000), "large": (1_000, 20, 5_000)}
"""Subscribers, events, and connections that are held."""
KIB = 1024
MAX_KIB_PER_CONNECTION = 40
SETTLING_EVENTS = 2
MOST_TIMES_ALONE = 1.25
FIELDS = "{ cursor at name from to filing { id reference title status } }"
QUEUE = f"subscription Queue {{ reviewQueueChanged {FIELDS} }}"
ONE = f"subscription One($id: ID!) {{ filingStatusChanged(filingId: $id) {FIELDS} }}"
CLAIM = "mutation Claim($id: ID!) { done: claimReview(input: {filingId: $id}) { __typename } }"
RELEASE = "mutation Release($id: ID!) { done: releaseReview(input: {filingId: $id}) { __typename } }"


def measure(run: Run) -> list[Row]:
    """Measure latency, the mutation, processor and memory; clerks have the queue open, as many times as they may."""
    _allow_sockets()
    subscribers, events, held = AMOUNTS[run.size]
    url = f"sqlite:///{run.folder}/fanout.db"
    tokens, filings = asyncio.run(fanout_court.build(url))
    with (
        servers.causeway(run.folder / "data", url, sockets_per_user=str(held)) as ours,
        peer("graphql-ws", "fanout.mjs", run.results) as theirs,
    ):
        bench = Bench(ours, theirs, tokens, [encode_id("Filing", each) for each in filings])
        return uvloop.run(bench.all(subscribers, events, held))


class Bench:
    """Both servers, and who subscribes."""

    def __init__(self, ours: Server, theirs: Server, tokens: Sequence[str], filings: Sequence[str]) -> None:
        """Measure `ours` beside `theirs`."""
        self.ours, self.theirs = ours, theirs
        self.tokens, self.filings = tokens, filings
        self.rows: list[Row] = []
        self._is_claimed = False

    async def all(self, subscribers: int, events: int, held: int) -> list[Row]:
        """Run everything."""
        await self._to_all(subscribers, events)
        await self._to_one(subscribers, events)
        await self._hold(held)
        return self.rows

    async def _to_all(self, subscribers: int, events: int) -> None:
        tokens = [self.tokens[number % len(self.tokens)] for number in range(subscribers)]
        before = _memory(self.ours), _memory(self.theirs)
        began = self.ours.processor_seconds()
        mine = await open_all(self.ours.port, tokens, QUEUE, [{}] * subscribers)
        opened = self.ours.processor_seconds()
        others = await open_all(self.theirs.port, [""] * subscribers, QUEUE, [{}] * subscribers)
        after = _memory(self.ours), _memory(self.theirs)
        await self._require_same_answers(mine, others)
        message, told, heard = mine[0].last, [], []
        used = [0.0, 0.0]
        for _ in range(events):
            start = self.ours.processor_seconds(), self.theirs.processor_seconds()
            told.append(await self._act(mine))
            heard.append(await self._publish(others, message))
            used[0] += _spent(self.ours, start[0])
            used[1] += _spent(self.theirs, start[1])
        p99 = [_p99([each for one in taken for each in one.latencies]) for taken in (told, heard)]
        each = subscribers * events / 1000
        question = f"one event to {subscribers:,}"
        self._row(question, p99[0], "ms, p99", p99[1], "<= 1", p99[0] <= p99[1])
        self._row(question, used[0] / each, "ms of processor each", used[1] / each)
        if began is not None and opened is not None:
            self._row("a socket is set up", (opened - began) * 1000 / subscribers, "ms of processor")
        memory = [(now - then) / KIB / subscribers for now, then in zip(after, before, strict=True)]
        self._row("memory", memory[0], "KiB a connection", memory[1])
        hurried = [await self._act_at_once(mine) for _ in range(events)]
        _leave(mine)
        alone, alone_hurried = await self._beside_nobody(events, others, message)
        _leave(others)
        self._mutation("the mutation answers", subscribers, told, alone)
        self._mutation("the next, sent meanwhile, answers", subscribers, hurried, alone_hurried)

    async def _beside_nobody(
        self, events: int, others: Sequence[Subscriber], message: bytes
    ) -> tuple[list["Told"], list["Told"]]:
        """Do the same where nobody listens, in the same rhythm, and when those who listened have left.

        Mutations with nothing between would find everything in the processor's caches.
        """
        alone = []
        for _ in range(SETTLING_EVENTS + events):
            alone.append(await self._act([]))
            await self._publish(others, message)
        return alone[SETTLING_EVENTS:], [await self._act_at_once([]) for _ in range(events)]

    def _mutation(
        self, question: str, subscribers: int, told: Sequence["Told"], alone: Sequence["Told"]
    ) -> None:
        with_all, with_none = (statistics.median(each.answered for each in acts) for acts in (told, alone))
        self._row(f"{question}, with {subscribers:,} told", with_all, "ms")
        ratio, most = with_all / with_none, MOST_TIMES_ALONE
        self._row("as long as with nobody told", ratio, "times", None, f"<= {most}", ratio <= most)

    async def _to_one(self, subscribers: int, events: int) -> None:
        """An event that concerns one, with nobody else there and with all the others."""
        costs = []
        for others in (0, subscribers - 1):
            wanted = [self.filings[number % len(self.filings)] for number in range(others + 1)]
            tokens = [self.tokens[number % len(self.tokens)] for number in range(others + 1)]
            made = await open_all(self.ours.port, tokens, ONE, [{"id": each} for each in wanted])
            concerned = [one for one, filing in zip(made, wanted, strict=True) if filing == self.filings[0]]
            for _ in range(SETTLING_EVENTS):
                await self._act(concerned)
            start = self.ours.processor_seconds()
            told = [await self._act(concerned) for _ in range(events)]
            costs.append(_spent(self.ours, start) * 1000 / events)
            p99 = _p99([each for one in told for each in one.latencies])
            self._row(f"one of {others + 1:,} concerned", p99, "ms, p99")
            _leave(made)
        grown = costs[1] / costs[0] if costs[0] else 1.0
        goal = f"<= {MOST_TIMES_ALONE}"
        self._row(
            "an event's processor, with the others", grown, "times", None, goal, grown <= MOST_TIMES_ALONE
        )

    async def _hold(self, held: int) -> None:
        """Hold many connections, and tell them all of one event."""
        tokens = [self.tokens[number % len(self.tokens)] for number in range(held)]
        before = _memory(self.ours)
        made = await open_all(self.ours.port, tokens, QUEUE, [{}] * held)
        kib = (_memory(self.ours) - before) / KIB / held
        told = await self._act(made)
        question = f"{held:,} connections held"
        goal = f"<= {MAX_KIB_PER_CONNECTION}"
        self._row(question, kib, "KiB a connection", None, goal, kib <= MAX_KIB_PER_CONNECTION)
        self._row(question, _p99(told.latencies), "ms, p99 of one event to all")
        _leave(made)

    async def _act(self, told: Sequence[Subscriber]) -> "Told":
        """Claim or release the first filing, and wait until all of `told` have heard of it."""
        document, self._is_claimed = (RELEASE if self._is_claimed else CLAIM), not self._is_claimed
        for each in told:
            each.expect(1)
        began = perf_counter()
        answer = await ask_once(self.ours.port, body(document, {"id": self.filings[0]}), self.tokens[0])
        answered = perf_counter()
        if answer.get("errors") or answer["data"]["done"]["__typename"] != "Filing":
            raise SystemExit(f"bench: the mutation answers {answer}")
        return await _heard(told, began, answered)

    async def _act_at_once(self, told: Sequence[Subscriber]) -> "Told":
        """Act twice, the second time while the first is told; return the second."""
        for each in told:
            each.expect(2)
        await self._act([])
        second = await self._act([])
        await _heard(told, 0, 0)
        return second

    async def _publish(self, told: Sequence[Subscriber], message: bytes) -> "Told":
        """Give the other server the event that ours told of, and wait until all have heard of it."""
        for each in told:
            each.expect(1)
        began = perf_counter()
        await ask_once(self.theirs.port, json.dumps(json.loads(message)["payload"]["data"]).encode())
        return await _heard(told, began, perf_counter())

    async def _require_same_answers(self, mine: Sequence[Subscriber], others: Sequence[Subscriber]) -> None:
        """A race between different answers would mean nothing."""
        for _ in range(SETTLING_EVENTS):
            await self._act(mine)
            await self._publish(others, mine[0].last)
        answers = {json.dumps(json.loads(each.last), sort_keys=True) for each in (*mine, *others)}
        if len(answers) != 1:
            raise SystemExit(f"bench: different answers: {sorted(answers)[:2]}")

    def _row(
        self,
        question: str,
        value: float,
        unit: str,
        other: float | None = None,
        goal: str | None = None,
        met: bool | None = None,  # noqa: FBT001
    ) -> None:
        compared: dict[str, Any] = {}
        if other is not None:
            compared = {"peer": "graphql-ws", "peer_value": round(other, 3), "ratio": round(value / other, 2)}
        self.rows.append(
            Row(
                part="fanout",
                question=question,
                database="SQLite",
                subject="clerk",
                cases=None,
                value=round(value, 3),
                unit=unit,
                goal=goal,
                met=met,
                **compared,
            )
        )


class Told:
    """When one event was answered and heard, in milliseconds."""

    def __init__(self, answered: float, latencies: list[float]) -> None:
        """Keep the milliseconds to the mutation's answer, and to each subscriber."""
        self.answered, self.latencies = answered, latencies


async def _heard(told: Sequence[Subscriber], began: float, answered: float) -> Told:
    async with asyncio.timeout(120):
        for each in told:
            await each.enough.wait()
    return Told((answered - began) * 1000, [(each.came[0] - began) * 1000 for each in told])


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def _memory(server: Server) -> int:
    return server.memory() or 0


def _spent(server: Server, since: float | None) -> float:
    now = server.processor_seconds()
    return 0.0 if now is None or since is None else now - since


def _leave(*groups: Sequence[Subscriber]) -> None:
    for group in groups:
        for each in group:
            each.leave()


def _allow_sockets() -> None:
    """Let this process and the servers it starts open as many files as they may."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
