"""What recurs for deposit accounts: their floors follow the court's setting, and low ones are told of."""

from datetime import timedelta
from typing import Any

from causeway.kit.jobs.handlers import TransactionHandler
from causeway.kit.jobs.recurrence import Every
from causeway.kit.jobs.tables import Job
from causeway.kit.work import Work
from causeway.payments.deposits.commands.keep_minimum_policy import demand_top_ups, refuse_below_minimum
from causeway.payments.deposits.commands.tell_of_low_accounts import tell_of_low_accounts

WATCH_BALANCES = "payments.watch_deposit_balances"
A_MINUTE = timedelta(minutes=1)


def balance_watch(*, demands_top_ups: bool) -> TransactionHandler:
    """Return the handler of the job; `demands_top_ups`: payments may go below the minimum balance."""

    async def watch(work: Work[Any], _job: Job) -> None:
        await (demand_top_ups(work) if demands_top_ups else refuse_below_minimum(work))
        await tell_of_low_accounts(work)

    return TransactionHandler(kind=WATCH_BALANCES, act=watch, recurrence=Every(A_MINUTE))
