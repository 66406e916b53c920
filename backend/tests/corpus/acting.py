"""Files that do something: run, start, fetch, send, play, or carry another file."""

from collections.abc import Callable
from functools import partial

import pikepdf

from tests.corpus.structure import opened
from tests.corpus.writing import file_of, objects_of, paper, revised, stream
from tests.documents.files import saved

SCRIPT = b"<< /S /JavaScript /JS (app.alert(1)) >>"
LINK = b"<< /Type /Annot /Subtype /Link /Rect [9 9 99 99] %b >>"
FIELD = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [9 9 99 99] %b >>"
FILE = b"<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>"
INSIDE = stream(b"hello", b"/Type /EmbeddedFile")


def _link(action: bytes) -> Callable[[], bytes]:
    """A page with a link that does `action` when it is clicked."""
    return partial(paper, LINK % (b"/A " + action), page=b"/Annots [6 0 R]")


def _at_once(action: bytes) -> Callable[[], bytes]:
    """A file that does `action` when it is opened."""
    return partial(paper, catalog=b"/OpenAction " + action)


def _annotation(more: bytes) -> Callable[[], bytes]:
    return partial(paper, b"<< /Type /Annot /Rect [9 9 99 99] %b >>" % more, page=b"/Annots [6 0 R]")


def _field(more: bytes) -> Callable[[], bytes]:
    return partial(paper, FIELD % more, catalog=b"/AcroForm << /Fields [6 0 R] >>", page=b"/Annots [6 0 R]")


