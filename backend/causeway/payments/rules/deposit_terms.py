"""The terms of a deposit account, as an administrator accepts them, and how much is paid in at a time."""

from dataclasses import dataclass

from causeway.kit.errors import FieldRefusal, Invalid, ProblemCode
from causeway.kit.money import CENTS_PER_DOLLAR, say_dollars
from causeway.kit.words import Words
from causeway.payments.rules.deposit_words import WITHIN
from causeway.payments.rules.means import MINIMUM_BALANCE_CENTS
from causeway.payments.rules.words import FIRST_DEPOSIT

TERMS_VERSION = "2026-11"
"""Kept with each acceptance. Change it with the clauses: who accepted others is not bound by these."""
CLAUSES = (
    Words(
        "The organisation pays court fees from this account, and everyone who files for it may do so.",
        "機構以此帳戶支付法院費用，所有代表機構呈交文件的人均可使用。",
        "机构以此帐户支付法院费用，所有代表机构呈交文件的人均可使用。",
    ),
    Words(
        "At least {minimum} stays in the account. A payment that would leave less is refused.",
        "帳戶須保留最少{minimum}。如付款後的結餘會低於此數，付款將被拒絕。",
        "帐户须保留最少{minimum}。如付款后的结余会低于此数，付款将被拒绝。",
    ),
    Words(
        "A fee is held when a filing is submitted. It is taken when the court accepts, and released when it does not.",
        "呈交文件時，費用會被暫扣；法院接納後收取，不接納則予解除。",
        "呈交文件时，费用会被暂扣；法院接纳后收取，不接纳则予解除。",
    ),
    Words(
        "The account earns no interest, and no credit is given on it.",
        "帳戶不計利息，亦不提供信貸。",
        "帐户不计利息，亦不提供信贷。",
    ),
    Words(
        "The court may suspend the account. What is in it remains the organisation's.",
        "法院可暫停此帳戶。帳戶內的款項仍屬機構所有。",
        "法院可暂停此帐户。帐户内的款项仍属机构所有。",
    ),
    Words(
        "When the account is closed, the balance is returned after the accounts office has approved it.",
        "結束帳戶時，經會計部批准後會發還結餘。",
        "结束帐户时，经会计部批准后会发还结余。",
    ),
)


def clauses() -> tuple[Words, ...]:
    """Return the clauses with their figures filled in, in the order they are read."""
    minimum = say_dollars(MINIMUM_BALANCE_CENTS)
    return tuple(clause.format(minimum=minimum) for clause in CLAUSES)


@dataclass(frozen=True)
class TopUpLimits:
    """The least and the most that is paid in at a time, in cents."""

    minimum_cents: int = 100 * CENTS_PER_DOLLAR
    maximum_cents: int = 1_000_000 * CENTS_PER_DOLLAR

    def least(self, *, is_first: bool) -> int:
        """Return the least amount; of a first deposit it is the balance to keep, too."""
        return max(self.minimum_cents, MINIMUM_BALANCE_CENTS) if is_first else self.minimum_cents

    def check(self, amount_cents: int, *, is_first: bool) -> None:
        """Refuse an amount below or above what is taken, naming the field."""
        least = self.least(is_first=is_first)
        if least <= amount_cents <= self.maximum_cents:
            return
        figures = {"minimum": say_dollars(least), "maximum": say_dollars(self.maximum_cents)}
        below_first = is_first and amount_cents < least
        words = (FIRST_DEPOSIT if below_first else WITHIN).format(**figures)
        raise Invalid(words, FieldRefusal(("amount",), ProblemCode.INVALID, words))
