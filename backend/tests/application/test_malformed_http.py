"""Malformed and slow HTTP by the hundred: every request is answered, none is our fault, nobody else waits."""

import asyncio
import random
from typing import Any

from tests.application.clients import clients
from tests.application.servers import Server
from tests.application.test_hostile_requests import VIEWER, is_well, post
from tests.application.wire import read, request, send

SLOW_CLIENTS = 20
MALFORMED, AT_ONCE = 400, 20


SPOILT = (
    b"\x00",
    b"\r\n\r\n",
    b"\r\nTransfer-Encoding: chunked\r\n",
    b"\r\nContent-Length: -1\r\n",
    b"\r\nContent-Length: 99999999999999999999\r\n",
    b"\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
    b"\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n",
    b"\r\nExpect: 100-continue\r\n",
    b"\r\nAuthorization: Bearer \xff\xfe\r\n",
    b"\r\nCookie: causeway=\xff; causeway=;;;=\r\n",
    b"\r\nAccept-Language: \xff;q=zz,,,;\r\n",
    b"\r\nX: \x7f\x01\r\n",
    b" HTTP/9.9\r\n",
    b"%",
    b"%zz%00?&=&;%ff#",
    b"\xf0\x9f",
    b"{" * 40,
    b"-",
)


def spoilt(chance: random.Random) -> bytes:
    """A request that was well-formed, until things happened to it."""
    made: list[bytes] = [
        request("GET", chance.choice(["/", "/healthz", "/cases", "/assets/a.js", "/graphql?query={a}"])),
        post(VIEWER),
        request("HEAD", "/"),
        request("POST", "/uploads", "Tus-Resumable: 1.0.0", "Upload-Length: 1"),
        request(
            "PATCH", "/uploads/01a2033c-933c-73ae-b21e-5fea67eb9be4", "Tus-Resumable: 1.0.0", body=b"abc"
        ),
        request("GET", "/documents/01a2033c-933c-73ae-b21e-5fea67eb9be4/content", "Range: bytes=0-1"),
        request("GET", "/graphql", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"),
    ]
    whole = bytearray(chance.choice(made))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(whole))
        match chance.randrange(5):
            case 0:
                whole[at:at] = chance.choice(SPOILT)
            case 1:
                del whole[at : at + chance.randint(1, 12)]
            case 2:
                whole[at] = chance.randrange(256)
            case 3:
                whole[at:at] = whole[: chance.randint(1, 40)]
            case _:
                lines = bytes(whole).split(b"\r\n")
                chance.shuffle(lines)
                whole = bytearray(b"\r\n".join(lines))
        whole = whole or bytearray(b"\r\n")
    return bytes(whole)


async def test_no_malformed_request_is_our_fault_or_left_without_an_answer(court: Server) -> None:
    room, answers = asyncio.Semaphore(AT_ONCE), {}

    async def one(seed: int) -> None:
        sent = spoilt(random.Random(seed))
        async with room:
            answers[seed] = (await send(court.port, sent, half_close=True), sent)

    everything_sent = asyncio.gather(*(one(seed) for seed in range(MALFORMED)))
    well = [await is_well(court)]
    while not everything_sent.done():
        well.append(await is_well(court))
    await everything_sent
    assert all(well)
    assert {answer.status for answer, _ in answers.values()} >= {200, 400}
    bad = {seed: found for seed, found in answers.items() if not 200 <= found[0].status < 500}
    assert not bad
    assert "Traceback" not in court.log


async def test_slow_clients_do_not_keep_others_waiting(court: Server) -> None:
    begun: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
    beginnings: Any = [
        b"GET / HTTP/1.1\r\nHost: loc",
        post(VIEWER)[:-5],
        request("POST", "/uploads", "Tus-Resumable: 1.0.0", "Content-Length: 9")[:-2],
        b"P",
    ]
    for number in range(SLOW_CLIENTS):
        line = await asyncio.open_connection("127.0.0.1", court.port)
        line[1].write(beginnings[number % len(beginnings)])
        begun.append(line)
    assert await is_well(court)
    async with clients(court) as people:
        assert (await (await people.of("lawyer")).ask("{ viewer { id } }"))["viewer"]["id"]
    for number, (reader, writer) in enumerate(begun):
        if number % len(beginnings) == 1:
            writer.write(VIEWER[-5:])
            assert (await read(reader)).status == 200
        writer.close()
