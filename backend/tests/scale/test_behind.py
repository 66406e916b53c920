"""Nothing that jobs, denials, verification and commands ask behind the application reads a table that grows."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from causeway.accounts.actor import Actor
from causeway.accounts.denials import denied_id
from causeway.cases.access import GUARDED as OF_CASES
from causeway.causebook.access import GUARDED as OF_THE_REGISTER
from causeway.courts.queries import mandatory_use
from causeway.documents.access import GUARDED as OF_DOCUMENTS
from causeway.documents.queries import (
    document_to_seal,
    sealed_by_digest,
    sealed_by_reference,
    seals_of,
    seals_to_renew,
)
from causeway.filings.core.access import GUARDED as OF_FILINGS
from causeway.filings.core.queries import DOCUMENTS_WITH_FILES
from causeway.filings.core.views import same_files
from causeway.kit.context import Context
from causeway.kit.jobs.administration import count_failed
from causeway.kit.jobs.claiming import Wanted, due_kinds, next_due
from causeway.payments.deposits.queries import statement_of
from causeway.payments.rules.statements import Period
from tests.scale.asking import Asking, listening, opened
from tests.scale.people import PEOPLE, key
from tests.scale.plans import offences
from tests.scale.rows_behind import RARE_KIND, USUAL_KIND

NOW, LONG_AGO = datetime(2026, 11, 23, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)
PUBLIC = Actor(None, None, None, frozenset())
SEALED_CASE, PUBLIC_CASE = 500, 106
ASKERS = ("clerk", "registrar", "judge", "firm", "small firm", "litigant", "barrister")


def denials() -> Iterator[Asking]:
    for kind, guarded in {**OF_CASES, **OF_THE_REGISTER, **OF_DOCUMENTS, **OF_FILINGS}.items():
        for who in ASKERS:
            for case in (SEALED_CASE, PUBLIC_CASE):
                asked = f"HCA {case}/2026" if guarded.asked_by.key == "number" else key(case)
                yield Asking(
                    f"denied {kind} of case {case} to {who}",
                    lambda s, a=PEOPLE[who].actor, g=guarded, k=asked: denied_id(s, a, g, k),
                )


def seals() -> Iterator[Asking]:
    yield Asking("seal to make", lambda s: document_to_seal(s, key(PUBLIC_CASE)))
    yield Asking("seals of fifty", lambda s: seals_of(s, [key(number) for number in range(100, 150)]))
    yield Asking("a page of seals to renew", lambda s: seals_to_renew(s, None))
    number, digest = f"{PUBLIC_CASE * 37:012d}", f"{PUBLIC_CASE * 41:064d}"
    for who, actor in {"public": PUBLIC, **{who: PEOPLE[who].actor for who in ASKERS}}.items():
        yield Asking(f"number verified by {who}", lambda s, a=actor: sealed_by_reference(s, a, number))
        yield Asking(f"file verified by {who}", lambda s, a=actor: sealed_by_digest(s, a, digest))


def filings() -> Iterator[Asking]:
    ids = [key(20 * number) for number in range(1, 26)]
    for who in ASKERS:
        yield Asking(f"same files, {who}", lambda s, a=PEOPLE[who].actor: same_files(s, a, ids))
    yield Asking("documents with files", lambda s: DOCUMENTS_WITH_FILES.all(s, {"filing_id": key(20)}))
    yield Asking("mandatory use", lambda s: mandatory_use(s, date(2026, 11, 23)))


def jobs() -> Iterator[Asking]:
    for kinds in ((USUAL_KIND,), (RARE_KIND, "mail"), ("mail",)):
        wanted = Wanted(frozenset(kinds), frozenset({1}))
        yield Asking(f"due of {kinds}", lambda s, w=wanted: due_kinds(s, NOW, w))
        for at in (LONG_AGO, NOW):
            yield Asking(f"next of {kinds} after {at:%Y}", lambda s, k=kinds, at=at: next_due(s, at, k))
    yield Asking("failed jobs", count_failed)


def statements() -> Iterator[Asking]:
    for who in ("administrator", "accounts"):
        for day in (date(2020, 1, 2), date(2026, 11, 30)):
            period = Period(day, day)
            yield Asking(
                f"statement of {day} for {who}",
                lambda s, a=PEOPLE[who].actor, p=period: statement_of(s, a, key(1), p),
            )


async def found(context: Context, askings: Iterator[Asking]) -> list[str]:
    """What is wrong with the plans of all statements."""
    heard = []
    for asking in askings:
        with listening(context.database, asking.name) as its:
            async with context.database.reading() as session:
                await asking.of(session)
        assert its, asking.name
        heard += its
    async with context.database._reader.connect() as connection:
        return await connection.run_sync(lambda sync: [each for one in heard for each in offences(sync, one)])


@pytest.mark.parametrize("askings", [denials, seals, filings, jobs, statements])
async def test_nothing_that_grows_is_read_from_end_to_end(
    court_url: str, askings: Callable[[], Iterator[Asking]]
) -> None:
    async with opened(court_url) as context:
        assert await found(context, askings()) == []
