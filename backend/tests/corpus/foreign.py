"""Files that are something else, in front, behind, inside or altogether."""

from collections.abc import Callable

from tests.corpus.writing import file_of, objects_of, paper, stream
from tests.documents.files import docx, zipped

HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
PROGRAM = b"MZ\x90\0\x03\0\0\0" + bytes(200)
MAIL = b"--x7\r\nContent-Disposition: form-data; name=f; filename=order.pdf\r\n\r\n"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 700\r\n\r\n"
PRINTER = b"\x1b%-12345X@PJL JOB\r\n@PJL SET RESOLUTION=600\r\n@PJL ENTER LANGUAGE=PDF\r\n"
PRINTED = b"\x1b%-12345X@PJL EOJ\r\n\x1b%-12345X"


def _moved(front: bytes) -> bytes:
    """A file written behind `front`, whose table counts from the first byte of all."""
    return file_of(objects_of(), header=front + b"%PDF-1.7\n")


def _dressed(tail: bytes) -> bytes:
    """Something behind the end whose own last words are those of a PDF."""
    return paper() + tail + b"\nstartxref\n9\n%%EOF\n"


FRONT: dict[str, Callable[[], bytes]] = {
    "line-ends-in-front": lambda: b"\r\n\r\n" + paper(),
    "byte-order-mark-in-front": lambda: b"\xef\xbb\xbf" + paper(),
    "nuls-in-front": lambda: bytes(128) + paper(),
    "part-of-a-mail-in-front": lambda: MAIL + paper(),
    "answer-of-a-server-in-front": lambda: ANSWER + paper(),
    "printer-commands-in-front": lambda: PRINTER + paper() + PRINTED,
    "table-counts-what-is-in-front": lambda: _moved(b"\r\n"),
    "two-thousand-bytes-in-front": lambda: bytes(2_000) + paper(),
    "program-in-front": lambda: PROGRAM + paper(),
    "page-of-the-web-in-front": lambda: HTML + paper(),
    "script-of-a-shell-in-front": lambda: b"#!/bin/sh\nexit 1\n" + paper(),
    "script-of-php-in-front": lambda: b"<?php system($_GET[0]); ?>\n" + paper(),
    "picture-in-front": lambda: b"GIF89a" + paper(),
    "photograph-in-front": lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0" + paper(),
    "archive-in-front": lambda: zipped() + paper(),
    "page-of-the-web-in-a-heading": lambda: b"X: <script>alert(1)</script>\r\n\r\n" + paper(),
}
"""Bytes before `%PDF-`."""

BEHIND: dict[str, Callable[[], bytes]] = {
    "nuls-behind": lambda: paper() + bytes(3_000),
    "line-ends-behind": lambda: paper() + b"\r\n" * 5_000,
    "end-of-a-tape-behind": lambda: paper() + b"\x1a",
    "part-of-a-mail-around": lambda: MAIL + paper() + b"\r\n--x7--\r\n",
    "archive-behind": lambda: paper() + zipped(),
    "archive-behind-in-disguise": lambda: _dressed(zipped()),
    "archive-with-an-end-in-its-comment": lambda: paper() + zipped(comment=b" endobj\nstartxref\n9\n%%EOF"),
    "page-of-the-web-behind": lambda: paper() + HTML,
    "page-of-the-web-behind-in-disguise": lambda: _dressed(HTML + b" >>"),
    "program-behind": lambda: paper() + PROGRAM,
    "program-behind-in-disguise": lambda: _dressed(b"\n9 0 obj\n" + PROGRAM + b"endobj"),
    "words-behind": lambda: paper() + b"Sent from my phone",
    "another-pdf-behind": lambda: paper() + paper(),
    "archive-inside": lambda: paper(stream(zipped())),
    "page-of-the-web-inside": lambda: paper(stream(HTML)),
    "program-inside": lambda: paper(stream(PROGRAM)),
}
"""Bytes behind `%%EOF`, or in an object that nothing shows."""

OTHERS: dict[str, Callable[[], bytes]] = {
    "nothing": bytes,
    "one-byte": lambda: b"%",
    "nuls-alone": lambda: bytes(5_000),
    "words": lambda: b"To whom it may concern",
    "words-in-utf-16": lambda: "To whom it may concern".encode("utf-16"),
    "word": docx,
    "old-word": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "rich-text": lambda: b"{\\rtf1\\ansi Writ}",
    "archive": zipped,
    "archive-rar": lambda: b"Rar!\x1a\x07\x01\0" + bytes(90),
    "archive-7z": lambda: b"7z\xbc\xaf\x27\x1c" + bytes(90),
    "archive-gzip": lambda: b"\x1f\x8b\x08" + bytes(90),
    "photograph": lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(90),
    "photograph-of-a-telephone": lambda: b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(90),
    "picture-png": lambda: b"\x89PNG\r\n\x1a\n" + bytes(90),
    "picture-gif": lambda: b"GIF89a" + bytes(90),
    "picture-tiff": lambda: b"II*\0" + bytes(90),
    "picture-tiff-of-a-mac": lambda: b"MM\0*" + bytes(90),
    "page-of-the-web": lambda: HTML,
    "drawing-svg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "mail": lambda: b"From: a@example.test\r\nSubject: Writ\r\n\r\nSee attached",
    "program": lambda: PROGRAM,
    "postscript": lambda: b"%!PS-Adobe-3.0\n%%EOF\n",
    "forms-data": lambda: b"%FDF-1.2\n%%EOF\n",
    "test-virus": lambda: b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
    "header-in-small-letters": lambda: paper().replace(b"%PDF-", b"%pdf-"),
    "header-of-a-version-to-come": lambda: paper().replace(b"%PDF-1.7", b"%PDF-9.9"),
    "header-of-no-version": lambda: paper().replace(b"%PDF-1.7", b"%PDF-x.y"),
    "header-of-version-two": lambda: paper().replace(b"%PDF-1.7", b"%PDF-2.0"),
}
"""Files of other kinds, and odd first lines."""

CASES = FRONT | BEHIND | OTHERS
