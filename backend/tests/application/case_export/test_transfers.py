"""How an export is begun, and how it ends when it may not go on."""

import asyncio
import io
import zipfile
from typing import Any

import httpx2
import pytest
from sqlmodel import select
from starlette.requests import Request

from causeway.accounts.tables import Throttle
from causeway.audit.tables import AuditEvent
from causeway.cases.tables import Case, Representation, SecurityLevel
from causeway.courts.tables import DocumentAccess
from causeway.documents.rules import ACCESS_RECHECK_SECONDS
from causeway.documents.tables import Document
from causeway.exports import archive
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.ids import new_id
from causeway.kit.tokens import token_hash
from tests.application.case_export.exporting import Court, busiest_case
from tests.application.test_sealed import steps
from tests.patience import until
from tests.web.serving import bearer


@pytest.fixture(params=["whole", "in pieces"])
def had(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the demonstration's small files are had."""
    if request.param == "in pieces":
        monkeypatch.setattr(archive, "WHOLE_BYTES", 0)
    return str(request.param)


async def sealed_case(exporting: Court) -> str:
    (case_id, *_) = await exporting.rows(select(Case.id).where(Case.security_level == SecurityLevel.SEALED))
    return str(case_id)


@pytest.mark.parametrize("who", ["lawyer", "clerk", "accounts", "sysadmin", "litigant"])
async def test_a_sealed_case_is_a_missing_case(exporting: Court, who: str) -> None:
    told = []
    for case_id in (await sealed_case(exporting), new_id()):
        await exporting.get(who, case_id)
        with steps(exporting.inside) as seen:
            answer = await exporting.get(who, case_id)
        told.append((answer.status_code, answer.json(), len(seen)))
    assert told[0] == told[1]
    assert told[0][0] == 404
    assert await exporting.rows(select(AuditEvent).where(AuditEvent.name == "case.exported")) == []


async def test_nobody_is_told_to_sign_in_and_no_id_is_no_case(exporting: Court) -> None:
    assert (await exporting.get("nobody", new_id())).status_code == 401
    assert (await exporting.get("lawyer", "%00")).status_code == 404
    head = await exporting.http.head(f"/cases/{new_id()}/export.zip", headers=bearer("lawyer"))
    assert (head.status_code, head.headers["allow"]) == (405, "GET")


async def broken_off(exporting: Court, who: str, case_id: str, meanwhile: Any) -> bytes:
    """What came of an export in which something happens while a document is on its way."""
    came = b""
    path = f"/cases/{case_id}/export.zip"
    async with exporting.http.stream("GET", path, headers=bearer(who)) as answer:
        assert answer.status_code == 200
        happens = asyncio.create_task(meanwhile())
        try:
            async for piece in answer.aiter_bytes():
                came += piece
        except httpx2.RemoteProtocolError:
            is_broken_off = True
        else:
            is_broken_off = False
        await happens
    assert is_broken_off
    assert not zipfile.is_zipfile(io.BytesIO(came))
    return came


async def hold_a_document(exporting: Court, who: str) -> tuple[str, Document]:
    case_id = await busiest_case(exporting, who)
    export = await exporting.export(who, case_id)
    # The first, for its bytes may be those of others after it.
    first = export.case["documents"][0]
    (document,) = await exporting.rows(select(Document).where(Document.id == first["id"]))
    exporting.store.held.add(document.sha256)
    return case_id, document


async def leave_case(exporting: Court, case_id: str) -> None:
    organisation = exporting.actors["lawyer"].organisation_id
    acting = select(Representation).where(
        Representation.case_id == case_id, Representation.organisation_id == organisation
    )
    since = await exporting.rows(acting)
    await exporting.change(acting, until=since[0].since)


@pytest.mark.parametrize("what", ["off the record", "restricted", "signed out"])
async def test_access_that_is_withdrawn_on_the_way_ends_the_transfer(
    exporting: Court, had: str, what: str
) -> None:
    case_id, document = await hold_a_document(exporting, "lawyer")

    async def withdraw() -> None:
        await exporting.store.reached.wait()
        if what == "off the record":
            await leave_case(exporting, case_id)
        elif what == "restricted":
            which = select(Document).where(Document.id == document.id)
            await exporting.change(
                which, access=DocumentAccess.COURT_ONLY, organisation_id=None, owner_user_id=None
            )
        else:
            del exporting.actors["lawyer"]
        exporting.now += ACCESS_RECHECK_SECONDS
        exporting.store.go_on.set()

    came = await broken_off(exporting, "lawyer", case_id, withdraw)
    whole = b"".join([piece async for piece in LocalBlobStore.read(exporting.store, document.sha256)])
    assert (whole[:100] in came) is (had == "in pieces")
    assert whole[100:] not in came


@pytest.mark.usefixtures("had")
async def test_access_that_stays_lets_it_go_on(exporting: Court) -> None:
    case_id, _ = await hold_a_document(exporting, "lawyer")

    async def wait() -> None:
        await exporting.store.reached.wait()
        exporting.now += ACCESS_RECHECK_SECONDS
        exporting.store.go_on.set()

    waiting = asyncio.create_task(wait())
    assert (await exporting.export("lawyer", case_id)).archive.testzip() is None
    await waiting


@pytest.mark.usefixtures("had")
async def test_a_file_that_cannot_be_read_ends_the_transfer(exporting: Court) -> None:
    case_id, document = await hold_a_document(exporting, "lawyer")
    exporting.store.missing.add(document.sha256)

    async def nothing() -> None:
        pass

    await broken_off(exporting, "lawyer", case_id, nothing)
    exporting.store.missing.clear()
    exporting.store.held.clear()
    assert (await exporting.export("lawyer", case_id)).archive.testzip() is None


async def test_one_at_a_time_for_each_person(exporting: Court) -> None:
    case_id, _ = await hold_a_document(exporting, "lawyer")
    first = asyncio.create_task(exporting.export("lawyer", case_id))
    await exporting.store.reached.wait()
    second = await exporting.get("lawyer", case_id)
    assert (second.status_code, second.json()["code"]) == (503, "BUSY")
    assert "under way" in second.json()["message"]
    exporting.store.go_on.set()
    assert (await first).archive.testzip() is None
    assert (await exporting.get("lawyer", case_id)).status_code == 200


async def test_whoever_has_the_last_byte_may_have_the_next_case(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    headers = [(b"authorization", b"Bearer lawyer")]
    scope = {"type": "http", "method": "GET", "headers": headers, "path_params": {"case_id": case_id}}
    answer = await exporting.routes.export(Request(scope))
    left, next_ones = int(answer.headers["content-length"]), []

    async def send(message: Any) -> None:
        nonlocal left
        left -= len(message.get("body", b""))
        if left == 0 and not next_ones:
            next_ones.append(await exporting.routes.export(Request(scope)))

    async def receive() -> Any:
        await asyncio.Event().wait()

    await answer(scope, receive, send)
    assert [each.status_code for each in next_ones] == [200]
    # The end of the first gives nothing back that is the second's.
    assert (await exporting.get("lawyer", case_id)).status_code == 503


async def test_whoever_goes_away_gives_the_place_back(exporting: Court) -> None:
    case_id, _ = await hold_a_document(exporting, "lawyer")
    async with exporting.http.stream("GET", f"/cases/{case_id}/export.zip", headers=bearer("lawyer")):
        await exporting.store.reached.wait()
    exporting.store.held.clear()
    exporting.store.go_on.set()

    async def is_free() -> bool:
        return (await exporting.get("lawyer", case_id)).status_code == 200

    assert await until(is_free)


async def test_too_many_within_an_hour_wait(exporting: Court) -> None:
    case_id = await busiest_case(exporting, "lawyer")
    await exporting.export("lawyer", case_id)
    lawyer = exporting.actors["lawyer"].user_id
    (row,) = await exporting.rows(select(Throttle).where(Throttle.subject == token_hash(f"exports:{lawyer}")))
    await exporting.change(
        select(Throttle).where(Throttle.subject == row.subject),
        spent_until=row.spent_until + (row.spent_until - exporting.context.clock.now()) * 40,
    )
    answer = await exporting.get("lawyer", case_id)
    assert (answer.status_code, answer.json()["code"]) == (429, "RATE_LIMITED")
