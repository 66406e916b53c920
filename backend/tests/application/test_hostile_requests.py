"""What a stranger may send to the whole service: every answer is whole, and no fault of ours."""

import json

import pytest

from tests.application.clients import clients
from tests.application.servers import Server
from tests.application.wire import Answer, request, send

JSON = "Content-Type: application/json"
SAFE_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": None,
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": None,
}
VIEWER = b'{"query": "{ viewer { id } }"}'


def post(body: bytes, *more: str) -> bytes:
    return request("POST", "/graphql", JSON, *more, body=body)


async def is_well(server: Server) -> bool:
    return (await send(server.port, request("GET", "/healthz"))).status == 200


@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n",
        "GET / HTTP/1.1\r\nHost: localhost, evil.example\r\n",
        "GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n",
        "GET / HTTP/1.1\r\nHost: user@localhost:1\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:x:1\r\n",
        "GET / HTTP/1.1\r\nHost: [::1\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:80evil\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n",
        "GET / HTTP/1.0\r\n",
    ],
)
@pytest.mark.parametrize("path", ["/", "/graphql", "/healthz", "/uploads"])
async def test_a_host_that_is_not_ours_is_refused(court: Server, head: str, path: str) -> None:
    spoilt = head.replace("GET / ", f"GET {path} ", 1).encode("latin-1") + b"\r\n"
    assert (await send(court.port, spoilt)).status == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:8000", "[::1]"])
async def test_our_own_hosts_are_answered(court: Server, host: str) -> None:
    assert (await send(court.port, request("GET", "/healthz", host=host))).status == 200


def bodies() -> dict[str, bytes]:
    """Bodies that are no GraphQL request."""
    deep = b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 50_000 + b"]" * 50_000 + b"}}"
    number = b'{"query": "query ($a: Int) { __typename }", "variables": {"a": ' + b"9" * 5000 + b"}}"
    return {
        "nothing": b"",
        "an array": b'[{"query": "{ __typename }"}]',
        "an empty array": b"[]",
        "null": b"null",
        "a number": b"1",
        "a text": b'"{ __typename }"',
        "a truth value": b"true",
        "invalid UTF-8": b'{"query": "{ __typename }\xff\xfe"}',
        "UTF-16": '{"query": "{ __typename }"}'.encode("utf-16"),
        "a lone surrogate": b'{"query": "{ a(b: \\"\\ud800\\") }"}',
        "half an object": b'{"query": "{ __typename }"',
        "no query": b'{"variables": {}}',
        "a query that is a number": b'{"query": 1}',
        "variables that are an array": b'{"query": "{ __typename }", "variables": []}',
        "extensions that are a text": b'{"query": "{ __typename }", "extensions": "a"}',
        "a name that is an object": b'{"query": "{ __typename }", "operationName": {}}',
        "a hash that is no hash": b'{"extensions": {"persistedQuery": {"sha256Hash": "zz"}}}',
        "nested deeply": deep,
        "a list nested deeply": b"[" * 100_000,
        "5,000 digits": number,
        "5,000 digits in the document": b'{"query": "{ courts(a: ' + b"9" * 5000 + b') { id } }"}',
        "a document nested deeply": b'{"query": "' + b"{ a " * 3000 + b"}" * 3000 + b'"}',
        "a list nested deeply in the document": b'{"query": "{ a(b: ' + b"[" * 3000 + b']) }"}',
        "too large": b'{"query": "' + b" " * 300_000 + b'{ __typename }"}',
        "U+0000": b'{"query": "{ case(number: \\"\\u0000\\") { id } }"}',
    }


@pytest.mark.parametrize("what", bodies())
async def test_a_body_that_is_no_request_is_the_clients_to_put_right(court: Server, what: str) -> None:
    answer = await send(court.port, post(bodies()[what], "Accept: application/graphql-response+json"))
    assert 400 <= answer.status < 500, answer
    assert answer.headers["content-type"].startswith("application/graphql-response+json")
    (error, *_) = answer.json["errors"]
    assert error["message"]
    assert error["extensions"]["code"] != "INTERNAL"
    assert "data" not in answer.json


async def test_a_huge_body_is_refused_without_being_read(court: Server) -> None:
    head = request("POST", "/graphql", JSON, "Content-Length: 10000000000").replace(
        b"Content-Length: 0\r\n", b""
    )
    answer = await send(court.port, head + b" " * 300_000)
    assert (answer.status, answer.headers["connection"]) == (413, "close")


