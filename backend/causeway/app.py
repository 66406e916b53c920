"""The composition root: settings become a database, a bus and stores; those become the ASGI application."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route

from causeway.accounts.actor import SYSTEM
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.identity import Identity
from causeway.audit.checkpoints.watch import LogWatch
from causeway.audit.listening import listen
from causeway.audit.log import AuditLog
from causeway.audit.reactions import Reaction, reaction_handlers, subscribe
from causeway.audit.reader import LogReader
from causeway.card_factories import make_card_work, make_cards, make_reconciler, make_webhook_reader
from causeway.cases.queries import topics_of_those_in_the_case
from causeway.checkpoint_factories import make_checkpoint_taker, make_log_watch
from causeway.documents.marker import DocumentMarker
from causeway.factories import (
    make_denial_recorder,
    make_identity,
    make_mailer,
    make_marker,
    make_processor,
    make_sandbox,
    make_sealer,
    make_sealing_sandbox,
    make_typesetter,
    make_upload_service,
)
from causeway.filings.drafting.reactions import REACTIONS as DRAFTING
from causeway.filings.submission.jobs import JOBS as SUBMISSION_JOBS
from causeway.filings.submission.reactions import REACTIONS as SUBMISSION
from causeway.forms.page.typesetter import Typesetter
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.schema import schema
from causeway.graphql.server.persisted_documents import PersistedDocuments
from causeway.graphql.server.routes import graphql_routes
from causeway.kit.blobs import BlobStore
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.fairness import ServerTime
from causeway.kit.jobs.worker import JobWorker
from causeway.kit.metrics import know_operations
from causeway.kit.sandbox.pool import SandboxPool
from causeway.kit.tracing import start_tracing, stop_tracing
from causeway.notifications.adapters.folder import MailFolder
from causeway.notifications.ports import Mailer
from causeway.notifications.reactions import AccountMail
from causeway.payments.intent_settler import IntentSettler
from causeway.payments.month_end.summer import FeeSummer
from causeway.payments.watch import LedgerWatch
from causeway.scheduler import scheduled_work
from causeway.settings import Settings
from causeway.uploads.service import UploadService
from causeway.web.access_log import AccessLog
from causeway.web.cross_site import RefuseCrossSite
from causeway.web.demo import demo_routes
from causeway.web.downloads import DownloadRoutes
from causeway.web.exports import ExportRoutes
from causeway.web.guard import Guard
from causeway.web.health import health_routes
from causeway.web.mail import mail_routes
from causeway.web.matters import MatterRoutes
from causeway.web.metrics import RequestMetrics, metrics_routes
from causeway.web.monitors import Monitors
from causeway.web.offline_verifier import verifier_routes
from causeway.web.payments import payment_routes
from causeway.web.receipts import ReceiptRoutes
from causeway.web.sessions import Sessions
from causeway.web.spa import BUILT, BrowserApplication
from causeway.web.statements import StatementRoutes
from causeway.web.tracing import RequestSpans
from causeway.web.trail import TrailRoutes
from causeway.web.uploads import UploadRoutes


class Sandboxes(NamedTuple):
    """Limited processes for files that nobody trusts."""

    checking: SandboxPool
    sealing: SandboxPool


@dataclass
class Services:
    """The parts of one running service."""

    settings: Settings
    context: Context
    bus: LocalBus
    events: LogReader
    sessions: Sessions
    identity: Identity
    mailer: Mailer
    monitors: Monitors
    denials: DenialRecorder
    typesetter: Typesetter
    marker: DocumentMarker
    cards: IntentSettler | None
    log_watch: LogWatch
    ledger_watch: LedgerWatch

    @classmethod
    def build(cls, settings: Settings) -> "Services":
        """Make the parts; nothing is opened yet."""
        bus = LocalBus()
        context = Context(
            Database(settings.database, statement_seconds=settings.statement_seconds),
            SystemClock(),
            bus,
            AuditLog(),
        )
        events = LogReader(
            context.database,
            bus,
            audience=topics_of_those_in_the_case,
            horizon_events=settings.replay_events,
        )
        return cls(
            settings=settings,
            context=context,
            bus=bus,
            events=events,
            sessions=Sessions(context, secure=settings.is_https, events=events),
            identity=make_identity(settings),
            mailer=make_mailer(settings),
            monitors=Monitors(settings.metrics_addresses, settings.metrics_token.get_secret_value()),
            denials=make_denial_recorder(context),
            typesetter=make_typesetter(),
            marker=make_marker(context, settings),
            cards=make_cards(context, settings),
            log_watch=make_log_watch(context, settings),
            ledger_watch=LedgerWatch(context),
        )


def build_application(settings: Settings) -> Starlette:
    """Return the whole service for `settings`."""
    services = Services.build(settings)
    upload_service = make_upload_service(settings)
    application = Starlette(
        routes=_routes(services, upload_service),
        middleware=[Middleware(RefuseCrossSite, origins=[settings.origin])],
        lifespan=lambda _: _running(services, upload_service.store),
    )
    # Outside of Starlette's own answer to a defect, which needs safe headers like any other.
    guarded = Guard(application.build_middleware_stack(), hosts=settings.hosts, https=settings.is_https)
    counted = RequestMetrics(guarded) if services.monitors.exist else guarded
    application.middleware_stack = AccessLog(RequestSpans(counted) if settings.traces_url else counted)
    application.state.services = services
    return application


def _routes(services: Services, upload_service: UploadService) -> list[BaseRoute]:
    settings, find_actor = services.settings, services.sessions.find_actor
    documents = _registered_operations()
    if documents is not None and services.monitors.exist:
        know_operations(documents.operation_names)
    context, store, origin = services.context, upload_service.store, settings.origin
    surroundings = _surroundings(services, upload_service)
    routes: list[BaseRoute] = [
        *graphql_routes(schema, surroundings, services.sessions, settings, documents),
        *UploadRoutes(context, upload_service, find_actor).routes(),
        *DownloadRoutes(
            context, store, find_actor, denials=services.denials, marker=services.marker
        ).routes(),
        *ExportRoutes(context, store, services.marker, find_actor, denials=services.denials).routes(),
        *TrailRoutes(context, find_actor).routes(),
        *StatementRoutes(context, find_actor, services.typesetter).routes(),
        *MatterRoutes(context, find_actor).routes(),
        *ReceiptRoutes(context, store, services.typesetter, find_actor, origin).routes(),
        *health_routes(context, services.monitors, services.log_watch, services.ledger_watch),
        *metrics_routes(
            *(context, services.monitors, services.log_watch, services.ledger_watch),
            several=settings.workers > 1,
        ),
        *verifier_routes(settings),
    ]
    if isinstance(services.mailer, MailFolder) and not settings.is_production:
        routes += mail_routes(services.mailer)
    if services.cards is not None:
        routes += payment_routes(services.context, make_webhook_reader(settings, services.cards))
    if not settings.is_production:
        routes += _demo_routes(services)
    return [*routes, Mount("/", BrowserApplication())]


def _demo_routes(services: Services) -> list[Route]:
    """Return what a demonstration's sign-in page asks for."""
    # Here, because a court's own process imports nothing of the demonstration.
    from causeway.demo.people import PASSWORD, sign_ins  # noqa: PLC0415

    return demo_routes(services.context.database, sign_ins(), PASSWORD)


