"""`causeway seal renew`: the proof of what was sealed is renewed before it ends."""

import sys
from datetime import UTC, datetime, timedelta
from typing import Annotated

from cyclopts import App, Parameter

from causeway.cli.options import Data, DatabaseUrl, settings_of, with_database
from causeway.kit.clock import SystemClock
from causeway.kit.database import Database
from causeway.settings import Settings

seal = App(name="seal", help="The court's seal on documents.", version_flags=[])

AHEAD = timedelta(days=180)
"""A time stamp that ends within that time is renewed: longer than any authority is away."""

Before = Annotated[
    datetime | None,
    Parameter(help="Those whose time stamps end before this day; within 180 days from now if not said."),
]
All = Annotated[bool, Parameter(name="--all", negative="", help="All, whenever their time stamps end.")]
DryRun = Annotated[bool, Parameter(negative="", help="Only say which it would be.")]


@seal.command(name="renew")
def renew_the_seals(
    *,
    before: Before = None,
    everything: All = False,
    dry_run: DryRun = False,
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Put evidence and a new time stamp behind sealed copies; exit 1 if some were not renewed. Begin again to go on."""
    from causeway.documents.ports import SealFaultError

    settings = settings_of(data, database_url)
    until = before or SystemClock().now() + AHEAD
    ends_before = None if everything else until.replace(tzinfo=until.tzinfo or UTC)
    failed: list[str] = []

    async def act(database: Database) -> None:
        if dry_run:
            await _show(database, ends_before)
        else:
            failed.extend(await _renew(database, settings, ends_before))

    try:
        with_database(settings, act)
    except KeyboardInterrupt:
        sys.exit("causeway: stopped; the same command goes on")
    except (SealFaultError, OSError) as error:
        sys.exit(f"causeway: {error}; the same command goes on")
    if failed:
        sys.exit(f"causeway: {len(failed)} not renewed")


async def _show(database: Database, before: datetime | None) -> None:
    from causeway.documents.queries import seals_to_renew
    from causeway.documents.reference_number import shown_reference

    after, count = "", 0
    while True:
        async with database.reading() as session:
            page = await seals_to_renew(session, before, after)
        if not page:
            break
        for wanted in page:
            ends_at = wanted.seal.time_stamp_ends_at
            print(shown_reference(wanted.seal.reference), f"{ends_at:%Y-%m-%d}" if ends_at else "-", sep="\t")
        after, count = page[-1].seal.document_id, count + len(page)
    print(f"{count} to renew")


async def _renew(database: Database, settings: Settings, before: datetime | None) -> list[str]:
    """Renew them, saying what became of each; return the numbers of those that were not."""
    from causeway.audit.log import AuditLog
    from causeway.documents.reference_number import shown_reference
    from causeway.factories import make_renewer, make_sealing_sandbox, make_store
    from causeway.kit.bus import LocalBus
    from causeway.kit.context import Context

    context = Context(database, SystemClock(), LocalBus(), AuditLog())
    sandbox = make_sealing_sandbox(settings)
    failed, count = [], 0
    try:
        async for renewal in make_renewer(context, make_store(settings), sandbox, settings).renew_all(before):
            number = shown_reference(renewal.reference)
            if renewal.fault:
                failed.append(number)
            count += renewal.until is not None
            print(number, renewal.fault or (renewal.until and f"{renewal.until:%Y-%m-%d}") or "-", sep="\t")
    finally:
        await sandbox.close()
        print(f"{count} renewed")
    return failed
