"""Statements of deposit accounts as files, CSV and PDF, for administrators and the accounts office."""

import re
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.forms.page.typesetter import Typesetter
from causeway.kit.clock import in_hong_kong
from causeway.kit.context import Context
from causeway.kit.errors import FieldRefusal, Invalid, NotFound, ProblemCode, Refusal
from causeway.payments.deposits.queries import holder_of, statement_of
from causeway.payments.deposits.rules.statement_page import statement_page
from causeway.payments.rules.deposit_words import A_DAY
from causeway.payments.rules.statements import (
    MAX_ENTRIES,
    MAX_PRINTED_ENTRIES,
    Period,
    Statement,
    statement_csv,
)
from causeway.web.days import read_day
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.served_files import safe_headers

ID = re.compile(r"[0-9a-f-]{36}")


@dataclass(frozen=True)
class StatementRoutes:
    """The statements. `find_actor` says who is asking, `typesetter` sets those that are printed."""

    context: Context
    find_actor: FindActor
    typesetter: Typesetter

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [
            Route("/deposit-accounts/{account_id}/statement.csv", self.as_csv, methods=["GET", "HEAD"]),
            Route("/deposit-accounts/{account_id}/statement.pdf", self.as_pdf, methods=["GET", "HEAD"]),
        ]

    async def as_csv(self, request: Request) -> Response:
        """Send the statement of a period: `from` and `to` are days, such as 2026-11-01, both included."""
        try:
            statement = await self._asked(request, MAX_ENTRIES)
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))
        return _file(statement.period, statement_csv(statement), "csv", "text/csv")

    async def as_pdf(self, request: Request) -> Response:
        """Send the same on pages, in English and Chinese, with the CSV attached."""
        try:
            statement = await self._asked(request, MAX_PRINTED_ENTRIES)
            async with self.context.database.reading() as session:
                holder = await holder_of(session, request.path_params["account_id"])
            today = in_hong_kong(self.context.clock.now()).date()
            page = statement_page(statement, holder, today)
            pdf = await self.typesetter.statement(page, statement_csv(statement), today)
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))
        return _file(statement.period, pdf, "pdf", "application/pdf")

    async def _asked(self, request: Request, most: int) -> Statement:
        actor = await require_actor(request, self.find_actor)
        period = Period(_day(request, "from"), _day(request, "to"))
        account_id = request.path_params["account_id"]
        if not ID.fullmatch(account_id):
            raise NotFound
        async with self.context.database.reading() as session:
            return await statement_of(session, actor, account_id, period, most)


def _file(period: Period, content: str | bytes, ending: str, media_type: str) -> Response:
    name = f"statement-{period.first}-{period.last}.{ending}"
    return Response(content, media_type=media_type, headers=safe_headers(name, media_type))


def _day(request: Request, name: str) -> date:
    day = read_day(request.query_params.get(name, ""))
    if day is None:
        raise Invalid(A_DAY, FieldRefusal((name,), ProblemCode.INVALID, A_DAY))
    return day
