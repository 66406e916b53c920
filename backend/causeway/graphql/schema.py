"""The one public schema, put together from the features' parts."""

from typing import Any, ClassVar

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.name_converter import NameConverter

from causeway.graphql.contract.descriptions import public_enum
from causeway.graphql.contract.errors import ErrorCode
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.engine import Node, node
from causeway.graphql.execution.schema import CausewaySchema
from causeway.graphql.features.accounts.administration import AdministrationMutations
from causeway.graphql.features.accounts.identity import IdentityMutations
from causeway.graphql.features.accounts.registration import RegistrationMutations
from causeway.graphql.features.accounts.types import AccountQueries
from causeway.graphql.features.audit.trail import AuditQueries
from causeway.graphql.features.audit.watch import AuditWatchQueries
from causeway.graphql.features.cases.sharing import CaseSharingMutations
from causeway.graphql.features.cases.types import CaseQueries
from causeway.graphql.features.courts.calendar import CalendarQueries
from causeway.graphql.features.courts.closures import ClosureMutations, ClosureQueries
from causeway.graphql.features.courts.deadlines import DeadlineQueries
from causeway.graphql.features.courts.types import CourtQueries
from causeway.graphql.features.documents.issuing import IssueMutations
from causeway.graphql.features.documents.registry_acts import DocumentMutations
from causeway.graphql.features.documents.verification import VerificationQueries
from causeway.graphql.features.exports.types import ExportMutations
from causeway.graphql.features.filings.changes import FilingChangeSubscriptions
from causeway.graphql.features.filings.counts import FilingCountQueries
from causeway.graphql.features.filings.mutations import FilingMutations
from causeway.graphql.features.filings.originating import OriginatingDocumentMutations
from causeway.graphql.features.filings.review import ReviewMutations, ReviewQueries
from causeway.graphql.features.filings.review_reasons import ReviewReasonQueries
from causeway.graphql.features.filings.subscriptions import FilingSubscriptions
from causeway.graphql.features.filings.types import FilingQueries
from causeway.graphql.features.forms.preview import OriginatingPreviewMutations
from causeway.graphql.features.forms.types import OriginatingFormQueries
from causeway.graphql.features.hearings.mutations import HearingMutations
from causeway.graphql.features.hearings.types import HearingQueries
from causeway.graphql.features.messages.mutations import MessageMutations
from causeway.graphql.features.messages.subscriptions import MessageSubscriptions
from causeway.graphql.features.messages.types import MessageQueries
from causeway.graphql.features.payments.all_deposit_accounts import AllDepositAccountQueries
from causeway.graphql.features.payments.chargebacks import ChargebackQueries
from causeway.graphql.features.payments.clearing import ClearingMutations, ClearingQueries
from causeway.graphql.features.payments.closings import DepositClosingMutations
from causeway.graphql.features.payments.deposit_accounts import DepositAccountMutations, DepositAccountQueries
from causeway.graphql.features.payments.differences import DifferenceMutations, DifferenceQueries
from causeway.graphql.features.payments.matters import MatterQueries
from causeway.graphql.features.payments.month_end import MonthEndQueries
from causeway.graphql.features.payments.receipts import ReceiptQueries
from causeway.graphql.features.payments.reconciliation import ReconciliationMutations, ReconciliationQueries
from causeway.graphql.features.payments.refunds import RefundMutations, RefundQueries
from causeway.graphql.features.payments.renewals import RenewalMutations
from causeway.graphql.features.payments.settlement_files import SettlementFileMutations
from causeway.graphql.features.payments.subscriptions import PaymentSubscriptions
from causeway.graphql.features.payments.till_acts import TillMutations
from causeway.graphql.features.payments.tills import TillQueries
from causeway.graphql.features.payments.top_ups import TopUpMutations, TopUpQueries
from causeway.graphql.features.payments.transfers import TransferMutations
from causeway.graphql.features.payments.types import PaymentMutations, PaymentQueries
from causeway.graphql.features.uploads.types import UploadMutations, UploadQueries, UploadSubscriptions

public_enum(ErrorCode)


@strawberry.type(description="Everything that can be asked.")
class Query(
    AccountQueries,
    CourtQueries,
    CalendarQueries,
    ClosureQueries,
    DeadlineQueries,
    CaseQueries,
    FilingQueries,
    FilingCountQueries,
    ReviewQueries,
    ReviewReasonQueries,
    OriginatingFormQueries,
    PaymentQueries,
    DepositAccountQueries,
    MatterQueries,
    AllDepositAccountQueries,
    TopUpQueries,
    ReceiptQueries,
    RefundQueries,
    ChargebackQueries,
    ClearingQueries,
    TillQueries,
    ReconciliationQueries,
    DifferenceQueries,
    MonthEndQueries,
    UploadQueries,
    MessageQueries,
    HearingQueries,
    VerificationQueries,
    AuditQueries,
    AuditWatchQueries,
):
    """Everything that can be asked."""

    node: Node | None = node(
        permission=ANYONE, description="Any object by its global id; null if the viewer may not know of it."
    )


@strawberry.type(
    description="Everything that can be changed. Each returns its result or a Problem, "
    "and takes effect whole or not at all."
)
class Mutation(
    IdentityMutations,
    RegistrationMutations,
    AdministrationMutations,
    FilingMutations,
    OriginatingDocumentMutations,
    OriginatingPreviewMutations,
    ReviewMutations,
    DocumentMutations,
    IssueMutations,
    CaseSharingMutations,
    MessageMutations,
    HearingMutations,
    ClosureMutations,
    PaymentMutations,
    DepositAccountMutations,
    DepositClosingMutations,
    ClearingMutations,
    TillMutations,
    TransferMutations,
    TopUpMutations,
    RefundMutations,
    ReconciliationMutations,
    DifferenceMutations,
    SettlementFileMutations,
    RenewalMutations,
    UploadMutations,
    ExportMutations,
):
    """Everything that can be changed. Each returns its result or a Problem."""


@strawberry.type(
    description="Everything that can be followed. With `after`, what was missed comes first, each position once."
)
class Subscription(
    FilingSubscriptions,
    FilingChangeSubscriptions,
    PaymentSubscriptions,
    UploadSubscriptions,
    MessageSubscriptions,
):
    """Everything that can be followed. With `after`, what was missed comes first, each position once."""


class PublicNames(NameConverter):
    """Names of the public contract that are not the sum of their parts."""

    FIXED: ClassVar = {
        "DocketEntryConnection": "DocketConnection",
        "DocketEntryEdge": "DocketEdge",
        "AuditEntryConnection": "AuditConnection",
        "AuditEntryEdge": "AuditEdge",
    }

    def from_generic(self, *args: Any, **kwargs: Any) -> str:
        """Return the name of a generic type, such as a connection's."""
        name = super().from_generic(*args, **kwargs)
        return self.FIXED.get(name, name)


schema = CausewaySchema(
    Query,
    Mutation,
    Subscription,
    types=[ErrorCode],
    config=StrawberryConfig(scalar_map=SCALARS, name_converter=PublicNames()),
)
