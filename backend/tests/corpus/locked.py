"""Files behind a password, or that only say so; and files that somebody has signed."""

from collections.abc import Callable
from functools import partial

import pikepdf

from tests.corpus.structure import opened
from tests.corpus.writing import file_of, objects_of, paper, revised, stream
from tests.documents.files import saved


def _encrypted(user: str, owner: str, revision: int, *, aes: bool, metadata: bool = True) -> bytes:
    whole = metadata and aes
    how = pikepdf.Encryption(owner=owner, user=user, R=revision, aes=aes, metadata=whole)
    return saved(opened(paper()), encryption=how, static_id=True)


def _said_to_be(encrypt: bytes, *more: bytes) -> bytes:
    """A plain file whose trailer speaks of encryption."""
    identity = b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    return file_of(objects_of(*more), trailer=b"/Root 1 0 R %b /Encrypt %b" % (identity, encrypt))


PASSWORDS: dict[str, Callable[[], bytes]] = {
    "rc4-40-with-a-password": partial(_encrypted, "secret", "owner", 2, aes=False),
    "rc4-128-with-a-password": partial(_encrypted, "secret", "owner", 3, aes=False),
    "aes-128-with-a-password": partial(_encrypted, "secret", "owner", 4, aes=True),
    "aes-256-with-a-password": partial(_encrypted, "secret", "owner", 6, aes=True),
    "aes-256-with-a-chinese-password": partial(_encrypted, "密碼", "owner", 6, aes=True),
    "rc4-40-locked-by-its-owner": partial(_encrypted, "", "owner", 2, aes=False),
    "rc4-128-locked-by-its-owner": partial(_encrypted, "", "owner", 3, aes=False),
    "aes-128-locked-by-its-owner": partial(_encrypted, "", "owner", 4, aes=True),
    "aes-256-locked-by-its-owner": partial(_encrypted, "", "owner", 6, aes=True),
    "aes-256-but-for-its-metadata": partial(_encrypted, "", "owner", 6, aes=True, metadata=False),
    "aes-256-cut-in-half": lambda: _encrypted("", "owner", 6, aes=True)[:700],
    "encrypted-for-certificates": partial(
        _said_to_be, b"<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >>"
    ),
    "encrypted-by-a-handler-nobody-knows": partial(_said_to_be, b"<< /Filter /Shop.DRM /V 9 >>"),
    "encrypted-by-numbers-that-cannot-be": partial(
        _said_to_be, b"<< /Filter /Standard /V 5 /R 99 /O (x) /U (y) /P -1 >>"
    ),
    "encrypted-by-nothing": partial(_said_to_be, b"null"),
    "encrypted-by-what-is-not-in-the-file": partial(_said_to_be, b"77 0 R"),
    "encrypted-by-a-number": partial(_said_to_be, b"7"),
    "encrypted-by-an-empty-dictionary": partial(_said_to_be, b"<< >>"),
}
"""Encryption."""

SIGNATURE = (
    b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 9 99 9] "
    b"/Contents <3000> %b >>"
)
FIELD = b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 %b >>"
FORM = b"/AcroForm << /Fields [7 0 R] /SigFlags 3 >>"


def _signed(more: bytes = b"", catalog: bytes = b"", value: bytes = b"/V 6 0 R") -> bytes:
    return paper(SIGNATURE % more, FIELD % value, catalog=FORM + catalog, page=b"/Annots [7 0 R]")


LOCKS = b"/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /P 1 >> >>]"

SIGNATURES: dict[str, Callable[[], bytes]] = {
    "signed": _signed,
    "signed-and-certified": lambda: _signed(LOCKS, b"/Perms << /DocMDP 6 0 R >>"),
    "signed-for-rights-of-use": lambda: _signed(b"", b"/Perms << /UR3 6 0 R >>"),
    "signature-left-open": lambda: _signed(value=b""),
    "signature-of-nothing": lambda: _signed(value=b"/V null"),
    "signed-then-revised": lambda: revised(_signed(), {8: b"null"}),
    "signed-then-its-page-replaced": lambda: revised(_signed(), {4: stream(b"BT /F1 9 Tf (Other) Tj ET")}),
    "signature-of-a-hundred-kilobytes": lambda: _signed(b"/Cert <" + b"00" * 100_000 + b">"),
}
"""Signatures of others: theirs to judge, ours to keep."""

CASES = PASSWORDS | SIGNATURES
