"""Why the registry does not take something as it is: the list that clerks choose from and filers read."""

import strawberry

from causeway.filings.review.reasons import REVIEW_REASONS, Remedy
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.fields import query
from causeway.graphql.contract.languages import said
from causeway.graphql.contract.permissions import ANYONE
from causeway.graphql.engine import computed
from causeway.kit.words import Words

public_enum(Remedy)


@strawberry.type(description="A reason for returning or rejecting a document, with what puts it right.")
@described
class ReviewReason:
    """A review reason."""

    code: str
    """Its code, as corrections, dispositions and pre-flight findings name it."""
    remedy: Remedy
    """What puts it right."""
    words_required: bool
    """Whether whoever gives it must add words of their own."""
    words: strawberry.Private[Words]

    text: str = computed(said, description="What is wrong and what to do about it.")


@strawberry.type
class ReviewReasonQueries:
    """What may be asked about reasons."""

    @query(permission=ANYONE, description="Every reason, in the order clerks are offered them.")
    async def review_reasons(self) -> list[ReviewReason]:
        """Return all of them."""
        return [
            ReviewReason(
                code=code.value, remedy=reason.remedy, words_required=reason.words_required, words=reason.text
            )
            for code, reason in REVIEW_REASONS.items()
        ]
