"""What the demonstration's documents say: believable paragraphs about the parties named, in either language."""

from datetime import date, timedelta

from causeway.demo.story import Sheet, Side

PLEADING_EN = (
    "{first} is and was at all material times a company or person carrying on business in Hong Kong.",
    "By an agreement in writing made on or about 14 March 2025, {second} engaged {first} on the terms set out in Schedule 1.",
    "It was an express term of the agreement, alternatively an implied term necessary to give it business efficacy, that sums certified would be paid within 28 days.",
    "Between April and November 2025 the work was carried out in accordance with the agreement. Particulars are given in Schedule 2.",
    "In breach of the agreement {second} has failed and refused to pay, despite demands made on 3 December 2025 and 9 January 2026.",
    "Paragraph 9 is admitted save that the date of practical completion was 28 February 2026 and not 31 March 2026.",
    "By reason of the matters aforesaid {first} has suffered loss and damage, of which the best particulars are at present those in Schedule 3.",
    "It is denied that the variation orders required the written approval of the architect. An oral instruction confirmed in the daily site record is sufficient.",
    "{first} claims interest pursuant to sections 48 and 49 of the High Court Ordinance at such rate and for such period as the Court thinks fit.",
)
EVIDENCE_EN = (
    "I am employed in the business of {first} and am duly authorised to make this statement. The facts in it are within my own knowledge unless I say otherwise.",
    "I first met the representatives of {second} at a meeting on 11 February 2025. A minute of that meeting was taken by my colleague and is exhibited.",
    "I kept a daily record. Each entry was made on the evening of the day it describes, and was countersigned the next morning.",
    "On 6 August 2025 I was told by telephone that the additional work should proceed and that a confirmation would follow. It did not.",
    "I have read the statement filed on behalf of {second}. I do not agree with its account of the meeting of 9 September 2025.",
    "The photographs at pages 14 to 22 show the condition of the premises on the morning of 17 September 2025, before any work of ours was disturbed.",
    "I refer to the bundle of correspondence. The letter at page 31 was the first time that any complaint was made.",
)
FORMAL_EN = (
    "Take notice that {first} requests that the Registry enter this document in the above proceedings.",
    "The solicitors acting for {first} are those whose name and address for service appear at the foot of this document.",
    "{first} intends to contest the proceedings and gives this notice within the time limited by the Rules.",
    "A copy of this document will be served on {second} by the ordinary means; filing it is not service.",
)
PLEADING_ZH = (
    "在所有關鍵時間，{first}均在香港居住或經營業務。",
    "根據雙方於2025年3月14日或前後訂立的書面協議，{second}按附表一所載條款與{first}訂約。",
    "協議的明訂條款（或為使協議具商業效力而必須隱含的條款）規定，款項須於二十八日內支付。",
    "{second}違反協議，經{first}於2025年12月3日及2026年1月9日催繳，仍未付款。",
    "{first}因上述事宜蒙受損失及損害，現時可提供的最佳詳情載於附表三。",
    "{first}按《區域法院條例》申索利息，利率及期間由法院酌情決定。",
)
REPRESENTATION_EN = (
    "Take notice that we have been instructed to act for {first} in the above proceedings and are now on the record.",
    "Our address for service is that which appears at the foot of this notice.",
    "A copy of this notice will be served on {second} by the ordinary means; filing it is not service.",
)
PARTICULARS_EN = (
    "Item {n}. Work valued on {day} at ${amount}, as recorded in the daily site record for that day.",
    "Item {n}. Materials delivered on {day}, delivery note {note}, for ${amount}; accepted without remark.",
    "Item {n}. The sum of ${amount} was certified on {day} and fell due 28 days after. It was not paid.",
    "Item {n}. By letter {note} of {day}, {second} disputed ${amount} of the account and gave no reason.",
)
RECORD_EN = (
    "On {day} I made the entry numbered {note}. It records {n} workmen on site and no complaint by anybody.",
    "I spoke to the representative of {second} on {day}. The sum mentioned was ${amount}; my note {note} says so.",
    "The document numbered {note}, dated {day}, is in the form in which it reached me. I have not altered it.",
    "I checked the figure of ${amount} against voucher {note} on {day}, and found it correct.",
)
FURTHER_EN = (
    "Item {n}. Document {note} of {day}, with its enclosures.",
    "Item {n}. Letter {note} from {second} to {first}, dated {day}.",
    "Item {n}. Letter {note} from {first} to {second}, dated {day}.",
)
PARTICULARS_ZH = (
    "第{n}項：{day}的租金及管理費，單據編號{note}，款額${amount}，至今未付。",
    "第{n}項：{day}的修葺費用，單據編號{note}，款額${amount}。",
    "第{n}項：{first}於{day}以信件{note}催繳${amount}，{second}並無回覆。",
)
EVIDENCE = frozenset({"WITNESS_STATEMENT", "AFFIDAVIT", "EXPERT_REPORT", "EXHIBIT", "DECISION_BELOW"})
FORMAL = frozenset(
    {
        "ACKNOWLEDGMENT_OF_SERVICE",
        "NOTICE_SETTING_DOWN",
        "LETTER_TO_REGISTRY",
        "SUMMONS",
        "DRAFT_ORDER",
        "LIST_OF_AUTHORITIES",
        "LIST_OF_DOCUMENTS",
    }
)
TRUTH_EN = (
    "I believe that the facts stated in this document are true. I am authorised to make this statement."
)
TRUTH_ZH = "本人相信本文件所述事實屬實，並獲授權作出本申述。"
FIRST_ITEM = date(2025, 3, 17)


def paragraphs(sheet: Sheet, first: Side, second: Side) -> list[str]:
    """Return the numbered paragraphs of `sheet`, filed for `first` against `second`; none says what another says."""
    chinese = sheet.lang == "zh"
    names = {
        "first": first.name_zh if chinese else first.name_en,
        "second": second.name_zh if chinese else second.name_en,
    }
    opening, further = _pools(sheet)
    said = [text.format(**names) for text in opening[: sheet.paragraphs]]
    items = range(1, sheet.paragraphs - len(said) + 1)
    return said + [further[n % len(further)].format(**names, **_item(n, chinese=chinese)) for n in items]


def _pools(sheet: Sheet) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what such a paper begins with, and what its particulars are like."""
    if sheet.lang == "zh":
        return PLEADING_ZH, PARTICULARS_ZH
    if sheet.type_code in EVIDENCE:
        return EVIDENCE_EN, RECORD_EN
    if sheet.type_code.startswith("NOTICE_TO_ACT"):
        return REPRESENTATION_EN, FURTHER_EN
    return (FORMAL_EN, FURTHER_EN) if sheet.type_code in FORMAL else (PLEADING_EN, PARTICULARS_EN)


def _item(n: int, *, chinese: bool) -> dict[str, object]:
    """Return the day, number and sum of the n-th item: always the same, and each another."""
    day = FIRST_ITEM + timedelta(days=6 * n + n % 4)
    said = f"{day.year}年{day.month}月{day.day}日" if chinese else f"{day:%-d %B %Y}"
    return {"n": n, "day": said, "note": f"{day:%y%m}/{200 + 7 * n}", "amount": f"{1800 + 2375 * n:,}"}
