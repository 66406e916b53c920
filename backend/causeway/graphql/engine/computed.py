"""Values that a pure function makes of columns, and the arguments that such a function asks for."""

import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.fields.resolver import StrawberryResolver

from causeway.graphql.engine.arguments import INJECTED, describe, without
from causeway.graphql.engine.shapes import Shape, Visible, shape_of
from causeway.graphql.engine.specs import Spec
from causeway.kit.words import Language

FROM_CONTEXT = (*INJECTED, "base_url", "language")
"""Positional parameters of computed fields that the operation's surroundings fill in."""


class Calling(Spec):
    """A field whose value a pure function makes: its keyword-only parameters are the arguments of the field."""

    def __init__(self, function: Callable[..., Any], **kwargs: Any) -> None:
        """Call `function` for each value."""
        super().__init__(**kwargs)
        self.function = function
        parameters = list(inspect.signature(function).parameters.values())
        self.positional = [p.name for p in parameters if p.kind is not inspect.Parameter.KEYWORD_ONLY]
        self.keywords = [p.name for p in parameters if p.kind is inspect.Parameter.KEYWORD_ONLY]
        self.injected = tuple(name for name in self.positional if name in FROM_CONTEXT)
        if self.keywords:
            taken = [name for name in self.positional if name not in self.keywords]
            self._arguments = StrawberryResolver(without(function, taken)).arguments
            describe(self._arguments, function)
            for one in self._arguments:
                if one.python_name == "language":
                    self._make_viewers(one)

    @staticmethod
    def _make_viewers(language: StrawberryArgument) -> None:
        """Let the viewer's language stand in for one that is left out, whatever the function's own default is."""
        language.description = (
            language.description
            or "The language to say it in; by default that of the request, else the viewer's."
        )
        language.default = strawberry.UNSET
        language.type_annotation = StrawberryAnnotation(Language | None)

    @property
    def is_basic_field(self) -> bool:
        return False

    def completed(self, given: dict[str, Any], context: Any) -> dict[str, Any]:
        """Return the arguments `given`, with the viewer's language where none was."""
        if "language" in self.keywords and given.get("language") is None:
            given["language"] = context.language
        return given


class Computed(Calling):
    """A value computed from columns; on a plain type, from the attributes of its object."""

    def __init__(
        self,
        function: Callable[..., Any],
        columns: Sequence[Any],
        visible: Visible | None = None,
        **kwargs: Any,
    ) -> None:
        """Call `function` with `columns`, by default those named like its positional parameters.

        Where `visible` does not hold, its one column is null.
        """
        super().__init__(function, **kwargs)
        self.guard = visible
        if visible is not None:
            (self.column,) = columns
        self.columns = tuple(columns)
        self.keys: tuple[str, ...] = (
            () if columns else tuple(k for k in self.positional if k not in FROM_CONTEXT)
        )

    def needs_of(self, shape: Shape) -> Iterable[str]:
        if self.columns:
            self.keys = tuple(shape.key_of(column) for column in self.columns)
        return self.keys

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: Any) -> Any:
        if self.columns and not self.keys:
            self.needs_of(shape_of(type(source)))
        self.completed(kwargs, info.context)
        values = source.__dict__
        if not self.injected:
            return self.function(*[values[key] for key in self.keys], **kwargs)
        for name in self.injected:
            kwargs[name] = getattr(info.context, name)
        return self.function(**{key: values[key] for key in self.keys}, **kwargs)
