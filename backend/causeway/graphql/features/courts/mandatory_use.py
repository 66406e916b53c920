"""Who must file electronically, by type of case, as the public is told."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import strawberry

from causeway.courts import queries
from causeway.courts.rules.calendar import court_day
from causeway.courts.rules.mandatory_use import MandatoryRule, MustFileElectronically
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described, public_enum
from causeway.graphql.contract.languages import Said
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

    @strawberry.field(description="The rule in one sentence, for people.")
    def sentence(self, info: Info, language: Said = None) -> str:
        """Return the sentence in a language."""
        return self.words.say(language or info.context.language)

    @classmethod
    def of(cls, found: MustFileElectronically) -> "MandatoryUse":
        """Show a rule."""
        return cls(rule=found.rule, since=found.since, words=found.words)


async def mandatory_use_of(info: Info, code: str) -> list[MandatoryUse]:
    """Return the rules in force today for a type of case."""
    found = await info.context.batcher.load("courts.mandatory_use", code, lambda: _fetch(info))
    return [MandatoryUse.of(each) for each in found or ()]


def _fetch(info: Info) -> Any:
    """Fetch the rules of many case types together."""

    async def fetch(codes: Sequence[str]) -> dict[str, list[MustFileElectronically]]:
        async with info.context.reading() as session:
            found = await queries.mandatory_use(session, court_day(info.context.now))
        return {code: rules for code, rules in found.items() if code in codes}

    return fetch
