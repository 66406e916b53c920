"""Cases in which the other side was served and comes on record by its notice, and those of the smaller courts."""

from causeway.cases.tables import PartyKind
from causeway.demo.story import Ending, Envelope, Sheet, Side, Story

LAWYER, PARTNER, RIVAL = "lawyer@demo.test", "partner@demo.test", "rival@demo.test"
PERSON = PartyKind.INDIVIDUAL

FERRY = Story(
    "HCPI",
    (
        Side("PLAINTIFF", "Mok Tin Yau", "莫天佑", PERSON, by=LAWYER),
        Side("DEFENDANT", "Island Star Ferry Services Limited", "島星渡輪有限公司", by=RIVAL, by_notice=True),
    ),
    "Personal injuries: gangway of a ferry",
    (
        Envelope(
            LAWYER,
            60,
            "15:05",
            "Writ of summons",
            (
                Sheet("WRIT", "Writ of summons", 9),
                Sheet("STATEMENT_OF_DAMAGES", "Statement of damages", 8),
            ),
            matter="ML/PI/5093",
        ),
        Envelope(
            RIVAL,
            47,
            "11:32",
            "Acknowledgment of service",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service", 3),),
        ),
        Envelope(RIVAL, 19, "16:02", "Defence", (Sheet("DEFENCE", "Defence", 11),)),
    ),
)

SCAFFOLD = Story(
    "DCPI",
    (
        Side("PLAINTIFF", "Yip Chun Hung", "葉俊雄", PERSON, by=PARTNER),
        Side(
            "DEFENDANT",
            "Wing Tat Decoration Company",
            "永達裝飾公司",
            PartyKind.FIRM,
            by=RIVAL,
            by_notice=True,
        ),
    ),
    "Personal injuries: fall from a ladder",
    (
        Envelope(PARTNER, 30, "10:40", "Writ of summons", (Sheet("WRIT", "Writ of summons", 7),)),
        Envelope(
            RIVAL,
            1,
            "11:05",
            "Notice to act",
            (Sheet("NOTICE_TO_ACT", "Notice to act for the Defendant", 3),),
            Ending.RECEIVED,
        ),
    ),
)

STALL = Story(
    "S",
    (
        Side(
            "INFORMANT",
            "Incorporated Owners of Tung Shing Building",
            "東成大廈業主立案法團",
            PartyKind.OTHER,
            by=PARTNER,
        ),
        Side("DEFENDANT", "Fresh Corner Provisions Limited", "鮮角食品有限公司"),
    ),
    "Private summons: obstruction of a common passage",
    (
        Envelope(
            PARTNER,
            25,
            "14:31",
            "Information for a summons",
            (Sheet("SUMMONS_INFORMATION", "Information for a summons", 4),),
        ),
    ),
    venue="ES",
)

UNPAID_BILL = Story(
    "SCTC",
    (
        Side("CLAIMANT", "Lam & Partners (a firm)", "林氏律師行", PartyKind.FIRM, by=PARTNER),
        Side("DEFENDANT", "Sai Wan Marine Supplies Limited", "西環船具有限公司"),
    ),
    "Unpaid bill for work done",
    (
        Envelope(
            PARTNER,
            22,
            "09:31",
            "Claim",
            (Sheet("SCT_FORM_1_2", "Claim, Forms 1 and 2", 3),),
        ),
    ),
    claim_cents=420_000,
)

SERVED = (FERRY, SCAFFOLD, STALL, UNPAID_BILL)
