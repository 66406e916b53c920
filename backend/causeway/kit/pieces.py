"""Whether a short text holds a piece, whatever the case of its letters: for columns without an index of trigrams."""

import string
from typing import Any

from sqlalchemy import ColumnElement, Dialect, String, TypeDecorator, func, literal, type_coerce

_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_LITERALLY = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class PiecePattern(TypeDecorator[str]):
    """A piece on its way to LIKE, in which nothing stands for anything else."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        # As the database makes them small itself: SQLite those of ASCII alone.
        small = value.translate(_SMALL) if dialect.name == "sqlite" else value.lower()
        return f"%{small.strip().translate(_LITERALLY)}%"

    process_literal_param = process_bind_param  # type: ignore[assignment]


def has_piece(column: Any, piece: Any) -> ColumnElement[bool]:
    """Say that a text holds a piece, which may be a parameter; blanks around the piece do not count."""
    given = (
        type_coerce(piece, PiecePattern())
        if isinstance(piece, ColumnElement)
        else literal(piece, PiecePattern())
    )
    held: ColumnElement[bool] = func.lower(column).like(given, escape="\\")
    return held
