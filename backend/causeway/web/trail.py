"""The audit trail as a file for spreadsheets, made while it is sent: a page in memory, and rights asked at each."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from causeway.accounts.access import may_keep_members
from causeway.accounts.actor import Actor
from causeway.courts.rules.case_numbers import parse_case_number
from causeway.exports.words import ANOTHER_UNDER_WAY
from causeway.kit.clock import HONG_KONG, in_hong_kong
from causeway.kit.context import Context
from causeway.kit.errors import Busy, FieldRefusal, Forbidden, Invalid, ProblemCode, Refusal
from causeway.kit.ids import key_of
from causeway.kit.words import Language, Words
from causeway.trail.access import sees_the_whole_log
from causeway.trail.commands.record_trail_reading import RecordTrailReading, record_trail_reading
from causeway.trail.lists import TrailCriteria
from causeway.trail.queries import capacities, names_in, trail_page
from causeway.trail.rules import AuditKind
from causeway.trail.words import NOT_UNDERSTOOD
from causeway.web.days import read_day
from causeway.web.problems import FindActor, language_of, problem_response, require_actor
from causeway.web.served_files import safe_headers
from causeway.web.trail_sheets import HEAD, sheet_of
from causeway.web.transfers import Transfer, TransferEnded

CSV = "text/csv"
ENTRIES_AT_A_TIME = 500
RETRY_SECONDS = 60


@dataclass
class TrailRoutes:
    """The trail as CSV, for whoever may look at it. `find_actor` says who is asking, now."""

    context: Context
    find_actor: FindActor
    at_a_time: int = ENTRIES_AT_A_TIME
    _under_way: set[str] = field(default_factory=set)

    def routes(self) -> list[Route]:
        """Return the routes, to be put at the root."""
        return [Route("/audit-trail.csv", self.as_csv, methods=["GET"])]

    async def as_csv(self, request: Request) -> Response:
        """Send the entries that the page at `/audit` lists under the same parameters, the newest first."""
        language = language_of(request)
        try:
            actor = await self._reader(request)
            if request.method == "HEAD":
                return Response(status_code=405, headers={"allow": "GET"})
            criteria = criteria_in(request.query_params)
            if criteria.document_id is not None or criteria.case_number is not None:
                command = RecordTrailReading(criteria.document_id, criteria.case_number)
                await self.context.run(record_trail_reading, command, actor=actor)
            person = str(actor.user_id)
            if person in self._under_way:
                raise Busy(ANOTHER_UNDER_WAY, RETRY_SECONDS)
        except Refusal as refusal:
            return problem_response(refusal, language)
        self._under_way.add(person)
        today = in_hong_kong(self.context.clock.now()).date()
        headers = safe_headers(f"audit-{today}.csv", CSV)
        pieces = self._until_refused(request, criteria, language)
        return Transfer(pieces, partial(self._under_way.discard, person), headers=headers, media_type=CSV)

    async def _reader(self, request: Request) -> Actor:
        """Return who is asking. Raises a refusal for those who may not look at any of it."""
        actor = await require_actor(request, self.find_actor)
        if not (sees_the_whole_log(actor) or may_keep_members(actor)):
            raise Forbidden
        return actor

    async def _until_refused(
        self, request: Request, criteria: TrailCriteria, language: Language
    ) -> AsyncGenerator[bytes]:
        async with aclosing(self._pages(request, criteria, language)) as pages:
            try:
                async for page in pages:
                    yield page.encode()
            except Refusal as refusal:
                raise TransferEnded from refusal

    async def _pages(
        self, request: Request, criteria: TrailCriteria, language: Language
    ) -> AsyncGenerator[str]:
        yield HEAD
        before: int | None = None
        while True:
            actor = await self._reader(request)
            async with self.context.database.reading() as session:
                page = await trail_page(session, actor, criteria, before, self.at_a_time)
                then = await capacities(session, page.events)
                names = await names_in(session, actor, page.events, then.values())
            if page.events:
                yield sheet_of(page.events, then, names, language, with_chain=sees_the_whole_log(actor))
            if not page.has_more:
                return
            before = page.events[-1].position


def criteria_in(asked: Mapping[str, str]) -> TrailCriteria:
    """Return what is looked for, by the parameters of the page. Raises `Invalid` for what cannot be read."""
    last = _day(asked, "to")
    kind, written = asked.get("kind"), asked.get("case", "")
    number = parse_case_number(written)
    if kind and kind not in AuditKind.__members__:
        raise _not_understood("kind")
    if written and number is None:
        raise _not_understood("case")
    return TrailCriteria(
        since=_day(asked, "from"),
        until=None if last is None else last + timedelta(days=1),
        user_id=_key(asked, "person", "User"),
        case_number=None if number is None else str(number),
        document_id=_key(asked, "document", "Document"),
        kinds=[AuditKind[kind]] if kind else None,
        refusals_only=asked.get("refusals") == "1",
    )


def _day(asked: Mapping[str, str], name: str) -> datetime | None:
    given = asked.get(name, "")
    if not given:
        return None
    day = read_day(given)
    if day is None:
        raise _not_understood(name)
    return datetime.combine(day, time(), HONG_KONG)


def _key(asked: Mapping[str, str], name: str, type_name: str) -> str | None:
    given = asked.get(name, "")
    if not given:
        return None
    key = key_of(type_name, given)
    if key is None:
        raise _not_understood(name)
    return key


def _not_understood(name: str) -> Invalid:
    words: Words = NOT_UNDERSTOOD
    return Invalid(words, FieldRefusal((name,), ProblemCode.INVALID, words))
