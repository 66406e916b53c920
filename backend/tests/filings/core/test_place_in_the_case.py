"""A filer who may no longer file in a case does nothing more in it, by any act."""

from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from causeway.accounts.actor import Actor, Role
from causeway.cases.tables import CaseShare, SharePermission
from causeway.filings.core.tables import DocumentRole, Filing, FilingStatus
from causeway.filings.drafting.commands.add_filing_document import AddFilingDocument, add_filing_document
from causeway.filings.drafting.commands.discard_filing import DiscardFiling, discard_filing
from causeway.filings.drafting.commands.update_filing import UpdateFiling, update_filing
from causeway.filings.submission.commands.cancel_filing import CancelFiling, cancel_filing
from causeway.filings.submission.commands.fees import RequestQuote, request_quote
from causeway.filings.submission.commands.resubmit_filing import ResubmitFiling, resubmit_filing
from causeway.filings.submission.commands.submit_filing import SubmitFiling, submit_filing
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden
from causeway.payments.tables import PaymentMethod
from tests.filings.builders import Court, accepted, court, in_case, organisation, upload

COUNSEL = Actor("counsel", "chambers", roles=frozenset({Role.ORGANISATION_USER}))
NOTHING = PaymentMethod.NONE


async def share(context: Context, case_id: str, firm_id: str, permission: SharePermission) -> None:
    """Let counsel into the case at the firm's request, as far as `permission` goes."""
    async with context.database.writing() as session:
        await session.merge(
            CaseShare(
                case_id=case_id,
                user_id="counsel",
                organisation_id=firm_id,
                permission=permission,
                shared_by="solicitor",
                shared_at=context.clock.now(),
            )
        )
        await session.commit()


async def counsels_draft(at: Court) -> Filing:
    """A draft of counsel's in a case that was shared for drafting, and may now only be read."""
    await organisation(at.context, "chambers", COUNSEL)
    case_id = str((await accepted(at)).case_id)
    firm_id = at.solicitor.organisation_id or ""
    await share(at.context, case_id, firm_id, SharePermission.DRAFT)
    filing = await in_case(at, case_id, actor=COUNSEL)
    await share(at.context, case_id, firm_id, SharePermission.READ)
    return filing


async def acts(at: Court, filing: Filing) -> list[tuple[FilingStatus, Any, Any]]:
    """Every act of a filer, with the status in which it would be allowed."""
    spare = await upload(at.context, COUNSEL)
    added = AddFilingDocument(filing.id, spare, "EXHIBIT", "Exhibit", DocumentRole.ATTACHMENT)
    draft, received, returned = (
        FilingStatus.DRAFT,
        FilingStatus.RECEIVED,
        FilingStatus.RETURNED_FOR_CORRECTION,
    )
    return [
        (draft, update_filing, UpdateFiling(filing.id, title="Another")),
        (draft, add_filing_document, added),
        (draft, request_quote, RequestQuote(filing.id)),
        (draft, submit_filing, SubmitFiling(filing.id, "quote", NOTHING)),
        (draft, discard_filing, DiscardFiling(filing.id)),
        (received, cancel_filing, CancelFiling(filing.id)),
        (returned, resubmit_filing, ResubmitFiling(filing.id, "quote", NOTHING)),
        (returned, update_filing, UpdateFiling(filing.id, title="Another")),
    ]


async def test_who_may_only_read_the_case_does_nothing_more_in_it(context: Context) -> None:
    at = await court(context)
    filing = await counsels_draft(at)
    for status, act, command in await acts(at, filing):
        async with context.database.writing() as session:
            await session.execute(update(Filing).where(col(Filing.id) == filing.id).values(status=status))
            await session.commit()
        with pytest.raises(Forbidden):
            await at.run(act, command, COUNSEL)

    assert (await at.filing(filing.id)).version == filing.version


async def test_who_is_let_in_again_goes_on(context: Context) -> None:
    at = await court(context)
    filing = await counsels_draft(at)
    await share(context, str(filing.case_id), at.solicitor.organisation_id or "", SharePermission.DRAFT)

    changed = await at.run(update_filing, UpdateFiling(filing.id, title="Another"), COUNSEL)

    assert changed.title == "Another"
