"""Verifying receipts: each office's numbers in a row, and one receipt to each payment taken, of its amount."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, or_, select, true
from sqlmodel import col

from causeway.kit.database import ReadSession
from causeway.ledger.verify import ALL, Part, broken, find
from causeway.payments.receipts.tables import Receipt, ReceiptSerial
from causeway.payments.rules.transitions import TAKEN
from causeway.payments.tables import Payment


async def verify_receipts(session: ReadSession, part: Part = ALL) -> list[str]:
    """Return every gap in the numbers, and every payment and receipt that do not go together.

    What was taken before the first receipt of all, when this service gave none, has none.
    """
    gaps = _gaps() if part is ALL else ()
    statements = (*gaps, _without_a_receipt(part), _of_another_amount(part))
    return [each for statement in statements for each in await find(session, statement)]


async def follow_numbers(
    session: ReadSession, from_: Mapping[str, int], most: int
) -> tuple[list[str], dict[str, int]]:
    """Follow each office's numbers of each year from where they were followed to, up to `most` in all.

    Returns the breaks, and how far each is followed now, by office and year: "HC 2026".
    """
    breaks, followed = [], {}
    for given in (await session.execute(select(ReceiptSerial))).scalars():
        name = f"{given.office_code} {given.year}"
        start = min(from_.get(name, 0), given.last)
        end = min(given.last, start + most)
        most -= end - start
        serial = col(Receipt.serial)
        # To the last, and nothing after it.
        upper = serial <= end if end < given.last else true()
        of_office = (col(Receipt.office_code) == given.office_code, col(Receipt.year) == given.year)
        number = select(func.count()).select_from(Receipt).where(*of_office, serial > start, upper)
        if (await session.execute(number)).scalar_one() != end - start:
            breaks.append(f"receipts are not numbered in a row, office: {given.office_code}")
            end = start
        followed[name] = end
    return breaks, followed


async def are_followed(session: ReadSession, followed: Mapping[str, int]) -> bool:
    """Return whether all numbers that were given are followed."""
    given = (await session.execute(select(ReceiptSerial))).scalars()
    return all(followed.get(f"{each.office_code} {each.year}", 0) >= each.last for each in given)


def _gaps() -> tuple[Any, Any]:
    """Return the statements of the offices whose numbers are not in a row, and of those that lost a year's."""
    given = (
        select(
            col(Receipt.office_code),
            col(Receipt.year),
            func.count().label("number"),
            func.min(col(Receipt.serial)).label("least"),
            func.max(col(Receipt.serial)).label("most"),
        )
        .group_by(col(Receipt.office_code), col(Receipt.year))
        .subquery()
    )
    same = (col(ReceiptSerial.office_code) == given.c.office_code) & (col(ReceiptSerial.year) == given.c.year)
    last = func.coalesce(col(ReceiptSerial.last), 0)
    not_in_a_row = or_(given.c.least != 1, given.c.most != given.c.number, last != given.c.most)
    gaps = broken("receipts are not numbered in a row, office", given.c.office_code)
    lost = broken("receipts of a year are missing, office", col(ReceiptSerial.office_code))
    return (
        gaps.select_from(given).outerjoin(ReceiptSerial, same).where(not_in_a_row),
        lost.outerjoin(given, same).where(given.c.number.is_(None)),
    )


def _without_a_receipt(part: Part) -> Any:
    began = select(func.min(col(Receipt.issued_at))).scalar_subquery()
    return (
        broken("payment was taken and has no receipt", col(Payment.reference))
        .outerjoin(Receipt, col(Receipt.payment_id) == col(Payment.id))
        .where(
            part.has(col(Payment.id)),
            col(Payment.status).in_(TAKEN),
            col(Receipt.id).is_(None),
            col(Payment.completed_at) >= began,
        )
    )


def _of_another_amount(part: Part) -> Any:
    otherwise = col(Payment.captured_cents) != col(Receipt.amount_cents)
    return (
        broken("receipt says another amount than was taken", col(Receipt.number))
        .join(Payment, col(Payment.id) == col(Receipt.payment_id))
        .where(part.has(col(Payment.id)), or_(col(Payment.status).not_in(TAKEN), otherwise))
    )
