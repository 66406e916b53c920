"""Files of every kind the court gets: good ones, and each bad one."""

import io
import zipfile
import zlib
from typing import Any

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name

W = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def good_pdf(pages: int = 3) -> bytes:
    """A typeset document with text and embedded fonts."""
    source = "#set document(title: [Writ])\n" + "#lorem(80)\n#pagebreak()\n" * (pages - 1) + "#lorem(80)\n"
    return bytes(typst.compile(source.encode()))


def saved(document: pikepdf.Pdf, **how: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer, **how)
    return buffer.getvalue()


def opened(pages: int = 1) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(good_pdf(pages)))


def encrypted_pdf(user: str = "secret") -> bytes:
    return saved(opened(), encryption=pikepdf.Encryption(owner="owner", user=user))


def truncated_pdf() -> bytes:
    whole = good_pdf()
    return whole[: len(whole) * 2 // 3]


def pdf_with_javascript() -> bytes:
    document = opened()
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
    return saved(document)


def pdf_with_hidden_javascript() -> bytes:
    """Deep inside a field's actions, in an object stream, under a name written with escapes."""
    document = opened()
    action = document.make_indirect(Dictionary(S=Name.JavaScript, JS="app.alert(1)"))
    field = document.make_indirect(Dictionary(FT=Name.Tx, T="a", AA=Dictionary(K=Array([action, 1])[0])))
    document.Root.AcroForm = Dictionary(Fields=Array([field]))
    return saved(document, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def pdf_that_launches() -> bytes:
    document = opened()
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])
    link.A = Dictionary(S=Name.Launch, F="calc.exe")
    document.pages[0].Annots = Array([document.make_indirect(link)])
    return saved(document)


def pdf_with_attachment() -> bytes:
    document = opened()
    document.attachments["evidence.txt"] = b"hello"
    return saved(document)


def pdf_with_xfa() -> bytes:
    document = opened()
    document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=document.make_stream(b"<xdp/>"))
    return saved(document)


def pdf_and_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("a.txt", "a")
    return good_pdf() + buffer.getvalue()


def pdf_bomb() -> bytes:
    """Two kilobytes that unpack to a gibibyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(1024)) + packer.flush()
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    stream = pikepdf.Stream(document, b"")
    stream.write(zlib.compress(packed, 9), filter=[Name.FlateDecode, Name.FlateDecode], decode_parms=None)
    document.pages[0].Contents = stream
    return saved(document, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)


def pdf_of_pictures(pages: int = 2) -> bytes:
    """Pages that are only scans."""
    document = pikepdf.new()
    image = document.make_stream(
        zlib.compress(bytes(100 * 100)),
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=100,
            Height=100,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
            Filter=Name.FlateDecode,
        ),
    )
    for _ in range(pages):
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = Dictionary(XObject=Dictionary(Im0=image))
        page.Contents = document.make_stream(b"q 500 0 0 700 50 50 cm /Im0 Do Q")
    return saved(document)


def pdf_without_fonts() -> bytes:
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    page.Contents = document.make_stream(b"BT /F1 12 Tf 50 700 Td (Hello) Tj ET")
    return saved(document)


def pdf_with_page(width: float, height: float) -> bytes:
    document = opened()
    document.add_blank_page(page_size=(595, 842)).MediaBox = Array([0, 0, width, height])
    return saved(document)


def blank_pdf(pages: int) -> bytes:
    """Pages with nothing on them."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    return saved(document)


def pdf_with_blank_pages() -> bytes:
    """Text on one page of three."""
    document = opened()
    for _ in range(2):
        document.add_blank_page(page_size=(595, 842))
    return saved(document)


def pdf_with_faulty_index() -> bytes:
    return good_pdf().replace(b"startxref\n", b"startxref\n9")


def pdf_without_pages() -> bytes:
    return saved(pikepdf.new())


def docx(**parts: str | bytes) -> bytes:
    """A Word document, with `parts` added or replaced (`__` in a name is `/`)."""
    content = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": "<w:document/>",
        "word/_rels/document.xml.rels": "<Relationships/>",
    }
    content |= {name.replace("__", "/").replace("_rels_", "_rels/"): part for name, part in parts.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in content.items():
            package.writestr(name, part)
    return buffer.getvalue()


TEXT = b"BT /F1 12 Tf 72 770 Td (Witness statement) Tj ET"
PAGE = b"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"


def written_pdf(
    *more: bytes,
    catalog: bytes = b"",
    page: bytes = b"/Resources << /Font << /F1 5 0 R >> >>",
    content: bytes = TEXT,
    font: bytes = b"/BaseFont /Helvetica",
) -> bytes:
    """A PDF of one page written by hand: `more` are its objects from the sixth on."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< " + PAGE + b" " + page + b" >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /TrueType " + font + b" >>",
        *more,
    )
    body, offsets = b"%PDF-1.7\n", []
    for number, item in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)


def zipped(name: str = "a.txt", content: bytes = b"a", comment: bytes = b"") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
        package.comment = comment
    return buffer.getvalue()


def pdf_of_a_jpeg(content: bytes) -> bytes:
    """A scan: a page that shows one JPEG."""
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    )
    picture += b"/Filter /DCTDecode /Length %d >>\nstream\n%b\nendstream" % (len(content), content)
    page = b"/Resources << /XObject << /Im0 6 0 R >> >>"
    return written_pdf(picture, page=page, content=b"q 500 0 0 700 40 60 cm /Im0 Do Q")
