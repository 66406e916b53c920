"""The demonstration with the route of exports in front of it, and what comes of an export."""

import asyncio
import hashlib
import io
import json
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
from sqlmodel import col, select
from starlette.requests import Request

from causeway.accounts.actor import PUBLIC, SYSTEM, Actor
from causeway.documents.marked_copies import MarkedCopies
from causeway.documents.marker import DocumentMarker
from causeway.documents.stamping import MARK_PRELOAD
from causeway.documents.tables import Document
from causeway.graphql.engine import decode_id
from causeway.kit.blobs import BlobMissing, LocalBlobStore
from causeway.kit.work import Work
from causeway.web.exports import ExportRoutes
from tests.application.inside import Demonstration
from tests.documents.sealing import sealing_pool
from tests.web.serving import bearer

PATIENCE_SECONDS = 60


class Court:
    """The demonstration with the route of exports in front of it; documents come from a store that can be held up."""

    def __init__(self, inside: Demonstration, files: Path, marked: Path) -> None:
        self.inside = inside
        self.context = inside.services.context
        self.actors: dict[str, Actor] = dict(inside.actors)
        self.store = HeldStore(files)
        self.now = 1000.0
        self.marker = DocumentMarker(
            self.context, self.store, sealing_pool(MARK_PRELOAD), MarkedCopies(marked)
        )
        self.routes = ExportRoutes(
            self.context, self.store, self.marker, self.find_actor, monotonic=lambda: self.now
        )
        self.http: httpx2.AsyncClient

    async def find_actor(self, request: Request) -> Actor:
        name = request.headers.get("authorization", "").removeprefix("Bearer ")
        return self.actors.get(name, PUBLIC)

    async def get(self, who: str, case_id: str) -> httpx2.Response:
        return await self.http.get(f"/cases/{case_id}/export.zip", headers=bearer(who))

    async def export(self, who: str, case_id: str) -> "Export":
        answer = await self.get(who, case_id)
        assert answer.status_code == 200, answer.text
        return Export(answer)

    async def cases_of(self, who: str) -> list[str]:
        answer = await self.inside.ask(who, "{ cases(first: 50) { nodes { id } } }")
        return [decode_id(node["id"]).key for node in answer.data["cases"]["nodes"]]

    async def rows(self, statement: Any) -> list[Any]:
        async with self.context.database.reading() as session:
            return list((await session.exec(statement)).all())

    async def change(self, statement: Any, **values: Any) -> None:
        async def act(work: Work[Any], _command: None) -> None:
            for row in (await work.session.exec(statement)).all():
                for name, value in values.items():
                    setattr(row, name, value)

        await self.context.run(act, None, actor=SYSTEM)


class HeldStore(LocalBlobStore):
    """A store in which a blob, once its first bytes have been read, can wait until the test lets it go on."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory, reserve=0)
        self.held: set[str] = set()
        self.missing: set[str] = set()
        self.reached = asyncio.Event()
        self.go_on = asyncio.Event()
        self.loop = asyncio.get_running_loop()

    async def read(self, sha256: str, start: int = 0, length: int | None = None) -> AsyncIterator[bytes]:
        if sha256 in self.missing:
            raise BlobMissing(sha256)
        whole = b"".join([piece async for piece in super().read(sha256, start, length)])
        yield whole[:100]
        if sha256 in self.held:
            self.reached.set()
            await self.go_on.wait()
        yield whole[100:]

    def read_whole(self, sha256: str) -> bytes:
        if sha256 in self.missing:
            raise BlobMissing(sha256)
        whole = super().read_whole(sha256)
        if sha256 in self.held:
            self.loop.call_soon_threadsafe(self.reached.set)
            asyncio.run_coroutine_threadsafe(self.go_on.wait(), self.loop).result(PATIENCE_SECONDS)
        return whole


class Export:
    """What came: the archive, opened, and its parts."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.headers = answer.headers
        self.archive = zipfile.ZipFile(io.BytesIO(answer.content))
        self.names = self.archive.namelist()
        self.case, self.audit, self.manifest = (
            json.loads(self.archive.read(f"{name}.json")) for name in ("case", "audit", "manifest")
        )


async def busiest_case(court: Court, who: str) -> str:
    """The case of `who` with most documents on its docket."""
    counts = []
    for case_id in await court.cases_of(who):
        found = select(Document.id).where(Document.case_id == case_id, col(Document.filed_at).is_not(None))
        counts.append((len(await court.rows(found)), case_id))
    return max(counts)[1]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
