"""The ledger by matter as CSV, made while it is sent: a page in memory, and rights asked at each."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.actor import Actor
from causeway.kit.clock import in_hong_kong
from causeway.kit.context import Context
from causeway.kit.errors import FieldRefusal, Forbidden, Invalid, ProblemCode, Refusal
from causeway.matters.access import may_read_matters
from causeway.matters.lists import MatterCriteria
from causeway.matters.queries import case_numbers, filing_names, matter_page
from causeway.matters.rules import HEAD, matters_sheet
from causeway.matters.words import READERS
from causeway.payments.rules.deposit_words import A_DAY
from causeway.payments.rules.statements import Period
from causeway.web.days import read_day
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.served_files import safe_headers
from causeway.web.transfers import Transfer, TransferEnded

CSV = "text/csv"
MATTERS_AT_A_TIME = 200


@dataclass(frozen=True)
class MatterRoutes:
    """The ledger by matter, for an organisation's administrators. `find_actor` says who is asking, now."""

    context: Context
    find_actor: FindActor
    at_a_time: int = MATTERS_AT_A_TIME

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [Route("/matter-ledger.csv", self.as_csv, methods=["GET"])]

    async def as_csv(self, request: Request) -> Response:
        """Send the matters that `matterLedger` lists, the newest first: `from`, `to` (days, included), `reference`."""
        try:
            await self._reader(request)
            if request.method == "HEAD":
                return Response(status_code=405, headers={"allow": "GET"})
            criteria = criteria_in(request.query_params)
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))
        today = in_hong_kong(self.context.clock.now()).date()
        headers = safe_headers(f"matters-{today}.csv", CSV)
        pieces = self._until_refused(request, criteria)
        return Transfer(pieces, lambda: None, headers=headers, media_type=CSV)

    async def _reader(self, request: Request) -> Actor:
        actor = await require_actor(request, self.find_actor)
        if not may_read_matters(actor):
            raise Forbidden(READERS)
        return actor

    async def _until_refused(self, request: Request, criteria: MatterCriteria) -> AsyncGenerator[bytes]:
        async with aclosing(self._pages(request, criteria)) as pages:
            try:
                async for page in pages:
                    yield page.encode()
            except Refusal as refusal:
                raise TransferEnded from refusal

    async def _pages(self, request: Request, criteria: MatterCriteria) -> AsyncGenerator[str]:
        yield HEAD
        after: str | None = None
        while True:
            actor = await self._reader(request)
            async with self.context.database.reading() as session:
                page = await matter_page(session, actor, criteria, after, self.at_a_time)
                cases = await case_numbers(session, actor, page.matters)
                names = await filing_names(session, actor, page.matters)
            yield matters_sheet(page.matters, cases, names)
            if not page.has_more:
                return
            after = page.matters[-1].key


def criteria_in(asked: Mapping[str, str]) -> MatterCriteria:
    """Return what is looked for, by the parameters of the address. Raises `Invalid` for what cannot be read."""
    first, last = _day(asked, "from"), _day(asked, "to")
    if first is not None and last is not None:
        Period(first, last).check()
    return MatterCriteria(
        since=Period(first, first).begins if first else None,
        until=Period(last, last).ends if last else None,
        reference=asked.get("reference") or None,
    )


def _day(asked: Mapping[str, str], name: str) -> date | None:
    given = asked.get(name, "")
    day = read_day(given)
    if given and day is None:
        raise Invalid(A_DAY, FieldRefusal((name,), ProblemCode.INVALID, A_DAY))
    return day
