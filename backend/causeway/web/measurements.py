"""What is measured when somebody asks for it: pools, the log, jobs, uploads and the registry's queue."""

from datetime import datetime

from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from causeway.audit.checkpoints.walk import BreakKind
from causeway.audit.checkpoints.watch import WatchReport
from causeway.audit.queries import head_position
from causeway.filings.core.queries import waiting_filings
from causeway.kit.context import Context
from causeway.kit.database import Database, ReadSession
from causeway.kit.jobs.administration import count_jobs
from causeway.payments.watch import LedgerReport
from causeway.uploads.queries import unfinished_uploads


async def measure(
    context: Context, watched: WatchReport, books: LedgerReport, process: str | None = None
) -> list[Metric]:
    """Return the figures as they are now.

    Those of this process alone are labelled with `process`, its name among several, where there are several: else they
    would pass for those of all, and jump from one scrape to the next.
    """
    now = context.clock.now()
    async with context.database.reading() as session:
        return [
            _connections(context.database, process),
            *await _log(context, session, process),
            *_watch(watched, process),
            *_books(books, process),
            *await _jobs(session, now),
            *await _uploads(session, now),
            *await _filings(session, now),
        ]


def _connections(database: Database, process: str | None) -> GaugeMetricFamily:
    label, value = _of(process)
    gauge = _gauge("causeway_database_connections", "Connections of one process.", "pool", "state", *label)
    for name, pool in database.pools().items():
        taken = pool.checkedout()
        gauge.add_metric([name, "in_use", *value], taken)
        gauge.add_metric([name, "free", *value], max(pool.size() - taken, 0))
    return gauge


async def _log(context: Context, session: ReadSession, process: str | None) -> list[Metric]:
    head = await head_position(session)
    position = _gauge("causeway_log_position", "Position of the newest event.")
    position.add_metric([], head)
    label, value = _of(process)
    lag = _gauge("causeway_log_lag_events", "Events that one process has not heard of yet.", *label)
    lag.add_metric(value, max(head - context.bus.latest, 0) if context.bus.latest else 0)
    return [position, lag]


def _watch(watched: WatchReport, process: str | None) -> list[Metric]:
    label, value = _of(process)
    broken = _gauge(
        "causeway_audit_breaks", "Breaks that one process found in the audit log.", "kind", *label
    )
    for kind in BreakKind:
        found = watched.found is not None and watched.found.kind is kind
        broken.add_metric([kind.value, *value], int(found))
    followed = _gauge("causeway_audit_followed", "Position to which one process verified the log.", *label)
    followed.add_metric(value, watched.followed_to)
    return [broken, followed]


def _books(books: LedgerReport, process: str | None) -> list[Metric]:
    label, value = _of(process)
    broken = _gauge("causeway_ledger_breaks", "Breaks of the ledger that money stands still for.", *label)
    broken.add_metric(value, len(books.breaks))
    proved = _gauge("causeway_ledger_proved_postings", "Postings that were new, and in order.", *label)
    proved.add_metric(value, books.proved)
    looked = _gauge("causeway_ledger_looked_at", "When the ledger was last verified, Unix time.", *label)
    looked.add_metric(value, books.looked_at.timestamp() if books.looked_at else 0)
    return [broken, proved, looked]


async def _jobs(session: ReadSession, now: datetime) -> list[Metric]:
    jobs = _gauge("causeway_jobs", "Jobs on the table; FAILED ones wait for a person.", "kind", "state")
    age = _gauge("causeway_job_due_age_seconds", "Since when the first job that is due waits.", "kind")
    for each in await count_jobs(session, now):
        jobs.add_metric([each.kind, each.state.value], each.jobs)
        if each.due_since is not None:
            age.add_metric([each.kind], _seconds(each.due_since, now))
    return [jobs, age]


async def _uploads(session: ReadSession, now: datetime) -> list[Metric]:
    uploads = _gauge("causeway_uploads", "Uploads that are under way or being checked.", "status")
    age = _gauge("causeway_upload_age_seconds", "Since when the oldest of them is.", "status")
    for status, count, oldest in await unfinished_uploads(session):
        uploads.add_metric([status.value], count)
        age.add_metric([status.value], _seconds(oldest, now))
    return [uploads, age]


async def _filings(session: ReadSession, now: datetime) -> list[Metric]:
    filings = _gauge("causeway_filings_waiting", "Filings that the registry has to deal with.", "status")
    age = _gauge("causeway_filing_wait_age_seconds", "Since when the oldest of them is there.", "status")
    for status, count, oldest in await waiting_filings(session):
        filings.add_metric([status.value], count)
        if oldest is not None:
            age.add_metric([status.value], _seconds(oldest, now))
    return [filings, age]


def _of(process: str | None) -> tuple[list[str], list[str]]:
    """Return the label, and its value, of what is one process's own; none where there is but one."""
    return ([], []) if process is None else (["process"], [process])


def _gauge(name: str, meaning: str, *labels: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, meaning, labels=labels)


def _seconds(since: datetime, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0)
