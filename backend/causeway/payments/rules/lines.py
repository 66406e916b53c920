"""Fee lines as rows: of a quote, and copied to the payment made on it."""

from collections.abc import Callable

from causeway.kit.plain_rows import new_row
from causeway.payments.rules.pricing import Pricing
from causeway.payments.tables import FeeLine


def fee_lines(
    pricing: Pricing,
    new_id: Callable[[], str],
    *,
    quote_id: str | None = None,
    payment_id: str | None = None,
) -> list[FeeLine]:
    """Return the rows of what was priced, for a quote or for a payment."""
    return [
        new_row(
            FeeLine,
            id=new_id(),
            quote_id=quote_id,
            payment_id=payment_id,
            position=position,
            filing_document_id=each.item.filing_document_id,
            code=each.line.code,
            name_en=each.line.description.en,
            name_zh_hant=each.line.description.zh_hant,
            name_zh_hans=each.line.description.zh_hans,
            statute=each.line.statute,
            verified=each.line.verified,
            amount_known=each.line.amount_known,
            ordinary_cents=each.line.ordinary,
            concession_cents=each.line.concession,
            payable_cents=each.line.payable,
        )
        for position, each in enumerate(pricing.lines)
    ]
