"""What is asked for by a subscription, and what two of them have in common that get the same answers."""

import json
from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import Any

from causeway.accounts.actor import PUBLIC as NOBODY
from causeway.accounts.actor import Actor
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.observed_actor import kind_of
from causeway.graphql.execution.document_cache import Prepared
from causeway.graphql.execution.resuming import Resumption
from causeway.kit.words import Language


@dataclass(frozen=True)
class Asked:
    """What two subscriptions have in common that get the same results: who asks, how, and for what."""

    actor: Actor
    language: Language
    address: str
    text: str
    operation_name: str | None
    variables: str

    @property
    def view(self) -> Hashable:
        """What it has in common with what others ask who may see the same."""
        return replace(self, actor=NOBODY), kind_of(self.actor)


@dataclass(frozen=True)
class Subscription:
    """A subscription as a client asks for it, in its surroundings."""

    context: GraphQLContext
    text: str
    operation_name: str | None
    variables: dict[str, Any]
    resumption: Resumption
    prepared: Prepared | None = None
    """What was made of the text: held by whoever runs it, so that a long one is not read again."""

    @property
    def asked(self) -> Asked:
        """What it has in common with others."""
        request = self.context.request
        return Asked(
            self.context.actor,
            self.context.language,
            str(request.base_url) if request is not None else "",
            self.text,
            self.operation_name,
            json.dumps(self.what_is_asked, sort_keys=True),
        )

    @property
    def what_is_asked(self) -> dict[str, Any]:
        """Its variables without that which says since when."""
        return {name: value for name, value in self.variables.items() if name != self.resumption.variable}
