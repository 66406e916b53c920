"""A level that one process sets is obeyed by the next question in another, by every path to the document."""

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

import httpx2
import pytest
from starlette.requests import Request

from causeway.accounts.actor import PUBLIC, Actor
from causeway.audit.log import AuditLog
from causeway.documents import queries
from causeway.documents.tables import Seal
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.set_document_access import SetDocumentAccess, set_document_access
from causeway.graphql.engine import encode_id
from causeway.kit.bus import LocalBus
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.web.downloads import DownloadRoutes
from tests.documents import files
from tests.filings.asking import ask
from tests.filings.builders import CLERK, REGISTRAR, Court
from tests.filings.review.at_levels import FILER, OTHER_SIDE, PARTIES, with_other_side
from tests.filings.review.sealed import accepted_with
from tests.web.serving import serving

CASE = """query($id: ID!) { case(id: $id) { documents(first: 9) { edges { node { id } } }
  docket(first: 9) { edges { node { kind } } } } }"""
FILING = "query($id: ID!) { filing(id: $id) { documents { id document { id } } } }"
NODE = "query($id: ID!) { node(id: $id) { id } }"
VERIFY = "query($r: String!) { verifyDocument(reference: $r) { outcome } }"
VERIFY_FILE = "query($s: Sha256!) { verifyDigest(sha256: $s) { outcome } }"
Path = Callable[[], Awaitable[bool]]


@pytest.fixture
async def other_process(database_url: str, context: Context) -> AsyncIterator[Context]:
    """What another process has: connections, caches and a bus of its own, on the same database."""
    database = Database(database_url)
    yield Context(database, context.clock, LocalBus(), AuditLog())
    await database.close()


@pytest.fixture
async def filed(at: Court, seals: Any) -> Filing:
    """A sealed writ in a public case with another side."""
    filing = await accepted_with(at, seals, files.good_pdf(1))
    await seals.catch_up()
    await with_other_side(at, str(filing.case_id))
    return filing


@pytest.fixture
async def http(other_process: Context, seals: Any) -> AsyncIterator[httpx2.AsyncClient]:
    async def other_side(_request: Request) -> Actor:
        return OTHER_SIDE

    routes = DownloadRoutes(other_process, seals.store, other_side).routes()
    async with serving([*routes]) as address, httpx2.AsyncClient(base_url=address) as client:
        yield client


async def paths(
    other_process: Context, http: httpx2.AsyncClient, filing: Filing, seal: Seal
) -> dict[str, Path]:
    """Whether the other side reaches the document by each path, as the other process answers."""
    return {**answers(other_process, filing, seal), **await byte_paths(http, seal.document_id)}


def answers(other_process: Context, filing: Filing, seal: Seal) -> dict[str, Path]:
    case_id, filing_id = encode_id("Case", str(filing.case_id)), encode_id("Filing", filing.id)
    told = partial(ask, other_process, OTHER_SIDE)

    async def listed() -> bool:
        return bool((await told(CASE, id=case_id))["case"]["documents"]["edges"])

    async def entered() -> bool:
        edges = (await told(CASE, id=case_id))["case"]["docket"]["edges"]
        return "DOCUMENT_FILED" in [edge["node"]["kind"] for edge in edges]

    async def in_its_filing() -> bool:
        return bool((await told(FILING, id=filing_id))["filing"]["documents"])

    async def node() -> bool:
        return (await told(NODE, id=encode_id("Document", seal.document_id)))["node"] is not None

    async def by_number() -> bool:
        asked = await ask(other_process, PUBLIC, VERIFY, r=seal.reference)
        return bool(asked["verifyDocument"]["outcome"] == "GENUINE")

    async def by_file() -> bool:
        asked = await ask(other_process, PUBLIC, VERIFY_FILE, s=seal.sha256)
        return bool(asked["verifyDigest"]["outcome"] == "GENUINE")

    return {each.__name__: each for each in (listed, entered, in_its_filing, node, by_number, by_file)}


async def byte_paths(http: httpx2.AsyncClient, document_id: str) -> dict[str, Path]:
    async def fetched(name: str, **headers: str) -> bool:
        sent = {key.replace("_", "-"): value for key, value in headers.items()}
        status = (await http.get(f"/documents/{document_id}/{name}", headers=sent)).status_code
        assert status in {200, 206, 304, 404}
        return status != 404

    found: dict[str, Path] = {}
    for name in ("content", "sealed"):
        tag = (await http.head(f"/documents/{document_id}/{name}")).headers["etag"]
        found[f"{name} whole"] = partial(fetched, name)
        found[f"{name} kept by a cache"] = partial(fetched, name, if_none_match=tag)
        found[f"{name} gone on with"] = partial(fetched, name, range="bytes=9-", if_range=tag)
    return found


async def walked(ways: dict[str, Path]) -> dict[str, bool]:
    return {name: await way() for name, way in ways.items()}


async def test_every_path_obeys_at_once_in_another_process(
    at: Court, other_process: Context, http: httpx2.AsyncClient, filed: Filing, seals: Any
) -> None:
    (seal,) = await seals.seals()
    ways = await paths(other_process, http, filed, seal)
    assert await walked(ways) == dict.fromkeys(ways, True)
    await at.run(set_document_access, SetDocumentAccess(seal.document_id, FILER, "Order"), CLERK)
    assert await walked(ways) == dict.fromkeys(ways, False)
    await at.run(set_document_access, SetDocumentAccess(seal.document_id, PARTIES, "Order"), REGISTRAR)
    assert await walked(ways) == dict.fromkeys(ways, True)


async def test_the_walk_finds_a_cache_that_is_stale(
    at: Court,
    other_process: Context,
    http: httpx2.AsyncClient,
    filed: Filing,
    seals: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (seal,) = await seals.seals()
    ways = await paths(other_process, http, filed, seal)
    kept: dict[Any, Any] = {}
    real = queries.document

    async def remembered(session: Any, actor: Actor, document_id: str) -> Any:
        key = (actor.user_id, document_id)
        if key not in kept:
            kept[key] = await real(session, actor, document_id)
        return kept[key]

    async def unmarked_as_before(*_asked: Any) -> frozenset[str]:
        return frozenset()

    monkeypatch.setattr(queries, "document", remembered)
    monkeypatch.setattr(queries, "marked_among", unmarked_as_before)
    await walked(ways)
    await at.run(set_document_access, SetDocumentAccess(seal.document_id, FILER, "Order"), CLERK)
    assert {name for name, open_ in (await walked(ways)).items() if open_} == {
        f"{name} {how}"
        for name in ("content", "sealed")
        for how in ("whole", "kept by a cache", "gone on with")
    }
