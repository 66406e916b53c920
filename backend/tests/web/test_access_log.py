"""A line for each request, with what an operator needs and nothing that a person typed."""

import io
import json
import logging
import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from causeway.logs import configure_logs
from causeway.web.access_log import AccessLog


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Where the logs go; afterwards everything is as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield io.StringIO()
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def answering(*messages: Message, user_id: str | None = None) -> ASGIApp:
    """An application that finds who asks, says a word, and answers."""

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if user_id:
            structlog.contextvars.bind_contextvars(user_id=user_id)
        logging.getLogger("causeway.inside").warning("word")
        for message in messages:
            await send(dict(message))

    return application


async def ask(application: ASGIApp, **scope: Any) -> list[Message]:
    """What is sent for a request."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    receive: Callable[[], Awaitable[Message]] = io.StringIO  # type: ignore[assignment]  # nobody receives
    request = {
        "type": "http",
        "method": "POST",
        "path": "/files/é\n",
        "raw_path": b"/files/%C3%A9%0A?name=Cheung+v+Rainford",
        "query_string": b"name=Cheung+v+Rainford",
        "headers": [(b"cookie", b"causeway_session=S3cr3t"), (b"authorization", b"Bearer S3cr3t")],
    }
    await application(request | scope, receive, send)
    return sent


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


OK: Message = {"type": "http.response.start", "status": 204, "headers": [(b"a", b"b")]}
END: Message = {"type": "http.response.body"}


async def test_a_request_is_one_line_and_its_number_is_on_all_its_lines(written: io.StringIO) -> None:
    configure_logs(as_json=True, level="info", stream=written)
    application = AccessLog(answering(OK, END, user_id="karen"))
    start, _end = await ask(application)
    await ask(application)

    word, line, _, other = lines(written)
    assert line["ms"] >= 0
    assert line == line | {
        "event": "request",
        "method": "POST",
        "path": "/files/%C3%A9%0A",
        "status": 204,
        "user_id": "karen",
    }
    assert start["headers"] == [(b"a", b"b"), (b"x-request-id", line["request_id"].encode())]
    assert word["request_id"] == line["request_id"] != other["request_id"]
    assert "Cheung" not in written.getvalue()
    assert "S3cr3t" not in written.getvalue()


@pytest.mark.parametrize("as_json", [True, False])
async def test_a_line_is_written_directly_as_its_logger_would_write_it(
    written: io.StringIO, as_json: bool
) -> None:
    configure_logs(as_json=as_json, level="info", stream=written)
    await ask(AccessLog(answering(OK, END, user_id="karen")), raw_path=b"/token=S3cr3t")
    # Somebody else listens: now it goes the way of all lines.
    logging.getLogger().addHandler(logging.NullHandler())
    await ask(AccessLog(answering(OK, END, user_id="karen")), raw_path=b"/token=S3cr3t")

    _, direct, _, other = written.getvalue().splitlines()
    changing = re.compile(r"""(timestamp":"|^)[-0-9T:.]+Z|(request_id"?[=:]"?)[-0-9a-f]+|(ms"?[=:])[0-9.]+""")
    assert parts(changing.sub(r"\1\2\3", direct)) == parts(changing.sub(r"\1\2\3", other))
    assert "karen" in direct
    assert "S3cr3t" not in direct


def parts(line: str) -> Any:
    """What stands in a line, in whichever order a program gets it."""
    return json.loads(line.replace('"ms":', '"ms":0')) if line.startswith("{") else line


async def test_nobody_inherits_the_person_of_the_request_before(written: io.StringIO) -> None:
    configure_logs(as_json=True, level="info", stream=written)
    await ask(AccessLog(answering(OK, user_id="karen")))
    await ask(AccessLog(answering(OK)))

    assert [line.get("user_id") for line in lines(written) if line["event"] == "request"] == ["karen", None]


@pytest.mark.parametrize(
    ("scope", "messages", "status"),
    [
        ({}, [], 499),
        ({"type": "websocket"}, [{"type": "websocket.accept"}, {"type": "websocket.close"}], 101),
        ({"type": "websocket"}, [{"type": "websocket.close", "code": 4400}], 403),
    ],
)
async def test_what_answers_nothing_has_a_status_all_the_same(
    written: io.StringIO, scope: dict[str, Any], messages: list[Message], status: int
) -> None:
    configure_logs(as_json=True, level="info", stream=written)
    await ask(AccessLog(answering(*messages)), **scope)

    assert lines(written)[-1]["status"] == status


async def test_a_defect_is_a_500_and_goes_on_its_way(written: io.StringIO) -> None:
    configure_logs(as_json=True, level="info", stream=written)

    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await ask(AccessLog(broken))

    (line,) = lines(written)
    assert line["status"] == 500


async def test_above_its_level_it_only_passes_on(written: io.StringIO) -> None:
    configure_logs(as_json=True, level="warning", stream=written)
    passed = []

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        passed.append(send)
        await send(OK)

    (start,) = await ask(AccessLog(inside))

    assert start is OK
    assert passed[0].__name__ == "send"
    assert written.getvalue() == ""
