"""The body of the page: the form's own words, what the filer wrote, and the ends that are signed."""

from string import Formatter
from typing import Any

from causeway.forms.page.setting import NOT_SAID, PARAGRAPH, Line, Node, PageSetting
from causeway.forms.rules.answers import is_empty
from causeway.forms.rules.definitions import Block
from causeway.forms.rules.validation import objects_of
from causeway.kit.words import Words

REGISTRAR = Words("Registrar", "司法常務官", "司法常务官")
DAY_OF_ACCEPTANCE = Words("day of acceptance", "接納日期", "接纳日期")
SIGNED_BY = ("signatory_name", "signatory_capacity")
ACTS = ("representation", "firm_name", "firm_reference", "telephone", "address_for_service")
SERVICE = Words("Address for service", "送達地址", "送达地址")
TRUTH = Words("STATEMENT OF TRUTH", "屬實申述", "属实申述")
TRUTH_FIELDS = ("truth_signer_name", "truth_signed_by", "truth_position", "truth_date")


def title(setting: PageSetting, block: Block) -> Node:
    """Return what the document is."""
    return {"kind": "title", "lines": setting.lines(setting.form.name)}


def text(setting: PageSetting, block: Block) -> Node:
    """Return words of the form, with the answers that stand in them."""
    lines = [{"lang": line["lang"], "text": _filled(setting, line)} for line in setting.lines(_words(block))]
    return {"kind": "text", "lines": lines, "align": block.align, "style": block.style}


def heading(setting: PageSetting, block: Block) -> Node:
    """Return a heading."""
    return {"kind": "heading", "lines": setting.lines(_words(block))}


def items(setting: PageSetting, block: Block) -> Node:
    """Return the texts of a list, each in its paragraphs."""
    code = block.field or ""
    listed = setting.said.get(code)
    texts = listed if isinstance(listed, list) else []
    rows = [
        {"paragraphs": _paragraphs(each), "at": [code, str(index)]}
        for index, each in enumerate(texts)
        if isinstance(each, str) and not is_empty(each)
    ]
    return {
        "kind": "items",
        "heading": _heading(setting, block),
        "numbering": block.numbering,
        "rows": rows,
        "section": setting.sections[code],
    }


def prose(setting: PageSetting, block: Block) -> Node:
    """Return a long text in its paragraphs."""
    code = block.field or ""
    written = setting.said.get(code)
    paragraphs = _paragraphs(written) if isinstance(written, str) else []
    rows = [{"paragraphs": paragraphs, "at": [code]}] if paragraphs else []
    return {
        "kind": "items",
        "heading": _heading(setting, block),
        "numbering": "",
        "rows": rows,
        "section": setting.sections[code],
    }


def table(setting: PageSetting, block: Block) -> Node:
    """Return fields with their answers; what was not answered is left out."""
    rows = _rows(setting, block.fields)
    return {
        "kind": "table",
        "heading": _heading(setting, block) if rows else [],
        "rows": rows,
        "section": setting.sections[block.fields[0]],
    }


def groups(setting: PageSetting, block: Block) -> Node:
    """Return the objects of a list as a table with a row of headings."""
    code = block.field or ""
    field = setting.fields[code]
    listed = [item for item in objects_of(setting.said.get(code)) or () if not is_empty(item)]
    rows = [
        {
            "cells": [setting.value(part, item.get(part.code)) for part in field.fields],
            "at": [code, str(index)],
        }
        for index, item in enumerate(listed)
    ]
    return {
        "kind": "groups",
        "heading": setting.lines(field.label),
        "columns": [setting.lines(part.label) for part in field.fields],
        "rows": rows,
        "section": setting.sections[code],
    }


def issued(setting: PageSetting, block: Block) -> Node:
    """Return the day of issue, with the place that the court fills."""
    return {
        "kind": "issued",
        "lines": setting.lines(_words(block)),
        "fill": setting.lines(DAY_OF_ACCEPTANCE),
        "by": setting.lines(REGISTRAR),
    }


def signature(setting: PageSetting, block: Block) -> Node:
    """Return who signs."""
    return {"kind": "signature", "rows": _rows(setting, SIGNED_BY), "section": "SIGNATORY"}


def service(setting: PageSetting, block: Block) -> Node:
    """Return who acts, and where documents reach them."""
    return {
        "kind": "table",
        "heading": setting.lines(SERVICE),
        "rows": _rows(setting, ACTS),
        "section": "SERVICE",
    }


def truth(setting: PageSetting, block: Block) -> Node:
    """Return the statement of truth and who makes it."""
    return {
        "kind": "truth",
        "heading": setting.lines(TRUTH),
        "lines": setting.lines(_words(block)),
        "rows": _rows(setting, TRUTH_FIELDS),
        "section": "TRUTH",
    }


def new_page(setting: PageSetting, block: Block) -> Node:
    """Begin a new page."""
    return {"kind": "page"}


def _rows(setting: PageSetting, codes: tuple[str, ...]) -> list[Node]:
    rows = []
    for code in codes:
        answer = setting.said.get(code)
        value = (
            setting.value(setting.fields[code], answer)
            if answer is not None and code in setting.fields
            else []
        )
        if value:
            rows.append({"label": setting.lines(setting.fields[code].label), "value": value, "at": [code]})
    return rows


def _words(block: Block) -> Words:
    if block.words is None:
        message = f"the block {block.block} was read without its words"
        raise ValueError(message)
    return block.words


def _heading(setting: PageSetting, block: Block) -> list[Line]:
    return setting.lines(block.heading) if block.heading else []


def _filled(setting: PageSetting, line: Line) -> str:
    """Return words with each `{field}` in them answered; what the filer wrote is never read as a pattern."""
    pieces: list[Any] = []
    for before, code, _, _ in Formatter().parse(line["text"]):
        pieces.append(before)
        if code:
            pieces.append(setting.inline(code, line["lang"]))
    return "".join(pieces) or NOT_SAID


def _paragraphs(written: str) -> list[str]:
    return [part.strip() for part in written.split(PARAGRAPH) if part.strip()]
