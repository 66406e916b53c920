"""Money stands still while the books are in doubt: people are refused, and what was begun is brought to its end."""

from typing import Any

from causeway.kit.stops import Stops
from causeway.kit.words import Words
from causeway.kit.work import Work

MONEY = "money"
IN_DOUBT = Words(
    "The court is checking its accounts, so no money moves for the time being. Nothing was taken or paid out. "
    "Please try again later; the registry tells you what to do if something is due today.",
    "法院正在核對帳目，款項暫停收付。本次操作沒有扣款或付款，請稍後再試；如有費用須於今日繳交，請向登記處查詢。",
    "法院正在核对帐目，款项暂停收付。本次操作没有扣款或付款，请稍后再试；如有费用须于今日缴交，请向登记处查询。",
)


def stop_money(stops: Stops, *, stopped: bool) -> None:
    """Have acts that move money refused in this process, or let them be done again."""
    if stopped:
        stops.reasons[MONEY] = IN_DOUBT
    else:
        stops.reasons.pop(MONEY, None)


def require_that_money_moves(work: Work[Any]) -> None:
    """Refuse a person's act that moves money while it stands still.

    What the system does by itself goes on: a capture that the provider has made is recorded, or its cents are lost.
    """
    if work.actor.user_id is not None:
        work.stops.require(MONEY)