def _surroundings(services: Services, upload_service: UploadService) -> GraphQLContext:
    return GraphQLContext(
        services.context,
        identity=services.identity,
        upload_service=upload_service,
        log_reader=services.events,
        denials=services.denials,
        typesetting=services.typesetter,
        cards=services.cards,
        log_watch=services.log_watch,
        verifications=ServerTime(services.settings.verifications_per_minute),
    )


def _registered_operations() -> PersistedDocuments | None:
    """Return the operations of the browser application built with this package, if it has been built."""
    manifest = BUILT / "persisted-documents.json"
    if not manifest.exists():
        return None
    return PersistedDocuments.read(manifest)


@asynccontextmanager
async def _running(services: Services, store: BlobStore) -> AsyncIterator[None]:
    """Do what runs beside the requests, until the end."""
    if services.settings.traces_url:
        start_tracing(services.settings.traces_url, services.context.database.engines())
    await services.marker.sweep()
    sandboxes = Sandboxes(make_sandbox(services.settings), make_sealing_sandbox(services.settings))
    reactions = [
        *DRAFTING,
        *SUBMISSION,
        AccountMail(services.mailer, services.settings.origin).reaction(),
    ]
    await subscribe(services.context, reactions, SYSTEM)
    worker = _worker(services, store, sandboxes, reactions)
    work: list[Coroutine[Any, Any, None]] = [
        listen(services.context.database, services.bus, services.context.jobs),
        services.sessions.follow(),
        services.denials.run(),
        services.log_watch.run(),
        services.ledger_watch.run(),
        worker.run(),
    ]
    tasks = [asyncio.create_task(each) for each in work]
    try:
        yield
    finally:
        await worker.drain()
        await services.denials.drain()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await services.events.stop()
        for sandbox in sandboxes:
            await sandbox.close()
        await services.typesetter.close()
        await services.marker.close()
        if services.cards is not None:
            await services.cards.close()
        services.identity.passwords.close()
        await services.context.database.close()
        await asyncio.to_thread(stop_tracing)


def _worker(
    services: Services, store: BlobStore, sandboxes: Sandboxes, reactions: Iterable[Reaction]
) -> JobWorker:
    """Return what does the jobs: all of them, in each process."""
    context, settings = services.context, services.settings
    handlers = [
        make_processor(context, store, sandboxes.checking, settings).handler(),
        make_sealer(context, store, sandboxes.sealing, settings).handler(),
        make_checkpoint_taker(context, settings).handler(),
        services.ledger_watch.handler(),
        *reaction_handlers(reactions),
        *scheduled_work(store, settings),
        *SUBMISSION_JOBS,
        *make_card_work(context, services.cards),
        *make_reconciler(context, services.cards).handlers(),
        FeeSummer(context).handler(),
    ]
    # On SQLite `serve` sees to it that there is one process.
    return JobWorker(context, handlers, SYSTEM, alone=context.database.dialect == "sqlite")
