"""Who must file electronically, by type of case, as the public is told."""

from collections.abc import Sequence
from datetime import date

import strawberry

from causeway.courts import queries
from causeway.courts.rules.calendar import court_day
from causeway.courts.rules.mandatory_use import MandatoryRule, MustFileElectronically
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.languages import said
from causeway.graphql.engine import BatchFetch, computed
from causeway.kit.words import Words

public_enum(MandatoryRule)


@strawberry.type(description="A rule by which something may not be filed on paper.")
@described
class MandatoryUse:
    """A rule that requires electronic filing."""

    rule: MandatoryRule
    """Which rule."""
    since: date
    """The first day it applied."""
    words: strawberry.Private[Words]

    sentence: str = computed(said, description="The rule in one sentence, for people.")

    @classmethod
    def all_of(cls, found: Sequence[MustFileElectronically] | None) -> "list[MandatoryUse]":
        """Show the rules that were found."""
        return [cls(rule=each.rule, since=each.since, words=each.words) for each in found or ()]


def rules_in_force(context: GraphQLContext) -> BatchFetch:
    """Fetch, for the codes of many case types together, the rules in force today."""

    async def fetch(codes: Sequence[str]) -> dict[str, list[MustFileElectronically]]:
        async with context.reading() as session:
            found = await queries.mandatory_use(session, court_day(context.now))
        return {code: rules for code, rules in found.items() if code in codes}

    return fetch
