"""Keep what was paid at the counter for a corrected filing: it costs the same, or is refused."""

from typing import Any

from causeway.kit.errors import Conflict, FieldRefusal, ProblemCode
from causeway.kit.work import Work
from causeway.payments.queries import lines_of_payment, price
from causeway.payments.rules.pricing import Subject
from causeway.payments.tables import Payment
from causeway.payments.tills.words import COSTS_OTHERWISE


async def keep_counter_payment(work: Work[Any], payment: Payment, subject: Subject) -> Payment:
    """Return the payment, which pays for the corrected filing as well.

    ACTION_NOT_AVAILABLE where a document costs something that was not paid: the counter takes no second payment for
    one filing. What costs less is given back when the court has decided.
    """
    paid = {
        (line.filing_document_id, line.payable_cents)
        for line in await lines_of_payment(work.session, payment.id)
    }
    pricing = await price(work.session, subject, work.now)
    if any((each.item.filing_document_id, each.line.payable) not in paid for each in pricing.lines):
        code = ProblemCode.ACTION_NOT_AVAILABLE
        raise Conflict(COSTS_OTHERWISE, FieldRefusal(("filingId",), code, COSTS_OTHERWISE), code=code)
    return payment
