"""Exporting a case, by a client that reads as fast as it can, while another asks for the status of a case."""

import asyncio
import os
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter

from bench import servers
from bench.asking import sign_in
from bench.client import answered, request
from bench.court import EMAIL, PASSWORD
from bench.export_court import Exported
from bench.questions import STATUS, body
from bench.servers import Server

MB = 1000 * 1000
RECEIVED_BYTES = 1 << 20
ASKED_EVERY, LOOKED_EVERY = 0.01, 0.02
"""Seconds between two questions for the status of a case, and between two looks at the server's memory."""
DIRECTORY_ENDS = b"PK\x05\x06"
"""What the last record of a ZIP begins with; a transfer that was broken off has none."""
TAIL_BYTES = 22


@dataclass
class Fetched:
    """What came of one archive: its bytes, the seconds to the first of them, and to the last."""

    size: int
    first: float
    whole: float


@dataclass
class Found:
    """What came of a case's exports, and of the peer's archives of the same files, in turns."""

    ours: list[Fetched] = field(default_factory=list)
    peers: list[Fetched] = field(default_factory=list)
    read: list[float] = field(default_factory=list)
    """The seconds in which the files were read, and nothing else done."""
    status: list[float] = field(default_factory=list)
    """The seconds that each status took while a case was exported."""
    idle: list[float] = field(default_factory=list)
    """The same while nothing was."""
    processor: list[float | None] = field(default_factory=list)
    peers_processor: list[float | None] = field(default_factory=list)
    """The seconds of processor that the server and the peer used for each archive, with what was asked meanwhile."""
    grown: int | None = None
    """Bytes by which the server's memory grew at most; None where the system does not say."""


async def export(
    server: Server, peer: Server, case: Exported, asked_about: str, store: Path, rounds: int
) -> Found:
    """Export `case` and have its peer's archive so many times, in turns, each time with nothing of it in memory."""
    token = await sign_in(server.port, EMAIL, PASSWORD)
    asked = request("POST", "/graphql", server.port, body(STATUS, {"number": asked_about}), token)
    get = request("GET", f"/cases/{case.case_id}/export.zip", server.port, token=token)
    paths = [blob_path(store, blob.sha256) for blob in case.blobs]
    found = Found()
    for taken in (list[float](), found.idle):
        # The first time nothing is at hand yet.
        until = perf_counter() + 1
        await _ask_while(partial(_is_before, until), server, asked, taken)
    before = server.memory()
    for _ in range(rounds):
        _forget(paths)
        found.read.append(await asyncio.to_thread(_read, paths))
        _forget(paths)
        used = server.processor_seconds()
        most = await _export_once(server, get, asked, found)
        found.processor.append(_since(used, server.processor_seconds()))
        if most is not None and before is not None:
            found.grown = max(found.grown or 0, most - before)
        _forget(paths)
        used = peer.processor_seconds()
        found.peers.append(await asyncio.to_thread(_fetch, peer.port, case.name.encode(), headed=False))
        found.peers_processor.append(_since(used, peer.processor_seconds()))
    for archive in (*found.ours, *found.peers):
        if archive.size < case.size:
            raise SystemExit(f"bench: an archive of {archive.size} bytes does not hold {case.size}")
    return found


def _is_before(until: float) -> bool:
    return perf_counter() < until


def _since(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else after - before


async def _export_once(server: Server, get: bytes, asked: bytes, found: Found) -> int | None:
    """Export once, and ask `asked` all the while; return what memory the server had at most."""
    fetching = asyncio.create_task(asyncio.to_thread(_fetch, server.port, get))

    def goes_on() -> bool:
        return not fetching.done()

    looking = asyncio.create_task(_most_memory(goes_on, server))
    await _ask_while(goes_on, server, asked, found.status)
    found.ours.append(await fetching)
    return await looking


def blob_path(store: Path, sha256: str) -> Path:
    """Return where the store has the bytes."""
    return store / "blobs" / sha256[:2] / sha256[2:4] / sha256


@contextmanager
def zip_peer(folder: Path, cases: Sequence[Exported], store: Path) -> Iterator[Server]:
    """Run the peer, which has an archive of each case, by its name."""
    listed = folder / "archives.txt"
    listed.write_text(
        "".join(
            f"{case.name}\tdocuments/{number:05d} Exhibit {number}.pdf\t{blob_path(store, blob.sha256)}\n"
            for case in cases
            for number, blob in enumerate(case.blobs, start=1)
        )
    )
    port = servers.free_port()
    command = [sys.executable, "-m", "bench.zip_peer", str(port), str(listed)]
    with servers.running("zipfile", command, port, {}) as server:
        yield server


def _fetch(port: int, asked: bytes, *, headed: bool = True) -> Fetched:
    """Read one archive to its end, in a thread; keep none of it but its last bytes."""
    buffer = bytearray(RECEIVED_BYTES)
    view, tail, size, wanted = memoryview(buffer), b"", 0, None
    with socket.create_connection(("127.0.0.1", port)) as connection:
        began = perf_counter()
        connection.sendall(asked)
        if headed:
            wanted, tail = _heading(connection)
            size = len(tail)
        first = None if not size else perf_counter() - began
        while (wanted is None or size < wanted) and (count := connection.recv_into(view)):
            first = first or perf_counter() - began
            size += count
            tail = (tail + bytes(view[max(0, count - TAIL_BYTES) : count]))[-TAIL_BYTES:]
        whole = perf_counter() - began
    if (wanted is not None and size != wanted) or not tail.startswith(DIRECTORY_ENDS):
        raise SystemExit(f"bench: an archive was broken off after {size} of {wanted} bytes")
    return Fetched(size, first or whole, whole)


def _heading(connection: socket.socket) -> tuple[int, bytes]:
    """Return how long the body is, and what came of it with the head of the answer."""
    came = b""
    while b"\r\n\r\n" not in came:
        if not (piece := connection.recv(RECEIVED_BYTES)):
            raise SystemExit("bench: no export")
        came += piece
    head, _, rest = came.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").lower().split("\r\n")
    if " 200" not in lines[0]:
        raise SystemExit(f"bench: no export: {lines[0]} {rest[:300]!r}")
    return next(int(line.partition(":")[2]) for line in lines if line.startswith("content-length:")), rest


async def _ask_while(goes_on: Callable[[], bool], server: Server, asked: bytes, taken: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    while goes_on():
        began = perf_counter()
        writer.write(asked)
        status, _, said = await answered(reader)
        taken.append(perf_counter() - began)
        if status != 200 or b'"errors"' in said:  # noqa: PLR2004
            raise SystemExit(f"bench: no status: {status} {said[:300]!r}")
        await asyncio.sleep(ASKED_EVERY)
    writer.close()


async def _most_memory(goes_on: Callable[[], bool], server: Server) -> int | None:
    most = server.memory()
    while goes_on():
        await asyncio.sleep(LOOKED_EVERY)
        if most is not None:
            most = max(most, server.memory() or 0)
    return most


def _forget(paths: Sequence[Path]) -> None:
    """Have the system forget what it keeps of the files in memory, where it can: the disk is to be read."""
    if not hasattr(os, "posix_fadvise"):
        return
    for path in paths:
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _read(paths: Sequence[Path]) -> float:
    buffer = bytearray(RECEIVED_BYTES)
    began = perf_counter()
    for path in paths:
        with path.open("rb", buffering=0) as file:
            while file.readinto(buffer):
                pass
    return perf_counter() - began
