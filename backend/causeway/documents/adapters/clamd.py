"""ClamAV's daemon, over its socket, by the INSTREAM command."""

import asyncio
import struct
from pathlib import Path

import aiofiles

from causeway.documents.ports import Scan, ScannerUnavailableError
from causeway.documents.tables import ScanOutcome

SCAN_CHUNK_BYTES = 1 << 18
SCAN_SECONDS = 120.0
"""Seconds for one file: 50 MB take about ten."""


class ClamdScanner:
    """Streams a file to clamd at `unix:/path/to/socket` or `host:port`."""

    def __init__(self, address: str) -> None:
        """Use the daemon at `address`; nothing is opened yet."""
        self._address = address

    async def scan(self, path: Path) -> Scan:
        """Look through the file. Raises `ScannerUnavailableError`."""
        try:
            async with asyncio.timeout(SCAN_SECONDS):
                reply = await self._ask(path)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            raise ScannerUnavailableError(str(error)) from error
        if reply == "stream: OK":
            return Scan(ScanOutcome.CLEAN)
        if reply.startswith("stream: ") and reply.endswith(" FOUND"):
            return Scan(ScanOutcome.INFECTED, reply.removeprefix("stream: ").removesuffix(" FOUND"))
        raise ScannerUnavailableError(reply)

    async def _ask(self, path: Path) -> str:
        reader, writer = await self._connect()
        try:
            writer.write(b"zINSTREAM\0")
            async with aiofiles.open(path, "rb") as file:
                while piece := await file.read(SCAN_CHUNK_BYTES):
                    writer.write(struct.pack(">I", len(piece)) + piece)
                    await writer.drain()
            writer.write(struct.pack(">I", 0))
            await writer.drain()
            return (await reader.readuntil(b"\0"))[:-1].decode("utf-8", "replace")
        finally:
            writer.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._address.startswith("unix:"):
            return await asyncio.open_unix_connection(self._address.removeprefix("unix:"))
        host, _, port = self._address.rpartition(":")
        return await asyncio.open_connection(host.strip("[]"), int(port))
