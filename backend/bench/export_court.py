"""The cases that are exported: one of many small documents, one of few large ones, their bytes in the real store."""

import asyncio
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from sqlmodel import func, select

from bench import court
from causeway.accounts.actor import SYSTEM, Actor
from causeway.audit.log import AuditLog
from causeway.cases.tables import Case
from causeway.causebook.commands.enter import Enter, enter
from causeway.causebook.tables import DocketCounter, DocketEntry, DocketKind
from causeway.documents.tables import Document, DocumentVerdict
from causeway.kit.blobs import Blob, LocalBlobStore
from causeway.kit.bus import LocalBus
from causeway.kit.clock import SystemClock
from causeway.kit.context import Context
from causeway.kit.database import Database
from causeway.kit.statistics import gather_statistics
from causeway.kit.words import Words
from causeway.kit.work import Work

MIB = 1 << 20
SMALL_BYTES = 64 * 1024
LARGE_DOCUMENTS = 20
LARGE_BLOBS = 4
"""Different files among the large documents, each filed several times over: a disk need not hold them all."""
WRITTEN_AT_ONCE = 32
ENTERED_AT_ONCE = 100
FIRMS_CASES = 40
"""Cases of all firms, so that some are of the solicitor's."""
FILED = Words("Exhibit filed", "已提交證物", "已提交证物")


class Sizes(NamedTuple):
    """How many small documents, and how many MiB all large ones have together."""

    small_documents: int
    large_mebibytes: int


@dataclass(frozen=True)
class Exported:
    """A case to be exported: its id and number, what it is called, and the bytes of its documents, in their order."""

    name: str
    case_id: str
    number: str
    blobs: list[Blob]

    @property
    def size(self) -> int:
        """The bytes of all documents."""
        return sum(blob.size for blob in self.blobs)


class Kept(NamedTuple):
    """The bytes of both cases' documents, as the store knows them."""

    small: list[Blob]
    large: list[Blob]


async def keep(files: Path, sizes: Sizes) -> Kept:
    """Put the bytes of all documents into the store below `files`."""
    store = LocalBlobStore(files)
    small: list[Blob] = []
    while len(small) < sizes.small_documents:
        count = min(WRITTEN_AT_ONCE, sizes.small_documents - len(small))
        small += await asyncio.gather(*(store.put(os.urandom(SMALL_BYTES)) for _ in range(count)))
    each = sizes.large_mebibytes * MIB // LARGE_DOCUMENTS
    large = [await _keep_large(store, f"large-{number}", each) for number in range(LARGE_BLOBS)]
    return Kept(small, [large[number % LARGE_BLOBS] for number in range(LARGE_DOCUMENTS)])


async def _keep_large(store: LocalBlobStore, key: str, size: int) -> Blob:
    piece = os.urandom(MIB)
    async with store.stage(key) as stage:
        for start in range(0, size, MIB):
            await stage.write((start.to_bytes(8, "big") + piece[8:])[: size - start])
        await stage.sync()
    blob = await store.digest(key)
    await store.commit(key, blob)
    return blob


async def build(url: str, kept: Kept) -> list[Exported]:
    """Fill an empty database; return the case of many documents and the large one, both of the solicitor's firm."""
    many, large, *_ = await court.build(url, FIRMS_CASES)
    database = Database(url)
    context = Context(database, SystemClock(), LocalBus(), AuditLog())
    try:
        made = [
            await _file(context, name, number, blobs)
            for name, number, blobs in (("many", many, kept.small), ("large", large, kept.large))
        ]
        await gather_statistics(database)
        return made
    finally:
        await database.close()


async def _file(context: Context, name: str, number: str, blobs: list[Blob]) -> Exported:
    """Put the documents on the docket of the case, some at a time, as acceptances do."""
    case_id = await context.run(_count_entries, number, actor=SYSTEM)
    for first in range(0, len(blobs), ENTERED_AT_ONCE):
        some = list(enumerate(blobs, start=1))[first : first + ENTERED_AT_ONCE]
        await context.run(_enter, (number, some), actor=SYSTEM)
    return Exported(name, case_id, number, blobs)


async def _count_entries(work: Work[Actor], case_number: str) -> str:
    """Have the case's register go on after the entries that it was made up with; return the case's id."""
    case = (await work.session.exec(select(Case).where(Case.number == case_number))).one()
    of_case = select(func.count()).where(DocketEntry.case_id == case.id)
    entries = (await work.session.exec(of_case)).one()
    work.session.add(DocketCounter(case_id=case.id, last_number=entries))
    return case.id


async def _enter(work: Work[Actor], asked: tuple[str, list[tuple[int, Blob]]]) -> None:
    case_number, blobs = asked
    case = (await work.session.exec(select(Case).where(Case.number == case_number))).one()
    now = datetime.now(UTC)
    for number, blob in blobs:
        document = Document(
            id=work.new_id(),
            sha256=blob.sha256,
            size_bytes=blob.size,
            content_type="application/pdf",
            filename=f"Exhibit {number} 證物.pdf",
            title=f"Exhibit {number}",
            verdict=DocumentVerdict.CLEAN,
            created_at=now,
            received_at=now,
            case_id=case.id,
            filed_at=now,
        )
        work.session.add(document)
        await work.session.flush()
        await enter(work, Enter(case, DocketKind.DOCUMENT_FILED, FILED, document_id=document.id))
