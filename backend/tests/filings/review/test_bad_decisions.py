"""What the registry gets wrong about a filing: refused with a code, words and the field, and nothing changes."""

from datetime import UTC, datetime

from causeway.accounts.actor import Actor
from causeway.cases.tables import Case
from causeway.filings.core.tables import Filing
from causeway.filings.review.commands.claim_review import ClaimReview, claim_review
from causeway.filings.review.commands.complete_review import CompleteReview, Disposition, complete_review
from causeway.kit.context import Context
from causeway.kit.errors import ProblemCode, Refusal
from tests.filings.builders import (
    ACCEPT,
    CLERK,
    OTHER_CLERK,
    REGISTRAR,
    REJECT,
    Court,
    court,
    decision,
    under_review,
)
from tests.filings.refusing import refused


async def refused_to_decide(at: Court, command: CompleteReview, actor: Actor = CLERK) -> Refusal:
    """The refusal of a decision, which leaves the filing and the money as they were."""
    before = (await at.filing(command.filing_id), await at.documents(command.filing_id), await at.money())
    refusal = await refused(at, complete_review, command, actor)
    after = (await at.filing(command.filing_id), await at.documents(command.filing_id), await at.money())
    assert after == before
    assert await at.count(Case) == 0
    return refusal


async def test_a_decision_is_the_claimants(context: Context) -> None:
    at = await court(context)
    command = await decision(at, (await under_review(at)).id)
    for actor in (OTHER_CLERK, REGISTRAR, at.solicitor):
        assert (await refused_to_decide(at, command, actor)).code is ProblemCode.FORBIDDEN


async def test_a_decision_is_complete_and_reasoned(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at, attachments=1)
    lead, other = (row.id for row in await at.documents(filing.id))
    first = ("dispositions", "1")
    cases: list[tuple[Disposition | None, ProblemCode, tuple[str, ...]]] = [
        (None, ProblemCode.DISPOSITION_MISSING, ("documents", "1")),
        (Disposition(other, REJECT), ProblemCode.REASON_REQUIRED, (*first, "reasonCode")),
        (Disposition(other, REJECT, "OTHER"), ProblemCode.REASON_REQUIRED, (*first, "message")),
        (Disposition(other, REJECT, "BECAUSE"), ProblemCode.INVALID, (*first, "reasonCode")),
        (Disposition("elsewhere", ACCEPT), ProblemCode.INVALID, (*first, "filingDocumentId")),
        (Disposition(lead, ACCEPT), ProblemCode.INVALID, (*first, "filingDocumentId")),
    ]
    for second, code, path in cases:
        given = [Disposition(lead, ACCEPT), *([second] if second else [])]
        refusal = await refused_to_decide(at, _deciding(filing, *given))
        assert (refusal.code, [field.path for field in refusal.fields]) == (code, [path])


async def test_only_the_registrar_gives_another_filing_date(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at, clerk=REGISTRAR)
    friday = datetime(2026, 11, 20, tzinfo=UTC).date()
    done = await at.run(
        complete_review, await decision(at, filing.id, official_filing_date=friday), REGISTRAR
    )
    assert done.official_filing_date == friday
    other = await under_review(at)
    command = await decision(at, other.id, official_filing_date=friday)
    assert (await refused(at, complete_review, command, CLERK)).code is ProblemCode.FORBIDDEN


async def test_a_claimed_filing_is_not_claimed_again(context: Context) -> None:
    at = await court(context)
    filing = await under_review(at)
    refusal = await refused(at, claim_review, ClaimReview(filing.id), OTHER_CLERK)
    assert refusal.code is ProblemCode.ACTION_NOT_AVAILABLE
    assert (await at.filing(filing.id)).claimed_by == CLERK.user_id


def _deciding(filing: Filing, *dispositions: Disposition) -> CompleteReview:
    return CompleteReview(filing.id, dispositions)
