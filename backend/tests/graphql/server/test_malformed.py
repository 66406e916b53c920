"""Malformed requests: the client is told so, and nothing breaks."""

import json
import random

import httpx2
import pytest

from tests.graphql.server.test_http import MEDIA, codes


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({"content-type": "text/plain"}, b'{"query": "{ hello }"}', 415),
        ({"content-type": "application/x-www-form-urlencoded"}, b"query=%7Bhello%7D", 415),
        ({"content-type": "multipart/form-data; boundary=x"}, b"--x--", 415),
        ({"content-type": "application/json; charset=latin-1"}, b"{}", 415),
        ({}, b'{"query": "{ hello }"}', 415),
        ({"content-type": "application/json"}, b"", 400),
        ({"content-type": "application/json"}, b"{", 400),
        ({"content-type": "application/json"}, b'"a string"', 400),
        ({"content-type": "application/json"}, b"5", 400),
        ({"content-type": "application/json"}, b"null", 400),
        ({"content-type": "application/json"}, b"true", 400),
        ({"content-type": "application/json"}, b'[{"query": "{ hello }"}]', 400),
        ({"content-type": "application/json"}, b"{}", 400),
        ({"content-type": "application/json"}, b'{"query": ""}', 400),
        ({"content-type": "application/json"}, b'{"query": 5}', 400),
        ({"content-type": "application/json"}, b'{"query": "{ hello }", "variables": []}', 400),
        ({"content-type": "application/json"}, b'{"query": "{ hello }", "operationName": {}}', 400),
        ({"content-type": "application/json"}, b'{"query": "{ hello }", "extensions": "x"}', 400),
        ({"content-type": "application/json"}, b'{"query": "{ hello }", "operationName": "Other"}', 400),
        ({"content-type": "application/json"}, b'{"query": "{ hello }\xff"}', 400),
        ({"content-type": "application/json"}, b'{"query": "{ hello \\ud800 }"}', 400),
        ({"content-type": "application/json"}, b'{"a":' * 5000, 400),
        (
            {"content-type": "application/json"},
            b'{"query":"{hello}","variables":' + b'{"a":' * 100 + b"1" + b"}" * 101,
            400,
        ),
        ({"content-type": "application/json"}, b"[" * 100_000, 400),
        ({"content-type": "application/json"}, b'{"query": "' + b"x" * 300_000 + b'"}', 413),
        ({"content-type": "application/json", "accept": "text/html"}, b'{"query": "{ hello }"}', 406),
        ({"content-type": "application/json", "accept": f"{MEDIA};q=0"}, b'{"query": "{ hello }"}', 406),
    ],
)
async def test_a_malformed_request_is_the_clients_to_put_right(
    client: httpx2.AsyncClient, headers: dict[str, str], body: bytes, status: int
) -> None:
    response = await client.post("/graphql", content=body, headers={"accept": MEDIA, **headers})
    assert response.status_code == status
    assert codes(response.json()) == ["BAD_REQUEST"]
    assert "data" not in response.json()


async def test_an_integer_of_five_thousand_digits_is_refused(client: httpx2.AsyncClient) -> None:
    digits = b"9" * 5000
    for body in (
        b'{"query": "query Q($n: Int) { cases(first: $n) { totalCount } }", "variables": {"n": '
        + digits
        + b"}}",
        b'{"query": "{ cases(first: ' + digits + b') { totalCount } }"}',
        b'{"query": "{ hello }", "extensions": {"n": ' + digits + b"}}",
    ):
        response = await client.post(
            "/graphql", content=body, headers={"accept": MEDIA, "content-type": "application/json"}
        )
        assert response.status_code in {200, 400}
        if response.status_code == 400:
            assert response.json()["errors"]


async def test_nothing_malformed_is_ever_our_fault(client: httpx2.AsyncClient) -> None:
    """A seeded storm of broken requests: no answer of 500, no exception, always an `errors` list."""
    chance = random.Random(5)
    sound = json.dumps(
        {"query": "query Q($n: Int) { cases(first: $n) { nodes { id } } }", "variables": {"n": 2}}
    ).encode()
    for _ in range(400):
        body = bytearray(sound)
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(body))
            act = chance.randrange(3)
            if act == 0:
                body[place] = chance.randrange(256)
            elif act == 1:
                del body[place : place + chance.randrange(9)]
            else:
                body[place:place] = chance.choice(
                    [b"{", b"[", b'"', b"\\u0000", b"$", b"\x00", b"999999999999", b"null"]
                )
        response = await client.post(
            "/graphql", content=bytes(body), headers={"accept": MEDIA, "content-type": "application/json"}
        )
        assert response.status_code in {200, 400}, bytes(body)
        told = response.json()
        assert "errors" in told or "data" in told
        assert "INTERNAL" not in response.text, bytes(body)
