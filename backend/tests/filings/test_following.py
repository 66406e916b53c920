"""Following filings and cases: who hears of what as rights change, and at what cost, when answers are shared."""

import asyncio
import json
from dataclasses import replace
from datetime import date
from typing import Any

from graphql import GraphQLError, parse
from sqlmodel import col, delete, update

from causeway.accounts.actor import SYSTEM, Actor, Role
from causeway.audit.queries import events_after
from causeway.audit.reader import LogReader
from causeway.cases.events import CaseIssued
from causeway.cases.queries import topics_of_those_in_the_case
from causeway.cases.tables import (
    AssignmentKind,
    Case,
    CaseAssignment,
    CaseShare,
    Representation,
    SecurityLevel,
)
from causeway.filings.core.events import FilingStatusChanged, discarded
from causeway.filings.drafting.commands.discard_filing import DiscardFiling, discard_filing
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.execution.asked import Subscription
from causeway.graphql.execution.channels import Channels
from causeway.graphql.execution.listener import Listener
from causeway.graphql.execution.resuming import resumption_of
from causeway.graphql.schema import schema
from causeway.kit.context import Context
from causeway.kit.work import Work
from tests.filings.asking import statements
from tests.filings.builders import CLERK, OTHER_CLERK, REGISTRAR, Court, accepted, court, draft, in_case
from tests.graphql.channels import close
from tests.patience import PATIENCE

COUNSEL = Actor("counsel", "chambers", roles=frozenset({Role.ORGANISATION_USER}))
JUDGE = Actor("judge", roles=frozenset({Role.JUDGE}))
STRANGER = Actor("stranger", "elsewhere", roles=frozenset({Role.ORGANISATION_USER}))
FILINGS = (
    "subscription { told: filingStatusChanged { cursor to filing { id title status availableActions } } }"
)
CASE = "subscription ($case: ID!) { told: caseActivity(caseId: $case) { cursor name case { id title } } }"


