"""What everybody is asked about in courts of every size, and how much an answer may cost more in a larger one."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.client import answered, request
from bench.questions import STATUS
from bench.questions import body as body_of
from causeway.graphql.engine import encode_id
from tests.scale.people import key
from tests.scale.questions import questions

MOST_GROWTH, MOST_GROWTH_OF_TOTALS = 1.5, 3.0
ORDERS = ("NUMBER", "NUMBER_DESC", "LAST_ACTIVITY_DESC", "TITLE")
RANGE = "one Range request"
CASES = """
query Cases($order: CaseOrder, $filter: CaseFilter) {
  cases(first: 25, orderBy: $order, filter: $filter) {
    nodes { id number title status lastActivityAt } pageInfo { hasNextPage endCursor }
  }
}
"""
QUEUE = "query Queue { reviewQueue(first: 25) { nodes { id reference title status receivedAt } } }"
FILINGS = "query Filings { filings(first: 25) { nodes { id reference title status updatedAt } } }"
TOTAL = "query Total { cases(first: 0) { totalCount } }"
COUNTS = "query Counts { viewer { counts { returned drafts inCourt queue } } }"
RARE_NAME = "Trading Limited 2146"
"""In one case of 2,000, and in two of 200,000."""
DOCUMENT_BYTES = 1_000
FIRST_RANGE = "bytes=0-99"


class GrowthQuestion(NamedTuple):
    """A question; its variables may name the case of whoever asks, and its filing, as `$case` and `$filing`."""

    name: str
    document: str
    variables: dict[str, Any]
    most_growth: float = MOST_GROWTH

    def request(self, port: int, token: str, who: str, cases: int) -> bytes:
        """Return the whole request of `who` in a court of `cases` cases."""
        number = case_of(who, cases)
        if self.name == RANGE:
            path = f"/documents/{key(number)}/content"
            return request("GET", path, port, token=token, Range=FIRST_RANGE)
        ids = {"$case": encode_id("Case", key(number)), "$filing": encode_id("Filing", key(number))}
        ids["$number"] = number_of(number)
        given = {name: ids.get(str(value), value) for name, value in self.variables.items()}
        return request("POST", "/graphql", port, body_of(self.document, given), token)

    async def require_an_answer(self, port: int, asked: bytes) -> None:
        """Raise unless the request finds what it asks for: the time of nothing would mean nothing."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
        writer.write(asked)
        status, _, said = await answered(reader)
        writer.close()
        if self.name == RANGE:
            right = status == 206 and len(said) == 100  # noqa: PLR2004  (the first hundred bytes)
        else:
            answer = json.loads(said)
            right = "errors" not in answer and None not in answer["data"].values()
        if not right:
            raise SystemExit(f"bench: {self.name}: {status} {said.decode(errors='replace')[:500]}")


def asked_by(who: str) -> Iterator[GrowthQuestion]:
    """Yield the questions of one person."""
    pages = {question.name: question.document for question in questions()}
    yield GrowthQuestion("case status", STATUS, {"number": "$number"})
    yield GrowthQuestion("filing page", pages["FilingPage"], {"id": "$filing"})
    yield GrowthQuestion(RANGE, "", {})
    for order in ORDERS:
        yield GrowthQuestion(f"cases by {order}", CASES, {"order": order})
    yield GrowthQuestion("filings", FILINGS, {})
    yield GrowthQuestion("a rare name", CASES, {"filter": {"text": RARE_NAME}})
    yield GrowthQuestion("a frequent name", CASES, {"filter": {"text": "Harbour"}})
    yield GrowthQuestion("two characters", CASES, {"filter": {"text": "海港"}})
    yield GrowthQuestion("palette", pages["Palette"], {"text": "Harbour"})
    yield GrowthQuestion("counts", COUNTS, {}, MOST_GROWTH_OF_TOTALS)
    yield GrowthQuestion("total of cases", TOTAL, {}, MOST_GROWTH_OF_TOTALS)
    if who in {"clerk", "registrar"}:
        yield GrowthQuestion("queue", QUEUE, {})


def case_of(who: str, cases: int) -> int:
    """Return the number of a case that `who` sees, with its accepted filing and its document."""
    if who == "department":
        return 123
    if who == "litigant":
        return 17
    if who == "judge":
        every = max(1, cases // 60)
        return next(number for number in range(every, cases, every) if number % 100 > 5)  # noqa: PLR2004  (accepted)
    every = max(10, cases // 20_000)
    return next(number for number in range(every, cases, every) if number % 100 > 5)  # noqa: PLR2004


def number_of(case: int) -> str:
    """Return the number on the case."""
    code = ("HCA", "HCPI", "HCCL", "CACV", "DCCJ", "DCPI")[case * 7 % 6]
    return f"{code} {case}/2026"


def keep_document(data: Path, cases: int) -> None:
    """Put the bytes of the documents that are read where the server at `data` keeps them."""
    for who in ("clerk", "judge", "department", "litigant"):
        sha256 = f"{case_of(who, cases):064d}"
        path = data / "files" / "blobs" / sha256[:2] / sha256[2:4] / sha256
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(DOCUMENT_BYTES))
