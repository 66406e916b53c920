"""The public contract: what the command exports is what is kept, and the names that clients rely on are there."""

from typing import Any

import pytest

from causeway.graphql.schema import schema
from tests.application.servers import ROOT, command

# The names that outside clients call: type -> fields (of inputs too), enum -> values. More may be added, none dropped.
NAMES = {
    "Query": """node viewer courts caseTypes case cases filing filings reviewQueue upload deemedReceipt
        registryCalendar feeQuote""",
    "Mutation": """registerIndividual registerOrganisation verifyEmail signIn signOut inviteMember createUpload
        abortUpload createFiling updateFiling addFilingDocument removeFilingDocument submitFiling cancelFiling
        resubmitFiling claimReview releaseReview returnForCorrection completeReview declareClosure
        openDepositAccount""",
    "Subscription": """filingStatusChanged caseActivity paymentStatusChanged uploadStatusChanged
        reviewQueueChanged""",
    "Problem": "code message fields",
    "FieldProblem": "path code message",
    "Money": "amount currency",
    "Case": """id number title status securityLevel court caseType issuedAt natureOfClaim parties representations
        docket documents filings payments""",
    "Filing": """id reference status revision case caseType court title matterReference filer organisation
        documents originatingData submittedAt receivedAt deemedReceivedAt deemedReason officialFilingDate
        docketedAt availableActions history corrections feeQuote payment""",
    "Payment": """id reference method status authorised captured refunded lines redirectUrl deemedReceivedAt
        createdAt""",
    "DepositAccount": "id status balance holds available minimumBalance subAccounts entries",
    "FilingEvent": "cursor at filing from to reason",
    "SignIn": "token viewer stepUpRequired",
    "Upload": "id url status offset size sha256 filename contentType expiresAt findings",
    "Finding": "code severity message page field documentId remedy",
    "FilingDocument": "id role typeCode title reviewStatus document findings",
    "Document": "id title sha256 sizeBytes pages access contentUrl sealedContentUrl reference filedAt",
    "FeeQuote": "id lines total expiresAt feeVersion",
    "FeeLine": "code description ordinary concession payable verified",
    "SignInInput": "email password tokenFor",
    "CreateUploadInput": "filename size sha256 contentType",
    "CreateFilingInput": """caseId caseTypeCode title matterReference onBehalfOfPartyIds parties
        originatingData""",
    "PartyInput": "role kind nameEn nameZh address",
    "AddFilingDocumentInput": "filingId uploadId typeCode title role access",
    "FeeQuoteInput": "filingId",
    "SubmitFilingInput": "filingId quoteId paymentMethod depositAccountId idempotencyKey overriddenFindings",
    "FilingActionInput": "filingId reason idempotencyKey",
    "DispositionInput": "filingDocumentId outcome reasonCode message",
    "CompleteReviewInput": "filingId dispositions officialFilingDate idempotencyKey",
    "CorrectionInput": "filingDocumentId field reasonCode message",
    "ReturnForCorrectionInput": "filingId items dueAt idempotencyKey",
    "Language": "EN ZH_HANT ZH_HANS",
    "SecurityLevel": "PUBLIC CONFIDENTIAL SEALED",
    "CaseStatus": """PENDING_ISSUE ISSUED ACTIVE STAYED SETTLED DISCONTINUED DISMISSED DETERMINED CLOSED""",
    "FilingStatus": """DRAFT AWAITING_SIGN_OFF SUBMITTING SUBMISSION_FAILED RECEIVED UNDER_REVIEW DEFERRED REFERRED
        RETURNED_FOR_CORRECTION ACCEPTED PARTIALLY_ACCEPTED REJECTED CANCELLED""",
    "DocumentReviewStatus": "RECEIVED ACCEPTED REJECTED RETURNED ISSUED WITHDRAWN",
    "UploadStatus": "CREATED IN_PROGRESS ASSEMBLING SCANNING CLEAN INFECTED INVALID EXPIRED ABORTED",
    "PaymentStatus": """INITIATED PENDING AUTHORISED CAPTURING CAPTURED SETTLED DECLINED FAILED CANCELLED VOIDED
        AUTHORISATION_EXPIRED PARTIALLY_REFUNDED REFUNDED CHARGED_BACK""",
    "PaymentMethod": "CARD PPS DEPOSIT_ACCOUNT KIOSK_CASHIER NONE",
    "DocumentAccess": "PUBLIC_ON_FEE PARTIES FILER_AND_COURT COURT_ONLY",
    "TokenUse": "BROWSER MOBILE",
    "FindingSeverity": "BLOCKS ADVISES",
    "DocumentRole": "LEAD ATTACHMENT",
    "PartyKind": "INDIVIDUAL COMPANY FIRM GOVERNMENT OTHER",
    "DispositionOutcome": "ACCEPT REJECT",
}
CODES = (
    "NOT_FOUND FORBIDDEN INVALID CONFLICT BUSY STEP_UP_REQUIRED IDEMPOTENCY_CONFLICT ITEM_LOCKED QUOTE_STALE"
)
SCALARS = {"DateTime", "Date", "Decimal", "CaseNumber", "Cursor", "JSON", "Sha256"}
ARGUMENTS = {
    "Query.case": "id number",
    "Query.cases": "filter orderBy first after last before",
    "Query.filings": "filter orderBy first after last before",
    "Query.reviewQueue": "filter first after",
    "Query.deemedReceipt": "court at",
    "Query.registryCalendar": "from to",
    "Query.caseTypes": "court enabledOn",
    "Case.title": "language",
    "Case.representations": "activeOn",
    "Case.docket": "first after last before",
    "Case.documents": "first after last before",  # `filter` is to come
    "Case.filings": "filter first after",
    "Case.payments": "first after",
    "DepositAccount.entries": "first after",
    "FeeLine.description": "language",
    "Finding.message": "language",
    "Subscription.filingStatusChanged": "filingId caseId after",
    "Subscription.caseActivity": "caseId after",
    "Subscription.paymentStatusChanged": "paymentId after",
    "Subscription.uploadStatusChanged": "uploadId",
    "Subscription.reviewQueueChanged": "after",
}
RELAY = ("Case", "Filing", "Payment", "DepositAccount", "Upload", "FilingDocument", "Document", "FeeQuote")


