"""Numbers with two check digits that tell a mistyped one, and the reading of what people type for a number."""

import unicodedata

CHECK_MODULUS = 97
CHECK_PLACES = 100
"""What a number is multiplied by to make room for its two check digits."""

MAX_TYPED_CHARACTERS = 64
"""What is longer was not meant as a number."""

SEPARATORS = frozenset(" -\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u200b\u2060\ufeff\u00a0\u3000\t\r\n.")
LABELS = ("DRN", "NO", ":")
"""What is copied along with a number."""
GROUP_DIGITS = 4


def with_check_digits(serial: int, digits: int) -> str:
    """Return a number of `digits` digits, the last two of which check the others (ISO 7064, MOD 97-10).

    They tell every single wrong digit and every two that were exchanged.
    """
    shifted = serial * CHECK_PLACES
    return f"{shifted + (CHECK_MODULUS + 1 - shifted % CHECK_MODULUS):0{digits}d}"


def read_checked(typed: str, digits: int) -> str | None:
    """Return the number of `digits` digits that was typed, pasted or scanned; None if it is none, or one is wrong.

    Spaces, dashes, full-width and other digits and the label in front are what people and telephones add.
    """
    read = digits_of(typed)
    if len(read) != digits or with_check_digits(int(read[:-2]), digits) != read:
        return None
    return read


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


def in_groups(number: str) -> str:
    """Return the number as people read it: in groups of four."""
    return " ".join(number[start : start + GROUP_DIGITS] for start in range(0, len(number), GROUP_DIGITS))
