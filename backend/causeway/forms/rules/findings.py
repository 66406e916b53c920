"""What is wrong with an answer: a code, the place it is about, and words that say what to do."""

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

from causeway.kit.words import Words

MAX_CHARACTERS_NAMED = 5
"""How many characters that cannot be printed a finding names."""


class FormFindingCode(StrEnum):
    """Why an answer cannot stand on the page."""

    REQUIRED = "REQUIRED"
    """The page cannot be set without an answer here."""
    MALFORMED = "MALFORMED"
    """It is not written as the field's kind says, for example a number where a text belongs."""
    TOO_LONG = "TOO_LONG"
    """A text has more characters than fit."""
    TOO_MANY = "TOO_MANY"
    """A list has more items than the page takes."""
    NOT_OFFERED = "NOT_OFFERED"
    """It is none of the answers that the field offers."""
    NOT_A_DATE = "NOT_A_DATE"
    """It is no day of the calendar."""
    IN_THE_FUTURE = "IN_THE_FUTURE"
    """The day has not come yet, and must be past."""
    NOT_AN_AMOUNT = "NOT_AN_AMOUNT"
    """It is no amount of dollars with at most two decimal places."""
    AMOUNT_ZERO = "AMOUNT_ZERO"
    """The amount is nothing, and must be something."""
    AMOUNT_TOO_LARGE = "AMOUNT_TOO_LARGE"
    """The amount is more than this court may be asked for."""
    NOT_A_CASE_NUMBER = "NOT_A_CASE_NUMBER"
    """It cannot be read as a number that a court gives: a code, a serial and a year."""
    NAME_MISSING = "NAME_MISSING"
    """A party has a name in neither language."""
    WRONG_ROLE = "WRONG_ROLE"
    """A case of this type has no party of that role."""
    PARTY_TWICE = "PARTY_TWICE"
    """The same party is named in the same role before."""
    SIDE_MISSING = "SIDE_MISSING"
    """Nobody is named on one side of the case."""
    ADDRESS_UNREADABLE = "ADDRESS_UNREADABLE"
    """The address is in no language: it has no word of English or Chinese."""
    NOT_PRINTABLE = "NOT_PRINTABLE"
    """A character is in none of the fonts that the page is set in."""


class FormFinding(NamedTuple):
    """One thing wrong with an answer. `path` leads to it: the field, then the item of a list, then a part of it."""

    path: tuple[str, ...]
    code: FormFindingCode
    words: Words


WORDS: dict[FormFindingCode, Words] = {
    FormFindingCode.REQUIRED: Words("Answer this.", "請填寫此項。", "请填写此项。"),
    FormFindingCode.MALFORMED: Words(
        "This is not written as the form takes it.", "填寫方式不符合表格要求。", "填写方式不符合表格要求。"
    ),
    FormFindingCode.TOO_LONG: Words(
        "This has {count} characters; at most {limit} fit.",
        "此項有{count}個字元，最多{limit}個。",
        "此项有{count}个字符，最多{limit}个。",
    ),
    FormFindingCode.TOO_MANY: Words(
        "There are {count} of these; at most {limit} can be set. Put the rest in an attachment.",
        "共有{count}項，最多可排印{limit}項。其餘請以附件呈交。",
        "共有{count}项，最多可排印{limit}项。其余请以附件呈交。",
    ),
    FormFindingCode.NOT_OFFERED: Words("Choose one of the answers.", "請選擇其中一項。", "请选择其中一项。"),
    FormFindingCode.NOT_A_DATE: Words(
        "There is no such day. Write the day, the month and the year.",
        "沒有這一天。請填寫年、月、日。",
        "没有这一天。请填写年、月、日。",
    ),
    FormFindingCode.IN_THE_FUTURE: Words(
        "This day has not come yet.", "此日期尚未到來。", "此日期尚未到来。"
    ),
    FormFindingCode.NOT_AN_AMOUNT: Words(
        "Give an amount in dollars with at most two decimal places: 1045 or 1045.50.",
        "請以港元填寫款額，最多兩位小數：1045或1045.50。",
        "请以港元填写款额，最多两位小数：1045或1045.50。",
    ),
    FormFindingCode.AMOUNT_ZERO: Words(
        "A claim cannot be for nothing. Give the amount, or say above that no money is claimed.",
        "款額不可為零。請填寫款額，或在上文註明並無金錢申索。",
        "款额不可为零。请填写款额，或在上文注明并无金钱申索。",
    ),
    FormFindingCode.AMOUNT_TOO_LARGE: Words(
        "This court can be asked for at most {limit}.",
        "本法院可受理的款額上限為{limit}。",
        "本法院可受理的款额上限为{limit}。",
    ),
    FormFindingCode.NOT_A_CASE_NUMBER: Words(
        'Write the number as it stands on the case\'s documents: "HCA 533/2025".',
        "請按案件文件所示填寫編號：「HCA 533/2025」。",
        "请按案件文件所示填写编号：「HCA 533/2025」。",
    ),
    FormFindingCode.NAME_MISSING: Words(
        "Give a name in English or in Chinese.",
        "請填寫英文或中文姓名或名稱。",
        "请填写英文或中文姓名或名称。",
    ),
    FormFindingCode.WRONG_ROLE: Words(
        "A case of this type has no party of that role.",
        "此類案件並無此訴訟身分。",
        "此类案件并无此诉讼身分。",
    ),
    FormFindingCode.PARTY_TWICE: Words(
        "This party is named already, as number {number}. Take one of them out.",
        "此訴訟方已列為第{number}名。請刪除其中一項。",
        "此诉讼方已列为第{number}名。请删除其中一项。",
    ),
    FormFindingCode.SIDE_MISSING: Words(
        "Nobody is named as {role} yet.", "尚未列出{role}。", "尚未列出{role}。"
    ),
    FormFindingCode.ADDRESS_UNREADABLE: Words(
        "This address has no word of English or Chinese. Write where the party can be found.",
        "此地址沒有英文或中文字。請填寫可找到該訴訟方的地址。",
        "此地址没有英文或中文字。请填写可找到该诉讼方的地址。",
    ),
    FormFindingCode.NOT_PRINTABLE: Words(
        "The page cannot show {characters}: no font of the court has it. Write it another way.",
        "頁面無法顯示{characters}：法院的字型沒有此字。請以其他方式書寫。",
        "页面无法显示{characters}：法院的字体没有此字。请以其他方式书写。",
    ),
}


def finding(code: FormFindingCode, *path: str, **values: object) -> FormFinding:
    """Make a finding about the answer at `path`, its words filled with `values`."""
    return FormFinding(path, code, WORDS[code].format(**values))


def not_printable(missing: Collection[str], *path: str) -> FormFinding:
    """Make the finding that the text at `path` has characters that no font of the page has."""
    shown = " ".join(sorted(missing)[:MAX_CHARACTERS_NAMED])
    return finding(FormFindingCode.NOT_PRINTABLE, *path, characters=shown)
