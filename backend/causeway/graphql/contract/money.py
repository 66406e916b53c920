"""Money as the contract shows it: an exact decimal string and its currency."""

from decimal import Decimal

import strawberry

from causeway.graphql.contract.descriptions import described
from causeway.kit.money import CURRENCY, format_amount


@strawberry.type(description="An amount of money.")
@described
class Money:
    """An amount of money."""

    amount: Decimal
    """An exact decimal string with two places, such as "1045.00"."""
    currency: str = CURRENCY
    """ISO 4217; always HKD."""


def money(cents: int) -> Money:
    """Show whole cents."""
    return Money(amount=Decimal(format_amount(cents)))


def money_if_any(cents: int | None) -> Money | None:
    """Show whole cents, where there is an amount."""
    return None if cents is None else money(cents)


def difference(cents: int, less_cents: int) -> Money:
    """Show what is left of whole cents."""
    return money(cents - less_cents)
