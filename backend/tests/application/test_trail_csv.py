"""The audit trail as a file: what its reader sees on the page, page after page, for as long as they may."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
from sqlalchemy import update
from sqlmodel import col
from starlette.requests import Request

from causeway.accounts.actor import PUBLIC
from causeway.accounts.tables import User
from causeway.documents.commands.record_reading import RecordReading, record_reading
from causeway.documents.tables import Document
from causeway.graphql.engine import encode_id
from causeway.trail.rules import AuditKind
from causeway.web.trail import TrailRoutes
from tests.application.inside import Demonstration
from tests.application.test_audit_trail import change, events, restricted_document, trail
from tests.web.serving import bearer, serving

A_FEW = 40
"""Entries in a page of the file, so that it has several."""


class Doors:
    """Who is let in under which name; `asked` counts how often that is looked up, and one may be held."""

    def __init__(self, court: Demonstration) -> None:
        self.actors = dict(court.actors)
        self.asked = 0
        self.shut_after = 10_000
        self.hold_at = 0
        self.held = asyncio.Event()

    async def find_actor(self, request: Request) -> Any:
        self.asked += 1
        if self.asked == self.hold_at:
            await self.held.wait()
        if self.asked > self.shut_after:
            return PUBLIC
        return self.actors.get(request.headers.get("authorization", "").removeprefix("Bearer "), PUBLIC)


@pytest.fixture
def doors(inside: Demonstration) -> Doors:
    return Doors(inside)


@pytest.fixture
async def client(inside: Demonstration, doors: Doors) -> AsyncIterator[httpx2.AsyncClient]:
    routes = TrailRoutes(inside.services.context, doors.find_actor, at_a_time=A_FEW).routes()
    async with serving(routes) as url, httpx2.AsyncClient(base_url=url, trust_env=False) as made:
        yield made


async def sheet(client: httpx2.AsyncClient, who: str, **asked: str) -> list[dict[str, str]]:
    answer = await client.get("/audit-trail.csv", params=asked, headers=bearer(who))
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))))


def told(entries: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """Entries of the page as the file has them."""
    return [
        (
            each["position"] or "",
            each["at"],
            each["action"],
            each["what"],
            (each["case"] or {}).get("number") or "",
            (each["document"] or {}).get("title") or "",
            each["hash"] or "",
        )
        for each in entries
    ]


def lines(rows: list[dict[str, str]]) -> list[tuple[str, ...]]:
    names = ("position", "at", "action", "what", "case", "document", "hash")
    return [tuple(row[name] for name in names) for row in rows]


@pytest.mark.parametrize("who", ["registrar", "admin"])
async def test_it_says_what_the_page_says(
    inside: Demonstration, client: httpx2.AsyncClient, doors: Doors, who: str
) -> None:
    rows = await sheet(client, who)

    assert lines(rows) == told(await trail(inside, who))
    assert len(rows) > 2 * A_FEW or who == "admin"
    assert doors.asked > len(rows) / A_FEW
    assert (
        {row["who"] for row in rows} > {""} if who == "registrar" else "" not in {row["who"] for row in rows}
    )


async def test_what_narrows_the_page_narrows_the_file(
    inside: Demonstration, client: httpx2.AsyncClient
) -> None:
    document = await restricted_document(inside)
    entries = await trail(inside, "registrar")
    number = next(each["case"]["number"] for each in entries if each["action"] == "case.issued")
    person = encode_id("User", str(inside.actors["clerk"].user_id))
    day = entries[len(entries) // 2]["at"][:10]

    assert lines(await sheet(client, "registrar", kind="CASES")) == told(
        await trail(inside, "registrar", kinds=[AuditKind.CASES.value])
    )
    assert lines(await sheet(client, "registrar", case=number.lower())) == told(
        await trail(inside, "registrar", caseNumber=number)
    )
    assert lines(await sheet(client, "registrar", person=person)) == told(
        await trail(inside, "registrar", userId=person)
    )
    asked = encode_id("Document", document.id)
    assert [row["action"] for row in await sheet(client, "registrar", document=asked)] == ["audit.read"]
    days = {"from": day, "to": day}
    assert {row["at"][:10] for row in await sheet(client, "registrar", **days)} == {day}


async def test_a_title_that_its_reader_may_not_see_is_not_in_it(
    inside: Demonstration, client: httpx2.AsyncClient
) -> None:
    document = await restricted_document(inside)
    await change(inside, update(Document).where(col(Document.id) == document.id).values(organisation_id=None))
    read = RecordReading(document.id, document.case_id)
    await inside.services.context.run(record_reading, read, actor=inside.actors["lawyer"])

    (theirs, *_), (courts, *_) = await sheet(client, "admin"), await sheet(client, "registrar")
    assert (theirs["action"], theirs["document"]) == ("document.read", "")
    assert (courts["action"], courts["document"]) == ("document.read", document.title)


@pytest.mark.parametrize(
    ("who", "asked", "status"),
    [
        ("nobody", {}, 401),
        ("clerk", {}, 403),
        ("lawyer", {}, 403),
        ("registrar", {"kind": "WEATHER"}, 400),
        ("registrar", {"case": "HCA"}, 400),
        ("registrar", {"from": "2026-13-01"}, 400),
        ("registrar", {"to": "tomorrow"}, 400),
        ("registrar", {"person": "no id"}, 400),
        ("registrar", {"document": encode_id("User", "x")}, 400),
    ],
)
async def test_who_may_not_and_what_cannot_be_read_is_refused(
    client: httpx2.AsyncClient, who: str, asked: dict[str, str], status: int
) -> None:
    answer = await client.get("/audit-trail.csv", params=asked, headers=bearer(who))

    assert answer.status_code == status
    assert answer.json()["message"]
    assert asked.keys() == {field["path"][0] for field in answer.json().get("fields", ())}


async def test_rights_that_end_on_the_way_end_the_file(client: httpx2.AsyncClient, doors: Doors) -> None:
    doors.shut_after = 3

    with pytest.raises(httpx2.RemoteProtocolError):
        await sheet(client, "registrar")
    doors.shut_after = 10_000
    assert await sheet(client, "registrar"), "the place was given back"


async def test_nothing_is_taken_for_a_formula(inside: Demonstration, client: httpx2.AsyncClient) -> None:
    actor_id = next(each.actor_id for each in await events(inside) if each.actor_id)
    async with inside.services.context.database.writing() as session:
        person = await session.get_one(User, actor_id)
        person.name_en = "=1+1"
        await session.commit()

    assert "'=1+1" in {row["who"] for row in await sheet(client, "registrar")}


async def test_one_at_a_time_for_each_person(client: httpx2.AsyncClient, doors: Doors) -> None:
    doors.hold_at, doors.held = 2, asyncio.Event()
    async with client.stream("GET", "/audit-trail.csv", headers=bearer("registrar")) as first:
        second = await client.get("/audit-trail.csv", headers=bearer("registrar"))
        other = await client.get("/audit-trail.csv", headers=bearer("admin"))
        doors.held.set()
        assert len(await first.aread()) > len(second.content)

    assert (second.status_code, second.json()["code"]) == (503, "BUSY")
    assert other.status_code == 200
