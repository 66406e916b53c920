"""Closures as the public sees them, and what the registry declares, moves, ends and withdraws."""

from datetime import datetime
from typing import Annotated

import strawberry
from sqlmodel import col

from causeway.courts import tables as rows
from causeway.courts.commands.declare_closure import DeclareClosure, declare_closure
from causeway.courts.commands.move_closure import EndClosure, MoveClosure, end_closure, move_closure
from causeway.courts.commands.withdraw_closure import WithdrawClosure, withdraw_closure
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.permissions import ANYONE, REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    column,
    connection,
    decode_id,
    global_id,
    load,
)
from causeway.graphql.features.courts.types import open_to_all


@strawberry.type(description="A declared closure of registries, for weather or by direction.")
class Closure(Projection, Node, row=rows.Closure, visible=open_to_all):
    """A closure."""

    id: strawberry.ID = global_id()
    """Opaque and global: the same closure keeps it for ever."""
    reason: rows.ClosureReason
    """Why."""
    courts: list[str] = column(
        rows.Closure.court_codes, description="The codes of the courts it closes; empty for every court."
    )
    starts_at: datetime
    """When it began."""
    reopens_at: datetime | None
    """When the registries re-open; null while nobody has said."""
    notice: str
    """What the public is told about it."""
    declared_at: datetime
    """When it was declared."""
    revision: int
    """How many times it was declared or changed."""
    withdrawn_at: datetime | None
    """When it was withdrawn as declared in error; null while it counts."""


ClosureResult = Annotated[
    Closure | Problem,
    strawberry.union("ClosureResult", description="The closure, or what stands in its way."),
]


@strawberry.input(description="A closure to declare.")
@described
class DeclareClosureInput:
    """What to declare."""

    reason: rows.ClosureReason
    """Why."""
    starts_at: datetime
    """When it began or begins; it may lie in the past."""
    reopens_at: datetime | None = None
    """When the registries re-open, if that is known."""
    courts: list[str] | None = None
    """The codes of the courts; every court when left out."""
    notice: str = ""
    """What to tell the public."""
    idempotency_key: str | None = None
    """The same key again declares nothing more."""


@strawberry.input(description="Other times for a declared closure.")
@described
class MoveClosureInput:
    """What to change."""

    id: strawberry.ID
    """The closure."""
    starts_at: datetime
    """When it began."""
    reopens_at: datetime | None = None
    """When the registries re-open; null takes an announcement back."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="The re-opening of registries.")
@described
class EndClosureInput:
    """What ends."""

    id: strawberry.ID
    """The closure."""
    reopens_at: datetime | None = None
    """When they re-open; now when left out."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


@strawberry.input(description="A closure declared in error.")
@described
class WithdrawClosureInput:
    """What to withdraw."""

    id: strawberry.ID
    """The closure."""
    idempotency_key: str | None = None
    """Made by the client for this act: the same key again gives the same answer."""


DeclareClosureGiven = Annotated[DeclareClosureInput, strawberry.argument(description="What to declare.")]
MoveClosureGiven = Annotated[MoveClosureInput, strawberry.argument(description="What to change.")]
EndClosureGiven = Annotated[EndClosureInput, strawberry.argument(description="What ends, and when.")]
WithdrawClosureGiven = Annotated[WithdrawClosureInput, strawberry.argument(description="What to withdraw.")]


@strawberry.type
class ClosureQueries:
    """What may be asked about closures."""

    closures: Connection[Closure] = connection(
        order_by=(col(rows.Closure.starts_at).desc(), col(rows.Closure.id).desc()),
        permission=ANYONE,
        description="Every closure that was declared, the latest first, withdrawn ones too.",
    )


@strawberry.type
class ClosureMutations:
    """What registry staff may do about closures. Receipts they touch are worked out again at once."""

    @mutation(permission=REGISTRY_STAFF, description="Declare registries closed.")
    async def declare_closure(self, info: Info, input: DeclareClosureGiven) -> ClosureResult:
        """Declare it."""
        command = DeclareClosure(
            reason=input.reason,
            starts_at=input.starts_at,
            reopens_at=input.reopens_at,
            court_codes=tuple(input.courts or ()),
            notice=input.notice,
            idempotency_key=input.idempotency_key,
        )
        closure = await info.context.run(declare_closure, command)
        return await load(Closure, closure.id, info)

    @mutation(permission=REGISTRY_STAFF, description="Give a declared closure other times.")
    async def move_closure(self, info: Info, input: MoveClosureGiven) -> ClosureResult:
        """Move it."""
        command = MoveClosure(decode_id(input.id).key, input.starts_at, input.reopens_at)
        key = await info.context.run_once(move_closure, command, input.idempotency_key)
        return await load(Closure, key, info)

    @mutation(permission=REGISTRY_STAFF, description="Announce when registries re-open, or that they have.")
    async def end_closure(self, info: Info, input: EndClosureGiven) -> ClosureResult:
        """End it."""
        command = EndClosure(decode_id(input.id).key, input.reopens_at)
        key = await info.context.run_once(end_closure, command, input.idempotency_key)
        return await load(Closure, key, info)

    @mutation(permission=REGISTRY_STAFF, description="Withdraw a closure that was declared in error.")
    async def withdraw_closure(self, info: Info, input: WithdrawClosureGiven) -> ClosureResult:
        """Withdraw it."""
        command = WithdrawClosure(decode_id(input.id).key)
        key = await info.context.run_once(withdraw_closure, command, input.idempotency_key)
        return await load(Closure, key, info)
