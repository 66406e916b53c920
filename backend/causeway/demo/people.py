"""The people and firms of the demonstration; every one of them is invented."""

from dataclasses import dataclass

from causeway.accounts.actor import Role

PASSWORD = "Causeway-demo-2026"  # noqa: S105  (printed on the sign-in page of a demonstration, and refused in production)


@dataclass(frozen=True)
class Firm:
    """A law firm with its branches `(code, English, Chinese)`.

    `deposit_cents` is what it first pays in; after the stories have been played `available_cents` are left.
    """

    key: str
    name_en: str
    name_zh: str
    branches: tuple[tuple[str, str, str], ...]
    deposit_cents: int
    available_cents: int
    branch_deposit_cents: int = 0
    """What is in the account of its last branch, if that has one: its first deposit, and what is moved there."""


@dataclass(frozen=True)
class Person:
    """Somebody who can sign in; `who` is what the sign-in page says of them."""

    email: str
    name_en: str
    name_zh: str
    title: str
    roles: tuple[Role, ...]
    who: str
    firm: str | None = None
    sign_off: bool = False


FIRMS = (
    Firm(
        "lam",
        "Lam & Partners",
        "林氏律師行",
        (("HQ", "Central", "中環"), ("KLN", "Kowloon", "九龍")),
        2_896_000,
        2_000_000,
        341_200,
    ),
    Firm("harcourt", "Harcourt Wong LLP", "夏愨黃律師行", (("HQ", "Admiralty", "金鐘"),), 735_200, 300_000),
    Firm("chambers", "Old Bailey Chambers", "奧卑利大律師事務所", (("HQ", "Central", "中環"),), 0, 0),
)

OU, PA, SA = Role.ORGANISATION_USER, Role.PRIMARY_ADMINISTRATOR, Role.SECONDARY_ADMINISTRATOR

PEOPLE = (
    Person(
        "lawyer@demo.test", "Chan Mei-ling", "陳美玲", "Solicitor", (OU,), "Solicitor, Lam & Partners", "lam"
    ),
    Person(
        "partner@demo.test",
        "Lam Chi-keung",
        "林志強",
        "Partner",
        (OU,),
        "Supervising solicitor, Lam & Partners, with sign-off right",
        "lam",
        sign_off=True,
    ),
    Person(
        "admin@demo.test",
        "Ho Wai-yee",
        "何慧儀",
        "Office manager",
        (PA,),
        "Primary administrator, Lam & Partners",
        "lam",
    ),
    Person(
        "rival@demo.test",
        "Jonathan Wong",
        "黃俊仁",
        "Solicitor",
        (OU,),
        "Solicitor, Harcourt Wong LLP, the other side",
        "harcourt",
    ),
    Person(
        "counsel@demo.test",
        "Adeline Kwok",
        "郭雅琳",
        "Barrister",
        (OU,),
        "Barrister, shared into one case",
        "chambers",
    ),
    Person(
        "litigant@demo.test",
        "Yeung Siu-fan",
        "楊小芬",
        "",
        (Role.INDIVIDUAL,),
        "Litigant in person",
    ),
    Person(
        "clerk@demo.test",
        "Tam Man-ting",
        "譚敏婷",
        "Registry clerk",
        (Role.REGISTRY_CLERK,),
        "Registry clerk, High Court",
    ),
    Person(
        "clerk2@demo.test",
        "Leung Ka-ho",
        "梁家豪",
        "Registry clerk",
        (Role.REGISTRY_CLERK,),
        "Registry clerk, High Court",
    ),
    Person("registrar@demo.test", "Fung Pui-shan", "馮佩珊", "Registrar", (Role.REGISTRAR,), "Registrar"),
    Person("judge@demo.test", "The Hon. Mr Justice Kwan", "關法官", "Judge", (Role.JUDGE,), "Judge"),
    Person(
        "accounts@demo.test",
        "Cheung Lai-kuen",
        "張麗娟",
        "Accounts clerk",
        (Role.ACCOUNTS_CLERK,),
        "Accounts clerk",
    ),
    Person(
        "accounts2@demo.test",
        "Poon Chi-wai",
        "潘志偉",
        "Accounts clerk",
        (Role.ACCOUNTS_CLERK,),
        "Accounts clerk, a second person",
    ),
    Person(
        "sysadmin@demo.test",
        "Ng Tsz-kin",
        "吳子健",
        "System administrator",
        (Role.SYSTEM_ADMINISTRATOR,),
        "System administrator",
    ),
)


APPLICANT_FIRM = Firm("tsang", "Tsang, Yip & Company", "曾葉律師行", (("HQ", "Wan Chai", "灣仔"),), 0, 0)
APPLICANT = Person(
    "tsang@demo.test",
    "Tsang Wing-sze",
    "曾詠詩",
    "Principal solicitor",
    (PA, OU),
    "Principal of a firm whose registration awaits the registry",
    "tsang",
    sign_off=True,
)
"""A registration for the registry to decide on; nobody signs in with it before that."""


def sign_ins() -> list[dict[str, str]]:
    """Return who can sign in, for the start of the server and the sign-in page of a demonstration."""
    return [{"email": person.email, "who": person.who} for person in PEOPLE]
