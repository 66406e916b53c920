"""A case is started by the court's form, unless the registrar permits one filing an uploaded page."""

from typing import Any

import pytest

from causeway.filings.core.tables import Filing, FilingStatus
from causeway.filings.drafting.commands.create_filing import CreateFiling, create_filing
from causeway.filings.review.commands.permit_scan import PermitScan, permit_scan
from causeway.filings.submission.commands.submit_filing import submit_filing
from causeway.graphql.engine import encode_id
from causeway.kit.context import Context
from causeway.kit.errors import Forbidden, Invalid, NotFound, ProblemCode
from tests.filings.asking import ask
from tests.filings.builders import (
    CLERK,
    DEFENDANT,
    PLAINTIFF,
    REGISTRAR,
    Court,
    accepted,
    add,
    court,
    in_case,
    received,
    submission,
)

PERMIT = """mutation($input: PermitScanInput!) { permitScan(input: $input) {
  __typename ... on ScanPermission { filingReference } ... on Problem { code fields { path code } } } }"""


@pytest.fixture
async def at(context: Context) -> Court:
    """A court."""
    return await court(context)


@pytest.fixture
async def scanned(at: Court) -> Filing:
    """A draft that would start an action by an uploaded writ."""
    begun: Filing = await at.run(
        create_filing,
        CreateFiling(case_type_code="HCA", title="Writ of summons", parties=(PLAINTIFF, DEFENDANT)),
    )
    return await add(at, begun.id)


async def test_a_scan_is_refused_with_the_way_to_the_form(at: Court, scanned: Filing) -> None:
    money = await at.money()
    with pytest.raises(Invalid) as refused:
        await at.run(submit_filing, await submission(at, scanned.id))
    (field,) = refused.value.fields
    assert (refused.value.code, field.path) == (ProblemCode.FORM_REQUIRED, ("documents", "0"))
    assert scanned.reference in field.words.en
    assert scanned.reference in field.words.zh_hant
    assert (await at.filing(scanned.id)).status is FilingStatus.DRAFT
    assert await at.money() == money


async def test_the_registrar_permits_it_by_the_reference_and_the_filer_reads_why(
    context: Context, at: Court, scanned: Filing
) -> None:
    given = {"filingReference": f" {scanned.reference.lower()} ", "reason": "Their printer is down"}
    done = (await ask(context, REGISTRAR, PERMIT, input=given))["permitScan"]
    assert done == {"__typename": "ScanPermission", "filingReference": scanned.reference}
    shown = "query($id: ID!) { filing(id: $id) { scanReason } }"
    read = await ask(context, at.solicitor, shown, id=encode_id("Filing", scanned.id))
    assert read["filing"] == {"scanReason": "Their printer is down"}
    # The registrar permits it by its reference alone, and is shown nothing of what is still a draft.
    assert (await ask(context, REGISTRAR, shown, id=encode_id("Filing", scanned.id)))["filing"] is None
    sent: Filing = await at.run(submit_filing, await submission(at, scanned.id))
    assert sent.status is FilingStatus.RECEIVED


async def test_a_second_permission_leaves_the_first(at: Court, scanned: Filing) -> None:
    for reason in ("First", "Second"):
        await at.run(permit_scan, PermitScan(scanned.reference, reason), REGISTRAR)
    assert (await at.filing(scanned.id)).scan_reason == "First"


async def test_nobody_else_permits_it(context: Context, at: Court, scanned: Filing) -> None:
    for actor in (CLERK, at.solicitor):
        with pytest.raises(Forbidden):
            await at.run(permit_scan, PermitScan(scanned.reference, "Please"), actor)
    assert (await at.filing(scanned.id)).scan_permitted_at is None


@pytest.mark.parametrize(
    ("reference", "reason", "field", "code"),
    [
        ("CW-26-999999", "Reason", "filingReference", "NOT_FOUND"),
        ("", "Reason", "filingReference", "NOT_FOUND"),
        ("CW-26-100001", "  ", "reason", "REASON_REQUIRED"),
        ("CW-26-100001", "x" * 1001, "reason", "TOO_LONG"),
    ],
)
async def test_what_cannot_be_permitted_is_refused_at_its_field(
    context: Context, scanned: Filing, reference: str, reason: str, field: str, code: str
) -> None:
    given: dict[str, Any] = {"filingReference": reference, "reason": reason}
    problem = (await ask(context, REGISTRAR, PERMIT, input=given))["permitScan"]
    assert problem["fields"] == [{"path": [field], "code": code}]


async def test_a_filing_that_starts_no_case_or_is_submitted_needs_no_permission(at: Court) -> None:
    sent = await received(at)
    within = await in_case(at, str((await accepted(at)).case_id))
    for filing in (sent, within):
        with pytest.raises(Invalid):
            await at.run(permit_scan, PermitScan(filing.reference, "Reason"), REGISTRAR)
    with pytest.raises(NotFound):
        await at.run(permit_scan, PermitScan("CW-26-1", "Reason"), REGISTRAR)
