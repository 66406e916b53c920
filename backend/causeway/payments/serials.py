"""References for people: one serial a year, given out once."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from causeway.kit.clock import in_hong_kong
from causeway.kit.work import Work
from causeway.payments.rules import payment_reference
from causeway.payments.tables import PaymentSerial


async def next_reference(work: Work[Any]) -> str:
    """Return a reference that no payment has: the year's counter goes up in one statement."""
    year = in_hong_kong(work.now).year
    insert = postgresql.insert if work.session.get_bind().dialect.name == "postgresql" else sqlite.insert
    counted = await work.session.execute(
        insert(PaymentSerial)
        .values(year=year, last=1)
        .on_conflict_do_update(index_elements=["year"], set_={"last": PaymentSerial.last + 1})
        .returning(col(PaymentSerial.last)),
        execution_options={"synchronize_session": False},
    )
    return payment_reference(year, counted.scalar_one())
