"""Counting what is verified: anybody may, and nobody may try numbers one after another."""

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.execution.sharing import subject_of, too_busy
from causeway.kit.fairness import TooBusy


def count_verification(context: GraphQLContext) -> None:
    """Take one verification from the budget of the person, or of the network a stranger comes from."""
    subject = subject_of(context)
    try:
        context.verifications.require(subject)
    except TooBusy as busy:
        raise too_busy(busy) from busy
    context.verifications.charge(subject, 1)
