"""A case of each of the High Court's rarer types, which the demonstration's court has opened already."""

from datetime import date

from causeway.cases.tables import PartyKind
from causeway.demo.story import Ending, Envelope, Sheet, Side, Story

LAWYER, PARTNER, RIVAL = "lawyer@demo.test", "partner@demo.test", "rival@demo.test"
PERSON, PUBLIC_BODY = PartyKind.INDIVIDUAL, PartyKind.GOVERNMENT

OPENED = {
    "CAMP": date(2025, 6, 30),
    "HCAP": date(2026, 4, 24),
    "HCMA": date(2026, 2, 27),
    "HCCP": date(2026, 2, 27),
    "HCZZ": date(2026, 7, 10),
}
"""From when each may be filed electronically in this court: invented, as no notice has said so yet."""

LEAVE_TO_APPEAL = Story(
    "CAMP",
    (
        Side("APPLICANT", "Bright Harvest Foods Limited", "豐碩食品有限公司", by=LAWYER),
        Side("RESPONDENT", "Kwan Lai Har", "關麗霞", PERSON, by=RIVAL),
    ),
    "Leave to appeal out of time against an assessment of damages",
    (
        Envelope(
            LAWYER,
            41,
            "14:26",
            "Summons for leave to appeal",
            (
                Sheet("SUMMONS_LEAVE_TO_APPEAL", "Summons for leave to appeal", 5),
                Sheet("AFFIDAVIT", "Affirmation of Chan Mei-ling", 9),
            ),
            matter="ML/AP/0117",
        ),
    ),
)

PROBATE = Story(
    "HCAP",
    (
        Side("PLAINTIFF", "Poon Sau Ying", "潘秀英", PERSON, by=PARTNER),
        Side("DEFENDANT", "Poon Kwok Wah", "潘國華", PERSON, by=RIVAL),
    ),
    "Probate: the validity of a will made on 3 May 2024",
    (
        Envelope(
            PARTNER,
            58,
            "11:52",
            "Writ of summons",
            (Sheet("WRIT", "Writ of summons", 10),),
            matter="CKL/PR/044",
        ),
        Envelope(
            RIVAL,
            44,
            "15:31",
            "Acknowledgment of service",
            (Sheet("ACKNOWLEDGMENT_OF_SERVICE", "Acknowledgment of service", 3),),
        ),
    ),
)

MAGISTRACY_APPEAL = Story(
    "HCMA",
    (
        Side("APPELLANT", "Tsui Wing Hong", "徐永康", PERSON, by=LAWYER),
        Side("RESPONDENT", "HKSAR", "香港特別行政區", PUBLIC_BODY),
    ),
    "Appeal against conviction: careless driving",
    (
        Envelope(
            LAWYER,
            36,
            "10:44",
            "Notice of appeal",
            (Sheet("NOTICE_OF_APPEAL_MAGISTRACY", "Notice of appeal", 4),),
            matter="ML/CR/0610",
        ),
    ),
)

CRIMINAL_MISCELLANEOUS = Story(
    "HCCP",
    (
        Side("APPLICANT", "Lo Chun Fai", "盧俊輝", PERSON, by=RIVAL),
        Side("RESPONDENT", "HKSAR", "香港特別行政區", PUBLIC_BODY),
    ),
    "Application for bail pending trial",
    (
        Envelope(
            RIVAL,
            29,
            "09:17",
            "Application for bail",
            (Sheet("SUMMONS_OR_APPLICATION_CRIMINAL", "Application for bail", 4),),
        ),
    ),
)

INTENDED_ACTION = Story(
    "HCZZ",
    (
        Side("INTENDED_PLAINTIFF", "Meridian Harbour Properties Limited", "子午港置業有限公司", by=LAWYER),
        Side("INTENDED_DEFENDANT", "Sino Peak Engineering Limited", "華峰工程有限公司"),
    ),
    "Discovery before action: records of a piling contract",
    (
        Envelope(
            LAWYER,
            25,
            "16:38",
            "Application for discovery before action",
            (
                Sheet("INTENDED_ACTION_APPLICATION", "Application in an intended action", 6),
                Sheet("AFFIDAVIT", "Affirmation of Yu Pak Hei", 11),
            ),
            Ending.ACCEPTED,
            matter="ML/CN/21007",
        ),
    ),
)

RARER_TYPES = (LEAVE_TO_APPEAL, PROBATE, MAGISTRACY_APPEAL, CRIMINAL_MISCELLANEOUS, INTENDED_ACTION)
