"""Tokens: long random secrets that are shown once and kept only as a SHA-256."""

import hashlib
import secrets

TOKEN_CHARACTERS = 43
"""Characters of a token: 256 bits, URL-safe."""


def new_token() -> str:
    """Return a fresh token."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """Return what is stored in place of `token`; no salt is needed for 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
