"""The `causeway` command: serve, migrate, demo, verify, verifier, seal, jobs, ledger, audit and others."""

import os
import sys
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from causeway.cli.jobs import jobs
from causeway.cli.options import Data, DatabaseUrl, settings_of, with_database
from causeway.cli.seals import seal
from causeway.cli.verifying import audit, ledger, verify_a_file, write_the_verifier
from causeway.kit.database import Database

application = App(
    name="causeway",
    help="Electronic filing for a court. Settings come from the environment: docs/settings.md.",
    version=lambda: version("causeway"),
)
application.command(ledger)
application.command(jobs)
application.command(audit)
application.command(seal)
application.command(verify_a_file, name="verify")
application.command(write_the_verifier, name="verifier")

Host = Annotated[
    str | None, Parameter(name="--host", help="The address to listen on; 127.0.0.1 if not said.")
]
Port = Annotated[int | None, Parameter(name="--port", help="The port to listen on; 0 takes a free one.")]
HoldHours = Annotated[float, Parameter(help="How long what is set aside on a card stays so; 168 is a week.")]
Workers = Annotated[
    int | None, Parameter(name="--workers", help="Server processes; more than one needs PostgreSQL.")
]
Large = Annotated[
    bool, Parameter(name="--large", negative="", help="Also make a document of more than 50 MB to try.")
]


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

    settings = settings_of(data, database_url, host=host, port=port, workers=workers)
    _make_ours(settings.data_dir)
    run(settings)


@application.command
def migrate(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """Bring the database to this build's tables and load the reference data."""
    from causeway.migrations.prepare import prepare_database

    settings = settings_of(data, database_url)
    _make_ours(settings.data_dir)
    with_database(settings, prepare_database, may_be_older=True)


@application.command
def demo(*, data: Data = None, database_url: DatabaseUrl = None, large: Large = False) -> None:
    """Load the demonstration court into an empty, migrated database, and print who can sign in."""
    from causeway.demo.load import NotEmptyError, load_demonstration
    from causeway.demo.people import PASSWORD, sign_ins

    settings = settings_of(data, database_url)

    async def load(database: Database) -> None:
        await database.close()
        await load_demonstration(settings, large=large)

    try:
        with_database(settings, load)
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


@application.command(name="sandbox-provider")
def sandbox_provider(
    *,
    host: Host = None,
    port: Port = None,
    court: Annotated[
        str | None,
        Parameter(help="The address of the court, which is told by webhook; the settings' if not said."),
    ] = None,
    hold_hours: HoldHours = 168.0,
    parent: Annotated[int | None, Parameter(help="End with the process of this number.")] = None,
    data: Data = None,
) -> None:
    """Run the sandbox payment provider: its own page, store and log. No bank is asked and no money moves."""
    from causeway.kit.listening import NotListeningError
    from causeway.sandbox_provider.server import ProviderOptions, run_provider

    settings = settings_of(data, None, host=host, port=port)
    if settings.is_production:
        sys.exit("causeway: the sandbox provider does not run in production")
    if not settings.takes_cards_in_sandbox:
        sys.exit(
            "causeway: set CAUSEWAY_CARD_PROVIDER_URL, CAUSEWAY_CARD_PROVIDER_KEY and CAUSEWAY_CARD_WEBHOOK_SECRET, "
            "the same for the court and the provider"
        )
    _make_ours(settings.data_dir)
    options = ProviderOptions(
        data=settings.data_dir,
        host=settings.host,
        port=settings.port,
        url=settings.card_provider_url,
        webhook_url=f"{(court or settings.origin).rstrip('/')}/webhooks/payments",
        key=settings.card_provider_key.get_secret_value(),
        webhook_secret=settings.card_webhook_secret.get_secret_value(),
        parent=parent,
        hold_for=timedelta(hours=hold_hours),
    )
    try:
        run_provider(options)
    except NotListeningError as refusal:
        sys.exit(f"causeway: {refusal}")


def _make_ours(directory: Path) -> None:
    """Make the data directory if it is missing; exit if nothing could be kept there."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.exit(f"causeway: cannot make the data directory {directory}: {error.strerror}")
    if not os.access(directory, os.W_OK | os.X_OK):
        sys.exit(f"causeway: cannot write to the data directory {directory}")
