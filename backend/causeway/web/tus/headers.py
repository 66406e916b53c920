"""Reading the protocol's headers strictly: what is not exactly as the specification says is a 400."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import NoReturn

from starlette.requests import Request

from causeway.kit.errors import ProblemCode
from causeway.kit.words import Words
from causeway.uploads.tables import Upload
from causeway.web.problems import HttpRefusal

VERSION = "1.0.0"
PRECONDITION_FAILED = 412
EXTENSIONS = "creation,creation-with-upload,termination,checksum,expiration"
ALGORITHMS = {"sha256": hashlib.sha256, "sha1": hashlib.sha1}
BODY_TYPE = "application/offset+octet-stream"

DIGITS = re.compile(r"[0-9]{1,15}")
"""Plain ASCII digits: no sign, no space, no other script's digits, and far within 64 bits."""

OVERRIDING = frozenset({"PATCH", "DELETE"})
"""The methods that some clients and networks cannot send."""

METADATA_KEY = re.compile(r"[!-+\--~]{1,64}")
MEDIA_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,127}/[A-Za-z0-9!#$&^_.+-]{1,127}")
MAX_METADATA_CHARACTERS = 8192
MAX_METADATA_PAIRS = 32

MALFORMED = Words(
    "The upload request is not well formed: {detail}.",
    "上載請求格式不正確：{detail}。",
    "上载请求格式不正确：{detail}。",
)
WRONG_VERSION = Words("This server speaks tus 1.0.0.", "此伺服器使用tus 1.0.0。", "此服务器使用tus 1.0.0。")
TOO_MANY_BYTES = Words(
    "More was sent than the size that was announced, so it is not the same file. Start the upload again.",
    "傳送的內容超出預告的大小，並非同一檔案。請重新開始上載。",
    "传送的内容超出预告的大小，并非同一文件。请重新开始上载。",
)
WRONG_TYPE = Words(
    "Send the bytes as application/offset+octet-stream.",
    "請以application/offset+octet-stream傳送內容。",
    "请以application/offset+octet-stream传送内容。",
)


@dataclass(frozen=True)
class Checksum:
    """What the client says the body's digest is."""

    algorithm: str
    digest: bytes


def malformed(detail: str) -> NoReturn:
    """Refuse with 400; `detail` names the header, never what was in it."""
    raise HttpRefusal(400, ProblemCode.INVALID, MALFORMED.format(detail=detail))


def require_version(request: Request) -> None:
    """Refuse with 412 a request for another version of the protocol, or for none."""
    if _one(request, "tus-resumable") != VERSION:
        raise HttpRefusal(PRECONDITION_FAILED, ProblemCode.INVALID, WRONG_VERSION)


def require_body_type(request: Request) -> None:
    """Refuse with 415 a body of another type."""
    if _one(request, "content-type") != BODY_TYPE:
        raise HttpRefusal(415, ProblemCode.INVALID, WRONG_TYPE)


def method(request: Request) -> str:
    """Return the method that is meant: tus clients that can only POST name another one in a header (tus 1.0.0)."""
    override = (_one(request, "x-http-method-override") or "").upper()
    return override if request.method == "POST" and override in OVERRIDING else request.method


def number(request: Request, name: str) -> int:
    """Return a header that must be there and be a number."""
    value = _one(request, name)
    if value is None or not DIGITS.fullmatch(value):
        malformed(name)
    return int(value)


def content_length(request: Request) -> int | None:
    """Return how many bytes the body has, if the client says so."""
    return None if _one(request, "content-length") is None else number(request, "content-length")


def has_body(request: Request) -> bool:
    """Whether the request brings bytes."""
    return "transfer-encoding" in request.headers or bool(content_length(request))


def checksum(request: Request) -> Checksum | None:
    """Return the checksum extension's header."""
    value = _one(request, "upload-checksum")
    if value is None:
        return None
    algorithm, _, encoded = value.partition(" ")
    if algorithm not in ALGORITHMS:
        malformed("upload-checksum")
    digest = _base64(encoded, "upload-checksum")
    if len(digest) != ALGORITHMS[algorithm]().digest_size:
        malformed("upload-checksum")
    return Checksum(algorithm, digest)


def metadata(request: Request) -> dict[str, str]:
    """Return the creation extension's metadata, decoded."""
    value = _one(request, "upload-metadata")
    if value is None or not value.strip():
        return {}
    pairs = value.split(",")
    if len(value) > MAX_METADATA_CHARACTERS or len(pairs) > MAX_METADATA_PAIRS:
        malformed("upload-metadata")
    found: dict[str, str] = {}
    for pair in pairs:
        key, _, encoded = pair.strip(" ").partition(" ")
        if not METADATA_KEY.fullmatch(key) or key in found:
            malformed("upload-metadata")
        found[key] = _text(encoded)
    return found


def media_type(value: str | None) -> str | None:
    """Return a declared media type if it looks like one; it is never relied on."""
    return value if value is not None and MEDIA_TYPE.fullmatch(value) else None


def refuse_unsupported(request: Request) -> None:
    """Refuse headers of extensions that are not offered: ignoring them would do something else than was meant."""
    for name in ("upload-concat", "upload-defer-length"):
        if name in request.headers:
            malformed(name)


def metadata_of(upload: Upload) -> str:
    """Return what was announced, as the header it came in."""
    pairs = {"filename": upload.filename, "filetype": upload.content_type}
    return ",".join(f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in pairs.items() if v)


def http_date(at: datetime) -> str:
    """Return an instant as HTTP writes it."""
    return format_datetime(at, usegmt=True)


def _one(request: Request, name: str) -> str | None:
    values = request.headers.getlist(name)
    if len(values) > 1:
        malformed(name)
    return values[0] if values else None


def _base64(encoded: str, name: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        malformed(name)


def _text(encoded: str) -> str:
    try:
        return _base64(encoded, "upload-metadata").decode("utf-8")
    except UnicodeDecodeError:
        malformed("upload-metadata")
