"""The High Court cases of the demonstration."""

from causeway.cases.tables import PartyKind, SecurityLevel
from causeway.demo.story import Ending, Envelope, Sheet, Side, Story

LAWYER, PARTNER, RIVAL, LITIGANT = (
    "lawyer@demo.test",
    "partner@demo.test",
    "rival@demo.test",
    "litigant@demo.test",
)
PERSON = PartyKind.INDIVIDUAL

GOLDEN_WHARF = Story(
    "HCA",
    (
        Side("PLAINTIFF", "Golden Wharf Construction Limited", "金埠建築有限公司", by=LAWYER),
        Side("DEFENDANT", "Lee Ka Ming", "李嘉明", PERSON, by=RIVAL),
        Side("DEFENDANT", "Tai Fung Interiors Limited", "大豐室內設計有限公司", by=RIVAL),
    ),
    "Building contract: unpaid variation orders",
    (
        Envelope(
            LAWYER,
            176,
            "10:12",
            "Writ of summons",
            (Sheet("WRIT", "Writ of summons with statement of claim", 16),),
            matter="ML/CN/20881",
        ),
        Envelope(
            RIVAL,
            160,
            "16:52",
            "Acknowledgment of service",
            (
                Sheet(
                    "ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service of the 1st and 2nd Defendants", 3
                ),
            ),
        ),
        Envelope(
            RIVAL, 131, "15:20", "Defence", (Sheet("DEFENCE", "Defence of the 1st and 2nd Defendants", 18),)
        ),
        Envelope(LAWYER, 103, "12:18", "Reply", (Sheet("REPLY", "Reply", 8),)),
        Envelope(
            RIVAL,
            52,
            "11:40",
            "Witness statement of Lee Ka Ming",
            (Sheet("WITNESS_STATEMENT", "Witness statement of Lee Ka Ming", 24),),
        ),
        Envelope(
            LAWYER,
            51,
            "17:26",
            "Witness statement of Chan Wing Kei",
            (Sheet("WITNESS_STATEMENT", "Witness statement of Chan Wing Kei", 28),),
            matter="ML/CN/20881",
        ),
        Envelope(
            LAWYER,
            16,
            "17:42",
            "Expert report on the variation orders",
            (
                Sheet("EXPERT_REPORT", "Report of Dr Siu Kwok Leung, quantity surveyor", 34),
                Sheet("EXHIBIT", "Exhibit SKL-1: daily site records", 12, refused_for="ILLEGIBLE"),
            ),
            Ending.PARTIAL,
            "ILLEGIBLE",
            "Pages 3 to 7 of the exhibit cannot be read. Please scan them again and file the exhibit afresh.",
        ),
        Envelope(
            RIVAL,
            1,
            "16:11",
            "List of documents, Defendants",
            (Sheet("LIST_OF_DOCUMENTS", "List of documents of the Defendants", 10),),
            Ending.RECEIVED,
        ),
        Envelope(
            LAWYER,
            0,
            "08:20",
            "Notice of setting down",
            (
                Sheet("NOTICE_SETTING_DOWN", "Notice of setting down", 3),
                Sheet("BUNDLE_OF_PLEADINGS", "Bundle of pleadings", 40),
                Sheet("WITNESS_STATEMENT", "Witness statement of Wong Siu Fan", 14),
            ),
            Ending.DRAFT,
            matter="ML/CN/20881-04",
        ),
    ),
    counsel="counsel@demo.test",
    judge="judge@demo.test",
)

PO_SHING = Story(
    "HCA",
    (
        Side("PLAINTIFF", "Po Shing Trading Limited", "寶成貿易有限公司", by=RIVAL),
        Side("DEFENDANT", "Ocean Crest Logistics Limited", "海峰物流有限公司", by=LAWYER),
    ),
    "Carriage of goods: damage to a cargo of textiles",
    (
        Envelope(RIVAL, 121, "09:31", "Writ of summons", (Sheet("WRIT", "Writ of summons", 12),)),
        Envelope(
            LAWYER,
            108,
            "14:40",
            "Acknowledgment of service",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service", 3),),
        ),
        Envelope(LAWYER, 78, "16:02", "Defence", (Sheet("DEFENCE", "Defence", 15),), matter="ML/SH/20912"),
        Envelope(
            LAWYER,
            4,
            "15:33",
            "Amended defence",
            (
                Sheet("AMENDED_PLEADING", "Amended defence", 17, refused_for="WRONG_FORMAT"),
                Sheet("AFFIDAVIT", "Affirmation of Lo Chun Hei", 9, refused_for="MISSING_SIGNATURE"),
            ),
            Ending.RETURNED,
            "WRONG_FORMAT",
            "The amendments are not underlined in red on pages 2 and 3.",
            matter="ML/SH/20912",
        ),
    ),
)

