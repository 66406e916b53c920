"""Setting pages in limited child processes, off the event loop: previews, what is filed with its data, statements."""

import base64
import logging
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import orjson

from causeway.forms.page.coverage import shown
from causeway.forms.page.layout import laid_out
from causeway.forms.page.setting import PageSetting
from causeway.forms.rules.structured import structured
from causeway.kit.errors import Busy, Invalid
from causeway.kit.sandbox.pool import ExitKind, SandboxPool
from causeway.kit.words import Words

TASK = "causeway.forms.page.typesetting:set_page"
"""The task of `kit.sandbox` that sets a page."""
STATEMENT_TASK = "causeway.forms.page.typesetting:set_statement"
PRELOAD = ("causeway.forms.page.typesetting",)
"""What a fork server loads before it forks: the fonts are read once, not for each page."""

log = logging.getLogger(__name__)

NOT_SET_IN_TIME = Words(
    "The page could not be set in time. Your answers are kept. Try again.",
    "未能及時排印頁面。你填寫的內容已保存，請再試一次。",
    "未能及时排印页面。你填写的内容已保存，请再试一次。",
)
CANNOT_BE_SET = Words(
    "The page cannot be set from these answers: something in them cannot be printed. Write it another way.",
    "未能以所填內容排印頁面，其中有無法印出的內容。請以其他方式書寫。",
    "未能以所填内容排印页面，其中有无法印出的内容。请以其他方式书写。",
)
STATEMENT_NOT_SET = Words(
    "The statement could not be set in time. Try again, choose a shorter period, or save it as CSV.",
    "未能及時排印結單。請再試一次、選擇較短的期間，或儲存為CSV。",
    "未能及时排印结单。请再试一次、选择较短的期间，或保存为CSV。",
)


@dataclass(frozen=True)
class Typesetter:
    """Sets pages of originating documents and receipts, `sandbox` of them at a time."""

    sandbox: SandboxPool

    async def preview(self, setting: PageSetting, marks: Sequence[Sequence[str]], here: str | None) -> bytes:
        """Return a PDF to look at: the answers at `marks` outlined as wrong, the section `here` as being written."""
        inputs = {
            "page": _json(laid_out(setting)),
            "marks": _json(["/".join(path) for path in marks]),
            "here": here or "",
        }
        return await self._set("originating", inputs, setting.day, to_file=False)

    async def to_file(self, setting: PageSetting) -> bytes:
        """Return the PDF/A-3a with its structured data attached; the same answers and day give the same bytes."""
        data = structured(setting.form, setting.case_type_code, setting.answers)
        inputs = {"page": _json(laid_out(setting)), "data": _json(data)}
        return await self._set("originating", inputs, setting.day, to_file=True)

    async def receipt(self, page: Mapping[str, Any], code: str, data: bytes, day: date) -> bytes:
        """Return the PDF/A-3a of a receipt, with `data` attached; the same page, code and day give the same bytes.

        `code` is what a camera reads of it, as SVG; `day` is when it was issued. A character that no font has is shown
        as a box: a receipt is for everybody, whatever their name.
        """
        inputs = {"receipt": shown(_json(page)), "code": code, "data": data.decode()}
        return await self._set("receipt", inputs, day, to_file=True)

    async def statement(self, page: Mapping[str, Any], data: str, day: date) -> bytes:
        """Return a statement of account as PDF, tagged, with the CSV `data` attached; `day` is when it was made.

        Raises `Busy` where the machine had no time for it.
        """
        inputs = {"page": _json(page), "data": data}
        argument = {"inputs": inputs, "timestamp": _timestamp(day)}
        outcome = await self.sandbox.run(STATEMENT_TASK, argument)
        if outcome.exit_kind is not ExitKind.DONE or "packed" not in outcome.value:
            log.warning("a statement was not set: %s %s", outcome.exit_kind, outcome.value)
            raise Busy(STATEMENT_NOT_SET)
        return zlib.decompress(base64.b64decode(outcome.value["packed"]))

    async def close(self) -> None:
        """Wait for what is being set, and end the processes."""
        await self.sandbox.close()

    async def _set(self, template: str, inputs: dict[str, str], day: date, *, to_file: bool) -> bytes:
        """Raises `Busy` where the machine had no time, `Invalid` where the page cannot be."""
        argument = {"template": template, "inputs": inputs, "to_file": to_file, "timestamp": _timestamp(day)}
        outcome = await self.sandbox.run(TASK, argument)
        if outcome.exit_kind is ExitKind.UNFINISHED:
            raise Busy(NOT_SET_IN_TIME)
        if outcome.exit_kind is not ExitKind.DONE or "pdf" not in outcome.value:
            log.warning("a page was not set: %s %s", outcome.exit_kind, outcome.value)
            raise Invalid(CANNOT_BE_SET)
        return base64.b64decode(outcome.value["pdf"])


def _timestamp(day: date) -> int:
    return int(datetime.combine(day, time(), tzinfo=UTC).timestamp())


def _json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
