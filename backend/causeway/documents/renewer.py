"""Renewing seals: evidence and a new time stamp behind a sealed copy, before its last one can prove nothing."""

import asyncio
import tempfile
from base64 import b64encode
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from causeway.accounts.actor import SYSTEM
from causeway.documents.commands.replace_sealed_copy import ReplaceSealedCopy, replace_sealed_copy
from causeway.documents.ports import ArchiveAuthority, Evidence, SealFaultError
from causeway.documents.queries import SealToRenew, seals_to_renew
from causeway.documents.sealer import stage_copy
from causeway.documents.signature_room import digest_around, digest_of_beginning, fill_in, read_room
from causeway.documents.stamping import RENEW
from causeway.documents.tables import SealFault
from causeway.kit.blobs import Blob, BlobMissing, BlobStore
from causeway.kit.context import Context
from causeway.kit.sandbox.pool import ExitKind, SandboxPool

OF_ONE_SEAL = {SealFault.FILE_UNSUITABLE, SealFault.KEY_EXPIRED}
"""What keeps one from being renewed and says nothing of the others: its file, and its own key."""


class Renewal(NamedTuple):
    """What became of the document with this number: proved until then, or not renewed, and why."""

    reference: str
    until: datetime | None
    fault: str | None = None


@dataclass(frozen=True)
class SealRenewer:
    """Renews sealed copies. Each is whole in the store before its row names it, so any step may be the last."""

    context: Context
    store: BlobStore
    sandbox: SandboxPool
    authority: ArchiveAuthority

    async def renew_all(self, before: datetime | None) -> AsyncIterator[Renewal]:
        """Renew those whose time stamps end `before` (None: all), and yield what became of each.

        One that cannot be renewed for itself is told and passed over. Raises `SealFaultError` if it is the authority:
        the others would fare no better.
        """
        after = ""
        while page := await self._page(before, after):
            for wanted in page:
                after = wanted.seal.document_id
                try:
                    until = await self.renew(wanted)
                except BlobMissing:
                    yield Renewal(wanted.seal.reference, None, "its sealed copy is missing")
                except SealFaultError as error:
                    if error.fault not in OF_ONE_SEAL:
                        raise
                    yield Renewal(wanted.seal.reference, None, str(error))
                else:
                    yield Renewal(wanted.seal.reference, until)

    async def _page(self, before: datetime | None, after: str) -> list[SealToRenew]:
        async with self.context.database.reading() as session:
            return await seals_to_renew(session, before, after)

    async def renew(self, wanted: SealToRenew) -> datetime | None:
        """Renew one and return until when its new time stamp proves it; None if somebody else did meanwhile.

        Raises:
            SealFaultError: the authority gives no time stamp or no evidence, or nothing can be put behind this file.
            BlobMissing: the sealed copy is not in the store.
        """
        seal = wanted.seal
        former = Blob(seal.sha256 or "", seal.size_bytes or 0)
        evidence = await self.authority.evidence(wanted.certificate_pem, seal.signed_at)
        with tempfile.TemporaryDirectory(prefix="causeway-renew-") as folder:
            renewed = Path(folder) / "renewed.pdf"
            start, end = await self._appended(former, evidence, renewed)
            digest = await asyncio.to_thread(digest_around, renewed, start, end)
            stamp = await self.authority.stamp(digest)
            await asyncio.to_thread(fill_in, renewed, start, end, stamp.token)
            staged = f"renew-{seal.document_id}"
            blob = await stage_copy(self.store, staged, renewed)
        await self.store.commit(staged, blob)
        replacement = ReplaceSealedCopy(seal.document_id, former, blob, stamp.ends_at)
        is_done = await self.context.run(replace_sealed_copy, replacement, actor=SYSTEM)
        return stamp.ends_at if is_done else None

    async def _appended(self, former: Blob, evidence: Evidence, renewed: Path) -> tuple[int, int]:
        """Have a child append to a copy; that it only appended is looked at here."""
        async with self.store.local_path(former.sha256) as path:
            argument = {
                "path": str(path),
                "renewed": str(renewed),
                **{name: _encoded(several) for name, several in evidence._asdict().items()},
            }
            outcome = await self.sandbox.run(RENEW, argument)
        if outcome.exit_kind is not ExitKind.DONE:
            detail = f"{outcome.exit_kind} {outcome.value or ''}".strip()
            raise SealFaultError(SealFault.FILE_UNSUITABLE, detail)
        start, end = read_room(outcome.value, renewed)
        beginning = await asyncio.to_thread(digest_of_beginning, renewed, former.size)
        if start < former.size or beginning != former.sha256:
            raise SealFaultError(SealFault.FILE_UNSUITABLE, "more than an addition was made")
        return start, end


def _encoded(several: Iterable[bytes]) -> list[str]:
    return [b64encode(each).decode() for each in several]
