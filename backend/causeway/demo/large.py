"""A valid PDF of any size: photographs, as far as a size limit can tell."""

import random
from io import BytesIO

import pikepdf

BYTES_PER_MEGABYTE = 1_000_000
PICTURE_SIDE_PIXELS = 1000


def large_sample(megabytes: int = 61) -> bytes:
    """Return a PDF of about `megabytes` MB, one incompressible picture a page."""
    pdf = pikepdf.Pdf.new()
    grains = random.Random(26)  # noqa: S311  (noise in a picture guards no secret)
    for _ in range(
        max(1, round(megabytes * BYTES_PER_MEGABYTE / (PICTURE_SIDE_PIXELS * PICTURE_SIDE_PIXELS)))
    ):
        picture = pikepdf.Stream(pdf, grains.randbytes(PICTURE_SIDE_PIXELS * PICTURE_SIDE_PIXELS))
        picture.update(
            {
                "/Type": pikepdf.Name.XObject,
                "/Subtype": pikepdf.Name.Image,
                "/Width": PICTURE_SIDE_PIXELS,
                "/Height": PICTURE_SIDE_PIXELS,
                "/ColorSpace": pikepdf.Name.DeviceGray,
                "/BitsPerComponent": 8,
            }
        )
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=pdf.make_indirect(picture)))
        page.obj.Contents = pikepdf.Stream(pdf, b"q 480 0 0 480 57 181 cm /Im Do Q")
    out = BytesIO()
    pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()
