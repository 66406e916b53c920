"""What is asked: every persisted document and a dashboard, with variables that find something in any court."""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from causeway.graphql.engine import encode_id
from causeway.graphql.engine.cursors import encode_cursor
from tests.scale.people import BIG_FIRM, key

MANIFEST = Path(__file__).resolve().parents[3] / "frontend/src/gql/persisted-documents.json"
CASE, FILING = encode_id("Case", key(20)), encode_id("Filing", key(20))
"""A case of the big firm, and the filing in it."""

VARIABLES: dict[str, list[dict[str, Any]]] = {
    "AllDepositAccounts": [{}, {"filter": {"text": "harbour"}}, {"filter": {"attention": "ANY"}}],
    "AttachedUploads": [{"filingId": FILING}],
    "CalculatedFee": [{"input": {"caseTypeCode": "HCA", "documentTypeCode": "WRIT"}}],
    "CaseChoice": [{"text": None}, {"text": "Harbour"}],
    "AuditState": [{"checkpoints": 5}],
    "AuditTrail": [
        {"first": 25},
        {"first": 25, "filter": {"refusalsOnly": True}},
        {"first": 25, "filter": {"userId": encode_id("User", key(1))}},
        {"first": 25, "filter": {"organisationId": encode_id("Organisation", BIG_FIRM)}},
        {"first": 25, "filter": {"caseNumber": "HCA 20/2026"}},
        {"first": 25, "filter": {"since": "2026-11-23T01:00:00Z"}},
    ],
    "CaseCount": [{}, {"filter": {"text": "Harbour Trading Limited 37"}}],
    "Cases": [
        *(
            {"order": order, "first": 25}
            for order in ("NUMBER", "NUMBER_DESC", "LAST_ACTIVITY_DESC", "TITLE")
        ),
        *(
            {"filter": {"text": text}, "first": 25}
            for text in ("Harbour", "Trading Limited 37", "海港", "z", "%_%", "qqq")
        ),
        {"filter": {"status": ["STAYED"], "court": "DC", "caseType": "DCCJ"}, "first": 25},
        {"last": 25},
    ],
    "CasesCsv": [{"order": "NUMBER"}],
    "ComputedDeadline": [
        {"court": "HC-CFI", "rule": "NOTICE_OF_APPEAL_AS_OF_RIGHT", "at": "2026-07-10T10:00:00+08:00"}
    ],
    "DeadlineChoices": [{"court": "HC-CFI"}],
    "DepositAccounts": [{}],
    "DraftDocumentTypes": [{"caseType": "HCA"}],
    "DueDays": [{"court": "HC-CFI", "from": "2026-11-23", "to": "2026-12-23"}],
    "FilingQuote": [],  # it keeps what it quotes
    "FilingsPage": [
        {"first": 25},
        {"last": 25},
        {"first": 25, "filter": {"status": ["RECEIVED", "UNDER_REVIEW"]}},
        {"first": 25, "filter": {"status": ["SUBMISSION_FAILED"]}},
        {"first": 25, "filter": {"status": ["ACCEPTED"]}},
        {"first": 25, "filter": {"text": "claim 37"}},
        {"first": 25, "filter": {"mine": True}},
        {"first": 25, "filter": {"caseId": CASE}},
    ],
    "IssuedTypes": [{"caseType": "HCA"}],
    "MessageInHand": [{"id": encode_id("Message", key(20))}],
    "Messages": [{"filter": {}}, {"filter": {"unopened": True}}, {"filter": {"kinds": ["ORDER"]}}],
    "CauseList": [{"day": "2020-01-10"}, {"day": "2020-01-10", "court": "DC"}],
    "Home": [{"organisation": False}],
    "IfSentAfter": [{"court": "HC-CFI", "at": "2026-11-23T10:00:00Z"}],
    "IfSentNow": [{"court": "HC-CFI"}],
    "LedgerEntries": [{"id": encode_id("DepositAccount", key(1))}],
    "MatterLedger": [
        {"first": 25},
        {"first": 25, "filter": {"since": "2026-11-23T01:00:00Z"}},
        {"first": 25, "filter": {"reference": "NCL/2841"}},
    ],
    "MatterLedgerTotals": [],  # it sums all that an organisation paid
    "MonthEnd": [{"day": "2026-11-01"}, {"day": None}],
    "OriginatingFormOf": [{"code": "writ"}],
    "OriginatingForms": [{"caseType": "HCA"}],
    "Palette": [{"text": "Harbour"}, {"text": "HCA 20"}, {"text": "CW-000000020"}],
    "VerifyDigest": [{"sha256": "ab" * 32}, {"sha256": "ab" * 32, "reference": "123456789012"}],
    "VerifyReceipt": [{"verification": "a"}],
    "VerifyReceiptDigest": [{"sha256": "ab" * 32}],
    "VerifyDocument": [{"reference": "123456789012"}],
    "PaymentReceipt": [{"number": "HC-26-000001"}],
    "ReceiptToRefund": [{"number": "HC-26-000001"}],
    "Refunds": [
        {"filter": None},
        {"filter": {"statuses": ["SENT_FOR_APPROVAL"]}},
        {"filter": {"statuses": ["SENT_FOR_APPROVAL"], "askedByOthers": True}},
    ],
    "Tills": [{"day": "2026-11-23"}],
    "CounterPayment": [{"code": "CP-000000020"}],
    "RefundInHand": [{"id": encode_id("Refund", key(50))}],
    "ReconciliationOfDay": [{"day": "2026-11-20"}],
    "ReconciliationDifferences": [{"day": "2026-11-20"}],
    "ReviewQueue": [
        {"first": 25, "urgentOnly": False},
        {"first": 25, "urgentOnly": False, "mine": True},
        {"first": 25, "urgentOnly": False, "court": "DC", "text": "Statement"},
    ],
}
"""By the name of the operation; whatever is not here takes the id of the case or of the filing, or nothing."""

