"""Root fields: each names its permission, and a refusal becomes an error or, of a mutation, a Problem."""

import functools
import inspect
from collections.abc import AsyncGenerator, Callable
from typing import Any

import strawberry
from strawberry.extensions.field_extension import (
    AsyncExtensionResolver,
    FieldExtension,
    SyncExtensionResolver,
)
from strawberry.types.field import StrawberryField

from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.errors import unauthenticated
from causeway.graphql.contract.permissions import Permission
from causeway.graphql.contract.problems import error_of, problem_of
from causeway.kit.docstrings import argument_docs
from causeway.kit.errors import Forbidden, Refusal

USUAL_ARGUMENTS = {
    "input": "What is asked for.",
    "id": "The global id of the thing.",
    "after": "Begin after this cursor: what was missed since comes first. Left out: begin now.",
    "language": "The language to say it in; by default that of the request, else the viewer's.",
}


class PermissionExtension(FieldExtension):
    """Lets through whom the permission allows; a refusal becomes an error with its code."""

    def __init__(self, permission: Permission) -> None:
        """Guard a root field with `permission`."""
        self.permission = permission

    def resolve(self, next_: SyncExtensionResolver, source: Any, info: Any, **kwargs: Any) -> Any:
        self.permission.check(info.context.actor)
        try:
            return next_(source, info, **kwargs)
        except Refusal as refusal:
            raise error_of(refusal, info.context.language) from refusal

    async def resolve_async(
        self, next_: AsyncExtensionResolver, source: Any, info: Any, **kwargs: Any
    ) -> Any:
        self.permission.check(info.context.actor)
        try:
            return await next_(source, info, **kwargs)
        except Refusal as refusal:
            raise error_of(refusal, info.context.language) from refusal


class ProblemExtension(PermissionExtension):
    """The door of a mutation: a refusal, or an account that may not, becomes a Problem."""

    async def resolve_async(
        self, next_: AsyncExtensionResolver, source: Any, info: Any, **kwargs: Any
    ) -> Any:
        actor, language = info.context.actor, info.context.language
        if not self.permission.allows(actor):
            if self.permission.needs_sign_in and not actor.signed_in:
                raise unauthenticated()
            return problem_of(Forbidden(), language)
        try:
            return await next_(source, info, **kwargs)
        except Refusal as refusal:
            return problem_of(refusal, language)


def query(*, permission: Permission, description: str, **kwargs: Any) -> Any:
    """Make an ordinary resolver a root query field that `permission` guards."""

    def decorate(function: Callable[..., Any]) -> Any:
        made = strawberry.field(
            resolver=function, description=description, extensions=[PermissionExtension(permission)], **kwargs
        )
        return _described(made, function)

    return decorate


def mutation(*, permission: Permission, description: str, **kwargs: Any) -> Any:
    """Make an async resolver a mutation: `async def submit_filing(self, info: Info, input: ...) -> FilingResult`.

    It runs one command by `await info.context.run(command_function, command)` and returns the row through
    `await load(Filing, id, info)`. A Refusal becomes the Problem of its result union.
    """

    def decorate(function: Callable[..., Any]) -> Any:
        made = strawberry.mutation(
            resolver=function, description=description, extensions=[ProblemExtension(permission)], **kwargs
        )
        return _described(made, function)

    return decorate


def subscription(*, permission: Permission, description: str, **kwargs: Any) -> Any:
    """Make an async generator, which takes `info`, a subscription that `permission` guards."""

    def decorate(function: Callable[..., AsyncGenerator[Any, None]]) -> Any:
        if "info" not in inspect.signature(function).parameters:
            raise TypeError(f"{function.__qualname__} takes `info`.")
        made = strawberry.subscription(
            resolver=_guarded(function, permission), description=description, **kwargs
        )
        made.permission = permission
        return _described(made, function)

    return decorate


def _guarded(
    function: Callable[..., AsyncGenerator[Any, None]], permission: Permission
) -> Callable[..., AsyncGenerator[Any, None]]:
    @functools.wraps(function)
    async def stream(*args: Any, **given: Any) -> AsyncGenerator[Any, None]:
        context: GraphQLContext = given["info"].context
        permission.check(context.actor)
        events = function(*args, **given)
        try:
            async for event in events:
                yield event
                # The answer has been sent: hold no snapshot while waiting for the next event.
                await context.refresh()
        except Refusal as refusal:
            raise error_of(refusal, context.language) from refusal
        finally:
            await events.aclose()
            await context.refresh()

    return stream


def _described(field: Any, function: Callable[..., Any]) -> Any:
    """Describe the arguments of a root field by the `Args:` of its docstring, or by what their names mean here."""
    docs = argument_docs(function)
    for given in field.arguments:
        name: str = given.python_name
        usual = USUAL_ARGUMENTS.get(name)
        if usual is None and name.endswith("_id"):
            usual = f"The global id of the {name.removesuffix('_id').replace('_', ' ')}."
        given.description = given.description or docs.get(name) or usual
        if given.default is None:
            # Left out and null mean the same to a resolver; the schema need not say `= null`.
            given.default = strawberry.UNSET
    return field


def permission_of(field: StrawberryField) -> Permission | None:
    """Return the permission that a root field names; None if it names none, which a test forbids."""
    for extension in field.extensions:
        if isinstance(extension, PermissionExtension):
            return extension.permission
    found: Permission | None = getattr(field, "permission", None)
    return found
