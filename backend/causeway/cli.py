"""The `causeway` command: serve, migrate, demo, export-schema, verify, jobs, ledger verify, audit verify."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Protocol

from cyclopts import App, Parameter

from causeway.kit.context import Act, Context
from causeway.kit.database import Database, ReadSession
from causeway.settings import Settings, WrongSettingsError, load_settings

application = App(
    name="causeway",
    help="Electronic filing for a court. Settings come from the environment: docs/settings.md.",
    version=lambda: version("causeway"),
)
ledger = App(name="ledger", help="The double-entry ledger.", version_flags=[])
audit = App(name="audit", help="The hash-chained audit log.", version_flags=[])
jobs = App(name="jobs", help="Work that can wait, and what became of it.", version_flags=[])
application.command(ledger)
application.command(jobs)
application.command(audit)

Data = Annotated[
    Path | None,
    Parameter(name="--data", help="Where everything the service writes is kept; ./data if not said."),
]
DatabaseUrl = Annotated[
    str | None,
    Parameter(
        name="--database-url",
        help="sqlite:///path or postgresql://user:password@host/name; a file in the data directory if not said.",
    ),
]
Host = Annotated[
    str | None, Parameter(name="--host", help="The address to listen on; 127.0.0.1 if not said.")
]
Port = Annotated[int | None, Parameter(name="--port", help="The port to listen on; 0 takes a free one.")]
Workers = Annotated[
    int | None, Parameter(name="--workers", help="Server processes; more than one needs PostgreSQL.")
]
Authority = Annotated[
    Path | None, Parameter(help="Certificates trusted, as PEM; the development authority's if not said.")
]
Large = Annotated[
    bool, Parameter(name="--large", negative="", help="Also make a document of more than 50 MB to try.")
]


class Verified(Protocol):
    """What a verifier found."""

    @property
    def breaks(self) -> list[str]: ...


@application.command
def serve(
    *,
    host: Host = None,
    port: Port = None,
    workers: Workers = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Serve the court until told to stop by SIGTERM or Ctrl-C."""
    from causeway.kit.memory import load_without_collecting

    load_without_collecting()
    from causeway.serving import run

    settings = _settings(data, database_url, host=host, port=port, workers=workers)
    _make_ours(settings.data_dir)
    run(settings)


