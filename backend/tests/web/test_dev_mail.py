"""The pages of development and of demonstrations."""

from datetime import UTC, datetime
from pathlib import Path

from httpx2 import ASGITransport, AsyncClient
from starlette.applications import Starlette
from starlette.testclient import TestClient

from causeway.accounts.actor import SYSTEM
from causeway.demo.marker import MarkDemonstration, mark_demonstration
from causeway.kit.context import Context
from causeway.notifications.adapters.folder import MailFolder
from causeway.notifications.ports import Mail
from causeway.web.demo import demo_routes
from causeway.web.mail import mail_routes

MAIL = Mail(
    "0001-account", "chan@example.test", "你好", "Open this.\n", datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
)


async def test_the_mail_folder_is_shown(tmp_path: Path):
    folder = MailFolder(tmp_path, "Causeway <no-reply@causeway.example>")
    await folder.send(MAIL)
    client = TestClient(Starlette(routes=mail_routes(folder)))
    shown = {
        "id": "0001-account",
        "to": "chan@example.test",
        "subject": "你好",
        "at": "2026-11-23T02:00:00+00:00",
        "text": "Open this.\n",
    }
    assert client.get("/dev/mail.json").json() == [shown]
    one = client.get("/dev/mail/0001-account.json")
    assert one.json() == shown
    assert one.headers["cache-control"] == "no-store"
    assert client.get("/dev/mail/nothing.json").status_code == 404
    assert client.get("/dev/mail/..%2F..%2Fcauseway.json").status_code == 404


async def test_only_a_demonstration_offers_its_people(context: Context):
    people = [{"email": "lawyer@demo.test", "who": "Solicitor"}]
    transport = ASGITransport(Starlette(routes=demo_routes(context.database, people, "everybody knows")))
    async with AsyncClient(transport=transport, base_url="http://court.example") as client:
        assert (await client.get("/demo/sign-ins.json")).status_code == 404
        await context.run(mark_demonstration, MarkDemonstration(), actor=SYSTEM)
        offered = (await client.get("/demo/sign-ins.json")).json()
    assert offered == [{"email": "lawyer@demo.test", "who": "Solicitor", "password": "everybody knows"}]
