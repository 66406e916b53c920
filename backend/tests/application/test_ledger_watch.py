"""While the books are broken the service is there and not ready, and says so to the machine that watches it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import httpx2
from sqlalchemy import text
from starlette.applications import Starlette

from causeway.audit.log import AuditLog
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.payments.watch import LedgerReport, LedgerWatch
from causeway.web.health import health_routes
from causeway.web.metrics import metrics_routes
from causeway.web.monitors import Monitors
from tests.application.inside import Demonstration
from tests.application.servers import Done
from tests.application.test_monitoring import TOKEN, WATCHER, figures


async def test_a_break_is_told_and_reads_go_on(inside: Demonstration) -> None:
    services, monitors = inside.services, Monitors(token=TOKEN)
    watches = (services.context, monitors, services.log_watch, services.ledger_watch)
    application = Starlette(routes=[*health_routes(*watches), *metrics_routes(*watches, several=False)])
    transport = httpx2.ASGITransport(app=application)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as http:
        whole = await services.ledger_watch.look()
        before = figures((await http.get("/metrics", headers=WATCHER)).text)
        ready = await http.get("/readyz")
        async with services.context.database.writing() as session:
            await session.execute(text("UPDATE ledger_account SET balance_cents = balance_cents + 1"))
            await session.commit()
        await services.ledger_watch.look()
        after = figures((await http.get("/metrics", headers=WATCHER)).text)
        told, others = await http.get("/healthz", headers=WATCHER), await http.get("/healthz")
        unready = await http.get("/readyz", headers=WATCHER)

    assert whole.looked_at is not None
    assert (whole.breaks, ready.status_code, ready.json()) == ((), 200, {"status": "ok"})
    assert before["causeway_ledger_breaks",] == 0
    assert before["causeway_ledger_proved_postings",] > 10
    assert before["causeway_ledger_looked_at",] == whole.looked_at.timestamp()
    assert after["causeway_ledger_breaks",] > 0
    assert (told.status_code, told.json()["ledger"]) == (200, "broken")
    assert (others.status_code, others.json()) == (200, {"status": "ok"})
    assert (unready.status_code, unready.json()) == (503, {"status": "not ready"})
    assert (await inside.ask("admin", "query { viewer { user { id } } }")).errors is None


async def _with(url: str, *damage: str) -> LedgerReport:
    """Do something to the books behind the application, and return what a look then finds."""
    database = Database(url)
    context = Context(database, SystemClock(), LocalBus(), AuditLog())
    async with database.writing() as session:
        for statement in damage:
            await session.execute(text(statement))
        await session.commit()
    report = await LedgerWatch(context).look()
    await database.close()
    return report


def test_money_moves_again_only_when_all_is_sound(
    demonstration_url: str, tmp_path: Path, here: Callable[..., Done]
) -> None:
    resume = ("ledger", "resume", "--data", tmp_path, "--database-url", demonstration_url)
    by = "UPDATE ledger_account SET balance_cents = balance_cents {} 1 WHERE floor_cents > 0"
    assert asyncio.run(_with(demonstration_url, by.format("+"))).broken_at is not None
    refused = here(*resume)
    assert (refused.status, "BROKEN: I2" in refused.complained) == (1, True)
    assert asyncio.run(_with(demonstration_url, by.format("-"))).broken_at is not None
    resumed = here(*resume)
    assert (resumed.status, resumed.complained) == (0, "")
    assert asyncio.run(_with(demonstration_url)).broken_at is None
