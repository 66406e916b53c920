"""The Document Reference Number: twelve digits, the last two of which tell a mistyped one, and its one reader."""

import secrets
import unicodedata
from typing import NewType

DocumentReference = NewType("DocumentReference", str)
"""Twelve digits without spaces, whose check digits are right."""

REFERENCE_DIGITS = 12
CHECK_MODULUS = 97
FIRST_SERIAL, SERIALS = 10**9, 9 * 10**9
"""Ten digits, of which the first is not 0: spreadsheets drop that."""

MAX_TYPED_CHARACTERS = 64
"""What is longer was not meant as a number."""

SEPARATORS = frozenset(" -\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u200b\u2060\ufeff\u00a0\u3000\t\r\n.")
LABELS = ("DRN", "NO", ":")
"""What is copied along with a number."""


def new_reference() -> DocumentReference:
    """Return a number by chance: numbers in a row would tell how much the court seals, and could be guessed."""
    return with_check_digits(FIRST_SERIAL + secrets.randbelow(SERIALS))


def with_check_digits(serial: int) -> DocumentReference:
    """Return the number of ten digits with its two check digits (ISO 7064, MOD 97-10).

    They tell every single wrong digit and every two that were exchanged.
    """
    return DocumentReference(f"{serial * 100 + (CHECK_MODULUS + 1 - serial * 100 % CHECK_MODULUS):012d}")


def read_reference(typed: str) -> DocumentReference | None:
    """Return the number that somebody typed, pasted or scanned; None if it is none, or a digit of it is wrong.

    Spaces, dashes, full-width and other digits and the label in front are what people and telephones add.
    """
    digits = digits_of(typed)
    if len(digits) != REFERENCE_DIGITS or with_check_digits(int(digits[:-2])) != digits:
        return None
    return DocumentReference(digits)


def digits_of(typed: str) -> str:
    """Return the digits of what was typed as a number; nothing if there is anything in it but digits and dress."""
    if len(typed) > MAX_TYPED_CHARACTERS:
        return ""
    bare = "".join(each for each in unicodedata.normalize("NFKC", typed).upper() if each not in SEPARATORS)
    for label in LABELS:
        bare = bare.removeprefix(label)
    if not all(unicodedata.category(each) == "Nd" for each in bare):
        return ""
    return "".join(str(unicodedata.decimal(each)) for each in bare)


def shown_reference(reference: str) -> str:
    """Return the number as people read it: in three groups of four."""
    return " ".join(reference[start : start + 4] for start in range(0, len(reference), 4))