@pytest.mark.parametrize("path", ["/graphql", "/healthz", "/", "/uploads", "/cases", "/documents/x/content"])
@pytest.mark.parametrize("method", ["PUT", "TRACE", "CONNECT", "PROPFIND", "LINK"])
async def test_methods_that_nobody_serves_are_refused(court: Server, path: str, method: str) -> None:
    answer = await send(court.port, request(method, path))
    assert 400 <= answer.status < 500, answer


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../serving.py",
        "/assets/..%2f..%2f..%2fserving.py",
        "/assets/%2e%2e/%2e%2e/spa.py",
        "/assets/..%5c..%5cspa.py",
        "/assets//etc/passwd",
        "//etc/passwd",
        "/assets/%00",
        "/%00",
        "/assets/" + "a" * 5000,
        "/" + "a" * 5000,
        "/assets/%ff%fe",
        "/documents/../../causeway.db/content",
        "/documents/..%2f..%2fcauseway.db/content",
        "/documents/%2e%2e%2fcauseway.db%00/content",
        "/uploads/..%2f..%2fcauseway.db",
        "/dev/mail/..%2f..%2fcauseway.db.json",
        "/dev/mail/%00.json",
    ],
)
async def test_no_path_leads_out(court: Server, path: str) -> None:
    async with clients(court) as people:
        token = (await people.of("lawyer")).token
    answer = await send(court.port, request("GET", path, f"Authorization: Bearer {token}"))
    assert answer.status == 200 or 400 <= answer.status < 500, answer
    assert b"root:" not in answer.body
    assert b"SQLite format 3" not in answer.body
    assert b"import " not in answer.body
    if answer.status == 200:
        assert b"<!doctype html>" in answer.body[:200].lower()


async def test_another_site_cannot_post_with_somebodys_cookie(court: Server) -> None:
    sign_in = {
        "query": "mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }",
        "variables": {"i": {"email": "lawyer@demo.test", "password": "Causeway-demo-2026"}},
    }
    opened = await send(court.port, post(json.dumps(sign_in).encode()))
    set_cookies = opened.headers["set-cookie"].split("\n")
    cookie = "Cookie: " + "; ".join(each.partition(";")[0] for each in set_cookies)
    here = await send(court.port, post(VIEWER, cookie, f"Origin: http://localhost:{court.port}"))
    assert here.json["data"]["viewer"] is not None
    for foreign in ("Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"):
        for path in ("/graphql", "/uploads"):
            refused = await send(court.port, request("POST", path, JSON, cookie, foreign, body=VIEWER))
            assert (refused.status, refused.json["code"]) == (403, "FORBIDDEN")


async def everything(server: Server) -> dict[str, Answer]:
    """A response of every kind."""
    async with clients(server) as people:
        lawyer = await people.of("lawyer")
        found = await lawyer.ask(
            "{ cases(first: 1) { edges { node { documents(first: 1) { edges { node { contentUrl } } } } } } }"
        )
    (case,) = found["cases"]["edges"]
    where = case["node"]["documents"]["edges"][0]["node"]["contentUrl"]
    document = "/documents/" + where.partition("/documents/")[2]
    signed_in = f"Authorization: Bearer {lawyer.token}"
    asked = {
        "a page": request("GET", "/cases"),
        "an asset that is missing": request("GET", "/assets/none.js"),
        "JSON": request("GET", "/healthz"),
        "an answer": post(VIEWER),
        "a refused request": post(b"[]"),
        "the explorer": request("GET", "/graphql", "Accept: text/html"),
        "a wrong method": request("PUT", "/healthz"),
        "a refused upload": request("POST", "/uploads"),
        "another site": request("POST", "/graphql", JSON, "Origin: https://evil.example", body=VIEWER),
        "a wrong Host": request("GET", "/", host="evil.example"),
        "a document": request("GET", document, signed_in),
        "a part of a document": request("GET", document, signed_in, "Range: bytes=0-9"),
        "a document that is another's": request("GET", document),
        "the offered sign-ins": request("GET", "/demo/sign-ins.json"),
        "the mail": request("GET", "/dev/mail.json"),
    }
    return {what: await send(server.port, sent) for what, sent in asked.items()}


async def test_every_kind_of_response_has_safe_headers(court: Server) -> None:
    answers = await everything(court)
    assert {what for what, answer in answers.items() if answer.status == 200} >= {"JSON", "a document"}
    assert answers["a document"].body.startswith(b"%PDF")
    assert answers["a part of a document"].status == 206
    for what, answer in answers.items():
        for name, value in SAFE_HEADERS.items():
            assert name in answer.headers, f"{what} has no {name}"
            assert value in {None, answer.headers[name]}, what
        policy = answer.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy, what
        assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", ""), what
        assert "server" not in answer.headers, what
    document = answers["a document"]
    assert document.headers["content-disposition"].startswith("attachment;")
    assert document.headers["content-security-policy"].startswith("sandbox;")
