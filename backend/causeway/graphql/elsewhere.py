"""Types that other files define, by name: public types refer to one another in circles."""

from typing import TYPE_CHECKING, Annotated

import strawberry

if TYPE_CHECKING:
    from causeway.graphql.accounts import Organisation, User
    from causeway.graphql.documents import Document, Finding
    from causeway.graphql.filings import Filing
    from causeway.graphql.payments import FeeQuote, Payment
    from causeway.graphql.uploads import Upload
else:
    User = Annotated["User", strawberry.lazy("causeway.graphql.accounts")]
    Organisation = Annotated["Organisation", strawberry.lazy("causeway.graphql.accounts")]
    Filing = Annotated["Filing", strawberry.lazy("causeway.graphql.filings")]
    FeeQuote = Annotated["FeeQuote", strawberry.lazy("causeway.graphql.payments")]
    Payment = Annotated["Payment", strawberry.lazy("causeway.graphql.payments")]
    Document = Annotated["Document", strawberry.lazy("causeway.graphql.documents")]
    Finding = Annotated["Finding", strawberry.lazy("causeway.graphql.documents")]
    Upload = Annotated["Upload", strawberry.lazy("causeway.graphql.uploads")]

__all__ = ["Document", "FeeQuote", "Filing", "Finding", "Organisation", "Payment", "Upload", "User"]
