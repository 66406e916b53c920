"""The logs: one way for every logger, a shape for programs and one for people, and no secrets in either."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from causeway.logs import configure_logs

SECRET = "S3cr3t-0f-K4ren"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Where the logs go; afterwards everything is as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield io.StringIO()
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


@pytest.mark.parametrize("name", ["causeway.audit", "uvicorn.error", "sqlalchemy.pool"])
def test_every_logger_goes_the_same_way(written: io.StringIO, name: str) -> None:
    configure_logs(as_json=True, level="info", stream=written)
    structlog.contextvars.bind_contextvars(request_id="r-1")
    structlog.get_logger(name).warning("one.happened", count=2)
    logging.getLogger(name).warning("another %s", "happened")

    first, second = lines(written)
    assert first == first | {"event": "one.happened", "count": 2}
    assert second["event"] == "another happened"
    for line in (first, second):
        assert line == line | {"level": "warning", "logger": name, "request_id": "r-1"}
        assert line["timestamp"].endswith("Z")


def test_a_line_for_people_is_not_json(written: io.StringIO) -> None:
    configure_logs(as_json=False, level="info", stream=written)
    structlog.get_logger("causeway.audit").warning("one.happened", count=2)

    (line,) = written.getvalue().splitlines()
    assert "one.happened" in line
    assert "count=2" in line
    assert not line.startswith("{")


def test_below_the_level_nothing_is_written(written: io.StringIO) -> None:
    configure_logs(as_json=True, level="warning", stream=written)
    structlog.get_logger("causeway.audit").info("one.happened")
    logging.getLogger("causeway.audit").info("another happened")

    assert written.getvalue() == ""


def test_what_json_cannot_say_is_still_written(written: io.StringIO) -> None:
    configure_logs(as_json=True, level="info", stream=written)
    structlog.get_logger("causeway.audit").info("half \ud800", big=2**70)

    (line,) = lines(written)
    assert line["big"] == 2**70


@pytest.mark.parametrize("as_json", [True, False])
@pytest.mark.parametrize(
    "values",
    [
        {"password": SECRET},
        {"new_password": SECRET},
        {"token": SECRET},
        {"smtp": {"Authorization": f"Bearer {SECRET}"}},
        {"headers": [{"Cookie": f"causeway_session={SECRET}"}]},
        {"set_cookie": f"causeway_session={SECRET}"},
        {"said": f"Authorization: Bearer {SECRET}"},
        {"said": f"authorization: Basic {SECRET}"},
        {"said": f"asked with bearer {SECRET}"},
        {"said": f"Set-Cookie: a=b; causeway_session={SECRET}; HttpOnly"},
        {"said": f"/confirm?token={SECRET}&next=home"},
        {"said": f'{{"password": "{SECRET}"}}'},
        {"said": f"SignIn(email='karen@demo.test', password='{SECRET}')"},
        {"said": f"cannot reach smtps://court:{SECRET}@mail.court.example:465"},
        {"said": f"[SQL: INSERT INTO session VALUES (?)]\n[parameters: ('{SECRET}',)]"},
        {"said": f"SignIn(password='two words, {SECRET}')"},
        {"said": ValueError(f"password={SECRET}")},
    ],
    ids=repr,
)
def test_no_secret_is_written(written: io.StringIO, values: dict[str, Any], as_json: bool) -> None:
    configure_logs(as_json=as_json, level="info", stream=written)
    structlog.get_logger("causeway.audit").warning("one.happened", **values)
    logging.getLogger("uvicorn.error").warning("another happened: %s", values)

    assert written.getvalue().count("happened") == 2
    assert SECRET not in written.getvalue()


@pytest.mark.parametrize("as_json", [True, False])
def test_no_secret_is_written_of_a_defect(written: io.StringIO, as_json: bool) -> None:
    configure_logs(as_json=as_json, level="info", stream=written)

    def sign_in(password: str) -> None:
        raise RuntimeError(f"no such account: password={password}")

    try:
        sign_in(SECRET)
    except RuntimeError:
        structlog.get_logger("causeway.audit").exception("one.happened")
        logging.getLogger("uvicorn.error").exception("another happened")

    assert written.getvalue().count("RuntimeError: no such account") == 2
    assert written.getvalue().count("in sign_in") == 2
    assert SECRET not in written.getvalue()
