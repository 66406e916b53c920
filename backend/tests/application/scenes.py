"""The people of the demonstration without its stories, for servers that make their own."""

from causeway.accounts.actor import SYSTEM
from causeway.audit.log import AuditLog
from causeway.demo.people import PASSWORD
from causeway.demo.personas import AddPersonas, add_personas, open_accounts
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from tests.accounts.builders import quick_passwords


async def seat_people(url: str) -> None:
    """Seat everybody in a migrated database and open the firms' deposit accounts."""
    database = Database(url)
    context = Context(database, SystemClock(), LocalBus(), AuditLog())
    password_hash = await quick_passwords().hash(PASSWORD)
    cast = await context.run(add_personas, AddPersonas(password_hash), actor=SYSTEM)
    await open_accounts(context, cast)
    await database.close()
