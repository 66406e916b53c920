"""What is sent of a document: which bytes, under which name, and the headers that keep them from doing anything."""

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from urllib.parse import quote

from causeway.documents.marked_copies import OpenCopy
from causeway.kit.blobs import BlobStore
from causeway.uploads.rules import DOCX, PDF

SUFFIXES = {
    PDF: ".pdf",
    DOCX: ".docx",
    "application/zip": ".zip",
    "application/json": ".json",
    "text/csv": ".csv",
}
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
UNSAFE = re.compile(r"[^A-Za-z0-9._ ()-]")

REVALIDATED = "private, no-cache"
"""Kept by the reader's own browser alone, which asks at each use whether it still may, and need not fetch it again."""

NOT_KEPT = "private, no-store"


@dataclass(frozen=True)
class ServedFile:
    """Bytes and their name. `tag` changes with them; `read(start, length)` yields a part; `close` lets go of them."""

    tag: str
    content_type: str
    filename: str
    size: int
    read: Callable[[int, int], AsyncIterator[bytes]]
    caching: str = REVALIDATED
    close: Callable[[], None] = lambda: None


async def stored_file(store: BlobStore, sha256: str, content_type: str, filename: str) -> ServedFile:
    """Return a file of the store, which is named by its hash and never changes."""

    def read(start: int, length: int) -> AsyncIterator[bytes]:
        return store.read(sha256, start, length)

    return ServedFile(sha256, content_type, filename, await store.size(sha256), read)


def copied_file(copy: OpenCopy, filename: str) -> ServedFile:
    """Return a copy that was made for one reader; no cache keeps it."""
    return ServedFile(copy.tag, PDF, filename, copy.size, copy.read, NOT_KEPT, copy.file.close)


def safe_headers(filename: str, content_type: str, caching: str = NOT_KEPT) -> dict[str, str]:
    """Return headers under which a browser saves the bytes for its one reader, and never runs them."""
    return {
        "cache-control": caching,
        "vary": "Authorization, Cookie",
        "content-disposition": disposition(filename, content_type),
        "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
    }


def disposition(filename: str, content_type: str) -> str:
    """Return the header that names the file: plainly for old browsers, exactly for the others."""
    suffix = SUFFIXES.get(content_type, ".bin")
    # A name kept before names were cleaned may hold a line break, which is replaced in both forms of the header.
    shown = CONTROL.sub("_", filename)
    name = shown if shown.lower().endswith(suffix) else shown + suffix
    plain = UNSAFE.sub("_", name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
