"""Where the marks stand on a page: as its reader sees it, however it is turned, cropped or scaled."""

from collections.abc import Sequence
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name

MAX_TREE_DEPTH = 64

TOP_MARGIN_POINTS, RIGHT_MARGIN_POINTS = 8.0, 14.0
"""Of the strip on the first page: it stands in the margin that court papers leave at the head."""

BOTTOM_MARGIN_POINTS = 9.0
"""Of the line at the foot of every page."""

MAX_WIDTH_SHARE = 0.94
"""Of a narrow page: a mark that is wider is made smaller."""

Matrix = tuple[float, float, float, float, float, float]


class Mark(NamedTuple):
    """A mark that was brought into the document, and how large it is in points."""

    form: pikepdf.Object
    width: float
    height: float


class Visible(NamedTuple):
    """What a reader sees of a page: the sides in points, and where they begin and lead to in the page's own space."""

    width: float
    height: float
    turned: int
    left: float
    bottom: float
    unit: float


def place_marks(document: pikepdf.Pdf, marks: pikepdf.Pdf) -> None:
    """Draw the first page of `marks` at the head of the first page, and its second at the foot of all."""
    strip, line = (brought(document, page) for page in marks.pages[:2])
    for number, page in enumerate(document.pages):
        seen = visible(page)
        marked = [drawn(page, line, _at_the_foot(seen, line), seen)]
        if not number:
            marked.append(drawn(page, strip, _at_the_head(seen, strip), seen))
        draw_over(page, b"".join(marked))


def draw_over(page: pikepdf.Page, instructions: bytes) -> None:
    """Draw after all that the page draws: what it left behind of its own coordinates ends before that."""
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + instructions)


def brought(document: pikepdf.Pdf, page: pikepdf.Page) -> Mark:
    """Bring a mark into the document."""
    left, bottom, right, top = (float(side) for side in page.mediabox)
    return Mark(document.copy_foreign(page.as_form_xobject()), right - left, top - bottom)


def visible(page: pikepdf.Page) -> Visible:
    """Return what a reader sees of a page."""
    left, bottom, right, top = _box(page)
    turned = int(_inherited(page, Name.Rotate) or 0) % 360
    unit = float(page.obj.get(Name.UserUnit, 1)) or 1.0
    width, height = (right - left) * unit, (top - bottom) * unit
    sides = (width, height) if turned in {0, 180} else (height, width)
    return Visible(*sides, turned, left, bottom, unit)


def _box(page: pikepdf.Page) -> Sequence[float]:
    """Return the part of the paper that is shown, inside the paper."""
    paper, shown = _sides(page.mediabox), _sides(page.cropbox)
    left, bottom = max(paper[0], shown[0]), max(paper[1], shown[1])
    right, top = min(paper[2], shown[2]), min(paper[3], shown[3])
    return (left, bottom, right, top) if left < right and bottom < top else paper


def _sides(box: Array) -> Sequence[float]:
    one, two, three, four = (float(side) for side in box)
    return (min(one, three), min(two, four), max(one, three), max(two, four))


def _inherited(page: pikepdf.Page, key: Name) -> pikepdf.Object | None:
    node: pikepdf.Object | None = page.obj
    for _ in range(MAX_TREE_DEPTH):
        if not isinstance(node, Dictionary):
            return None
        if key in node:
            return node[key]
        node = node.get(Name.Parent)
    return None


def _at_the_head(seen: Visible, mark: Mark) -> tuple[float, float, float]:
    """Return the corner and the scale of a mark at the head, on the right."""
    scale = min(1.0, seen.width * MAX_WIDTH_SHARE / mark.width)
    return (
        max(seen.width - RIGHT_MARGIN_POINTS - mark.width * scale, seen.width * (1 - MAX_WIDTH_SHARE) / 2),
        seen.height - TOP_MARGIN_POINTS - mark.height * scale,
        scale,
    )


def _at_the_foot(seen: Visible, mark: Mark) -> tuple[float, float, float]:
    """Return the corner and the scale of a mark at the foot, in the middle."""
    scale = min(1.0, seen.width * MAX_WIDTH_SHARE / mark.width)
    return (seen.width - mark.width * scale) / 2, BOTTOM_MARGIN_POINTS, scale


def drawn(
    page: pikepdf.Page, mark: Mark, at: tuple[float, float, float], seen: Visible, prefix: str = "CourtSeal"
) -> bytes:
    """Return the instructions that draw the mark there: the corner as its reader sees the page, and the scale."""
    _own_resources(page)
    name = page.add_resource(mark.form, Name.XObject, prefix=prefix)
    numbers = " ".join(f"{number:.4f}" for number in matrix(at, seen))
    return f"q {numbers} cm {name} Do Q\n".encode("latin-1")


def matrix(at: tuple[float, float, float], seen: Visible) -> Matrix:
    """Return the matrix from the mark's space to the page's own, undoing what turns the page for its reader."""
    across, up, scale = (number / seen.unit for number in at)
    width, height = seen.width / seen.unit, seen.height / seen.unit
    left, bottom = seen.left, seen.bottom
    match seen.turned:
        case 90:
            return (0, scale, -scale, 0, left + height - up, bottom + across)
        case 180:
            return (-scale, 0, 0, -scale, left + width - across, bottom + height - up)
        case 270:
            return (0, -scale, scale, 0, left + up, bottom + width - across)
        case _:
            return (scale, 0, 0, scale, left + across, bottom + up)


def _own_resources(page: pikepdf.Page) -> None:
    """Give the page the resources that it has from its ancestors, before some are added."""
    if not isinstance(page.obj.get(Name.Resources), Dictionary):
        found = _inherited_resources(page)
        page.obj[Name.Resources] = found if found is not None else Dictionary()
    elif not isinstance(page.obj.Resources.get(Name.XObject), Dictionary):
        page.obj.Resources[Name.XObject] = Dictionary()


def _inherited_resources(page: pikepdf.Page) -> pikepdf.Object | None:
    found = _inherited(page, Name.Resources)
    return found if isinstance(found, Dictionary) else None