class Outlet:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self.has_changed = asyncio.Event()

    def tell(self, payload: bytes) -> None:
        self.told.append(json.loads(payload)["data"]["told"])
        self.has_changed.set()

    def fail(self, errors: list[GraphQLError]) -> None:
        raise AssertionError(errors)

    def finish(self) -> None:
        raise AssertionError

    async def room(self) -> None:
        return

    async def until(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while len(self.told) < count:
                self.has_changed.clear()
                await self.has_changed.wait()


def channels_of(context: Context) -> Channels:
    return Channels(schema, LogReader(context.database, context.bus, audience=topics_of_those_in_the_case))


async def join(channels: Channels, context: Context, actor: Actor, document: str, **variables: Any) -> Outlet:
    resumption, outlet = resumption_of(parse(document), None), Outlet()
    assert resumption is not None
    surroundings = GraphQLContext(context, actor, log_reader=channels.reader)
    await channels.join(Subscription(surroundings, document, None, variables, resumption), Listener(outlet))
    return outlet


class Scene:
    """A case with an accepted filing, and steps that are told of it again and again."""

    def __init__(self, at: Court, case_id: str, step: dict[str, Any]) -> None:
        self.at, self.case_id, self.step = at, case_id, step
        self.told = 0

    async def tell(self) -> None:
        """One event of the filing and one of the case."""

        async def act(work: Work[Any], _: None) -> None:
            work.record(FilingStatusChanged(**self.step))
            work.record(CaseIssued(self.case_id, "HCA 1/2026"))

        await self.at.context.run(act, None, actor=SYSTEM)
        self.told += 1

    async def change(self, *changes: Any) -> None:
        """Rows, or statements, by which rights change."""
        async with self.at.context.database.writing() as session:
            for each in changes:
                if hasattr(each, "__table__") and not callable(each):
                    session.add(each)
                else:
                    await session.execute(each)
            await session.commit()


async def scene(context: Context) -> Scene:
    at = await court(context)
    filing = await accepted(at)
    async with context.database.reading() as session:
        events = [e for e in await events_after(session, 0) if e.name == FilingStatusChanged.name]
    assert filing.case_id is not None
    (step,) = [e.payload for e in events if e.payload["to_status"] == "ACCEPTED"]
    return Scene(at, filing.case_id, step)


def off_record(case_id: str) -> Any:
    return (
        update(Representation).where(col(Representation.case_id) == case_id).values(until=date(2026, 11, 23))
    )


def on_record(case_id: str) -> Any:
    return update(Representation).where(col(Representation.case_id) == case_id).values(until=None)


def sealed(case_id: str, level: SecurityLevel) -> Any:
    return update(Case).where(col(Case.id) == case_id).values(security_level=level)


PEOPLE = {"clerk": CLERK, "registrar": REGISTRAR, "counsel": COUNSEL, "judge": JUDGE, "stranger": STRANGER}


def changes_of_rights(at: Scene) -> list[tuple[tuple[Any, ...], set[str]]]:
    """Changes, one after the other, and who is to be told of what happens after each."""
    now, case_id = at.at.context.clock.now(), at.case_id
    share = CaseShare(case_id=case_id, user_id="counsel", shared_by="someone", shared_at=now)
    given = CaseAssignment(case_id=case_id, user_id="judge", kind=AssignmentKind.JUDGE, assigned_at=now)
    not_shared = delete(CaseShare).where(col(CaseShare.case_id) == case_id)
    not_given = delete(CaseAssignment).where(col(CaseAssignment.kind) == AssignmentKind.JUDGE)
    seal, unseal = sealed(case_id, SecurityLevel.SEALED), sealed(case_id, SecurityLevel.PUBLIC)
    return [
        ((), {"firm", "clerk", "registrar"}),
        ((share,), {"firm", "clerk", "registrar", "counsel"}),
        ((given,), {"firm", "clerk", "registrar", "counsel", "judge"}),
        ((seal,), {"firm", "registrar", "judge"}),
        ((unseal, off_record(case_id)), {"clerk", "registrar", "counsel", "judge"}),
        ((not_shared, on_record(case_id)), {"firm", "clerk", "registrar", "judge"}),
        ((not_given,), {"firm", "clerk", "registrar"}),
    ]


async def test_a_right_counts_from_the_next_event_on_and_not_beyond(context: Context) -> None:
    """On and off the record, shared, given to a judge, sealed: told and not told, with every socket left open."""
    at = await scene(context)
    channels, case, steps = channels_of(context), encode_id("Case", at.case_id), changes_of_rights(at)
    following = {
        who: (
            await join(channels, context, actor, FILINGS),
            await join(channels, context, actor, CASE, case=case),
        )
        for who, actor in {"firm": at.at.solicitor, **PEOPLE}.items()
    }
    for changes, _ in steps:
        await at.change(*changes)
        await at.tell()
        for outlet, count in zip(following["registrar"], (at.told, 2 * at.told), strict=True):
            await outlet.until(count)
        await settled(channels)
    positions = [event["cursor"] for event in following["registrar"][0].told]
    assert len(positions) == len(steps)
    for who, (filings, cases) in following.items():
        wanted = [number for number, (_, told) in enumerate(steps) if who in told]
        assert [positions.index(event["cursor"]) for event in filings.told] == wanted, who
        # The filing's step and the case's own, each time.
        assert [event["name"] for event in cases.told] == ["filing.status_changed", "case.issued"] * len(
            wanted
        )
    await close(channels)


async def settled(channels: Channels) -> None:
    """Every channel has come to the end of what its feed has, and waits."""
    async with asyncio.timeout(PATIENCE):
        while True:
            await asyncio.sleep(0.01)
            waiting = any(feed._waiting.qsize() for feed in channels.reader._open)
            busy = [channel for channel in channels._channels.values() if channel._is_open]
            opening = len(channels.reader._open) < len(channels._channels)
            if not (waiting or busy or opening or channels.reader.position < channels.reader._bus.latest):
                return


async def test_an_event_costs_as_much_for_many_clerks_as_for_one(context: Context) -> None:
    """The registry sees the same: it is found out once, however many of it have the queue open."""
    at = await scene(context)
    document = "subscription { told: reviewQueueChanged { cursor to filing { id title status } } }"
    costs = []
    for clerks in (1, 30):
        channels = channels_of(context)
        people = [replace(CLERK, user_id=f"clerk-{n}", session_id=f"s{n}") for n in range(clerks)]
        outlets = [await join(channels, context, each, document) for each in people]
        await settled(channels)
        with statements(context.database) as seen:
            await at.tell()
            for outlet in outlets:
                await outlet.until(1)
        assert all(outlet.told == outlets[0].told for outlet in outlets)
        costs.append(len(seen))
        await close(channels)
    assert costs[0] == costs[1]


async def test_shared_answers_are_those_that_each_would_get_alone(context: Context) -> None:
    """Kinds of people who see the same, and people of one kind who do not: nobody is told what another may see."""
    at = await scene(context)
    colleague = replace(at.at.solicitor, user_id="colleague", session_id="c")
    everyone = [CLERK, OTHER_CLERK, REGISTRAR, at.at.solicitor, colleague, COUNSEL, STRANGER, JUDGE]
    documents = [
        FILINGS,
        "subscription { told: filingStatusChanged { to from reason filing { comments receiptUrl claimedBy { id } } } }",
    ]
    together = channels_of(context)
    alone = {(who, document): channels_of(context) for who in everyone for document in documents}
    shared = {key: await join(together, context, *key) for key in alone}
    single = {key: await join(channels, context, *key) for key, channels in alone.items()}
    for _ in range(3):
        await at.tell()
    for key, outlet in single.items():
        if key[0] in {CLERK, OTHER_CLERK, REGISTRAR, at.at.solicitor}:
            await outlet.until(3)
        await settled(alone[key])
    await settled(together)
    assert {key: outlet.told for key, outlet in shared.items()} == {
        key: outlet.told for key, outlet in single.items()
    }
    assert shared[STRANGER, FILINGS].told == []
    for channels in (together, *alone.values()):
        await close(channels)


async def test_every_change_of_a_draft_is_told_to_its_own_side_and_its_end_too(context: Context) -> None:
    """Begun, edited, thrown away: nobody is left with a draft that is no more, or hears of another's."""
    at = await court(context)
    channels = channels_of(context)
    colleague = replace(at.solicitor, user_id="colleague", session_id="c")
    document = "subscription { told: filingChanged { cursor name filingId filing { id status } } }"
    own = [await join(channels, context, actor, document) for actor in (at.solicitor, colleague)]
    others = [await join(channels, context, actor, document) for actor in (STRANGER, CLERK, REGISTRAR, JUDGE)]
    steps = await join(channels, context, at.solicitor, "subscription { told: filingStatusChanged { kind } }")
    await settled(channels)
    drafted = await draft(at)
    # Heard of before it is thrown away: afterwards whoever is slow is told of its end alone.
    await settled(channels)
    assert {"kind": "SCAN_PERMITTED"} in steps.told
    await at.run(discard_filing, DiscardFiling(drafted.id))
    for outlet in own:
        await outlet.until(5)
        names = [event["name"] for event in outlet.told]
        assert names[0] == "filing.created"
        assert {"filing.updated", "filing.status_changed", "filing.scan_permitted"} <= {*names}
        # What is told later of what is gone by then is its end alone.
        assert [event["filing"] for event in outlet.told if event["name"] == "filing.discarded"] == [None]
        assert {event["filingId"] for event in outlet.told} == {encode_id("Filing", drafted.id)}
    await settled(channels)
    assert [outlet.told for outlet in others] == [[]] * len(others)
    await close(channels)


async def test_the_end_of_a_draft_in_a_case_is_told_to_whoever_is_still_in_it(context: Context) -> None:
    at = await scene(context)
    channels = channels_of(context)
    outlet = await join(
        channels, context, at.at.solicitor, "subscription { told: filingChanged { cursor name } }"
    )
    await settled(channels)
    for is_in in (False, True):
        gone = await in_case(at.at, at.case_id)
        await outlet.until(1)
        if not is_in:
            await at.change(off_record(at.case_id))

        async def discard(work: Work[Any], filing: Any) -> None:
            work.record(discarded(filing))

        await context.run(discard, gone, actor=SYSTEM)
        await settled(channels)
        assert [event["name"] for event in outlet.told].count("filing.discarded") == is_in
        await at.change(on_record(at.case_id))
    await close(channels)
