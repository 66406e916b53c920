"""What a collector of OpenTelemetry is sent, and that nobody's values are in it."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx2
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from causeway.kit import tracing
from causeway.kit.database import Database
from tests.application.servers import command, serving

SOMEBODY = "chan.tai.man@secret.example"
SIGN_IN = """mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }"""


@dataclass
class Collector:
    """Takes spans by OTLP over HTTP."""

    url: str = ""
    bodies: list[bytes] = field(default_factory=list)

    def spans(self) -> list[Span]:
        requests = [ExportTraceServiceRequest.FromString(body) for body in self.bodies]
        scopes = [scope for each in requests for one in each.resource_spans for scope in one.scope_spans]
        return [span for scope in scopes for span in scope.spans]


@pytest.fixture
def collector() -> Iterator[Collector]:
    taken = Collector()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            taken.bodies.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Taking) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        taken.url = f"http://127.0.0.1:{server.server_port}/v1/traces"
        yield taken
        server.shutdown()
        thread.join()


def attributes(span: Span) -> dict[str, str]:
    return {each.key: each.value.string_value or str(each.value.int_value) for each in span.attributes}


def test_requests_jobs_and_statements_are_measured_without_values(
    collector: Collector, database_url: str, tmp_path: Path
) -> None:
    with serving(tmp_path, database_url, traces_url=collector.url) as server:
        given = {"input": {"email": SOMEBODY, "password": "not the password of anybody"}}
        asked = {"query": SIGN_IN, "variables": given}
        answer = httpx2.post(
            f"{server.url}/graphql?of={SOMEBODY}",
            json=asked,
            headers={"traceparent": f"00-{'a' * 32}-{'b' * 16}-01"},
        )
        server.end()

    spans = collector.spans()
    (request,) = [span for span in spans if span.name == "POST graphql"]
    told = attributes(request)
    assert told["http.response.status_code"] == "200"
    assert told["graphql.operation.name"]
    assert told["causeway.request_id"] == answer.headers["x-request-id"]
    assert request.trace_id.hex() != "a" * 32
    statements = [span for span in spans if span.parent_span_id == request.span_id]
    assert "SELECT" in {span.name for span in statements}
    assert all(span.end_time_unix_nano for span in statements)
    assert any(span.name.startswith("job ") for span in spans)
    assert SOMEBODY.encode() not in b"".join(collector.bodies)


async def test_a_statement_that_fails_says_only_its_kind(collector: Collector, database: Database) -> None:
    """What the database says of a unique violation names the value that was there before."""
    account = text("INSERT INTO organisation (id) VALUES (:value)")
    tracing.start_tracing(collector.url, database.engines())
    try:
        with pytest.raises(IntegrityError), tracing.span("job that fails"):
            async with database.writing() as session:
                await session.execute(account, {"value": SOMEBODY})
    finally:
        tracing.stop_tracing()

    spans = {span.name: attributes(span) for span in collector.spans()}
    assert spans["INSERT"]["error.type"].endswith("Error")
    assert spans["job that fails"]["error.type"] == "IntegrityError"
    assert SOMEBODY.encode() not in b"".join(collector.bodies)


async def test_without_the_extra_the_server_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = tmp_path / "opentelemetry"
    hidden.mkdir()
    (hidden / "__init__.py").touch()
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    refused = await command("serve", "--data", tmp_path, traces_url="http://127.0.0.1:4318/v1/traces")
    assert refused.status == 1
    assert refused.complained.startswith("causeway: CAUSEWAY_TRACES_URL needs the extra `tracing`")


def test_without_an_address_nothing_is_measured() -> None:
    with tracing.span("job anything"):
        tracing.describe_span({"http.request.method": "GET"})
