"""What the large cases are about, and who is in them: names are drawn from lists, the same each time."""

from dataclasses import dataclass

from causeway.cases.tables import CaseStatus, PartyKind
from causeway.causebook.tables import DocketKind

LONG_DOCKET_ENTRIES = 200
LONG_DOCKET_DOCUMENTS = 60
GROUP_ACTION_PARTIES = 600
ARCHIVED_CASES = 60


@dataclass(frozen=True)
class LargeParty:
    """A party, and the key of the firm that acts for it."""

    role: str
    name_en: str
    name_zh: str
    kind: PartyKind
    firm: str | None = None


@dataclass(frozen=True)
class LargeCase:
    """A case of two years ago."""

    court: str
    case_type: str
    nature: str
    status: CaseStatus
    parties: tuple[LargeParty, ...]


@dataclass(frozen=True)
class Step:
    """One entry of the long docket; `paper` is the type of the document that came with it."""

    kind: DocketKind
    title_en: str
    title_zh_hant: str
    title_zh_hans: str
    paper: str | None = None


FILED, MADE, HEARD, NOTED = (
    DocketKind.DOCUMENT_FILED,
    DocketKind.COURT_DOCUMENT,
    DocketKind.HEARING,
    DocketKind.NOTE,
)

LONG_DOCKET = (
    Step(FILED, "Affirmation of Wong Kin Man", "王健文的誓章", "王健文的誓章", "AFFIDAVIT"),
    Step(NOTED, "Bundle lodged at the registry", "文件冊已交存登記處", "文件册已交存登记处"),
    Step(
        HEARD,
        "Case management conference before a master",
        "聆案官席前案件管理會議",
        "聆案官席前案件管理会议",
    ),
    Step(MADE, "Directions given", "已作出指示", "已作出指示"),
    Step(FILED, "List of documents", "文件清單", "文件清单", "LIST_OF_DOCUMENTS"),
    Step(NOTED, "Letter from the parties by consent", "各方同意信件", "各方同意信件"),
    Step(
        FILED,
        "Witness statement of the project manager",
        "項目經理證人陳述書",
        "项目经理证人陈述书",
        "WITNESS_STATEMENT",
    ),
    Step(HEARD, "Hearing adjourned by consent", "聆訊經同意押後", "聆讯经同意押后"),
    Step(NOTED, "Time extended by consent", "經同意延展期限", "经同意延展期限"),
    Step(MADE, "Order as to costs", "訟費命令", "讼费命令"),
)
"""What happens in a construction dispute, over and over."""

SURNAMES = (
    ("Chan", "陳"), ("Lee", "李"), ("Wong", "黃"), ("Cheung", "張"), ("Lau", "劉"),
    ("Ho", "何"), ("Ng", "吳"), ("Leung", "梁"), ("Tang", "鄧"), ("Kwok", "郭"),
)  # fmt: skip
GIVEN_NAMES = (
    ("Siu Ling", "小玲"), ("Wai Keung", "偉強"), ("Mei Yee", "美儀"), ("Chi Ho", "志豪"), ("Ka Yan", "嘉欣"),
    ("Kwok Fai", "國輝"), ("Lai Fong", "麗芳"), ("Tsz Chun", "子俊"), ("Wing Sze", "詠詩"), ("Man Tat", "文達"),
    ("Suk Han", "淑嫻"), ("Ho Yin", "浩然"), ("Yuk Ping", "玉萍"), ("Kin Sang", "健生"), ("Pui Shan", "珮珊"),
    ("Chun Wah", "振華"), ("Oi Lin", "愛蓮"), ("Siu Ming", "少明"), ("Hiu Tung", "曉彤"), ("Yat Long", "逸朗"),
)  # fmt: skip


def person(index: int) -> tuple[str, str]:
    """Return the name of the person with this number, in English and Chinese; 200 of them differ."""
    surname_en, surname_zh = SURNAMES[index % len(SURNAMES)]
    given_en, given_zh = GIVEN_NAMES[(index // len(SURNAMES)) % len(GIVEN_NAMES)]
    return f"{surname_en} {given_en}", surname_zh + given_zh


def _investors(count: int) -> tuple[LargeParty, ...]:
    return tuple(
        LargeParty("PLAINTIFF", *person(index), PartyKind.INDIVIDUAL, "harcourt") for index in range(count)
    )


LONG_CASE = LargeCase(
    "HC-CFI",
    "HCCT",
    "Construction contract: final account of a hospital extension",
    CaseStatus.ACTIVE,
    (
        LargeParty("PLAINTIFF", "Lion Rock Builders Limited", "獅子山建築有限公司", PartyKind.COMPANY, "lam"),
        LargeParty(
            "DEFENDANT", "Tolo Medical Centre Limited", "吐露醫療中心有限公司", PartyKind.COMPANY, "harcourt"
        ),
    ),
)

GROUP_ACTION = LargeCase(
    "HC-CFI",
    "HCA",
    "Misrepresentation in the sale of units in a property fund",
    CaseStatus.ACTIVE,
    (
        *_investors(GROUP_ACTION_PARTIES - 2),
        LargeParty(
            "DEFENDANT", "Jade Bay Property Fund Limited", "翡翠灣地產基金有限公司", PartyKind.COMPANY, "lam"
        ),
        LargeParty(
            "DEFENDANT", "Jade Bay Asset Managers Limited", "翡翠灣資產管理有限公司", PartyKind.COMPANY, "lam"
        ),
    ),
)

GUARANTORS = tuple(
    LargeParty("DEFENDANT", *person(index), PartyKind.INDIVIDUAL, "lam") for index in (61, 72, 83)
)

ARCHIVE = tuple(
    LargeCase(
        "DC",
        "DCCJ",
        "Money lent: an instalment loan",
        (CaseStatus.ACTIVE, CaseStatus.DETERMINED, CaseStatus.ISSUED, CaseStatus.SETTLED)[index % 4],
        (
            LargeParty(
                "PLAINTIFF", "Nine Dragons Finance Limited", "九龍財務有限公司", PartyKind.COMPANY, "harcourt"
            ),
            LargeParty("DEFENDANT", *person(3 * index + 1), PartyKind.INDIVIDUAL),
            *(GUARANTORS if index == 0 else ()),
        ),
    )
    for index in range(ARCHIVED_CASES)
)
"""A lender's claims: enough for a firm to turn pages; the first is against the borrower's guarantors too."""
