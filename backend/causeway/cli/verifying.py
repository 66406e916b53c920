"""`causeway ledger verify`, `audit verify`, `verify FILE` and `verifier`: evidence looked at from outside."""

import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

from cyclopts import App, Parameter

from causeway.cli.options import Data, DatabaseUrl, run_command, settings_of, with_database
from causeway.documents.adapters.authority_files import AUTHORITY
from causeway.kit.database import Database, ReadSession
from causeway.settings import Settings

if TYPE_CHECKING:
    from causeway.ledger.verify import Verification

ledger = App(name="ledger", help="The double-entry ledger.", version_flags=[])
audit = App(name="audit", help="The hash-chained audit log.", version_flags=[])

Authority = Annotated[
    Path | None, Parameter(help="Certificates trusted, as PEM; the development authority's if not said.")
]


class Verified(Protocol):
    """What a verifier found."""

    @property
    def breaks(self) -> list[str]: ...


def verify_a_file(
    file: Annotated[Path, Parameter(help="A sealed PDF.")],
    *,
    original: Annotated[
        Path | None, Parameter(help="Another copy, as the court sealed it, to say what was changed.")
    ] = None,
    authority: Authority = None,
    data: Data = None,
) -> None:
    """Check the court's seal on a file, off line: nothing is asked of anybody; exit 1 if it is not as sealed."""
    from causeway.documents.verify import verify_file

    try:
        roots = authority or settings_of(data, None).seal_authority / AUTHORITY
        found = verify_file(file, roots, original=original)
    except (OSError, ValueError) as error:
        sys.exit(f"causeway: {error}")
    print(*found.facts, *(f"changed: {change}" for change in found.changes), sep="\n")
    _conclude(found, "As the court sealed it.")


def write_the_verifier(
    *,
    out: Annotated[Path, Parameter(help="The file to write.")],
    authority: Annotated[
        Path | None, Parameter(help="Certificates it trusts, as PEM; those of the settings if not said.")
    ] = None,
    data: Data = None,
) -> None:
    """Write the page that verifies sealed files off line, in one file, with this court's authority in it."""
    from causeway.web.offline_verifier import authorities_of, offline_verifier

    trusted = authority or authorities_of(settings_of(data, None))
    if trusted is None:
        sys.exit(
            "causeway: there is no authority to put into it: set CAUSEWAY_SEAL_TRUSTED, or say --authority"
        )
    try:
        out.write_bytes(offline_verifier(trusted.read_text()))
    except FileNotFoundError as error:
        sys.exit(f"causeway: {error}; the page is made with the browser application")
    except (OSError, ValueError) as error:
        sys.exit(f"causeway: {error}")
    print(f"{out} trusts the certificates in {trusted}")


@ledger.command(name="verify")
def verify_the_ledger(
    *,
    provider_log: Annotated[
        Path | None, Parameter(help="The payment provider's own log, as JSON, to be held against the ledger.")
    ] = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Check the invariants of money from the database alone; exit 1 on any break."""
    from causeway.payments.verify_cards import compare_with_provider

    async def check(session: ReadSession) -> Verified:
        found = await _verify_books(session)
        if provider_log is not None:
            entries = json.loads(provider_log.read_text())
            differences = await compare_with_provider(session, entries)
            found.add(
                f"I4 {len(entries)} movements of the provider's log are those of the ledger", differences
            )
        for line in found.checked:
            print(line)
        return found

    _verify_database(settings_of(data, database_url), check)


@ledger.command(name="resume")
def let_money_move_again(*, data: Data = None, database_url: DatabaseUrl = None) -> None:
    """After a break was put right: verify all, and let money move again; exit 1, and leave it, on any break."""
    from causeway.ledger.commands.record_look import EndBreak, end_break

    settings = settings_of(data, database_url)
    _verify_database(settings, _verify_books)
    run_command(settings, end_break, EndBreak())
    print("Money moves again within seconds.")


async def _verify_books(session: ReadSession) -> "Verification":
    from causeway.filings.review.verify import verify_decisions
    from causeway.payments.verify import verify_ledger

    found = await verify_ledger(session)
    decisions = await verify_decisions(session)
    found.checked.extend(decisions.checked)
    found.breaks.extend(decisions.breaks)
    return found


@audit.command(name="verify")
def verify_the_audit_log(
    *,
    copy: Annotated[
        tuple[Path, ...],
        Parameter(
            name="--copy", negative="", help="A copy of the checkpoints; those of the settings if not said."
        ),
    ] = (),
    authority: Authority = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
) -> None:
    """Check the hash chain, its signed checkpoints and their copies outside the database; exit 1 on any break."""
    from causeway.audit.checkpoints.copy import CheckpointCopy
    from causeway.audit.checkpoints.signatures import trusted_authorities
    from causeway.audit.checkpoints.verify import verify_log
    from causeway.checkpoint_factories import make_checkpoint_copies

    settings = settings_of(data, database_url)
    copies = [CheckpointCopy(path) for path in copy] or make_checkpoint_copies(settings)
    try:
        roots = trusted_authorities(authority, settings.seal_authority / AUTHORITY)
    except (OSError, ValueError) as error:
        sys.exit(f"causeway: cannot read the certificates: {error}")

    async def check(session: ReadSession) -> Verified:
        found = await verify_log(session, copies, roots)
        print(*found.checked, sep="\n")
        return found

    _verify_database(settings, check)


def _verify_database(settings: Settings, check: Callable[[ReadSession], Awaitable[Verified]]) -> None:
    found: list[Verified] = []

    async def read(database: Database) -> None:
        async with database.reading() as session:
            found.append(await check(session))

    with_database(settings, read)
    _conclude(found[0], "Sound.")


def _conclude(found: Verified, sound: str) -> None:
    if found.breaks:
        sys.exit("\n".join(f"BROKEN: {line}" for line in found.breaks))
    print(sound)
