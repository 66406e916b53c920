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
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.permissions import ANYONE, REGISTRY_STAFF
from causeway.graphql.contract.problems import Problem
from causeway.graphql.engine import (
    Connection,
    Node,
    Projection,
    column,
    connection,
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


@input_of(DeclareClosure, description="A closure to declare.", keyed=True, names={"court_codes": "courts"})
class DeclareClosureInput:
    """What to declare."""


@input_of(
    MoveClosure,
    description="Other times for a declared closure.",
    ids=("closure_id",),
    keyed=True,
    names={"closure_id": "id"},
)
class MoveClosureInput:
    """What to change."""


@input_of(
    EndClosure,
    description="The re-opening of registries.",
    ids=("closure_id",),
    keyed=True,
    names={"closure_id": "id"},
)
class EndClosureInput:
    """What ends."""


@input_of(
    WithdrawClosure,
    description="A closure declared in error.",
    ids=("closure_id",),
    keyed=True,
    names={"closure_id": "id"},
)
class WithdrawClosureInput:
    """What to withdraw."""


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
        return await load(Closure, await perform(info, declare_closure, input), info)

    @mutation(permission=REGISTRY_STAFF, description="Give a declared closure other times.")
    async def move_closure(self, info: Info, input: MoveClosureGiven) -> ClosureResult:
        """Move it."""
        return await load(Closure, await perform(info, move_closure, input), info)

    @mutation(permission=REGISTRY_STAFF, description="Announce when registries re-open, or that they have.")
    async def end_closure(self, info: Info, input: EndClosureGiven) -> ClosureResult:
        """End it."""
        return await load(Closure, await perform(info, end_closure, input), info)

    @mutation(permission=REGISTRY_STAFF, description="Withdraw a closure that was declared in error.")
    async def withdraw_closure(self, info: Info, input: WithdrawClosureGiven) -> ClosureResult:
        """Withdraw it."""
        return await load(Closure, await perform(info, withdraw_closure, input), info)
