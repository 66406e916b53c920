"""A key whose libraries are loaded when the first document is sealed: no start of the service waits for them."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from causeway.documents.ports import KeyCertificate, SealingKey, Signature


class DeferredKey:
    """Makes the key on first use, in a thread."""

    def __init__(self, make: Callable[[], SealingKey]) -> None:
        """Use the key that `make` returns."""
        self._make = make
        self._key: SealingKey | None = None

    async def certificate(self) -> KeyCertificate:
        """Return the certificate of the key. Raises `SealFaultError`."""
        return await (await self._made()).certificate()

    async def sign(self, digest: bytes, now: datetime) -> Signature:
        """Sign the digest. Raises `SealFaultError`."""
        return await (await self._made()).sign(digest, now)

    async def _made(self) -> SealingKey:
        if self._key is None:
            self._key = await asyncio.to_thread(self._make)
        return self._key
