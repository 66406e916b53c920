"""What the rows of a court built by statements are said with: SQL expressions over `i`, the number of the case."""

from typing import NamedTuple

from tests.scale.dialects import Words
from tests.scale.people import FIRST_OTHER_FIRM, OTHER_FIRMS, PEOPLE

CODES = ("HCA", "HCPI", "HCCL", "CACV", "DCCJ", "DCPI")
COURTS = ("HC-CFI", "HC-CFI", "HC-CFI", "HC-CA", "DC", "DC")
DAY = 86_400
MINUTES_BETWEEN_CASES = 90
FILINGS = {
    0: "RECEIVED",
    1: "UNDER_REVIEW",
    2: "RETURNED_FOR_CORRECTION",
    3: "DRAFT",
    4: "RECEIVED",
    5: "REJECTED",
}
"""Where the filing of every hundredth case stands, by the number's remainder; all others were accepted."""
NEW_CASE = 4
"""The remainder of the filings that are to start a case, and so are in none."""

Columns = dict[str, str]


class Rows(NamedTuple):
    """The rows of one table: what they hold, and for which cases there is one."""

    table: str
    columns: Columns
    where: str = "1 = 1"


def text(value: str) -> str:
    return f"'{value}'"


def choice(of: str, values: tuple[str, ...]) -> str:
    whens = " ".join(f"WHEN {place} THEN '{value}'" for place, value in enumerate(values))
    return f"CASE {of} % {len(values)} {whens} END"


def other_firm(w: Words, number: str) -> str:
    return w.key(f"({FIRST_OTHER_FIRM} + ({number}) % {OTHER_FIRMS})")


def status() -> str:
    whens = " ".join(f"WHEN {rest} THEN '{status}'" for rest, status in FILINGS.items())
    return f"CASE i % 100 {whens} ELSE 'ACCEPTED' END"


def at(w: Words, seconds: int = 0) -> str:
    return w.instant(f"i * {MINUTES_BETWEEN_CASES} + {seconds}")


def filer() -> str:
    """Whoever files in the case: the solicitor of the big firm for it, and for all others the same one."""
    return f"CASE WHEN i % 10 = 0 THEN {text(PEOPLE['firm'].id)} ELSE {text(PEOPLE['small firm'].id)} END"
