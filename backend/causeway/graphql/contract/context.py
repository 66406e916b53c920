"""What resolvers and the engine run on: who asks, and one reader and one set of loads per operation."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any, Protocol, TypeVar

import strawberry
from starlette.requests import HTTPConnection
from starlette.responses import Response

from causeway.accounts.actor import PUBLIC, Actor
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.identity import Identity
from causeway.audit.checkpoints.watch import LogWatch
from causeway.audit.queries import Topics
from causeway.audit.reader import LogReader
from causeway.audit.tables import AuditEvent
from causeway.cases.queries import topics_of_those_in_the_case
from causeway.forms.page.typesetter import Typesetter
from causeway.graphql.contract.batching import Batcher
from causeway.graphql.contract.observed_actor import ObservedActor
from causeway.graphql.contract.permissions import Permission
from causeway.graphql.contract.reader import Reader
from causeway.kit.blobs import BlobStore
from causeway.kit.context import Context
from causeway.kit.database import ReadSession
from causeway.kit.fairness import Pace, ServerTime
from causeway.kit.words import Language
from causeway.kit.work import Work
from causeway.payments.intent_settler import IntentSettler
from causeway.uploads.service import UploadService

Command = TypeVar("Command")
Result = TypeVar("Result")

VERIFICATIONS_PER_MINUTE = 60


class EventSource(Protocol):
    """Where a subscription hears events from; `LogReader` is one."""

    def follow(
        self, topics: Collection[str], *, after: int | None = None, missed: Topics | None = None
    ) -> AsyncGenerator[AuditEvent, None]:
        """Yield events about any of `topics`; first, if `after` is a position, those that `missed` finds after it."""
        ...


@dataclass
class GraphQLContext:
    """One operation's surroundings; `info.context` in every resolver.

    `context` runs commands, `actor` is who asks, `language` what to say texts in: the request's, else
    their account's. `request` and `response` are the HTTP exchange (no response on a WebSocket): cookies are set on
    `response`. `identity` is what signing in runs on, `upload_service` what uploading does. `events` is what a
    subscription hears: by default `log_reader`, of which a process has one.
    """

    context: Context
    actor: Actor = PUBLIC
    language: Language = Language.EN
    request: HTTPConnection | None = None
    response: Response | None = None
    connection_params: dict[str, Any] = field(default_factory=dict)
    identity: Identity | None = None
    upload_service: UploadService | None = None
    typesetting: Typesetter | None = None
    """Sets the pages of originating documents; none where that is not served."""
    cards: IntentSettler | None = None
    """Has payments by card begun and ended; none where the installation has no payment provider."""
    log_reader: LogReader | None = None
    log_watch: LogWatch | None = None
    """Verifies the audit log all the while; none where nobody does."""
    events: EventSource | None = None
    denials: DenialRecorder | None = None
    """Hears what was asked for by id and not given; none: nothing is written down."""
    verifications: ServerTime = field(default_factory=lambda: ServerTime(VERIFICATIONS_PER_MINUTE))
    """What each person or network may verify in this process: one is counted for each question."""
    pace: Pace | None = field(default=None, init=False)
    """What an operation with a long answer keeps to while it builds it."""
    document_plans: Any = field(default=None, init=False)
    """The plans kept with the document that is run; None: it is walked field by field."""
    plans: Any = field(default=None, init=False)
    """The same with the variables of this operation."""
    is_walked: bool = field(default=False, init=False)
    """Whether its plans have failed already."""
    is_query: bool = field(default=False, init=False)
    has_changed: bool = field(default=False, init=False)
    """Whether a command was begun: what changes something is not broken off when its sender has gone."""
    reader: Reader = field(init=False)
    batcher: Batcher = field(init=False)

    def __post_init__(self) -> None:
        """Give the operation its own reader and loads."""
        self.reader = Reader(self.context.database)
        self.batcher = Batcher()

    @property
    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self.context.clock.now()

    @property
    def typesetter(self) -> Typesetter:
        """What sets pages; RuntimeError where none was given."""
        if self.typesetting is None:
            raise RuntimeError("No typesetter: GraphQLContext was made without one.")
        return self.typesetting

    @property
    def store(self) -> BlobStore:
        """Where bytes are kept; RuntimeError where none was given."""
        if self.upload_service is None:
            raise RuntimeError("No store: GraphQLContext was made without an upload service.")
        return self.upload_service.store

    @cached_property
    def base_url(self) -> str:
        """The address people use, as far as this operation can know it, without a slash at the end.

        That is not the address the service is reached by behind a proxy.
        """
        if self.upload_service is not None and self.upload_service.public_url:
            return self.upload_service.public_url.rstrip("/")
        if self.request is None:
            return ""
        url: Any = self.request.base_url
        scheme = {"ws": "http", "wss": "https"}.get(url.scheme, url.scheme)
        return str(url.replace(scheme=scheme)).rstrip("/")

    def admit(self, permission: Permission) -> None:
        """Raise UNAUTHENTICATED or FORBIDDEN if the viewer may not use a root field that names `permission`."""
        permission.check(self.actor)

    def for_operation(self, **changes: Any) -> "GraphQLContext":
        """Return the surroundings of another operation of the same socket."""
        return replace(self, **changes)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[ReadSession]:
        """Yield the operation's read session, for `queries.py` in ordinary resolvers; hold it briefly."""
        async with self.reader.reading() as session:
            yield session

    def is_only_reading(self) -> bool:
        """Whether nothing is lost by breaking the operation off: a query that has changed nothing."""
        return self.is_query and not self.has_changed

    async def run(self, act: Callable[[Work[Any], Command], Awaitable[Result]], command: Command) -> Result:
        """Run one command as the viewer; what is read afterwards has its changes."""
        self.has_changed = True
        await self.reader.refresh()
        try:
            return await self.context.run(act, command, actor=self.actor)
        finally:
            await self.reader.refresh()

    async def run_once(
        self, act: Callable[[Work[Any], Command], Awaitable[Any]], command: Command, key: str | None
    ) -> str:
        """Run one command as the viewer, once for each idempotency key; return the id of what it made or changed."""
        await self.reader.refresh()
        try:
            return await self.context.run_once(act, command, actor=self.actor, key=key)
        finally:
            await self.reader.refresh()

    async def refresh(self) -> None:
        """See what was committed since the operation began; after every command."""
        await self.reader.refresh()

    @property
    def reader_of_log(self) -> LogReader:
        """What reads the log for this process; made where none was given."""
        if self.log_reader is None:
            self.log_reader = LogReader(
                self.context.database, self.context.bus, audience=topics_of_those_in_the_case
            )
        return self.log_reader

    async def start_event(self) -> None:
        """Begin what a subscription reads for one event: fresh, and within limits of its own."""
        await self.reader.start_event()

    def note(self, names: frozenset[str]) -> None:
        """Count values of the actor that a statement is given as what the answer depends on."""
        if isinstance(self.actor, ObservedActor):
            self.actor.note(names)

    async def close(self) -> None:
        """Let go of the database; whatever is still being read for somebody who has gone is ended."""
        task = asyncio.current_task()
        await self.batcher.close(is_unwanted=task is not None and task.cancelling() > 0)
        await self.reader.close()


Info = strawberry.Info[GraphQLContext, None]
"""What every resolver of ours is given."""
