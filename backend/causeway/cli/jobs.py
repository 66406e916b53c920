"""`causeway jobs`: work that can wait, and what became of it."""

import sys
from typing import Annotated

from cyclopts import App, Parameter

from causeway.cli.options import Data, DatabaseUrl, run_command, settings_of, with_database
from causeway.kit.database import Database

jobs = App(name="jobs", help="Work that can wait, and what became of it.", version_flags=[])


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

    with_database(settings_of(data, database_url), show)


@jobs.command(name="retry")
def retry_the_jobs(
    *job_ids: Annotated[int, Parameter(help="Numbers of jobs; none: all that were given up.")],
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Begin jobs again; exit 1 if none was there to begin. A server that runs takes them up within 15 seconds."""
    from causeway.kit.jobs.administration import RetryJobs, retry_jobs

    count = run_command(settings_of(data, database_url), retry_jobs, RetryJobs(job_ids))
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

    settings = settings_of(data, database_url)
    left = [job_id for job_id in job_ids if not run_command(settings, drop_job, DropJob(job_id))]
    print(f"{len(job_ids) - len(left)} dropped.")
    if left:
        sys.exit(f"causeway: not there, running, or recurring: {', '.join(map(str, left))}")
