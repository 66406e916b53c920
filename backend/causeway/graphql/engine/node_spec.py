"""The field of Query that finds anything by its global id."""

from typing import Any

import strawberry
from strawberry.types.arguments import StrawberryArgument

from causeway.graphql.engine.arguments import argument
from causeway.graphql.engine.specs import Spec


class NodeSpec(Spec):
    """Anything that has a global id."""

    @property
    def is_basic_field(self) -> bool:
        return False

    @property
    def arguments(self) -> list[StrawberryArgument]:
        """The id alone."""
        if self._arguments is None:
            self._arguments = [argument("id", strawberry.ID, "The global id of the thing.")]
        return self._arguments

    @arguments.setter
    def arguments(self, value: list[StrawberryArgument]) -> None:
        self._arguments = value

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        from causeway.graphql.engine.resolving import resolve_node  # noqa: PLC0415  as above

        return resolve_node(self, info, kwargs["id"])
