"""The two numbers of a receipt: the office's own, in a row, and the one by chance that it is verified by."""

import re
import secrets

from causeway.kit.check_digits import read_checked, with_check_digits

VERIFICATION_DIGITS = 14
"""Two more than a Document Reference Number has, so that the one is never taken for the other."""
FIRST_SERIAL, SERIALS = 10**11, 9 * 10**11
NUMBER = re.compile(r"[A-Z0-9]{1,8}-\d{2}-\d{6,12}", re.ASCII)


def receipt_number(office_code: str, year: int, serial: int) -> str:
    """Return what people call a receipt: "HC", 2026, 123 -> "HC-26-000123"."""
    return f"{office_code}-{year % 100:02d}-{serial:06d}"


def new_verification() -> str:
    """Return a number by chance: the office's own are in a row, and whoever has one could ask for the next."""
    return with_check_digits(FIRST_SERIAL + secrets.randbelow(SERIALS), VERIFICATION_DIGITS)


def read_verification(typed: str) -> str | None:
    """Return the verification number that somebody typed or scanned; None if it is none, or a digit is wrong."""
    return read_checked(typed, VERIFICATION_DIGITS)
