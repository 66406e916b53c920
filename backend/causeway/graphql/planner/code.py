"""Generated code: the text of one expression, and the values that it names.

Only names of the schema, names that the engine made up and numbers enter the text; all values live beside it.
"""

from collections.abc import Callable
from typing import Any

from causeway.graphql.engine.ids import encode_id
from causeway.graphql.planner.refusals import Unplannable, give_up


def listed(value: Any) -> Any:
    """Return a list to go through; anything else is for graphql-core to judge."""
    if not isinstance(value, list | tuple):
        give_up()
    return value


class Code:
    """What the expressions of one function share: its values, and names that are nobody else's."""

    def __init__(self) -> None:
        """Begin with what every expression may call."""
        self._values: dict[str, Any] = {"encode_id": encode_id, "give_up": give_up, "listed": listed}
        self._names = 0

    def name(self) -> str:
        """Return a new name."""
        self._names += 1
        return f"n{self._names}"

    def give(self, value: Any) -> str:
        """Return the name of `value` in the text."""
        name = self.name()
        self._values[name] = value
        return name

    def function(self, parameters: str, body: str) -> Callable[..., Any]:
        """Return the function of `parameters` whose value is `body`."""
        try:
            made: Callable[..., Any] = eval(f"lambda {parameters}: {body}", self._values)  # noqa: S307  our own text
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise Unplannable("too large to be compiled") from error
        return made
