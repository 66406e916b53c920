"""Statements of deposit accounts as files, for administrators and the accounts office."""

import re
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.kit.context import Context
from causeway.kit.errors import FieldRefusal, Invalid, NotFound, ProblemCode, Refusal
from causeway.payments.deposits.queries import statement_of
from causeway.payments.rules.deposit_words import A_DAY
from causeway.payments.rules.statements import Period, statement_csv
from causeway.web.problems import FindActor, language_of, problem_response, require_actor

ID = re.compile(r"[0-9a-f-]{36}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 9000
"""Between these every day has a day after it, and an instant in every time zone."""


@dataclass(frozen=True)
class StatementRoutes:
    """The statements. `find_actor` says who is asking."""

    context: Context
    find_actor: FindActor

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [Route("/deposit-accounts/{account_id}/statement.csv", self.as_csv, methods=["GET", "HEAD"])]

    async def as_csv(self, request: Request) -> Response:
        """Send the statement of a period: `from` and `to` are days, such as 2026-11-01, both included."""
        try:
            actor = await require_actor(request, self.find_actor)
            period = Period(_day(request, "from"), _day(request, "to"))
            account_id = request.path_params["account_id"]
            if not ID.fullmatch(account_id):
                raise NotFound
            async with self.context.database.reading() as session:
                statement = await statement_of(session, actor, account_id, period)
        except Refusal as refusal:
            return problem_response(refusal, language_of(request))
        name = f"statement-{period.first}-{period.last}.csv"
        headers = {
            "cache-control": "private, no-store",
            "vary": "Authorization, Cookie",
            "content-disposition": f'attachment; filename="{name}"',
            "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
            "x-content-type-options": "nosniff",
            "cross-origin-resource-policy": "same-origin",
        }
        return Response(statement_csv(statement), media_type="text/csv", headers=headers)


def _day(request: Request, name: str) -> date:
    given = request.query_params.get(name, "")
    try:
        if DAY.fullmatch(given) and FIRST_YEAR <= int(given[:4]) <= LAST_YEAR:
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise Invalid(A_DAY, FieldRefusal((name,), ProblemCode.INVALID, A_DAY))
