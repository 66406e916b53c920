"""PDF files written by hand, so that each can be wrong in exactly one way."""

from collections.abc import Mapping

EMBEDDED = b"/FontDescriptor << /Type /FontDescriptor /FontName /Paper /FontFile2 4 0 R >>"
FONT = b"<< /Type /Font /Subtype /TrueType /BaseFont /Paper " + EMBEDDED + b" >>"
TEXT = b"BT /F1 12 Tf 72 770 Td (Witness statement) Tj ET"
RESOURCES = b"/Resources << /Font << /F1 5 0 R >> >>"
MEDIA = b"/MediaBox [0 0 595 842]"


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream object's body."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), more, content)


def objects_of(
    *more: bytes,
    catalog: bytes = b"",
    page: bytes = b"",
    pages: bytes = b"/Kids [3 0 R] /Count 1",
    media: bytes = MEDIA,
    contents: bytes = b"/Contents 4 0 R",
    resources: bytes = RESOURCES,
    content: bytes = TEXT,
    font: bytes = FONT,
) -> dict[int, bytes]:
    """The objects of a sound paper of one page; `more` are those from the sixth on."""
    first = (
        b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog,
        b"<< /Type /Pages %b >>" % pages,
        b"<< /Type /Page /Parent 2 0 R %b %b %b %b >>" % (contents, media, resources, page),
        stream(content),
        font,
    )
    return dict(enumerate((*first, *more), start=1))


def file_of(
    objects: Mapping[int, bytes],
    *,
    header: bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    trailer: bytes = b"/Root 1 0 R",
    size: int | None = None,
) -> bytes:
    """A whole file of these objects, with a plain table of where they are."""
    pieces, at, offsets = [header], len(header), {}
    for number, item in objects.items():
        offsets[number] = at
        pieces.append(b"%d 0 obj\n%b\nendobj\n" % (number, item))
        at += len(pieces[-1])
    lines = [b"%010d 00000 n \n" % place for place in offsets.values()]
    if list(offsets) == list(range(1, len(offsets) + 1)):
        table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1) + b"".join(lines)
    else:
        parts = (b"%d 1\n%b" % part for part in zip(offsets, lines, strict=True))
        table = b"xref\n0 1\n0000000000 65535 f \n" + b"".join(parts)
    last = b"trailer\n<< /Size %d %b >>\n" % (size or max(objects) + 1, trailer)
    return b"".join(pieces) + table + last + b"startxref\n%d\n%%%%EOF\n" % at


def paper(*more: bytes, **parts: bytes) -> bytes:
    """A sound paper of one page, with `parts` of its objects replaced."""
    return file_of(objects_of(*more, **parts))


def revised(whole: bytes, objects: Mapping[int, bytes], *, trailer: bytes = b"", prev: int = -1) -> bytes:
    """`whole` with a revision appended that adds or replaces `objects`."""
    body, table = whole, b"xref\n"
    for number, item in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    prev = whole.rfind(b"\nxref\n") + 1 if prev < 0 else prev
    last = b"trailer\n<< /Size 99 /Root 1 0 R /Prev %d %b >>\n" % (prev, trailer)
    return body + table + last + b"startxref\n%d\n%%%%EOF\n" % len(body)