MERIDIAN = Story(
    "HCCL",
    (
        Side("PLAINTIFF", "Meridian Bank (Asia) Limited", "子午線銀行（亞洲）有限公司", by=PARTNER),
        Side("DEFENDANT", "Chow Tak Man", "周德文", PERSON, by=RIVAL),
    ),
    "Guarantee: sums due under a term loan facility",
    (
        Envelope(
            PARTNER,
            84,
            "11:05",
            "Writ of summons",
            (Sheet("WRIT", "Writ of summons", 14),),
            matter="CKL/BK/1190",
        ),
        Envelope(
            RIVAL,
            70,
            "10:22",
            "Acknowledgment of service",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service", 3),),
        ),
        Envelope(
            LAWYER,
            2,
            "16:48",
            "Summons under Order 14",
            (
                Sheet("SUMMONS", "Summons for summary judgment", 5),
                Sheet("AFFIDAVIT", "Affirmation of Tsui Wing Yan", 19),
                Sheet("DRAFT_ORDER", "Draft order", 4),
            ),
            Ending.RECEIVED,
            matter="CKL/BK/1190",
            urgent="The Defendant has put the charged property on the market.",
        ),
    ),
)

SUNWAH = Story(
    "HCCT",
    (
        Side("PLAINTIFF", "Sunwah Piling Company Limited", "新華打樁有限公司", by=LAWYER),
        Side("DEFENDANT", "Harbour East Development Limited", "港東發展有限公司", by=RIVAL),
    ),
    "Application to set aside an arbitral award",
    (
        Envelope(
            LAWYER,
            61,
            "10:40",
            "Originating summons",
            (
                Sheet("ORIGINATING_SUMMONS", "Originating summons", 8),
                Sheet("AFFIDAVIT", "First affirmation of Tang Oi Yee", 22),
            ),
            matter="ML/AR/0077",
        ),
        Envelope(
            RIVAL,
            33,
            "15:14",
            "Affirmation in opposition",
            (Sheet("AFFIDAVIT", "Affirmation of Philip Ashe", 20),),
        ),
        Envelope(
            LAWYER,
            1,
            "14:08",
            "Affirmation of Tang Oi Yee (4th)",
            (Sheet("AFFIDAVIT", "Affirmation of Tang Oi Yee (4th)", 11),),
            Ending.CLAIMED,
            matter="ML/AR/0077",
        ),
    ),
)

LOTUS = Story(
    "HCIP",
    (
        Side("PLAINTIFF", "Lotus Lane Tea House Limited", "蓮香里茶室有限公司", by=RIVAL),
        Side("DEFENDANT", "Lotus Land Beverages Limited", "蓮鄉飲品有限公司", by=LAWYER),
    ),
    "Passing off and infringement of a registered trade mark",
    (
        Envelope(RIVAL, 45, "12:30", "Writ of summons", (Sheet("WRIT", "Writ of summons", 13),)),
        Envelope(
            LAWYER,
            1,
            "15:55",
            "Acknowledgment of service",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service", 3),),
            Ending.RECEIVED,
        ),
    ),
)

NG_FAMILY = Story(
    "CACV",
    (
        Side("APPELLANT", "Ng Yuk Lan", "吳玉蘭", PERSON, by=LAWYER),
        Side(
            "RESPONDENT",
            "Incorporated Owners of Fook Wing Mansion",
            "福榮大廈業主立案法團",
            PartyKind.OTHER,
            by=RIVAL,
        ),
    ),
    "Appeal: deed of mutual covenant, common parts",
    (
        Envelope(
            LAWYER,
            29,
            "09:48",
            "Notice of appeal",
            (
                Sheet("NOTICE_OF_APPEAL", "Notice of appeal", 9),
                Sheet("DECISION_BELOW", "Judgment of 12 September", 30),
            ),
            matter="ML/BM/4410",
        ),
        Envelope(
            RIVAL, 9, "17:55", "Respondent’s notice", (Sheet("RESPONDENTS_NOTICE", "Respondent’s notice", 6),)
        ),
        Envelope(
            LAWYER,
            3,
            "11:20",
            "Skeleton argument",
            (
                Sheet("SKELETON_ARGUMENT", "Skeleton argument for the Appellant", 26),
                Sheet("LIST_OF_AUTHORITIES", "List of authorities", 6),
            ),
            Ending.DRAFT,
            matter="ML/BM/4410",
        ),
    ),
    judge="judge@demo.test",
)

SEALED_MATTER = Story(
    "HCA",
    (
        Side("PLAINTIFF", "Harrow Peak Capital Limited", "峻峰資本有限公司", by=RIVAL),
        Side("DEFENDANT", "Kenneth Sum", "岑建德", PERSON),
    ),
    "Breach of confidence: injunction without notice",
    (
        Envelope(
            RIVAL,
            20,
            "08:52",
            "Writ of summons",
            (Sheet("WRIT", "Writ of summons", 11),),
            urgent="Application without notice.",
            clerk="registrar@demo.test",
        ),
    ),
    security=SecurityLevel.SEALED,
    judge="judge@demo.test",
)

HIGH_COURT = (GOLDEN_WHARF, PO_SHING, MERIDIAN, SUNWAH, LOTUS, NG_FAMILY, SEALED_MATTER)
