"""The `causeway` command: serve, migrate, demo, export-schema, ledger verify, audit verify."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated, Protocol

from cyclopts import App, Parameter

from causeway.kit.database import Database
from causeway.settings import Settings, load_settings

application = App(name="causeway", help=__doc__, version_flags=[])
ledger = App(name="ledger", help="The double-entry ledger.")
audit = App(name="audit", help="The hash-chained audit log.")
application.command(ledger)
application.command(audit)

Data = Annotated[Path | None, Parameter(name="--data", help="Where everything the service writes is kept.")]
DatabaseUrl = Annotated[
    str | None, Parameter(name="--database-url", help="sqlite:///... or postgresql://...")
]


class Verified(Protocol):
    """What a verifier found."""

    @property
    def breaks(self) -> list[str]: ...


def _settings(data: Path | None, database_url: str | None, **more: object) -> Settings:
    try:
        settings = load_settings(data_dir=data, database_url=database_url, **more)
    except ValueError as wrong:
        sys.exit(f"causeway: {wrong}")
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return settings


@application.command
def serve(
    *,
    host: str | None = None,
    port: int | None = None,
    workers: int | None = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Serve the court until told to stop."""
    from causeway.serving import run

    run(_settings(data, database_url, host=host, port=port, workers=workers))


@application.command
def migrate(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Bring the database to this build's tables and load the reference data."""
    from causeway.migrations.prepare import prepare_database

    asyncio.run(prepare_database(Database(_settings(data, database_url).database)))


@application.command
def demo(*, data: Data = None, database_url: DatabaseUrl = None, large: bool = False) -> None:
    """Load the demonstration court into an empty database, and print who can sign in.

    Args:
        data: Where everything the service writes is kept.
        database_url: sqlite:///... or postgresql://...
        large: Also make documents of more than 50 MB.
    """
    from causeway.demo.load import NotEmptyError, load_demonstration
    from causeway.demo.people import PASSWORD, sign_ins

    try:
        asyncio.run(load_demonstration(_settings(data, database_url), large=large))
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


@ledger.command(name="verify")
def verify_the_ledger(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Check the invariants of money from the database alone; exit 1 on any break."""
    from causeway.payments.verify import verify_ledger

    async def check() -> None:
        database = Database(_settings(data, database_url).database)
        async with database.reading() as session:
            found = await verify_ledger(session)
        await database.close()
        for line in found.checked:
            print(line)
        _say(found)

    asyncio.run(check())


@audit.command(name="verify")
def verify_the_audit_log(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Recompute the hash chain from the database alone; exit 1 on any break."""
    from causeway.audit.verify import verify_chain

    async def check() -> None:
        database = Database(_settings(data, database_url).database)
        async with database.reading() as session:
            found = await verify_chain(session)
        await database.close()
        print(f"{found.events} events, head {found.head}")
        _say(found)

    asyncio.run(check())


def _say(found: Verified) -> None:
    for line in found.breaks:
        print(f"BROKEN: {line}", file=sys.stderr)
    if found.breaks:
        sys.exit(1)
    print("Sound.")
