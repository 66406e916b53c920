"""The whole service under the corpus: each file is refused or taken, and nobody else is held up for it."""

import asyncio
import base64
import os
import statistics
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from causeway.graphql.engine import encode_id
from tests.application.clients import Client, clients
from tests.application.servers import Server, serving
from tests.corpus.families import FILES, VERDICTS

SHARE = int(os.environ.get("CAUSEWAY_TEST_CORPUS_SHARE", "10"))
"""One in so many files, and all bombs; with 1 the whole corpus, and then the latency is judged too."""

MB = 1_000_000
MOST_GROWTH, MOST_SLOWER = 50 * MB, 2.0
AT_ONCE = 2
USUAL_QUESTIONS = 200
SECONDS_BETWEEN_QUESTIONS = 0.02
DECIDED = {"CLEAN", "INVALID", "INFECTED"}
LOOK = "query ($id: ID!) { upload(id: $id) { status findings { code title message remedy } } }"
FOLLOW = "subscription ($id: ID!) { uploadStatusChanged(uploadId: $id) { upload { status } } }"
ASKED = "query { cases(first: 20) { nodes { id number parties { id nameEn } } } }"

TYPES = {
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
READERS = ("libqpdf", "libpdfium")
"""What opens a PDF: loaded in the children alone."""

EMPTY = ("other-kinds", "nothing")
"""Refused before it is sent."""


@pytest.fixture
def server(copies: Any) -> Iterator[Server]:
    """A service of its own: what others left in its memory is not what is measured."""
    with serving(copies("hostile-files"), server_seconds_per_minute="1000000") as running:
        yield running


def chosen() -> list[tuple[str, str]]:
    """The files that this run sends."""
    every = [(family, name) for family, cases in FILES.items() for name in cases if (family, name) != EMPTY]
    return [case for number, case in enumerate(every) if case[0] == "bombs" or number % SHARE == 0]


def memory(server: Server, what: str) -> int:
    """Resident bytes of the process that serves: now (`VmRSS`), or at most so far (`VmHWM`)."""
    assert server.process is not None
    told = Path(f"/proc/{server.process.pid}/status").read_text()
    line = next(line for line in told.splitlines() if line.startswith(what + ":"))
    return int(line.split()[1]) * 1024


def forget_the_most(server: Server) -> None:
    """Have `VmHWM` count from now on."""
    assert server.process is not None
    Path(f"/proc/{server.process.pid}/clear_refs").write_text("5")


async def verdict_of(client: Client, family: str, name: str, content: bytes) -> list[str]:
    """Send a file and return the codes of what was found, each told in words."""
    told = {"filename": f"{name}.pdf", "filetype": TYPES.get(family, "application/pdf")}
    metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in told.items())
    headers = {
        "tus-resumable": "1.0.0",
        "upload-length": str(len(content)),
        "upload-metadata": metadata,
        "content-type": "application/offset+octet-stream",
    }
    answer = await client.http.post("/uploads", content=content, headers=client.headers | headers)
    assert answer.status_code == 201, (name, answer.text)
    upload_id = encode_id("Upload", answer.headers["location"][-36:])
    async with client.socket() as socket:
        changes = await socket.subscribe(FOLLOW, id=upload_id)
        status = (await client.ask(LOOK, id=upload_id))["upload"]["status"]
        while status not in DECIDED:
            status = (await changes.next())["uploadStatusChanged"]["upload"]["status"]
    found = (await client.ask(LOOK, id=upload_id))["upload"]["findings"]
    assert all(each["title"] and each["message"] and each["remedy"] for each in found)
    return sorted({each["code"] for each in found})


async def ask(client: Client, until: asyncio.Event, most: int | None = None) -> list[float]:
    """Ask for the list of cases as somebody does who reads it, again and again; the seconds that each answer took."""
    seconds: list[float] = []
    while not until.is_set() and (most is None or len(seconds) < most):
        with suppress(TimeoutError):
            await asyncio.wait_for(until.wait(), SECONDS_BETWEEN_QUESTIONS)
        began = perf_counter()
        answer = await client.post(ASKED)
        seconds.append(perf_counter() - began)
        assert answer.status_code == 200, answer.text
        assert "errors" not in answer.json()
    return seconds


async def send_all(client: Client, built: dict[tuple[str, str], bytes]) -> dict[tuple[str, str], list[str]]:
    """Send the files, two at a time."""
    waiting, found = iter(built.items()), {}

    async def send() -> None:
        for (family, name), content in waiting:
            found[family, name] = await verdict_of(client, family, name, content)

    await asyncio.gather(*(send() for _ in range(AT_ONCE)))
    return found


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_hostile_files_cost_nobody_else_memory_or_time(server):
    # Built before anything is measured: the building would hold up whoever asks.
    built = {(family, name): FILES[family][name]() for family, name in chosen()}
    async with clients(server) as people:
        filer, reader = await people.of("lawyer"), await people.of("clerk")
        # What checks stand on is loaded before the memory is looked at.
        assert await verdict_of(filer, "tables", "sound", FILES["tables"]["sound"]()) == []
        usual = await ask(reader, asyncio.Event(), USUAL_QUESTIONS)
        forget_the_most(server)
        before, done = memory(server, "VmRSS"), asyncio.Event()
        asking = asyncio.create_task(ask(reader, done))
        try:
            found = await send_all(filer, built)
        finally:
            done.set()
            meanwhile = await asking
    growth = memory(server, "VmHWM") - before
    slower = statistics.median(meanwhile) / statistics.median(usual)
    said = (
        f"{len(found)} files: +{growth / MB:.0f} MB; {len(meanwhile)} answers took {slower:.2f} times as long"
    )
    print(said)  # noqa: T201 - what a long run is made for
    assert found == {(family, name): VERDICTS[family][name]["found"] for family, name in chosen()}
    assert growth <= MOST_GROWTH, said
    assert server.process is not None
    loaded = Path(f"/proc/{server.process.pid}/maps").read_text()
    assert [reader for reader in READERS if reader in loaded] == []
    assert SHARE > 1 or slower <= MOST_SLOWER, said
