"""Scalars read and write what their descriptions say, and nothing else."""

import httpx2
import pytest

from tests.graphql.server.test_http import ask, codes


async def test_scalars_read_and_write_what_they_say(client: httpx2.AsyncClient) -> None:
    text = """{ echo(at: "2026-11-23T02:00:00Z", day: "2026-11-23", amount: "1045.00", number: "hca000533/2025",
        digest: "%s", anything: {a: [1, null]}) number }""" % ("AB" * 32)
    assert (await ask(client, text))["data"] == {
        "echo": {
            "at": "2026-11-23T02:00:00+00:00",
            "day": "2026-11-23",
            "amount": "1045.00",
            "number": "HCA 533/2025",
            "digest": "ab" * 32,
            "anything": {"a": [1, None]},
        },
        "number": "HCA 533/2025",
    }


@pytest.mark.parametrize(
    "argument",
    [
        'at: "2026-11-23T02:00:00"',
        'at: "yesterday"',
        "at: 5",
        'at: "0001-01-01T00:00:00+23:00"',
        'at: "9999-12-31T23:59:59-12:00"',
        'day: "2026-13-01"',
        "day: 5",
        "amount: 1.5",
        'amount: "1e5"',
        'amount: "NaN"',
        'amount: "1045.00 "',
        'number: "HCA"',
        'number: "HCA 0/2025"',
        "number: 533",
        'digest: "abc"',
        "digest: 5",
    ],
)
async def test_scalars_refuse_what_they_cannot_read(client: httpx2.AsyncClient, argument: str) -> None:
    assert codes(await ask(client, f"{{ echo({argument}) }}")) == ["GRAPHQL_VALIDATION_FAILED"]
