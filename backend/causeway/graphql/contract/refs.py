"""Public types by name: how one feature names another's, since types refer to one another in circles."""

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, cast

import strawberry
from strawberry.annotation import StrawberryAnnotation

T = TypeVar("T")

if TYPE_CHECKING:
    from causeway.graphql.features.accounts.types import Branch, Organisation, User
    from causeway.graphql.features.cases.docket import DocketEntry
    from causeway.graphql.features.cases.types import Case, Party
    from causeway.graphql.features.courts.types import CaseType, Court, DocumentType, PartyRole
    from causeway.graphql.features.documents.types import Document, Finding
    from causeway.graphql.features.filings.lists import FilingFilter
    from causeway.graphql.features.filings.types import Filing
    from causeway.graphql.features.hearings.types import Hearing
    from causeway.graphql.features.payments.deposit_accounts import DepositAccount
    from causeway.graphql.features.payments.receipts import Receipt
    from causeway.graphql.features.payments.types import FeeQuote, Payment
    from causeway.graphql.features.uploads.types import Upload
else:

    def _ref(feature: str, name: str, module: str = "types") -> Any:
        return Annotated[name, strawberry.lazy(f"causeway.graphql.features.{feature}.{module}")]

    Branch = _ref("accounts", "Branch")
    Organisation = _ref("accounts", "Organisation")
    User = _ref("accounts", "User")
    Case = _ref("cases", "Case")
    DocketEntry = _ref("cases", "DocketEntry", "docket")
    Party = _ref("cases", "Party")
    CaseType = _ref("courts", "CaseType")
    Court = _ref("courts", "Court")
    DocumentType = _ref("courts", "DocumentType")
    PartyRole = _ref("courts", "PartyRole")
    Document = _ref("documents", "Document")
    Finding = _ref("documents", "Finding")
    Filing = _ref("filings", "Filing")
    FilingFilter = _ref("filings", "FilingFilter", "lists")
    Hearing = _ref("hearings", "Hearing")
    DepositAccount = _ref("payments", "DepositAccount", "deposit_accounts")
    FeeQuote = _ref("payments", "FeeQuote")
    Payment = _ref("payments", "Payment")
    Receipt = _ref("payments", "Receipt", "receipts")
    Upload = _ref("uploads", "Upload")

__all__ = [
    "Branch",
    "Case",
    "CaseType",
    "Court",
    "DepositAccount",
    "DocketEntry",
    "Document",
    "DocumentType",
    "FeeQuote",
    "Filing",
    "FilingFilter",
    "Finding",
    "Hearing",
    "Organisation",
    "Party",
    "PartyRole",
    "Payment",
    "Receipt",
    "Upload",
    "User",
    "type_of",
]


def type_of(ref: type[T]) -> type[T]:
    """Return the type that a name of this module stands for, once every feature has been imported."""
    key: Any = ref
    return cast("type[T]", _resolved(key))


@cache
def _resolved(ref: Any) -> Any:
    lazy: Any = StrawberryAnnotation(ref).resolve()
    return lazy.resolve_type()