@application.command
def migrate(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Bring the database to this build's tables and load the reference data."""
    from causeway.migrations.prepare import prepare_database

    settings = _settings(data, database_url)
    _make_ours(settings.data_dir)
    _with_database(settings, prepare_database, may_be_older=True)


@application.command
def demo(*, data: Data = None, database_url: DatabaseUrl = None, large: Large = False) -> None:
    """Load the demonstration court into an empty, migrated database, and print who can sign in."""
    from causeway.demo.load import NotEmptyError, load_demonstration
    from causeway.demo.people import PASSWORD, sign_ins

    settings = _settings(data, database_url)

    async def load(database: Database) -> None:
        await database.close()
        await load_demonstration(settings, large=large)

    try:
        _with_database(settings, load)
    except NotEmptyError as refusal:
        sys.exit(f"causeway: {refusal}")
    print(f"Demonstration sign-ins; every password is {PASSWORD}\n")
    for person in sign_ins():
        print(f"  {person['email']:<22} {person['who']}")


@application.command(name="export-schema")
def export_schema() -> None:
    """Print the GraphQL schema."""
    from causeway.graphql.schema import schema

    print(schema.as_str())


@application.command(name="verify")
def verify_a_file(
    file: Annotated[Path, Parameter(help="A sealed PDF.")],
    *,
    authority: Authority = None,
    data: Data = None,
) -> None:
    """Check the court's seal on a file, off line: nothing is asked of anybody; exit 1 if it is not as sealed."""
    from causeway.documents.verify import verify_file

    try:
        found = verify_file(file, authority or _settings(data, None).seal_authority / "authority.pem")
    except (OSError, ValueError) as error:
        sys.exit(f"causeway: {error}")
    print(*found.facts, sep="\n")
    _conclude(found, "As the court sealed it.")


@ledger.command(name="verify")
def verify_the_ledger(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Check the invariants of money from the database alone; exit 1 on any break."""
    from causeway.filings.review.verify import verify_decisions
    from causeway.payments.verify import verify_ledger

    async def check(session: ReadSession) -> Verified:
        found = await verify_ledger(session)
        decisions = await verify_decisions(session)
        found.checked.extend(decisions.checked)
        found.breaks.extend(decisions.breaks)
        for line in found.checked:
            print(line)
        return found

    _verify(_settings(data, database_url), check)


@audit.command(name="verify")
def verify_the_audit_log(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Recompute the hash chain from the database alone; exit 1 on any break."""
    from causeway.audit.verify import verify_chain

    async def check(session: ReadSession) -> Verified:
        found = await verify_chain(session)
        print(f"{found.events} events, head {found.head}")
        return found

    _verify(_settings(data, database_url), check)


@jobs.command(name="list")
def list_the_jobs(
    *,
    failed: Annotated[bool, Parameter(negative="", help="Only those that were given up.")] = False,
    kind: Annotated[str | None, Parameter(help="Only those of this kind.")] = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Print the jobs there are, those given up first: number, kind, what about, state, attempts, when, last error."""
    from causeway.kit.jobs.administration import list_jobs
    from causeway.kit.jobs.tables import JobState

    async def show(database: Database) -> None:
        async with database.reading() as session:
            found = await list_jobs(session, state=JobState.FAILED if failed else None, kind=kind)
        for job in found:
            when = job.run_at.isoformat(timespec="seconds") if job.run_at else "-"
            print(
                job.id,
                job.kind,
                job.key or "-",
                job.state,
                job.attempts,
                when,
                job.last_error or "",
                sep="\t",
            )

    _with_database(_settings(data, database_url), show)


@jobs.command(name="retry")
def retry_the_jobs(
    *job_ids: Annotated[int, Parameter(help="Numbers of jobs; none: all that were given up.")],
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Begin jobs again; exit 1 if none was there to begin. A server that runs takes them up within 15 seconds."""
    from causeway.kit.jobs.administration import RetryJobs, retry_jobs

    count = _command(_settings(data, database_url), retry_jobs, RetryJobs(job_ids))
    print(f"{count} to be begun again.")
    if not count:
        sys.exit(1)


@jobs.command(name="drop")
def drop_the_jobs(
    *job_ids: Annotated[int, Parameter(help="Numbers of jobs.")],
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Delete jobs that nobody wants done; one that is running or recurs is left, and the exit is 1."""
    from causeway.kit.jobs.administration import DropJob, drop_job

    settings = _settings(data, database_url)
    left = [job_id for job_id in job_ids if not _command(settings, drop_job, DropJob(job_id))]
    print(f"{len(job_ids) - len(left)} dropped.")
    if left:
        sys.exit(f"causeway: not there, running, or recurring: {', '.join(map(str, left))}")


def _settings(data: Path | None, database_url: str | None, **more: object) -> Settings:
    try:
        return load_settings(data_dir=data, database_url=database_url, **more)
    except WrongSettingsError as wrong:
        sys.exit("\n".join(f"causeway: {line}" for line in str(wrong).splitlines()))


def _make_ours(directory: Path) -> None:
    """Make the data directory if it is missing; exit if nothing could be kept there."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.exit(f"causeway: cannot make the data directory {directory}: {error.strerror}")
    if not os.access(directory, os.W_OK | os.X_OK):
        sys.exit(f"causeway: cannot write to the data directory {directory}")


def _with_database(
    settings: Settings, act: Callable[[Database], Awaitable[None]], *, may_be_older: bool = False
) -> None:
    """Do `act` with a database that is up to date, and close it; exit with the reason if it is not one."""
    from causeway.migrations.prepare import unready

    async def look_and_act() -> str | None:
        database = Database(settings.database)
        try:
            refusal = await unready(database, may_be_older=may_be_older)
            if refusal is None:
                await act(database)
            return refusal
        finally:
            await database.close()

    if refusal := asyncio.run(look_and_act()):
        sys.exit(f"causeway: {refusal}")


def _command(settings: Settings, act: Act[Any, Any], command: object) -> Any:
    """Run one command as the service itself, in a unit of work, and return its result."""
    from causeway.accounts.actor import SYSTEM
    from causeway.audit.log import AuditLog
    from causeway.kit.bus import LocalBus
    from causeway.kit.clock import SystemClock

    results: list[Any] = []

    async def run(database: Database) -> None:
        context = Context(database, SystemClock(), LocalBus(), AuditLog())
        results.append(await context.run(act, command, actor=SYSTEM))

    _with_database(settings, run)
    return results[0]


def _verify(settings: Settings, check: Callable[[ReadSession], Awaitable[Verified]]) -> None:
    found: list[Verified] = []

    async def read(database: Database) -> None:
        async with database.reading() as session:
            found.append(await check(session))

    _with_database(settings, read)
    _conclude(found[0], "Sound.")


def _conclude(found: Verified, sound: str) -> None:
    if found.breaks:
        sys.exit("\n".join(f"BROKEN: {line}" for line in found.breaks))
    print(sound)