def kind(name: str) -> Any:
    return schema._schema.type_map[name]


def members(name: str) -> set[str]:
    """The fields of a type or input, or an enum's values."""
    found: dict[str, Any] = getattr(kind(name), "fields", None) or kind(name).values
    return set(found)


async def test_the_schema_that_is_kept_is_the_one_that_is_exported() -> None:
    exported = await command("export-schema")
    assert (exported.status, exported.complained) == (0, "")
    assert exported.said == (ROOT / "schema.graphql").read_text()


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_the_contract_is_there(name: str) -> None:
    assert set(NAMES[name].split()) - members(name) == set()


def test_the_scalars_and_codes_of_the_contract_are_there() -> None:
    assert SCALARS - set(schema._schema.type_map) == set()
    assert set(CODES.split()) - members("ProblemCode") == set()


@pytest.mark.parametrize("where", ARGUMENTS)
def test_every_argument_of_the_contract_is_there(where: str) -> None:
    owner, _, field = where.partition(".")
    assert set(ARGUMENTS[where].split()) - set(kind(owner).fields[field].args) == set()


@pytest.mark.parametrize("name", RELAY)
def test_what_has_an_id_is_a_node(name: str) -> None:
    assert "Node" in {interface.name for interface in kind(name).interfaces}


def test_every_mutation_returns_its_result_or_a_problem() -> None:
    for name, field in kind("Mutation").fields.items():
        result = field.type.of_type
        assert result.name.endswith("Result"), name
        assert "Problem" in {each.name for each in result.types}, name
        assert set(field.args) <= {"input"}, name


@pytest.mark.parametrize(
    "name", ["CaseConnection", "FilingConnection", "DocketConnection", "PaymentConnection"]
)
def test_lists_are_connections_with_totals(name: str) -> None:
    assert {"edges", "pageInfo", "totalCount"} <= members(name)
