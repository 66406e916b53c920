"""What documents cost on a day: itemised from dated fee items and concession windows, in whole cents."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from causeway.courts.tables import Certainty, ConcessionWindow, FeeItem
from causeway.kit.words import Words

CENTS_PER_DOLLAR = 100
FEE_NOT_SET = Words(
    "No fee has been set for this item",
    "此項費用尚未訂定",
    "此项费用尚未订定",
)


class Channel(StrEnum):
    """How a document reaches the court."""

    ELECTRONIC = "ELECTRONIC"
    """Through this system: what is eligible costs less in the court's concession period."""
    PAPER = "PAPER"
    """Over the registry's counter."""


@dataclass(frozen=True)
class Chargeable:
    """Something that may attract a fee: the fee it names, and the amount claimed where the fee goes by bands.

    `subject` is the caller's own mark, such as the id of a document; it comes back on the line.
    """

    fee_code: str | None
    claim_cents: int | None = None
    subject: str | None = None


@dataclass(frozen=True)
class FeeLine:
    """One line of a quote, in cents: `ordinary` less `concession` is `payable`; not `verified`: show as unofficial."""

    code: str
    description: Words
    ordinary: int
    concession: int
    payable: int
    verified: bool
    statute: str
    subject: str | None = None
    amount_known: bool = True
    """False where the court has laid down no amount: the figures are nothing, and say nothing."""


@dataclass(frozen=True)
class FeeSchedule:
    """Every fee item and concession window, of all dates."""

    items: Sequence[FeeItem]
    windows: Sequence[ConcessionWindow]

    @cached_property
    def version(self) -> str:
        """What changes whenever any of them does."""
        return fee_version(self.items, self.windows)


def quote_lines(
    chargeables: Iterable[Chargeable],
    on: date,
    channel: Channel,
    fee_items: Sequence[FeeItem],
    windows: Sequence[ConcessionWindow],
) -> tuple[FeeLine, ...]:
    """Return a line for each of `chargeables` that names a fee, in their order.

    An item without a known amount makes a line of nothing, unverified: the court cannot charge what it has not laid
    down. A banded fee whose amount claimed is not known yet is quoted at its highest band.
    """
    return tuple(
        _line(chargeable, chargeable.fee_code, on, channel, fee_items, windows)
        for chargeable in chargeables
        if chargeable.fee_code is not None
    )


def total_payable(lines: Iterable[FeeLine]) -> int:
    """Return what the lines come to, in cents."""
    return sum(line.payable for line in lines)


def concessionary(cents: int, payable_percent: int) -> int:
    """Return `payable_percent` of `cents`, rounded down to whole dollars: 1800 -> 1400, 104500 -> 83600."""
    return cents * payable_percent // (CENTS_PER_DOLLAR * CENTS_PER_DOLLAR) * CENTS_PER_DOLLAR


def fee_version(fee_items: Iterable[FeeItem], windows: Iterable[ConcessionWindow]) -> str:
    """Return a version that changes whenever any fee or concession does: "fees-" and twelve hex digits."""
    content = schedule_content(fee_items, windows)
    digest = hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return f"fees-{digest[:12]}"


def schedule_content(
    fee_items: Iterable[FeeItem], windows: Iterable[ConcessionWindow]
) -> dict[str, list[object]]:
    """Return all fees and concessions as plain data, in a fixed order, fit to be kept as JSON."""
    return {
        "fee_items": [row.model_dump(mode="json") for row in sorted(fee_items, key=lambda row: row.id)],
        "concession_windows": [
            row.model_dump(mode="json") for row in sorted(windows, key=lambda row: row.id)
        ],
    }


def _item(chargeable: Chargeable, on: date, fee_items: Sequence[FeeItem]) -> FeeItem | None:
    """Return the fee item in force; of two that overlap, the one that came into force later."""
    in_force = [item for item in fee_items if item.family == chargeable.fee_code and _in_force(item, on)]
    banded = sorted((item for item in in_force if item.claim_up_to_cents is not None), key=_top_of_band)
    if not banded:
        return max(in_force, key=lambda item: item.effective_from, default=None)
    claim = chargeable.claim_cents
    if claim is None:
        return banded[-1]
    return next((item for item in banded if claim <= _top_of_band(item)), banded[-1])


def _top_of_band(item: FeeItem) -> int:
    return item.claim_up_to_cents or 0


def _in_force(item: FeeItem, on: date) -> bool:
    return item.effective_from <= on and (item.effective_to is None or on <= item.effective_to)


def _line(
    chargeable: Chargeable,
    fee_code: str,
    on: date,
    channel: Channel,
    fee_items: Sequence[FeeItem],
    windows: Sequence[ConcessionWindow],
) -> FeeLine:
    subject, item = chargeable.subject, _item(chargeable, on, fee_items)
    if item is None:
        return FeeLine(
            fee_code, FEE_NOT_SET, 0, 0, 0, verified=False, statute="", subject=subject, amount_known=False
        )
    payable = ordinary = item.amount_cents or 0
    window = _window(item, on, windows)
    if window is not None and channel is Channel.ELECTRONIC:
        payable = concessionary(ordinary, window.payable_percent)
    known = item.amount_cents is not None
    verified = item.certainty is Certainty.FOUND and known
    return FeeLine(
        item.code, item.name, ordinary, ordinary - payable, payable, verified, item.statute, subject, known
    )


def _window(item: FeeItem, on: date, windows: Sequence[ConcessionWindow]) -> ConcessionWindow | None:
    """Return the concession that applies to an eligible item on a day."""
    if not item.concession_eligible:
        return None
    return next(
        (w for w in windows if w.group_code == item.group_code and w.effective_from <= on <= w.effective_to),
        None,
    )
