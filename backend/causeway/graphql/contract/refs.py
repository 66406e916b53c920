"""Types that other files define, by name: public types refer to one another in circles."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from causeway.graphql.features.accounts.types import Organisation, User
    from causeway.graphql.features.documents.types import Document, Finding
    from causeway.graphql.features.filings.types import Filing
    from causeway.graphql.features.payments.types import FeeQuote, Payment
    from causeway.graphql.features.uploads.types import Upload
else:
    User = Annotated["User", strawberry.lazy("causeway.graphql.features.accounts.types")]
    Organisation = Annotated["Organisation", strawberry.lazy("causeway.graphql.features.accounts.types")]
    Filing = Annotated["Filing", strawberry.lazy("causeway.graphql.features.filings.types")]
    FeeQuote = Annotated["FeeQuote", strawberry.lazy("causeway.graphql.features.payments.types")]
    Payment = Annotated["Payment", strawberry.lazy("causeway.graphql.features.payments.types")]
    Document = Annotated["Document", strawberry.lazy("causeway.graphql.features.documents.types")]
    Finding = Annotated["Finding", strawberry.lazy("causeway.graphql.features.documents.types")]
    Upload = Annotated["Upload", strawberry.lazy("causeway.graphql.features.uploads.types")]

__all__ = ["Document", "FeeQuote", "Filing", "Finding", "Organisation", "Payment", "Upload", "User"]
