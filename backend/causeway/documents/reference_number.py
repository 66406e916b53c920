"""The Document Reference Number: twelve digits, the last two of which tell a mistyped one, and its one reader."""

import secrets
from typing import NewType

from causeway.kit import check_digits
from causeway.kit.check_digits import in_groups, read_checked

DocumentReference = NewType("DocumentReference", str)
"""Twelve digits without spaces, whose check digits are right."""

REFERENCE_DIGITS = 12
FIRST_SERIAL, SERIALS = 10**9, 9 * 10**9
"""Ten digits, of which the first is not 0: spreadsheets drop that."""


def new_reference() -> DocumentReference:
    """Return a number by chance: numbers in a row would tell how much the court seals, and could be guessed."""
    return with_check_digits(FIRST_SERIAL + secrets.randbelow(SERIALS))


def with_check_digits(serial: int) -> DocumentReference:
    """Return the number of ten digits with its two check digits."""
    return DocumentReference(check_digits.with_check_digits(serial, REFERENCE_DIGITS))


def read_reference(typed: str) -> DocumentReference | None:
    """Return the number that somebody typed, pasted or scanned; None if it is none, or a digit of it is wrong."""
    read = read_checked(typed, REFERENCE_DIGITS)
    return None if read is None else DocumentReference(read)


def shown_reference(reference: str) -> str:
    """Return the number as people read it: in three groups of four."""
    return in_groups(reference)
