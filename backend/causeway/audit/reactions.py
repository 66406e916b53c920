"""Reactions: what happens later because of an event, each as a job that exists exactly when the event does."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sqlmodel import col, select

from causeway.audit.queries import EVENTS_PER_PAGE
from causeway.audit.subscriptions import is_wanted, reaction_job, read_subscriptions
from causeway.audit.tables import AuditEvent, AuditHead, ReactionSubscription
from causeway.kit.context import Context
from causeway.kit.jobs.enqueue import NewJob, enqueue
from causeway.kit.jobs.handlers import IdempotentHandler, JobHandler, Retry, TransactionHandler
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Asker, Work

BACKFILL = "audit.backfill"

Handle = Callable[[Context, AuditEvent], Awaitable[None]]


class Start(Enum):
    """Where a reaction begins in a log that has events already when it is first run."""

    BEGINNING = "beginning"
    """With the oldest: what it does is owed for the past too. Events to come are not kept waiting for that."""
    NOW = "now"
    """With the next: the past is over."""


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """Does `handle(context, event)` for each event named in `events`; may be called twice, as `idempotent_by` allows.

    `name` is the kind of its jobs and never changes. An event whose name is added later is reacted to from then on.
    """

    name: str
    events: frozenset[str]
    handle: Handle
    start: Start
    idempotent_by: str
    """Why it harms nobody when it is done again, in a sentence."""
    condition: Mapping[str, Sequence[str]] | None = None
    """By field of the payload, the values for which it is wanted; None: always."""
    retry: Retry = field(default_factory=Retry)
    concurrency: int = 2

    def handler(self) -> JobHandler:
        """Return what does its jobs."""

        async def react(context: Context, job: Job) -> None:
            async with context.database.reading() as session:
                event = await session.get_one(AuditEvent, job.payload["position"])
            await self.handle(context, event)

        return IdempotentHandler(
            kind=self.name,
            handle=react,
            idempotent_by=self.idempotent_by,
            retry=self.retry,
            concurrency=self.concurrency,
        )


def reaction_handlers(reactions: Iterable[Reaction]) -> list[JobHandler]:
    """Return what does the jobs of `reactions`, and reads the past for new ones."""
    return [*(reaction.handler() for reaction in reactions), TransactionHandler(kind=BACKFILL, act=_backfill)]


async def subscribe(context: Context, reactions: Iterable[Reaction], actor: Asker) -> None:
    """See to it that every event from now on enqueues the jobs of `reactions`; before anything is served."""
    wanted = tuple(reactions)
    if len({reaction.name for reaction in wanted}) != len(wanted):
        raise ValueError(f"two reactions share a name: {sorted(reaction.name for reaction in wanted)}")
    await context.run(_subscribe, wanted, actor=actor)


async def _subscribe(work: Work[Any], reactions: tuple[Reaction, ...]) -> None:
    # Whoever appends holds this row to its commit: an event is either in the log by now, or will have its job.
    head = (await work.session.exec(select(AuditHead).where(AuditHead.id == 1).with_for_update())).one()
    known = {(row.reaction, row.event): row for row in await read_subscriptions(work.session)}
    names = {reaction for reaction, _ in known}
    changed = False
    for reaction in reactions:
        condition = {key: list(values) for key, values in (reaction.condition or {}).items()} or None
        for event in sorted(reaction.events):
            row = known.get((reaction.name, event))
            if row is None:
                row = ReactionSubscription(reaction=reaction.name, event=event, since=head.position)
            elif row.condition == condition:
                continue
            row.condition, changed = condition, True
            work.session.add(row)
        if reaction.name not in names and reaction.start is Start.BEGINNING and head.position:
            past = {"reaction": reaction.name, "after": 0, "until": head.position}
            await enqueue(work.session, NewJob(BACKFILL, past, key=reaction.name), now=work.now)
    if changed:
        head.subscriptions_version += 1


async def _backfill(work: Work[Any], job: Job) -> None:
    """Enqueue the jobs of a new reaction for a page of the past, and the reading of the next page."""
    reaction, until = job.payload["reaction"], job.payload["until"]
    rows = await read_subscriptions(work.session, reaction)
    statement = (
        select(AuditEvent)
        .where(
            col(AuditEvent.name).in_(sorted({row.event for row in rows})),
            col(AuditEvent.position) > job.payload["after"],
            col(AuditEvent.position) <= until,
        )
        .order_by(col(AuditEvent.position))
        .limit(EVENTS_PER_PAGE)
    )
    events = (await work.session.exec(statement)).all()
    for event in events:
        if any(is_wanted(event, row) for row in rows):
            await enqueue(work.session, reaction_job(reaction, event), now=work.now)
    if len(events) == EVENTS_PER_PAGE:
        rest = job.payload | {"after": events[-1].position}
        await enqueue(work.session, NewJob(BACKFILL, rest, key=reaction), now=work.now)