FIRM = encode_id("Organisation", BIG_FIRM)
LATELY = "2026-11-23T01:00:00Z"
DASHBOARD = """query Dashboard($filter: FilingFilter) {
  filingCounts(by: STATUS, filter: $filter) { status count }
  filings(filter: $filter, first: 25) { nodes { id status } }
}"""
"""What a practice management system asks for, which the application does not."""
IN_ORDER = """query FilingsInOrder($order: FilingOrder, $filter: FilingFilter, $after: Cursor) {
  filings(orderBy: $order, filter: $filter, first: 25, after: $after) { nodes { id receivedAt } }
}"""
CASES_IN_ORDER = """query CasesInOrder($order: CaseOrder, $filter: CaseFilter) {
  cases(orderBy: $order, filter: $filter, first: 25) { nodes { id } }
}"""
CASES_NARROWED: list[dict[str, Any]] = [
    {"order": order, "filter": narrowed}
    for order in ("NUMBER", "LAST_ACTIVITY_DESC", "TITLE")
    for narrowed in (
        {"status": ["ISSUED", "CLOSED"]},
        {"mine": True},
        {"mine": True, "status": ["ISSUED", "CLOSED"]},
        {"court": "DC", "status": ["ISSUED", "CLOSED"]},
        {"caseType": "DCCJ"},
    )
]
"""Every order of cases, of whatever the list may be narrowed to that has many."""
FILING_ORDERS = ("UPDATED_DESC", "RECEIVED", "RECEIVED_DESC", "DUE")
RECEIVED_AT = encode_cursor("Query.filings.RECEIVED", ["2020-01-03T00:00:00+00:00", key(2)])
DUE_AT = encode_cursor("Query.filings.DUE", ["9000-01-01T00:00:00+00:00", key(500)])
ORDERED: list[dict[str, Any]] = [
    *({"order": order} for order in FILING_ORDERS),
    *(
        {"order": order, "filter": narrowed}
        for order in FILING_ORDERS
        for narrowed in (
            {"status": ["RETURNED_FOR_CORRECTION"]},
            {"status": ["ACCEPTED"]},
            {"organisationId": FIRM},
            {"receivedSince": LATELY},
            {"status": ["RECEIVED", "UNDER_REVIEW", "REFERRED"]},
            {"status": ["ACCEPTED", "DRAFT", "REJECTED"]},
            {"mine": True},
            {"mine": True, "status": ["ACCEPTED", "RECEIVED"]},
        )
    ),
    {"order": "RECEIVED", "after": RECEIVED_AT},
    {"order": "DUE", "after": DUE_AT},
]
"""Every order of filings; and from the middle of two of them, which begin with times that may be missing."""
NARROWED: list[dict[str, Any]] = [
    {},
    {"filter": {"organisationId": FIRM}},
    {"filter": {"updatedSince": LATELY}},
    {"filter": {"receivedSince": LATELY, "receivedBefore": "2026-11-24T01:00:00Z"}},
    {"filter": {"organisationId": FIRM, "status": ["ACCEPTED", "RECEIVED"], "mine": True}},
]

OF_FILINGS = {
    "CorrectFilingPage",
    "EditFilingPage",
    "FilingPage",
    "LatestAnswers",
    "LatestFiling",
    "OriginatingFormPage",
    "ReceiptPage",
    "ReviewFiling",
}


class Question(NamedTuple):
    """A document of the application and its variables."""

    name: str
    document: str
    variables: dict[str, Any]

    def __str__(self) -> str:
        """Say it briefly."""
        return f"{self.name} {json.dumps(self.variables, ensure_ascii=False)}"


def questions() -> list[Question]:
    """Return every question of the application's queries, and of a partner's dashboard."""
    found = [Question("Dashboard", DASHBOARD, variables) for variables in NARROWED]
    found += [Question("CasesInOrder", CASES_IN_ORDER, variables) for variables in CASES_NARROWED]
    found += [Question("FilingsInOrder", IN_ORDER, variables) for variables in ORDERED]
    for document in json.loads(MANIFEST.read_text()).values():
        named = re.search(r"\bquery (\w+)\s*(\([^{]*\))?", document)
        if named is None:
            continue
        name, arguments = named[1], named[2] or ""
        usual = {"id": FILING if name in OF_FILINGS else CASE} if "$id:" in arguments else {}
        found += [Question(name, document, variables) for variables in VARIABLES.get(name, [usual])]
    return sorted(found, key=str)
