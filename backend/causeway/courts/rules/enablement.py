"""Whether a type of case may be filed electronically on a day: decided from dated notices, never from code."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from causeway.courts.rules.dates import say_day
from causeway.courts.tables import ANY, CaseType, Enablement
from causeway.kit.words import Words

OPENS_ON = Words(
    "{name} opens for electronic filing on {day}. Until then, file it at the registry's counter.",
    "{name}將於{day}起可以電子方式存檔。在此之前，請到登記處櫃位存檔。",
    "{name}将于{day}起可以电子方式存档。在此之前，请到登记处柜位存档。",
)
NOT_ANNOUNCED = Words(
    "{name} is not open for electronic filing, and no date has been announced. File it at the registry's counter.",
    "{name}尚未可以電子方式存檔，開始日期未公布。請到登記處櫃位存檔。",
    "{name}尚未可以电子方式存档，开始日期未公布。请到登记处柜位存档。",
)


@dataclass(frozen=True)
class Enabled:
    """It may be filed electronically, and has been since `since` under `notice_reference`."""

    since: date
    notice_reference: str


@dataclass(frozen=True)
class NotYet:
    """It may not be filed electronically; `opens` is the day from which it may be, if one is known."""

    opens: date | None
    words: Words


def filing_allowed(
    case_type: CaseType, venue_code: str | None, on: date, enablements: Iterable[Enablement]
) -> Enabled | NotYet:
    """Decide whether `case_type` may be filed electronically on `on`, at `venue_code` where it sits at several."""
    covering = [row for row in enablements if covers(row, case_type, venue_code)]
    first = min(covering, key=lambda row: row.effective_from, default=None)
    if first is not None and first.effective_from <= on:
        return Enabled(first.effective_from, first.notice_reference)
    opens = first.effective_from if first else None
    text = OPENS_ON if opens else NOT_ANNOUNCED
    return NotYet(opens, text.format(name=case_type.name, day=say_day(opens or on, year=True)))


def covers(row: Enablement, case_type: CaseType, venue_code: str | None) -> bool:
    """Tell whether a notice is about this type of case at this venue, whatever its date."""
    return (
        row.court_code == case_type.court_code
        and row.case_type_code in (ANY, case_type.code)
        and row.venue_code in (ANY, venue_code)
    )
