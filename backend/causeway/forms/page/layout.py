"""Laying out the page: each block of the form becomes a node of the template, in order."""

from collections.abc import Callable, Mapping
from typing import Any

from causeway.forms.page import body, heading
from causeway.forms.page.setting import Node, PageSetting
from causeway.forms.rules.answers import applies
from causeway.forms.rules.definitions import Block, BlockKind

NODES: Mapping[BlockKind, Callable[[PageSetting, Block], Node]] = {
    BlockKind.NATURE: heading.nature,
    BlockKind.NUMBER: heading.number,
    BlockKind.COURT: heading.court,
    BlockKind.PARTIES: heading.parties,
    BlockKind.TITLE: body.title,
    BlockKind.ADDRESSEES: heading.addressees,
    BlockKind.ADDRESSES: heading.addresses,
    BlockKind.TEXT: body.text,
    BlockKind.HEADING: body.heading,
    BlockKind.ITEMS: body.items,
    BlockKind.PROSE: body.prose,
    BlockKind.TABLE: body.table,
    BlockKind.GROUPS: body.groups,
    BlockKind.ISSUED: body.issued,
    BlockKind.SIGNATURE: body.signature,
    BlockKind.SERVICE: body.service,
    BlockKind.TRUTH: body.truth,
    BlockKind.PAGE: body.new_page,
}


def laid_out(setting: PageSetting) -> dict[str, Any]:
    """Return the whole page as plain data: the same form, answers and day always give the same."""
    return {
        "title": setting.form.name.en if setting.languages[0] == "en" else setting.form.name.zh_hant,
        "lang": setting.languages[0],
        "date": [setting.day.year, setting.day.month, setting.day.day],
        "nodes": [
            NODES[block.block](setting, block) for block in setting.form.page if _printed(setting, block)
        ],
    }


def _printed(setting: PageSetting, block: Block) -> bool:
    if block.needs is not None and block.needs not in setting.said:
        return False
    return applies(block, setting.case_type_code, setting.said)
