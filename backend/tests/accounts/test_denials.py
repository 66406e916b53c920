"""Whoever asks by id for what is restricted and hidden from them is written down, and is told nothing of it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlmodel import col, select
from starlette.applications import Starlette
from starlette.requests import Request

from causeway.accounts import denial_recorder
from causeway.accounts.actor import Actor
from causeway.accounts.denial_recorder import DenialRecorder
from causeway.accounts.denials import Asked
from causeway.audit.tables import AuditEvent, AuditTopic
from causeway.cases.tables import SecurityLevel
from causeway.documents.tables import Document, DocumentVerdict
from causeway.factories import make_denial_recorder
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.engine import encode_id
from causeway.graphql.schema import schema
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.throttle import Budget
from causeway.web.downloads import DownloadRoutes
from tests.cases.builders import ACTORS, everyone_in_a_case
from tests.courts.supplied import load_supplied

STRANGER = ACTORS["member of another firm"]
CLERK = ACTORS["registry clerk"]
REGISTRAR = ACTORS["registrar"]
PAPER = "00000000-0000-7000-8000-000000000000"


@pytest.fixture
async def recorder(context: Context) -> AsyncIterator[DenialRecorder]:
    made = make_denial_recorder(context)
    running = asyncio.create_task(made.run())
    yield made
    running.cancel()


async def _court(context: Context, level: SecurityLevel) -> None:
    await load_supplied(context.database)
    await everyone_in_a_case(context, level)
    async with context.database.writing() as session:
        session.add(
            Document(
                id=PAPER,
                case_id="case",
                sha256="0" * 64,
                size_bytes=1,
                content_type="application/pdf",
                filename="a.pdf",
                title="x",
                verdict=DocumentVerdict.CLEAN,
                created_at=context.clock.now(),
                filed_at=context.clock.now(),
                received_at=context.clock.now(),
            )
        )
        await session.commit()


async def _ask(context: Context, recorder: DenialRecorder, actor: Actor, text: str, **given: Any) -> Any:
    surroundings = GraphQLContext(context, actor, denials=recorder)
    result = await schema.execute(text, given, context_value=surroundings)
    await recorder.drain()
    return result


async def _denied(context: Context) -> list[tuple[str | None, str, str]]:
    async with context.database.reading() as session:
        statement = (
            select(AuditEvent).where(AuditEvent.name == "access.denied").order_by(col(AuditEvent.position))
        )
        events = (await session.exec(statement)).all()
        topics = (await session.exec(select(AuditTopic.topic))).all()
        assert not events or all(topic.startswith("evidence:") for topic in topics), "nobody follows it"
    return [(event.actor_id, event.payload["kind"], event.payload["thing_id"]) for event in events]


ASKED = [
    ("query($id: ID!) { case(id: $id) { id } }", "Case", "case"),
    ("query($id: ID!) { node(id: $id) { id } }", "Case", "case"),
    ("query($id: ID!) { node(id: $id) { id } }", "Party", "plaintiff"),
    ("query($id: ID!) { node(id: $id) { id } }", "Document", PAPER),
    ("query($id: ID!) { node(id: $id) { id } }", "DocketEntry", "COURT_ONLY"),
    ("query($id: ID!) { node(id: $id) { id } }", "Representation", "acting-0"),
]


@pytest.mark.parametrize("level", [SecurityLevel.SEALED, SecurityLevel.CONFIDENTIAL])
async def test_a_stranger_leaves_a_trace_of_each_and_is_answered_as_if_there_were_nothing(
    context: Context, recorder: DenialRecorder, level: SecurityLevel
) -> None:
    await _court(context, level)
    for text, kind, key in ASKED:
        known = await _ask(context, recorder, STRANGER, text, id=encode_id(kind, key))
        unknown = await _ask(context, recorder, STRANGER, text, id=encode_id(kind, "none"))
        assert (known.data, known.errors) == (unknown.data, unknown.errors)
    await _ask(context, recorder, STRANGER, '{ case(number: "hca 1/2026") { id } }')
    await _ask(context, recorder, STRANGER, '{ case(number: "HCA 2/2026") { id } }')
    things = [("Case", "case"), *((kind, key) for _, kind, key in ASKED[2:]), ("Case", "case")]
    assert await _denied(context) == [("stranger", kind, key) for kind, key in things]


async def test_opening_a_document_leaves_one_too(
    context: Context, recorder: DenialRecorder, tmp_path: Path
) -> None:
    await _court(context, SecurityLevel.SEALED)

    async def find_actor(_request: Request) -> Actor:
        return STRANGER

    routes = DownloadRoutes(context, LocalBlobStore(tmp_path), find_actor, denials=recorder).routes()
    transport = httpx2.ASGITransport(app=Starlette(routes=routes))
    async with httpx2.AsyncClient(transport=transport, base_url="http://court") as http:
        known = await http.get(f"/documents/{PAPER}/content")
        unknown = await http.get(f"/documents/{PAPER.replace('7', '8')}/content")
    await recorder.drain()
    assert (
        (known.status_code, known.content) == (unknown.status_code, unknown.content) == (404, known.content)
    )
    assert await _denied(context) == [("stranger", "Document", PAPER)]


async def test_an_act_on_it_leaves_a_trace_too(context: Context, recorder: DenialRecorder) -> None:
    await _court(context, SecurityLevel.SEALED)
    text = """mutation($case: ID!) { assignCase(input: {caseId: $case, userId: "VXNlcjpzdHJhbmdlcg==", assigned: true})
      { ... on Problem { code } } }"""
    boss = ACTORS["administrator of the firm"]
    boss = Actor("boss", "another-firm", roles=boss.roles)
    result = await _ask(context, recorder, boss, text, case=encode_id("Case", "case"))
    assert result.errors is None, result.errors
    assert result.data["assignCase"]["code"] == "NOT_FOUND"
    assert ("boss", "Case", "case") in await _denied(context)


async def test_what_is_open_or_may_be_seen_leaves_none(context: Context, recorder: DenialRecorder) -> None:
    await _court(context, SecurityLevel.PUBLIC)
    for text, kind, key in ASKED:
        if key not in {"COURT_ONLY", PAPER}:
            await _ask(context, recorder, STRANGER, text, id=encode_id(kind, key))
        await _ask(context, recorder, REGISTRAR, text, id=encode_id(kind, key))
    assert await _denied(context) == []


async def test_a_clerk_is_no_exception_in_a_sealed_case(context: Context, recorder: DenialRecorder) -> None:
    await _court(context, SecurityLevel.SEALED)
    await _ask(context, recorder, CLERK, ASKED[0][0], id=encode_id("Case", "case"))
    assert await _denied(context) == [(CLERK.user_id, "Case", "case")]


async def test_asking_again_and_again_fills_nothing(
    context: Context, recorder: DenialRecorder, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _court(context, SecurityLevel.SEALED)
    monkeypatch.setattr(denial_recorder, "RECORDS_PER_PERSON", Budget(2, timedelta(hours=1)))
    for _ in range(3):
        for key in ("plaintiff", "defendant", "third"):
            recorder.note(STRANGER, Asked("Party", key))
    await recorder.drain()
    assert [key for _, _, key in await _denied(context)] == ["plaintiff", "defendant"]
    clock.advance(timedelta(hours=2))
    recorder.note(STRANGER, Asked("Party", "plaintiff"))
    await recorder.drain()
    assert len(await _denied(context)) == 3


async def test_a_full_queue_makes_nobody_wait(context: Context) -> None:
    recorder = make_denial_recorder(context)
    for number in range(5_000):
        recorder.note(STRANGER, Asked("Case", str(number)))
    assert recorder._waiting.qsize() == denial_recorder.MAX_WAITING
