"""Issue the receipt of a payment in the transaction that takes its money: without it there is neither."""

from typing import Any

from causeway.courts.queries import deemed_receipt_at, office_for
from causeway.kit.clock import in_hong_kong
from causeway.kit.counters import next_number
from causeway.kit.work import Work
from causeway.payments.receipts import queries
from causeway.payments.receipts.rules.content import ReceiptFacts, content_of
from causeway.payments.receipts.rules.numbers import new_verification, receipt_number
from causeway.payments.receipts.tables import Receipt, ReceiptSerial
from causeway.payments.tables import Payment


async def issue_receipt(work: Work[Any], payment: Payment) -> Receipt:
    """Return the receipt of a payment that was CAPTURED in this unit of work, and posted.

    To be called last of all that concerns the money: the office's serial is a row that others wait for until the
    unit of work ends. One that is rolled back, or whose process is killed, gives its number back.
    """
    session = work.session
    filed = await queries.case_of(session, payment)
    responsible = await office_for(session, filed.court_code if filed else None)
    lines = await queries.lines_taken(session, payment.id)
    payer, paid_at = await queries.payer_of(session, payment), await queries.paid_at(session, payment)
    deemed = payment.deemed_received_at
    if deemed is None:
        deemed = (await deemed_receipt_at(session, responsible.office.hours_of_court_code, paid_at)).deemed_at
    await work.write_rows()
    code, year = responsible.office.code, in_hong_kong(work.now).year
    serial = await next_number(session, ReceiptSerial.last, office_code=code, year=year)
    number, verification = receipt_number(code, year, serial), new_verification()
    case_number = filed.number if filed else None
    facts = ReceiptFacts(
        *(number, verification, responsible, payer, case_number, paid_at, work.now, deemed),
    )
    receipt = Receipt(
        id=work.new_id(),
        payment_id=payment.id,
        office_code=code,
        year=year,
        serial=serial,
        number=number,
        verification=verification,
        amount_cents=payment.captured_cents,
        issued_at=work.now,
        content=content_of(payment, lines, facts),
    )
    session.add(receipt)
    return receipt
