"""Small files that become large, or take for ever, in whoever reads them."""

import zlib
from collections.abc import Callable
from functools import partial

from tests.corpus.pages import DRAWN, FORM, PICTURE
from tests.corpus.structure import LEAF
from tests.corpus.writing import TEXT, file_of, objects_of, paper, stream


def _zeros(mebibytes: int) -> bytes:
    """So many MiB of nothing, packed: one MiB is packed once, and said again and again."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    check = ((mebibytes << 20) % 65_521) << 16 | 1
    return head + block * mebibytes + b"\x03\0" + check.to_bytes(4, "big")


def _content(packed: bytes, how: bytes) -> bytes:
    return file_of(objects_of() | {4: stream(packed, how)})


def _flate(mebibytes: int) -> bytes:
    return _content(_zeros(mebibytes), b"/Filter /FlateDecode")


def _flate_twice(mebibytes: int) -> bytes:
    return _content(zlib.compress(_zeros(mebibytes), 9), b"/Filter [/FlateDecode /FlateDecode]")


def _predicted(how: bytes) -> bytes:
    return _content(
        zlib.compress(bytes(1_000)), b"/Filter /FlateDecode /DecodeParms << /Predictor 12 %b >>" % how
    )


def _lzw(mebibytes: int) -> bytes:
    """Each word is one letter longer than the last, until the table is full and is begun anew: 7 MiB each time."""
    words, width = ["0" * 9], 9
    for code in range(258, 4_094):
        words.append(format(code, f"0{width}b"))
        width = 9 + (code >= 510) + (code >= 1_022) + (code >= 2_046)
    begun, anew, end = "100000000", "000100000000", "000100000001"
    bits = begun + ("".join(words) + anew) * (mebibytes // 7) + end
    packed = int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")
    return _content(zlib.compress(packed, 9), b"/Filter [/FlateDecode /LZWDecode]")


def _runs(mebibytes: int) -> bytes:
    packed = zlib.compress(b"\x81 " * (mebibytes * 8_192), 9)
    return _content(packed, b"/Filter [/FlateDecode /RunLengthDecode]")


def _many_filters(count: int) -> bytes:
    return _content(b"20>", b"/Filter [" + b"/ASCIIHexDecode " * count + b"]")


def _picture(more: bytes, content: bytes = b"") -> bytes:
    body = stream(content, PICTURE + more)
    return paper(body, resources=DRAWN, content=TEXT + b" q 9 0 0 9 9 9 cm /X Do Q")


def _forms(levels: int, times: int) -> bytes:
    """Forms that each draw the next one many times: as many drawings as the product."""
    drawn = b"/Resources << /XObject << /X %d 0 R >> >>"
    chain = [stream(b"/X Do " * times, FORM + drawn % (number + 1)) for number in range(6, 6 + levels - 1)]
    return paper(*chain, stream(b"0 0 9 9 re f", FORM), resources=DRAWN, content=b"/X Do " * times)


def _parts(count: int) -> bytes:
    return paper(contents=b"/Contents [" + b"4 0 R " * count + b"]")


def _object_stream(mebibytes: int) -> bytes:
    more = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"
    table = zlib.compress(b"\1\0\x09\0" + b"\2\0\x07\0")
    body = b"%PDF-1.7\n" + b"7 0 obj\n" + stream(_zeros(mebibytes), more) + b"\nendobj\n"
    at = len(body)
    how = b"/Type /XRef /W [1 2 1] /Size 10 /Root 9 0 R /Index [7 1 9 1] /Filter /FlateDecode"
    return body + b"8 0 obj\n" + stream(table, how) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % at


def _font(mebibytes: int) -> bytes:
    descriptor = b"/FontDescriptor << /Type /FontDescriptor /FontFile2 6 0 R >>"
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /A %b >>" % descriptor
    return paper(stream(_zeros(mebibytes), b"/Filter /FlateDecode"), font=font)


CASES: dict[str, Callable[[], bytes]] = {
    "packed-once": partial(_flate, 800),
    "packed-twice": partial(_flate_twice, 1_024),
    "packed-a-little": partial(_flate, 20),
    "packed-by-lzw": partial(_lzw, 800),
    "packed-by-lengths-of-runs": partial(_runs, 800),
    "a-thousand-filters": partial(_many_filters, 1_000),
    "predicted-from-endless-columns": partial(_predicted, b"/Columns 2147483647"),
    "predicted-from-columns-below-nought": partial(_predicted, b"/Columns -1"),
    "predicted-from-endless-colours": partial(
        _predicted, b"/Columns 100000 /Colors 2147483647 /BitsPerComponent 16"
    ),
    "picture-of-ten-thousand-million-dots": partial(_picture, b"/Width 100000 /Height 100000"),
    "picture-as-large-as-numbers-go": partial(_picture, b"/Width 2147483647 /Height 2147483647"),
    "picture-fax-of-ten-thousand-million-dots": partial(
        _picture,
        b"/Width 100000 /Height 100000 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 100000 >>",
        bytes(99),
    ),
    "picture-jbig2-of-ten-thousand-million-dots": partial(
        _picture,
        b"/Width 100000 /Height 100000 /Filter /JBIG2Decode",
        b"\0\0\0\0\x30\0\1\0\0\0\x13\0\1\x86\xa0\0\1\x86\xa0\0\0\0\0\0\0\0\0\0\0\0",
    ),
    "picture-packed-twice": lambda: _picture(
        b"/Width 8 /Height 8 /Filter [/FlateDecode /FlateDecode]", zlib.compress(_zeros(1_024), 9)
    ),
    "forms-ten-to-the-ninth": partial(_forms, 9, 10),
    "forms-of-a-letterhead": partial(_forms, 3, 10),
    "drawing-of-a-hundred-thousand-parts": partial(_parts, 100_000),
    "objects-packed": partial(_object_stream, 800),
    "font-packed": partial(_font, 800),
    "pages-ten-to-the-ninth": lambda: paper(
        *[
            b"<< /Type /Pages /Count 10 /Kids [" + b"%d 0 R " % (number + 1) * 10 + b"] >>"
            for number in range(6, 14)
        ],
        LEAF,
        pages=b"/Count 10 /Kids [" + b"6 0 R " * 10 + b"]",
    ),
}
