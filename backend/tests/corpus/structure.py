"""Files whose skeleton is broken, endless or merely odd."""

from collections.abc import Callable
from functools import partial

import pikepdf

from tests.corpus.writing import FONT, MEDIA, RESOURCES, TEXT, file_of, objects_of, paper, revised, stream
from tests.documents.files import saved

LEAF = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + MEDIA + RESOURCES + b" >>"
KIDS = b"<< /Type /Pages /Kids [%b] /Count %d /Parent 2 0 R >>"


def opened(content: bytes) -> pikepdf.Pdf:
    """A file as pikepdf reads it."""
    import io

    return pikepdf.open(io.BytesIO(content))


def _ended(content: bytes, said: bytes) -> bytes:
    """A file whose `startxref` says something else."""
    return content[: content.rfind(b"startxref")] + b"startxref\n" + said + b"\n%%EOF\n"


def _without(content: bytes, piece: bytes) -> bytes:
    at = content.rfind(piece)
    return content[:at] + content[at + len(piece) :]


def _with_xref(count: bytes) -> bytes:
    whole = paper()
    at = whole.rfind(b"xref\n0 6\n")
    return whole[:at] + b"xref\n0 " + count + whole[at + 8 :]


def _in_object_streams() -> bytes:
    return saved(opened(paper()), object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _revisions_that_point_at_one_another() -> bytes:
    first = paper()
    second = revised(first, {6: b"null"})
    at = second.rfind(b"xref\n6")
    return revised(second, {7: b"null"}).replace(b"/Root 1 0 R >>", b"/Root 1 0 R /Prev %d >>" % at, 1)


def paper_of_pages(count: int, **parts: bytes) -> bytes:
    """A sound paper of so many pages, all alike."""
    kids = b"3 0 R " + _refs(6, count - 1)
    objects = objects_of(pages=b"/Kids [%b] /Count %d" % (kids, count), **parts)
    return file_of(objects | dict.fromkeys(range(6, count + 5), LEAF))


def _refs(start: int, count: int) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in range(start, start + count))


def _deep_tree(levels: int) -> bytes:
    chain = [KIDS % (b"%d 0 R" % (number + 1), 1) for number in range(6, 6 + levels - 1)]
    return paper(*chain, KIDS % (b"3 0 R", 1), pages=b"/Kids [6 0 R] /Count 1")


def _tree_of_the_same(levels: int) -> bytes:
    chain = [KIDS % (b"%d 0 R " % (number + 1) * 10, 1) for number in range(6, 6 + levels - 1)]
    return paper(*chain, KIDS % (b"3 0 R", 1), pages=b"/Kids [6 0 R] /Count 1")


def _object_stream(inside: bytes, more: bytes) -> bytes:
    return stream(inside, b"/Type /ObjStm " + more)


def _length(said: bytes, *more: bytes) -> bytes:
    objects = objects_of(*more)
    return file_of(objects | {4: b"<< /Length %b >>\nstream\n%b\nendstream" % (said, TEXT)})


def _nested(opening: bytes, closing: bytes, depth: int) -> bytes:
    return paper(b"<< /A " + opening * depth + b" 1 " + closing * depth + b" >>", catalog=b"/Odd 6 0 R")


def _free_list() -> bytes:
    return paper().replace(b"0000000000 65535 f ", b"0000000003 65535 f ")


def _odd(item: bytes) -> Callable[[], bytes]:
    return partial(paper, item, catalog=b"/Odd 6 0 R")