def _in_object_stream() -> bytes:
    document = opened(paper(SCRIPT, catalog=b"/OpenAction 6 0 R"))
    return saved(document, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _twins() -> bytes:
    """Two objects with one number, the second of them unknown to the table."""
    whole = paper(b"null", catalog=b"/OpenAction 6 0 R")
    return whole.replace(b"xref\n0 7", b"6 0 obj\n" + SCRIPT + b"\nendobj\nxref\n0 7")


SCRIPTS: dict[str, Callable[[], bytes]] = {
    "script-on-opening": _at_once(SCRIPT),
    "script-in-the-tree-of-names": partial(
        paper, catalog=b"/Names << /JavaScript << /Names [(a) " + SCRIPT + b"] >> >>"
    ),
    "script-on-closing": partial(paper, catalog=b"/AA << /WC " + SCRIPT + b" >>"),
    "script-of-a-page": partial(paper, page=b"/AA << /O " + SCRIPT + b" >>"),
    "script-of-a-link": _link(SCRIPT),
    "script-of-an-annotation": _annotation(b"/Subtype /Link /AA << /E " + SCRIPT + b" >>"),
    "script-of-a-field": _field(b"/AA << /K " + SCRIPT + b" >>"),
    "script-of-a-bookmark": partial(
        paper, b"<< /First 7 0 R >>", b"<< /Title (a) /A %b >>" % SCRIPT, catalog=b"/Outlines 6 0 R"
    ),
    "script-as-the-next-step": _link(b"<< /S /URI /URI (https://example.test) /Next " + SCRIPT + b" >>"),
    "script-in-a-stream": partial(
        paper, stream(b"app.alert(1)"), catalog=b"/OpenAction << /S /JavaScript /JS 6 0 R >>"
    ),
    "script-under-a-name-in-escapes": _at_once(b"<< /#53 /J#61vaScript /J#53 (app.alert(1)) >>"),
    "script-in-an-object-stream": _in_object_stream,
    "script-that-nothing-points-to": partial(paper, SCRIPT),
    "script-in-a-second-object-of-one-number": _twins,
    "script-added-by-a-revision": lambda: revised(
        paper(), {1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction %b >>" % SCRIPT}
    ),
    "script-taken-away-by-a-revision": lambda: revised(
        _at_once(SCRIPT)(), {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    ),
    "script-behind-an-end-of-thirty-digits": lambda: _endless(_at_once(SCRIPT)()),
    "script-four-hundred-deep": partial(paper, b"[" * 400 + SCRIPT + b"]" * 400),
    "script-as-an-address": _link(b"<< /S /URI /URI (javascript:alert\\(1\\)) >>"),
    "script-of-a-rendition": _at_once(b"<< /S /Rendition /OP 0 /JS (app.alert(1)) >>"),
    "script-in-the-trailer": lambda: file_of(objects_of(), trailer=b"/Root 1 0 R /A " + SCRIPT),
    "empty-tree-of-scripts": partial(paper, catalog=b"/Names << /JavaScript << /Names [] >> >>"),
    "script-without-words": _at_once(b"<< /S /JavaScript >>"),
    "font-called-js": partial(paper, resources=b"/Resources << /Font << /JS 5 0 R /F1 5 0 R >> >>"),
    "words-about-scripts": partial(
        paper, content=b"BT /F1 12 Tf 72 700 Td (/JS /JavaScript app.alert) Tj ET"
    ),
}
"""JavaScript, in each of its places."""


def _endless(whole: bytes) -> bytes:
    return whole[: whole.rfind(b"startxref")] + b"startxref\n" + b"9" * 30 + b"\n%%EOF\n"


ACTIONS: dict[str, Callable[[], bytes]] = {
    "program-started-on-opening": _at_once(b"<< /S /Launch /F (calc.exe) >>"),
    "program-started-by-a-link": _link(b"<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>"),
    "program-started-as-the-next-step": _link(
        b"<< /S /GoTo /D [3 0 R /Fit] /Next [<< /S /Launch /F (a.sh) >>] >>"
    ),
    "file-inside-opened": _at_once(b"<< /S /GoToE /T << /R /C /N (a) >> >>"),
    "file-elsewhere-opened-at-once": _at_once(
        b"<< /S /GoToR /F (\\\\\\\\example.test\\\\share\\\\a.pdf) /D [0 /Fit] >>"
    ),
    "file-elsewhere-opened-by-a-page": partial(
        paper, page=b"/AA << /O << /S /GoToR /F (\\\\\\\\example.test\\\\a.pdf) /D [0 /Fit] >> >>"
    ),
    "address-called-at-once": _at_once(b"<< /S /URI /URI (https://example.test/seen) >>"),
    "answers-sent": _link(b"<< /S /SubmitForm /F (https://example.test) >>"),
    "answers-fetched": _link(b"<< /S /ImportData /F (a.fdf) >>"),
    "sound-played": _link(b"<< /S /Sound /Sound 5 0 R >>"),
    "film-played": _link(b"<< /S /Movie /T (a) >>"),
    "film-executed": _link(b"<< /S /RichMediaExecute /TA 6 0 R >>"),
    "link-within": _link(b"<< /S /GoTo /D [3 0 R /Fit] >>"),
    "link-to-a-page-of-the-web": _link(b"<< /S /URI /URI (https://example.test) >>"),
    "link-to-a-file-beside-it": _link(b"<< /S /GoToR /F (exhibit-1.pdf) /D [0 /Fit] >>"),
    "printed-on-a-click": _link(b"<< /S /Named /N /Print >>"),
    "form-emptied-on-a-click": _link(b"<< /S /ResetForm >>"),
    "layer-switched-on-a-click": _link(b"<< /S /SetOCGState /State [] >>"),
    "opens-at-its-first-page": _at_once(b"[3 0 R /FitH 842]"),
    "opens-by-an-action-in-a-circle": partial(
        paper, b"<< /S /GoTo /D [3 0 R /Fit] /Next 6 0 R >>", catalog=b"/OpenAction 6 0 R"
    ),
    "content-from-another-file": lambda: file_of(
        objects_of() | {4: b"<< /Length 0 /F (\\\\\\\\example.test\\\\a.txt) >>\nstream\n\nendstream"}
    ),
    "page-of-another-file": partial(
        paper,
        stream(
            b"",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (https://example.test/a.pdf) /Page 0 >>",
        ),
        resources=b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>",
    ),
}
"""What actions and streams may do."""

CARRIED: dict[str, Callable[[], bytes]] = {
    "file-in-the-tree-of-names": partial(
        paper, FILE, INSIDE, catalog=b"/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>"
    ),
    "file-pinned-to-a-page": partial(
        paper,
        FILE,
        INSIDE,
        b"<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 9 9] /FS 6 0 R >>",
        page=b"/Annots [8 0 R]",
    ),
    "file-associated": partial(paper, FILE, INSIDE, catalog=b"/AF [6 0 R]"),
    "file-that-nothing-points-to": partial(paper, b"null", INSIDE),
    "file-in-a-portfolio": partial(
        paper,
        FILE,
        INSIDE,
        catalog=b"/Collection << >> /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>",
    ),
    "empty-tree-of-files": partial(paper, catalog=b"/Names << /EmbeddedFiles << /Names [] >> >>"),
    "portfolio-of-nothing": partial(paper, catalog=b"/Collection << /View /D >>"),
    "film": _annotation(b"/Subtype /RichMedia /RichMediaContent << >>"),
    "old-film": _annotation(b"/Subtype /Movie /Movie << /F (a.avi) >>"),
    "sound": _annotation(b"/Subtype /Sound /Sound 4 0 R"),
    "screen": _annotation(b"/Subtype /Screen"),
    "model": _annotation(b"/Subtype /3D /3DD 4 0 R"),
    "form-of-xfa": partial(paper, stream(b"<xdp/>"), catalog=b"/AcroForm << /Fields [] /XFA 6 0 R >>"),
    "form-of-xfa-in-parts": partial(
        paper, stream(b"<xdp/>"), catalog=b"/AcroForm << /Fields [] /XFA [(template) 6 0 R] >>"
    ),
    "form-of-xfa-that-is-empty": partial(paper, catalog=b"/AcroForm << /Fields [] /XFA null >>"),
    "form-filled-in": _field(b"/V (Chan Tai Man)"),
    "form-in-a-circle": partial(
        paper,
        b"<< /T (a) /Kids [7 0 R] /Parent 7 0 R >>",
        b"<< /T (b) /Kids [6 0 R] /Parent 6 0 R >>",
        catalog=b"/AcroForm << /Fields [6 0 R] >>",
    ),
}
"""What a file may carry."""

CASES = SCRIPTS | ACTIONS | CARRIED
