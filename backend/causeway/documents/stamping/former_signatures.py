"""What a filer signed stays signed in the document itself; the court's copy shows it and makes no claim of its own."""

import pikepdf
from pikepdf import Dictionary, Name

MAX_FIELD_DEPTH = 32


def flatten_signatures(document: pikepdf.Pdf) -> None:
    """Turn the form of a signed document into what it shows on the page.

    Its bytes are written anew, which no signature in it would survive: a reader would call the copy forged.
    """
    form = document.Root.get(Name.AcroForm)
    if isinstance(form, Dictionary) and _is_signed(form.get(Name.Fields), MAX_FIELD_DEPTH):
        document.flatten_annotations("all")
        del document.Root[Name.AcroForm]
    for key in (Name.Perms, Name.DSS):
        if key in document.Root:
            del document.Root[key]


def _is_signed(fields: pikepdf.Object | None, depth: int) -> bool:
    if not isinstance(fields, pikepdf.Array) or not depth:
        return False
    return any(
        (field.get(Name.FT) == Name.Sig and Name.V in field) or _is_signed(field.get(Name.Kids), depth - 1)
        for field in fields
        if isinstance(field, Dictionary)
    )
