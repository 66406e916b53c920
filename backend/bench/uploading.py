"""One large upload to Causeway (SHA-256, fsync before each answer) and to npm's @tus/server (neither), in turns."""

import asyncio
import base64
import hashlib
import json
import os
import statistics
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

import uvloop

from bench import court, servers
from bench.asking import sign_in
from bench.client import answered, ask_once, request
from bench.peers import peer
from bench.questions import body
from bench.servers import Server

MB, MIB = 1000 * 1000, 1024 * 1024
CHUNK = 16 * MIB
SHARE, MEMORY = 0.5, 150 * MB
"""The targets: this share of the reference server's throughput, and never more memory than this, all told."""

UPLOAD = "query Upload($id: ID!) { upload(id: $id) { status offset sha256 } }"


class File:
    """Random bytes to send, never kept whole: blocks that differ in their first bytes."""

    def __init__(self, size: int) -> None:
        """Make up a file of `size` bytes."""
        self.size = size
        self._block = os.urandom(CHUNK)
        digest = hashlib.sha256()
        for chunk in self.chunks():
            digest.update(chunk)
        self.sha256 = digest.hexdigest()

    def chunks(self) -> Iterator[bytes]:
        """Yield what the PATCHes carry."""
        for start in range(0, self.size, CHUNK):
            yield (start.to_bytes(8, "big") + self._block[8:])[: self.size - start]


def measure(folder: Path, cache: Path, *, mebibytes: int, rounds: int) -> dict[str, Any]:
    """Send a file of so many MiB to both servers, `rounds` times each."""
    data, url = folder / "data-upload", f"sqlite:///{folder}/upload.db"
    asyncio.run(court.build(url, 1))
    file = File(mebibytes * MIB)
    files = folder / "peer-files"
    files.mkdir()
    with (
        servers.causeway(data, url, document_bytes=str(file.size)) as ours,
        peer("@tus/server", "server.mjs", cache, str(files)) as theirs,
    ):
        return uvloop.run(_take_turns(ours, theirs, file, rounds))


async def _take_turns(ours: Server, other: Server, file: File, rounds: int) -> dict[str, Any]:
    token = await sign_in(ours.port, court.EMAIL, court.PASSWORD)
    base = ours.memory()
    kept: list[float] = []
    whole: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        began = perf_counter()
        address = await _send(ours.port, file, token)
        kept.append(perf_counter() - began)
        await _hashed(ours.port, address, file, token)
        whole.append(perf_counter() - began)
        began = perf_counter()
        await _send(other.port, file)
        theirs.append(perf_counter() - began)
    most, most_theirs = ours.memory("VmHWM"), other.memory("VmHWM")
    share = statistics.median(theirs) / statistics.median(whole)
    return {
        "mebibytes": file.size // MIB,
        "chunk_mebibytes": CHUNK // MIB,
        "servers": [
            _result("Causeway, to the last 204", file, kept),
            _result("Causeway, to the SHA-256", file, whole),
            _result("@tus/server", file, theirs),
        ],
        "share_of_reference": round(share, 2),
        "memory_at_start_mb": None if base is None else round(base / MB),
        "memory_peak_mb": None if most is None else round(most / MB),
        "reference_memory_peak_mb": None if most_theirs is None else round(most_theirs / MB),
        "targets": {"share": SHARE, "memory_peak_mb": MEMORY // MB},
        "met": share >= SHARE and (most is None or most < MEMORY),
    }


def _result(name: str, file: File, seconds: list[float]) -> dict[str, Any]:
    taken = statistics.median(seconds)
    return {"server": name, "seconds": round(taken, 2), "mib_per_second": round(file.size / MIB / taken)}


async def _send(port: int, file: File, token: str = "") -> str:
    """Send the file in one PATCH for each chunk on one connection; return the upload's address."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    name = base64.b64encode(b"bundle.pdf").decode()
    told = {"Tus_Resumable": "1.0.0"}
    announced = {**told, "Upload_Length": str(file.size), "Upload_Metadata": f"filename {name}"}
    writer.write(request("POST", "/uploads", port, token=token, **announced))
    status, headers, said = await answered(reader)
    _require(status == 201, said)  # noqa: PLR2004
    path = urlsplit(headers["location"]).path
    offset = 0
    for chunk in file.chunks():
        patch = {**told, "Upload_Offset": str(offset), "Content_Type": "application/offset+octet-stream"}
        patch["Content_Length"] = str(len(chunk))
        writer.write(request("PATCH", path, port, token=token, **patch))
        writer.write(chunk)
        await writer.drain()
        status, headers, said = await answered(reader)
        offset += len(chunk)
        _require(status == 204 and headers["upload-offset"] == str(offset), said)  # noqa: PLR2004
    writer.close()
    return path


async def _hashed(port: int, address: str, file: File, token: str) -> None:
    """Wait until Causeway knows the file's SHA-256, and see that it is right."""
    key = base64.b64encode(f"Upload:{address.rpartition('/')[2]}".encode()).decode()
    while True:
        answer = await ask_once(port, body(UPLOAD, {"id": key}), token)
        upload = answer["data"]["upload"]
        if upload["sha256"]:
            _require(upload["sha256"] == file.sha256, json.dumps(answer).encode())
            return
        await asyncio.sleep(0.02)


def _require(right: bool, said: bytes) -> None:  # noqa: FBT001
    if not right:
        raise SystemExit(f"bench: the upload went wrong: {said.decode(errors='replace')}")
