"""The few words of SQL that the two databases say differently, for building a court by statements."""

from typing import NamedTuple

EPOCH = 1_577_836_800
"""1 January 2020, UTC, in seconds."""


class Words(NamedTuple):
    """How one database says what the statements need. Numbers are SQL expressions of integers."""

    sqlite: bool

    def series(self, most: int) -> str:
        """A common table expression `series(i)`, from 1 to `most`."""
        if self.sqlite:
            counting = f"SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < {most}"
            return f"RECURSIVE series(i) AS ({counting})"
        return f"series(i) AS (SELECT generate_series(1, {most}))"

    def text(self, number: str) -> str:
        """A number in decimal."""
        return f"CAST({number} AS TEXT)"

    def padded(self, number: str, width: int) -> str:
        """A number in decimal, `width` digits wide."""
        zeros = "'" + "0" * width + "'"
        if self.sqlite:
            return f"substr({zeros} || {self.text(number)}, -{width})"
        return f"right({zeros} || {self.text(number)}, {width})"

    def key(self, number: str) -> str:
        """The id with this number, as `people.key` makes it."""
        return f"'00000000-0000-7000-8000-' || {self.padded(number, 12)}"

    def instant(self, seconds: str) -> str:
        """The instant so many seconds after the epoch."""
        if self.sqlite:
            return f"strftime('%Y-%m-%d %H:%M:%S.000000', {EPOCH} + ({seconds}), 'unixepoch')"
        return f"to_timestamp({EPOCH} + ({seconds}))"

    def day(self, seconds: str) -> str:
        """The day so many seconds after the epoch."""
        if self.sqlite:
            return f"strftime('%Y-%m-%d', {EPOCH} + ({seconds}), 'unixepoch')"
        return f"CAST({self.instant(seconds)} AS DATE)"

    def json(self, text: str) -> str:
        """A text that is JSON, as a column of JSON takes it."""
        return text if self.sqlite else f"CAST({text} AS JSON)"

    def octets(self, hexadecimal: str) -> str:
        """Bytes, named in hexadecimal."""
        return f"x'{hexadecimal}'" if self.sqlite else f"'\\x{hexadecimal}'::bytea"

    def truth(self, condition: str) -> str:
        """Whether a condition holds."""
        return f"({condition})"
