"""A broken log is told to the registrar, and to the machine that watches; what reads goes on."""

import httpx2
from sqlalchemy import text
from starlette.applications import Starlette

from causeway.audit.checkpoints.walk import BreakKind
from causeway.trail.words import BREAKS
from causeway.web.health import health_routes
from causeway.web.metrics import metrics_routes
from causeway.web.monitors import Monitors
from tests.application.inside import Demonstration
from tests.application.test_monitoring import TOKEN, WATCHER, figures

WATCH = """query {
  auditWatch { followedTo followedAt wholeTo wholeAt found { kind position since until foundAt what } }
}"""
CHECKPOINTS = """query ($first: Int, $after: Cursor) {
  auditCheckpoints(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { number position hash at timeStampedAt }
  }
}"""


async def test_the_registrar_is_told_where_the_log_breaks(inside: Demonstration) -> None:
    watch = inside.services.log_watch
    await watch.look()
    before = (await inside.ask("registrar", WATCH)).data["auditWatch"]
    head = int(before["followedTo"])
    await _move_head(inside)
    await watch.look()
    after = (await inside.ask("registrar", WATCH)).data["auditWatch"]

    assert head > 100
    assert (before["wholeTo"], before["found"]) == (before["followedTo"], None)
    found = after["found"]
    assert found.pop("foundAt") == after["followedAt"]
    assert int(found.pop("since")) <= head
    assert found == {
        "kind": "CUT_OFF",
        "position": str(head),
        "until": str(head),
        "what": BREAKS[BreakKind.CUT_OFF].en,
    }


async def test_checkpoints_are_listed_newest_first(inside: Demonstration) -> None:
    numbers, after, pages = [], None, 0
    while True:
        answer = await inside.ask("registrar", CHECKPOINTS, first=2, after=after)
        page = answer.data["auditCheckpoints"]
        numbers += [int(node["number"]) for node in page["nodes"]]
        pages += 1
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]

    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) == page["totalCount"] > 0
    assert pages == (len(numbers) + 1) // 2


async def test_nobody_else_is_told(inside: Demonstration) -> None:
    for document in (WATCH, CHECKPOINTS):
        for who in ("clerk", "judge", "sysadmin", "admin", "lawyer", "nobody"):
            assert (await inside.ask(who, document)).errors is not None, who


async def test_the_monitor_is_told_and_the_service_stays(inside: Demonstration) -> None:
    services = inside.services
    monitors = Monitors(token=TOKEN)
    application = Starlette(
        routes=[
            *health_routes(services.context, monitors, services.log_watch, services.ledger_watch),
            *metrics_routes(
                *(services.context, monitors, services.log_watch, services.ledger_watch), several=False
            ),
        ]
    )
    transport = httpx2.ASGITransport(app=application)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as http:
        head = (await services.log_watch.look()).followed_to
        whole = figures((await http.get("/metrics", headers=WATCHER)).text)
        await _move_head(inside)
        await services.log_watch.look()
        broken = figures((await http.get("/metrics", headers=WATCHER)).text)
        told = await http.get("/healthz", headers=WATCHER)
        others = await http.get("/healthz")

    assert (whole["causeway_audit_breaks", "CUT_OFF"], whole["causeway_audit_followed",]) == (0, head)
    assert broken["causeway_audit_breaks", "CUT_OFF"] == 1
    assert (told.status_code, told.json()["status"], told.json()["audit"]) == (200, "ok", "broken")
    assert (others.status_code, others.json()) == (200, {"status": "ok"})


async def _move_head(court: Demonstration) -> None:
    async with court.services.context.database.writing() as session:
        await session.execute(text("UPDATE audit_head SET position = position - 1"))
        await session.commit()