TABLES: dict[str, Callable[[], bytes]] = {
    "sound": paper,
    "cut-in-half": lambda: paper()[: len(paper()) // 2],
    "cut-before-its-last-words": lambda: _without(paper(), b"%%EOF\n"),
    "cut-inside-its-table": lambda: paper()[: paper().rfind(b"trailer") - 30],
    "cut-after-its-first-line": lambda: paper()[:9],
    "last-words-alone": lambda: b"%PDF-1.7\n" + bytes(1_000) + b"\n%%EOF",
    "table-points-at-itself": lambda: paper().replace(
        b"/Root", b"/Prev %d /Root" % (paper().rfind(b"\nxref") + 1)
    ),
    "revisions-point-at-one-another": _revisions_that_point_at_one_another,
    "previous-table-beyond-the-end": lambda: revised(paper(), {6: b"null"}, prev=99_999_999),
    "previous-table-below-zero": lambda: paper().replace(b"/Root", b"/Prev -5 /Root"),
    "table-with-wrong-places": lambda: paper().replace(b"00000001", b"00000007"),
    "table-missing": lambda: paper().replace(b"xref\n0 6", b"xxxx\n0 6"),
    "table-with-short-lines": lambda: paper().replace(b" n \n", b" n\n").replace(b" f \n", b" f\n"),
    "table-begins-at-one": lambda: paper().replace(b"xref\n0 6\n", b"xref\n1 6\n"),
    "table-of-a-hundred-million": lambda: _with_xref(b"99999999"),
    "table-of-less-than-nothing": lambda: _with_xref(b"-1"),
    "list-of-free-objects-in-a-circle": _free_list,
    "end-says-nought": lambda: _ended(paper(), b"0"),
    "end-says-a-number-of-thirty-digits": lambda: _ended(paper(), b"9" * 30),
    "end-says-less-than-nought": lambda: _ended(paper(), b"-1"),
    "size-of-two-thousand-million": lambda: file_of(objects_of(), size=2_147_483_647),
    "trailer-missing": lambda: paper().replace(b"trailer", b"trolley"),
    "trailer-without-root": lambda: file_of(objects_of(), trailer=b""),
    "root-is-a-number": lambda: file_of(objects_of(b"7"), trailer=b"/Root 6 0 R"),
    "root-is-not-in-the-file": lambda: file_of(objects_of(), trailer=b"/Root 77 0 R"),
    "table-in-a-stream": _in_object_streams,
    "table-in-a-stream-with-endless-columns": lambda: _in_object_streams().replace(
        b"/W [", b"/W [ 999999999 "
    ),
    "table-in-a-stream-that-is-broken": lambda: _in_object_streams().replace(b"/Type /XRef", b"/Type /XRxx"),
    "linearised": lambda: saved(opened(paper()), linearize=True),
    "ten-revisions": lambda: _revised_often(10),
    "revision-of-a-page": lambda: revised(paper(), {4: stream(TEXT.replace(b"Witness", b"Another"))}),
}
"""How objects are found."""


def _revised_often(times: int) -> bytes:
    whole = paper()
    for number in range(6, 6 + times):
        whole = revised(whole, {number: b"null"})
    return whole


OBJECTS: dict[str, Callable[[], bytes]] = {
    "two-objects-with-one-number": lambda: paper().replace(
        b"xref\n0 6", b"5 0 obj\n" + FONT + b"\nendobj\nxref\n0 6"
    ),
    "object-that-is-itself": _odd(b"6 0 R"),
    "two-objects-that-are-one-another": partial(paper, b"7 0 R", b"6 0 R", catalog=b"/Odd 6 0 R"),
    "length-too-short": lambda: _length(b"5"),
    "length-too-long": lambda: _length(b"5000"),
    "length-below-zero": lambda: _length(b"-1"),
    "length-missing": lambda: file_of(objects_of() | {4: b"<< >>\nstream\n" + TEXT + b"\nendstream"}),
    "length-of-itself": lambda: _length(b"6 0 R", b"6 0 R"),
    "length-not-in-the-file": lambda: _length(b"99 0 R"),
    "stream-without-end": lambda: _without(paper(), b"endstream"),
    "object-without-end": lambda: paper().replace(b"endobj\n5 0 obj", b"5 0 obj"),
    "arrays-four-hundred-deep": partial(_nested, b"[", b"]", 400),
    "arrays-a-hundred-thousand-deep": partial(_nested, b"[", b"]", 100_000),
    "dictionaries-four-hundred-deep": partial(_nested, b"<< /A ", b">>", 400),
    "arrays-never-closed": partial(_nested, b"[", b"", 1_000),
    "text-never-closed": _odd(b"(no end"),
    "text-of-odd-digits": _odd(b"<48656C6C6F2>"),
    "name-of-a-hundred-thousand-letters": _odd(b"/" + b"A" * 100_000),
    "name-with-a-nul": _odd(b"/A#00B"),
    "name-with-a-broken-escape": _odd(b"/A#GG"),
    "number-of-four-hundred-digits": _odd(b"9" * 400),
    "keyword-that-means-nothing": _odd(b"perhaps"),
    "object-number-eight-million": lambda: file_of(objects_of() | {8_388_607: b"null"}),
    "ten-thousand-objects-nobody-needs": lambda: file_of(
        objects_of() | dict.fromkeys(range(6, 10_006), b"<< /A 1 >>")
    ),
    "object-stream-of-itself": partial(paper, _object_stream(b"6 0 null", b"/N 1 /First 4 /Extends 6 0 R")),
    "object-stream-inside-another": partial(
        paper,
        _object_stream(b"7 0 8 9 << /A 1 >> null", b"/N 2 /First 8"),
        _object_stream(b"6 0 null", b"/N 1 /First 4 /Extends 6 0 R"),
    ),
    "object-stream-of-a-hundred-million": lambda: _in_object_streams().replace(b"/N ", b"/N 99999999 % "),
}
"""What objects say."""

PAGE_TREES: dict[str, Callable[[], bytes]] = {
    "two-thousand-pages": partial(paper_of_pages, 2_000),
    "twenty-thousand-pages": partial(paper_of_pages, 20_000),
    "no-pages": partial(paper, pages=b"/Kids [] /Count 0"),
    "no-tree": lambda: file_of(objects_of() | {1: b"<< /Type /Catalog >>"}),
    "tree-is-a-number": lambda: file_of(objects_of() | {2: b"7"}),
    "tree-in-a-circle": partial(paper, pages=b"/Kids [2 0 R] /Count 1"),
    "tree-with-a-branch-in-a-circle": partial(
        paper, KIDS % (b"2 0 R", 1), pages=b"/Kids [3 0 R 6 0 R] /Count 2"
    ),
    "tree-fifty-deep": partial(_deep_tree, 50),
    "tree-ten-thousand-deep": partial(_deep_tree, 10_000),
    "tree-of-the-same-branches": partial(_tree_of_the_same, 9),
    "one-page-twice": partial(paper, pages=b"/Kids [3 0 R 3 0 R] /Count 2"),
    "count-of-a-million": partial(paper, pages=b"/Kids [3 0 R] /Count 1000000"),
    "count-below-zero": partial(paper, pages=b"/Kids [3 0 R] /Count -1"),
    "page-not-in-the-file": partial(paper, pages=b"/Kids [3 0 R 77 0 R] /Count 2"),
    "page-is-nothing": partial(paper, pages=b"/Kids [null 3 0 R] /Count 2"),
    "page-is-a-text": partial(paper, pages=b"/Kids [(page) 3 0 R] /Count 2"),
    "page-without-type": lambda: paper().replace(b"/Type /Page ", b""),
    "parent-of-itself": lambda: paper().replace(b"/Parent 2 0 R", b"/Parent 3 0 R"),
}
"""How pages are found."""

CASES = TABLES | OBJECTS | PAGE_TREES
