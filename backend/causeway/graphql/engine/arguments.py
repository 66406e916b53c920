"""The arguments of declared fields: a function's signature says them once."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.fields.resolver import StrawberryResolver

from causeway.kit.docstrings import argument_docs

INJECTED = ("actor", "now")
"""Parameters of predicates that are filled by the engine and are no arguments of the field."""


class Predicate:
    """A function whose signature is the arguments of a field and whose result narrows the rows."""

    def __init__(self, function: Callable[..., Any]) -> None:
        """Read the arguments from the signature of `function`."""
        resolver: StrawberryResolver[Any] = StrawberryResolver(function)
        names = inspect.signature(function).parameters
        self.function = function
        self.injected = tuple(name for name in INJECTED if name in names)
        if self.injected:
            plain = without(function, self.injected)
            resolver = StrawberryResolver(plain)
        self.arguments: list[StrawberryArgument] = resolver.arguments
        describe(self.arguments, function)


def describe(arguments: Iterable[StrawberryArgument], function: Callable[..., Any]) -> None:
    """Describe `arguments` by the `Args:` section of the docstring of `function`."""
    docs = argument_docs(function)
    for one in arguments:
        one.description = one.description or docs.get(one.python_name)
        if one.default is None:
            # Left out and null mean the same to a predicate; the schema need not say `= null`.
            one.default = strawberry.UNSET


def without(function: Callable[..., Any], names: Sequence[str]) -> Callable[..., Any]:
    """Return a function with the signature of `function` less `names`, only ever looked at."""
    signature = inspect.signature(function)
    kept = [p for name, p in signature.parameters.items() if name not in names]

    def looked_at() -> None: ...

    looked_at.__module__ = function.__module__
    looked_at.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
    return looked_at


def argument(name: str, kind: Any, description: str, default: Any = strawberry.UNSET) -> StrawberryArgument:
    """Return an argument of a declared field."""
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(kind),
        description=description,
        default=default,
    )
