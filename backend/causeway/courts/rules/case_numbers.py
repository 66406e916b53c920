"""Case numbers: "HCA 533/2025", a code, a serial that starts at 1 each year, and the year."""

import re
from typing import NamedTuple

from causeway.courts.tables import CaseType
from causeway.kit.typed_text import folded

PATTERN = re.compile(r"([a-z]{1,8})\s*0*([1-9][0-9]{0,6})\s*/\s*([0-9]{4})", re.ASCII)
VENUE = "{venue}"


class CaseNumber(NamedTuple):
    """A case number in its parts; `str` shows it as the court does, without padding."""

    prefix: str
    serial: int
    year: int

    def __str__(self) -> str:
        """Show it: "HCA 533/2025"."""
        return f"{self.prefix} {self.serial}/{self.year}"

    @property
    def sort_key(self) -> str:
        """A text that sorts by code, then year, then serial."""
        return f"{self.prefix}{self.year}{self.serial:06d}"


def parse_case_number(text: str) -> CaseNumber | None:
    """Read a case number as people type and paste it, or return None.

    Any case, spaces of every kind or none, padded or not, full width, with marks that are not seen.
    """
    match = PATTERN.fullmatch(folded(text))
    return CaseNumber(match[1].upper(), int(match[2]), int(match[3])) if match else None


def prefix_for(case_type: CaseType, venue_code: str | None = None) -> str:
    """Return the code its numbers begin with; ValueError when the type is numbered by venue and none is given."""
    if VENUE in case_type.number_prefix and not venue_code:
        message = f"cases of type {case_type.code} are numbered by venue"
        raise ValueError(message)
    return case_type.number_prefix.replace(VENUE, venue_code or "")
