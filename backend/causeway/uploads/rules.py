"""Pure decisions about uploads: how large, how long, under which name."""

import re
from datetime import timedelta
from typing import NamedTuple

from causeway.kit.errors import Busy, FieldRefusal, Invalid, ProblemCode
from causeway.kit.typed_text import visible
from causeway.kit.words import Words
from causeway.uploads.tables import UploadPurpose


class UploadLimits(NamedTuple):
    """How large, how many, how long: settings of the court."""

    largest: int = 50 * 1024 * 1024
    """Bytes of one document in the ordinary route; larger ones go through the Cloud."""
    most_open: int = 100
    """Unfinished uploads one person may have at a time."""
    lifetime: timedelta = timedelta(hours=24)
    """How long an unfinished upload is kept after its last byte came."""


ORDINARY = UploadLimits()

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

LONGEST_NAME, LONGEST_SUFFIX = 255, 10
"""Characters of a file name that are kept."""

SHA256 = re.compile(r"[0-9a-f]{64}")
TOO_LARGE = Words(
    "This file is {size}. A document may have {most} at most in the ordinary route.",
    "此檔案大小為{size}。一般途徑每份文件的上限為{most}。",
    "此文件大小为{size}。一般途径每份文件的上限为{most}。",
)
TOO_LARGE_REMEDY = Words(
    "{sentence} Split it into parts, or save it with smaller pictures, and upload that.",
    "{sentence}請分拆檔案或縮小圖像後重新上載。",
    "{sentence}请分拆文件或缩小图像后重新上载。",
)
EMPTY = Words(
    "This file is empty, so there is nothing to upload. Choose another file.",
    "此檔案沒有任何內容，無法上載。請選擇其他檔案。",
    "此文件没有任何内容，无法上载。请选择其他文件。",
)
NAMELESS = Words("Give the file a name.", "請為檔案命名。", "请为文件命名。")
NOT_A_HASH = Words(
    "A SHA-256 is 64 hexadecimal digits.", "SHA-256須為64個十六進位數字。", "SHA-256须为64个十六进制数字。"
)
TOO_MANY = Words(
    "You have {count} unfinished uploads. Finish or cancel some of them first.",
    "你有{count}個未完成的上載。請先完成或取消其中一些。",
    "你有{count}个未完成的上载。请先完成或取消其中一些。",
)
NO_ROOM = Words(
    "The court's disk is nearly full. What you sent is kept. Nothing more can be uploaded for a while.",
    "法院的磁碟接近全滿，暫時未能上載。你已傳送的內容已予保留。請稍後再試。",
    "法院的磁盘接近全满，暂时未能上载。你已传送的内容已予保留。请稍后再试。",
)


def require_size(size: int, limits: UploadLimits = ORDINARY) -> None:
    """Refuse a file that is empty or over the limit."""
    if size < 1:
        raise Invalid(EMPTY, FieldRefusal(("size",), ProblemCode.INVALID, EMPTY))
    if size > limits.largest:
        sentence = TOO_LARGE.format(size=in_megabytes(size), most=in_megabytes(limits.largest))
        words = TOO_LARGE_REMEDY.format(sentence=sentence)
        code = ProblemCode.DOCUMENT_TOO_LARGE
        raise Invalid(words, FieldRefusal(("size",), code, words), code=code)


def require_sha256(sha256: str | None) -> str | None:
    """Return the hash in lower case, or refuse it."""
    if sha256 is None or SHA256.fullmatch(lowered := sha256.lower()):
        return sha256 and lowered
    raise Invalid(NOT_A_HASH, FieldRefusal(("sha256",), ProblemCode.INVALID, NOT_A_HASH))


def clean_filename(name: str) -> str:
    """Return the last part of `name`, in one line without what is not seen, at most 255 characters.

    Refuses an empty one.
    """
    last = re.split(r"[/\\]", visible(name).replace("\n", ""))[-1].strip(" .")
    if not last:
        raise Invalid(NAMELESS, FieldRefusal(("filename",), ProblemCode.REQUIRED, NAMELESS))
    if len(last) > LONGEST_NAME:
        stem, dot, suffix = last.rpartition(".")
        keeps_suffix = bool(dot) and len(suffix) <= LONGEST_SUFFIX
        last = f"{stem[: LONGEST_NAME - len(suffix) - 1]}.{suffix}" if keeps_suffix else last[:LONGEST_NAME]
    return last


def purpose_of(content_type: str | None) -> UploadPurpose:
    """Return what a file is for: only a draft order may be a Word document, so one announced as such is that."""
    return UploadPurpose.DRAFT_ORDER if content_type == DOCX else UploadPurpose.FILING


def in_megabytes(size: int) -> str:
    """Return a size for people, rounded up so that it never looks allowed when it is not: 50.1 MB, 50 MB."""
    tenths = -(-size * 10 // (1024 * 1024))
    return f"{tenths // 10}.{tenths % 10} MB" if tenths % 10 else f"{tenths // 10} MB"


def no_room() -> Busy:
    """Return the refusal for a disk without room."""
    return Busy(NO_ROOM, retry_after=300)
