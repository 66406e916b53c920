"""Names in a PDF are bytes: old Hong Kong software wrote the names of Chinese fonts in Big5 or GBK."""

import re

import pikepdf

CHINESE_ENCODINGS = ("big5hkscs", "gb18030")

FONT_WORDS = frozenset("宋明黑楷仿圓圆隸隶")
"""Letters of which most Chinese font names have one; they tell which of the encodings was meant."""

ESCAPE = re.compile(rb"#([0-9a-fA-F]{2})")


def text_of_name(name: pikepdf.Object | None) -> str:
    """Return a name without its slash as text, whatever its bytes are; an empty one if it is no name."""
    if not isinstance(name, pikepdf.Name):
        return ""
    written = name.unparse().removeprefix(b"/")
    content = ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), written)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        guesses = [content.decode(encoding, "replace") for encoding in CHINESE_ENCODINGS]
        return next((guess for guess in guesses if FONT_WORDS & set(guess)), guesses[0])
