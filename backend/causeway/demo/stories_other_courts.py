"""The cases of the District Court, the magistrates and the Small Claims Tribunal, and cases not opened yet."""

from causeway.cases.tables import PartyKind
from causeway.demo.story import Ending, Envelope, Sheet, Side, Story

LAWYER, PARTNER, RIVAL, LITIGANT = (
    "lawyer@demo.test",
    "partner@demo.test",
    "rival@demo.test",
    "litigant@demo.test",
)
PERSON = PartyKind.INDIVIDUAL

CHAU = Story(
    "DCCJ",
    (
        Side("PLAINTIFF", "Chau Mei Chun", "周美珍", PERSON, by=LAWYER),
        Side("DEFENDANT", "Ho Chi Wai", "何志偉", PERSON, by=RIVAL),
    ),
    "租約：欠租及修葺費用",
    (
        Envelope(
            LAWYER,
            66,
            "10:02",
            "傳訊令狀",
            (Sheet("WRIT", "傳訊令狀及申索陳述書", 12, lang="zh"),),
            matter="ML/LT/3301",
        ),
        Envelope(
            RIVAL,
            54,
            "09:20",
            "送達認收書",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "送達認收書", 3, lang="zh"),),
        ),
        Envelope(
            LAWYER,
            12,
            "16:20",
            "Statement of claim, amended",
            (Sheet("AMENDED_PLEADING", "經修訂申索陳述書", 12, lang="zh"),),
            Ending.REJECTED,
            "WRONG_DOCUMENT_TYPE",
            "Leave is needed for this amendment. Please file a summons first.",
        ),
    ),
)


LAU = Story(
    "DCEC",
    (
        Side("APPLICANT", "Lau Kin Sang", "劉健生", PERSON, by=PARTNER),
        Side("RESPONDENT", "Top Form Scaffolding Limited", "拓方棚業有限公司", by=RIVAL),
    ),
    "Employees’ compensation: fall from a scaffold",
    (
        Envelope(
            PARTNER,
            37,
            "11:11",
            "Application",
            (Sheet("EC_APPLICATION", "Application for compensation", 8),),
            matter="CKL/EC/0218",
        ),
        Envelope(
            RIVAL,
            6,
            "10:32",
            "Witness statement",
            (Sheet("WITNESS_STATEMENT", "Witness statement of the site foreman", 13),),
        ),
    ),
)

SMART_HANDS = Story(
    "DCEC",
    (
        Side("APPLICANT", "Yeung Siu-fan", "楊小芬", PERSON, by=LITIGANT),
        Side("RESPONDENT", "Smart Hands Cleaning Services Limited", "巧手清潔服務有限公司", by=RIVAL),
    ),
    "Employees’ compensation: injury at work",
    (
        Envelope(
            LITIGANT,
            33,
            "19:10",
            "Application",
            (Sheet("EC_APPLICATION", "Application for compensation", 6),),
        ),
        Envelope(
            RIVAL,
            13,
            "12:41",
            "Answer",
            (Sheet("WITNESS_STATEMENT", "Witness statement of the supervisor", 9),),
        ),
        Envelope(
            LITIGANT,
            2,
            "21:05",
            "My witness statement",
            (Sheet("WITNESS_STATEMENT", "Witness statement of Yeung Siu-fan", 8),),
            Ending.RECEIVED,
        ),
    ),
)

REVENUE = Story(
    "DCTC",
    (
        Side("PLAINTIFF", "Commissioner of Inland Revenue", "稅務局局長", PartyKind.GOVERNMENT, by=RIVAL),
        Side("DEFENDANT", "Bright Harvest Garments Limited", "豐采製衣有限公司", by=LAWYER),
    ),
    "Profits tax for the year of assessment 2023/24",
    (
        Envelope(RIVAL, 74, "09:05", "Writ of summons", (Sheet("WRIT", "Writ of summons", 5),)),
        Envelope(
            LAWYER,
            5,
            "17:28",
            "Notice of change of address",
            (Sheet("LETTER_TO_REGISTRY", "Letter to the registry", 3),),
            Ending.CANCELLED,
        ),
    ),
)

WONG = Story(
    "DCCJ",
    (
        Side("PLAINTIFF", "Kowloon Dairy Wholesale Limited", "九龍乳品批發有限公司", by=RIVAL),
        Side("DEFENDANT", "Wong Po Po", "黃寶寶", PERSON, by=LAWYER),
    ),
    "Goods sold and delivered",
    (
        Envelope(RIVAL, 95, "10:50", "Writ of summons", (Sheet("WRIT", "Writ of summons", 6),)),
        Envelope(
            LAWYER,
            82,
            "11:15",
            "Acknowledgment of service",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service", 3),),
        ),
        Envelope(
            LAWYER,
            2,
            "10:26",
            "Defence and counterclaim",
            (Sheet("DEFENCE_AND_COUNTERCLAIM", "Defence and counterclaim", 14),),
            Ending.RECEIVED,
        ),
    ),
)

NEW_CASES = (
    Story(
        "HCPI",
        (
            Side("PLAINTIFF", "Tse Hoi Yan", "謝凱欣", PERSON, by=LAWYER),
            Side("DEFENDANT", "Metro Link Bus Company Limited", "都會巴士有限公司"),
        ),
        "Personal injuries: fall on a bus",
        (
            Envelope(
                LAWYER,
                1,
                "10:20",
                "Writ of summons",
                (
                    Sheet("WRIT", "Writ of summons", 9),
                    Sheet("STATEMENT_OF_DAMAGES", "Statement of damages", 8),
                ),
                Ending.RECEIVED,
                matter="ML/PI/5120",
            ),
        ),
    ),
    Story(
        "HCA",
        (
            Side("PLAINTIFF", "Evergrand Ceramics Limited", "恒雅瓷業有限公司", by=RIVAL),
            Side("DEFENDANT", "Wah Kwong Import and Export Limited", "華光進出口有限公司"),
        ),
        "Sale of goods: defective consignment",
        (
            Envelope(
                RIVAL, 1, "17:44", "Writ of summons", (Sheet("WRIT", "Writ of summons", 10),), Ending.RECEIVED
            ),
        ),
    ),
    Story(
        "DCCJ",
        (
            Side("PLAINTIFF", "Yeung Siu-fan", "楊小芬", PERSON, by=LITIGANT),
            Side("DEFENDANT", "Smart Nest Renovation Company", "智居裝修公司", PartyKind.FIRM),
        ),
        "Renovation contract: defective works",
        (
            Envelope(
                LITIGANT, 3, "20:15", "Writ of summons", (Sheet("WRIT", "Writ of summons", 6),), Ending.DRAFT
            ),
        ),
    ),
)

OTHER_COURTS = (CHAU, LAU, SMART_HANDS, REVENUE, WONG, *NEW_CASES)
