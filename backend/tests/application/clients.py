"""People of the demonstration with a program of their own: GraphQL and uploads over HTTP."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2

from causeway.demo.people import PASSWORD
from causeway.graphql.engine import encode_id
from causeway.kit.ids import new_id
from tests.application.servers import PATIENCE, Server
from tests.application.sockets import Socket, connected

SIGN_IN = """mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignIn { token } ... on Problem { code message } } }"""
PROBLEM = "... on Problem { code message fields { path code } }"
FILING = (
    "id reference status receivedAt availableActions documents { id } case { id number } payment { status }"
)


class Client:
    """Somebody who asks; nobody signed in without a token."""

    def __init__(self, http: httpx2.AsyncClient, server: Server, token: str | None = None) -> None:
        self.http = http
        self.server = server
        self.token = token
        self.headers = {"authorization": f"Bearer {token}"} if token else {}

    async def post(self, document: str, **variables: Any) -> httpx2.Response:
        """The whole answer to an operation."""
        body = {"query": document, "variables": variables}
        return await self.http.post("/graphql", json=body, headers=self.headers)

    async def ask(self, document: str, **variables: Any) -> Any:
        """The data of an answer without errors."""
        answer = await self.post(document, **variables)
        body = answer.json()
        assert "errors" not in body, body["errors"]
        return body["data"]

    async def act(self, name: str, kind: str, answer: str, **given: Any) -> Any:
        """What a mutation returns when it is not refused."""
        document = (
            f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ __typename {PROBLEM} {answer} }} }}"
        )
        done = (await self.ask(document, input=given))[name]
        assert done["__typename"] != "Problem", done
        return done

    async def move(self, name: str, filing_id: str, kind: str = "FilingActionInput", **more: Any) -> Any:
        """A step of a filing; the filing afterwards."""
        given = {"filingId": filing_id, "idempotencyKey": new_id(), **more}
        return await self.act(name, kind, f"... on Filing {{ {FILING} }}", **given)

    def socket(self) -> Any:
        """A GraphQL socket of this person, begun."""
        return connected(self.server.port, self.token)

    async def upload(self, pdf: bytes) -> str:
        """The global id of an upload of `pdf` that the checks found clean."""
        answer = await self.http.post("/uploads", content=pdf, headers=self.headers | upload_headers(pdf))
        assert answer.status_code == 201, answer.text
        upload_id = encode_id("Upload", answer.headers["location"][-36:])
        async with self.socket() as socket:
            await checked(socket, upload_id)
        return upload_id

    async def draft(self, pdf: bytes, registrar: "Client") -> Any:
        """A draft that starts a case, with its lead document: a scan, which the registrar permits."""
        parties = [
            {"role": "PLAINTIFF", "kind": "COMPANY", "nameEn": "Golden Wharf Construction Limited"},
            {"role": "DEFENDANT", "kind": "INDIVIDUAL", "nameEn": "Lee Ka Ming"},
        ]
        given = {"caseTypeCode": "HCA", "title": "Writ of summons", "parties": parties}
        filing = await self.act("createFiling", "CreateFilingInput", f"... on Filing {{ {FILING} }}", **given)
        permission = {"filingReference": filing["reference"], "reason": "The form cannot be used"}
        await registrar.act(
            "permitScan", "PermitScanInput", "... on ScanPermission { filingReference }", **permission
        )
        lead = {
            "filingId": filing["id"],
            "uploadId": await self.upload(pdf),
            "typeCode": "WRIT",
            "title": "Writ of summons",
            "role": "LEAD",
        }
        return await self.act(
            "addFilingDocument", "AddFilingDocumentInput", f"... on Filing {{ {FILING} }}", **lead
        )

    async def submit(self, filing_id: str) -> Any:
        """The filing, paid for from the firm's deposit account and received."""
        asked = "query ($input: FeeQuoteInput!) { feeQuote(input: $input) { id } depositAccounts { id } }"
        found = await self.ask(asked, input={"filingId": filing_id})
        return await self.move(
            "submitFiling",
            filing_id,
            "SubmitFilingInput",
            quoteId=found["feeQuote"]["id"],
            paymentMethod="DEPOSIT_ACCOUNT",
            depositAccountId=found["depositAccounts"][0]["id"],
        )

    async def accept(self, filing: Any) -> Any:
        """The filing, taken and accepted by this clerk."""
        await self.move("claimReview", filing["id"])
        decisions = [{"filingDocumentId": each["id"], "outcome": "ACCEPT"} for each in filing["documents"]]
        return await self.move("completeReview", filing["id"], "CompleteReviewInput", dispositions=decisions)


def upload_headers(pdf: bytes) -> dict[str, str]:
    """What announces an upload whose bytes come in the same request."""
    return {
        "tus-resumable": "1.0.0",
        "upload-length": str(len(pdf)),
        "upload-metadata": f"filename {base64.b64encode(b'writ.pdf').decode()}",
        "content-type": "application/offset+octet-stream",
    }


async def checked(socket: Socket, upload_id: str) -> None:
    """Return when the checks have found an upload clean."""
    follow = "subscription ($id: ID!) { uploadStatusChanged(uploadId: $id) { upload { status } } }"
    look = "query ($id: ID!) { upload(id: $id) { status } }"
    stream = await socket.subscribe(follow, id=upload_id)
    found = await (await socket.subscribe(look, id=upload_id)).next()
    status = found["upload"]["status"]
    while status not in {"CLEAN", "INVALID", "INFECTED"}:
        status = (await stream.next())["uploadStatusChanged"]["upload"]["status"]
    assert status == "CLEAN"


@asynccontextmanager
async def clients(server: Server) -> AsyncIterator["Clients"]:
    """Everybody's programs."""
    limits = httpx2.Limits(max_connections=40, max_keepalive_connections=40)
    async with httpx2.AsyncClient(base_url=server.url, timeout=PATIENCE, limits=limits) as http:
        yield Clients(http, server)


class Clients:
    """Gives each person a client, signed in once per server."""

    def __init__(self, http: httpx2.AsyncClient, server: Server) -> None:
        self.http = http
        self.server = server
        self.public = Client(http, server)

    async def sign_in(self, name: str) -> Client:
        """A client of `name@demo.test` with a session of its own."""
        given = {"email": f"{name}@demo.test", "password": PASSWORD, "tokenFor": "MOBILE"}
        done = (await self.public.ask(SIGN_IN, input=given))["signIn"]
        assert done["__typename"] == "SignIn", done
        return Client(self.http, self.server, done["token"])

    async def of(self, name: str) -> Client:
        """A client of `name@demo.test`."""
        if name not in self.server.tokens:
            self.server.tokens[name] = str((await self.sign_in(name)).token)
        return Client(self.http, self.server, self.server.tokens[name])
