"""What may be the court's key of an intent in a provider's message, which anybody may have made it send."""

MAX_KEY_CHARACTERS = 36


def key_given(found: object) -> str | None:
    """Return what a message gives as a key; None if the court makes none like it."""
    if isinstance(found, str) and 0 < len(found) <= MAX_KEY_CHARACTERS and found.isprintable():
        return found
    return None
