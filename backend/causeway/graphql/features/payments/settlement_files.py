"""Settlement files: taken in by the accounts office, and then compared with as what the provider says."""

from datetime import date, datetime
from typing import Annotated

import strawberry

from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import input_of, perform
from causeway.graphql.contract.money import Money, money
from causeway.graphql.contract.problems import Problem
from causeway.graphql.contract.refs import User
from causeway.graphql.engine import one
from causeway.graphql.features.payments.deposit_accounts import ACCOUNTS_OFFICE
from causeway.payments.reconciliation import tables as rows
from causeway.payments.reconciliation.commands.import_settlement_file import (
    ImportSettlementFile,
    import_settlement_file,
)


@strawberry.type(description="A file of what the payment provider paid out for a day, as it was taken in.")
@described
class SettlementFile:
    """A settlement file."""

    sha256: str
    """The SHA-256 of the file."""
    day: date
    """The day of Hong Kong that it is of."""
    lines: int
    """How many lines it has."""
    new_lines: int
    """How many of them the provider's log did not have: the day is compared again with them."""
    taken: Money
    """What its lines say was taken."""
    paid_back: Money
    """What its lines say was paid back."""
    imported_at: datetime
    """When it was taken in."""
    imported_by_id: strawberry.Private[str | None] = None
    imported_by: User | None = one("imported_by_id", description="Who took it in.")


def shown_file(row: rows.SettlementFile) -> SettlementFile:
    """Return a file as it is shown."""
    return SettlementFile(
        sha256=row.sha256,
        day=row.day,
        lines=row.lines,
        new_lines=row.new_lines,
        taken=money(row.taken_cents),
        paid_back=money(row.paid_back_cents),
        imported_at=row.imported_at,
        imported_by_id=row.imported_by,
    )


@input_of(ImportSettlementFile, description="A settlement file to take in.", keyed=True)
class ImportSettlementFileInput:
    """A settlement file to take in."""


SettlementFileResult = Annotated[
    SettlementFile | Problem,
    strawberry.union("SettlementFileResult", description="The file as it was taken in, or why it was not."),
]


@strawberry.type
class SettlementFileMutations:
    """What can be done with settlement files."""

    @mutation(
        permission=ACCOUNTS_OFFICE,
        description="Take in a settlement file of a day that was compared: whole, or not at all. What it has and our "
        "ledger has not is a difference, found as the comparison of the day finds it.",
    )
    async def import_settlement_file(
        self,
        info: Info,
        input: Annotated[ImportSettlementFileInput, strawberry.argument(description="Which file.")],
    ) -> SettlementFileResult:
        """Take in a file."""
        digest = await perform(info, import_settlement_file, input)
        async with info.context.reading() as session:
            return shown_file(await session.get_one(rows.SettlementFile, digest))
