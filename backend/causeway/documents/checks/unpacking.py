"""What is small in the file and becomes too large in whoever shows it: pictures, and what is packed more than once."""

import pikepdf

from causeway.documents.checks.names import text_of_name
from causeway.documents.checks.report import FAULTS_OF_THE_FILE, NUMBERS_OUT_OF_RANGE, OUT_OF_ROOM, Report

MAX_DOTS = 1_000_000_000
"""Dots of one picture: twice those of a drawing of A0 scanned at 600 dots to the inch."""

PACKERS = frozenset({"FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL"})
"""Filters that make much of little; a second one makes much of that, and no picture's size bounds it."""


def inspect_stream(stream: pikepdf.Object, report: Report) -> None:
    """Note a picture or a stream that nobody can show. Whatever else is wrong with it is for others to say."""
    width, height = stream.get("/Width"), stream.get("/Height")
    if isinstance(width, int) and isinstance(height, int) and width * height > MAX_DOTS:
        report.find("TOO_COMPLEX")
    filters = stream.get("/Filter")
    if not isinstance(filters, pikepdf.Array) or sum(text_of_name(each) in PACKERS for each in filters) < 2:  # noqa: PLR2004
        return
    try:
        unpack(stream)
    except FAULTS_OF_THE_FILE as error:
        if OUT_OF_ROOM in str(error):
            raise


def unpack(stream: pikepdf.Object) -> None:
    """Unpack a stream whole. Raises a fault of the file if that cannot be done."""
    try:
        stream.read_bytes(pikepdf.StreamDecodeLevel.specialized)
    except NUMBERS_OUT_OF_RANGE as error:
        raise pikepdf.DataDecodingError(str(error)) from error
