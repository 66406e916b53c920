"""Which characters the page can show: what the two fonts it is set in have between them."""

from functools import cache
from importlib.resources import as_file
from importlib.resources.abc import Traversable

from causeway.forms.page import FONTS

CHINESE_FONT = "NotoSerifHK-Regular.ttf"
LATIN_RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x00AC),
    (0x00AE, 0x017F),
    (0x1E00, 0x1EFF),
    (0x0384, 0x0386),
    (0x0388, 0x038A),
    (0x0391, 0x03A1),
    (0x03A3, 0x03CE),
    (0x0400, 0x045F),
    (0x2013, 0x2014),
    (0x2018, 0x201A),
    (0x201C, 0x201E),
    (0x2026, 0x2026),
    (0x20AC, 0x20AC),
)
"""What the Latin font that typst carries has, as far as a test has seen each of them set."""
UNPRINTABLE = "\N{WHITE SQUARE}"
"""What stands for a character that cannot be shown."""
BLANKS = frozenset("\n\t\r")


def unprintable(text: str) -> frozenset[str]:
    """Return the characters of a text that no font of the page has."""
    return frozenset(text) - printable()


def shown(text: str) -> str:
    """Return a text as the page can show it: a box stands for each character that no font has."""
    missing = unprintable(text)
    return "".join(UNPRINTABLE if each in missing else each for each in text) if missing else text


@cache
def printable() -> frozenset[str]:
    """Return every character that the page can show. Takes a tenth of a second, once in a process."""
    latin = {chr(code) for first, last in LATIN_RANGES for code in range(first, last + 1)}
    return frozenset(latin | _characters_of(FONTS / CHINESE_FONT) | BLANKS)


def _characters_of(font: Traversable) -> set[str]:
    # Loaded when the first form is checked, not at every start.
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    with as_file(font) as path, TTFont(path, lazy=True) as opened:
        return {chr(code) for code in opened.getBestCmap()}
