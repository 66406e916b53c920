"""Accounts through the public contract: register, follow the link, sign in, see oneself, and nobody else's."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from sqlmodel import select

from causeway.accounts.actor import PUBLIC, Role
from causeway.accounts.tables import AccountStatus, Session
from causeway.graphql.contract.context import GraphQLContext
from causeway.kit.context import Context
from causeway.kit.passwords import Passwords
from tests.accounts.builders import PASSWORD, Postbox, deliver, firm, person, signed_in
from tests.graphql.features.accounts.browser import PROBLEM, SIGN_IN, VIEWER, Browser, schema

EMAIL = "yeung@example.test"


REGISTER = (
    "mutation ($input: RegisterIndividualInput!) { registerIndividual(input: $input) { __typename"
    f" ... on Registered {{ email }} {PROBLEM} }} }}"
)
VERIFY = (
    "mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { __typename"
    f" ... on EmailVerified {{ email status }} {PROBLEM} }} }}"
)


@pytest.fixture
async def browser(context: Context) -> AsyncIterator[Browser]:
    made = Browser(context)
    yield made
    made.passwords.close()


async def test_a_litigant_registers_follows_the_link_and_signs_in(context: Context, browser: Browser):
    given = {"email": EMAIL, "password": PASSWORD, "nameEn": "Yeung Siu-fan", "nameZh": "楊小芬"}
    answer = await browser.ask(REGISTER, input=given)
    assert answer["registerIndividual"] == {"__typename": "Registered", "email": EMAIL}
    postbox = Postbox()
    await deliver(context, postbox)
    answer = await browser.ask(VERIFY, input={"token": postbox.token(EMAIL)})
    assert answer["verifyEmail"] == {"__typename": "EmailVerified", "email": EMAIL, "status": "ACTIVE"}
    assert await browser.sign_in(EMAIL) == {
        "__typename": "SignIn",
        "token": None,
        "stepUpRequired": False,
        "viewer": {
            "user": {"nameEn": "Yeung Siu-fan", "email": EMAIL, "status": "ACTIVE"},
            "organisation": None,
            "branch": None,
            "roles": ["INDIVIDUAL"],
            "mayFile": True,
            "language": "EN",
        },
    }


@pytest.mark.parametrize("secure", [False, True])
async def test_the_cookies_are_for_us_alone(context: Context, browser: Browser, secure: bool):
    await person(context, EMAIL, Role.INDIVIDUAL)
    browser.secure = secure
    await browser.sign_in(EMAIL)
    prefix = "__Host-" if secure else ""
    assert sorted(browser.cookies) == [f"{prefix}causeway", f"{prefix}causeway-device"]
    for cookie in browser.set_cookies:
        flags = {
            part.strip().partition("=")[0].lower(): part.partition("=")[2] for part in cookie.split(";")[1:]
        }
        assert "httponly" in flags
        assert flags["samesite"] == "lax"
        assert flags["path"] == "/"
        assert ("secure" in flags) is secure
        assert "domain" not in flags
    assert len(browser.set_cookies) == 2


async def test_a_mobile_app_gets_a_token_and_no_cookie(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    answer = await browser.sign_in(EMAIL, use="MOBILE")
    assert len(answer["token"]) == 43
    assert browser.set_cookies == []


@pytest.mark.parametrize("use", ["MOBILE", "BROWSER"])
async def test_signing_in_says_when_the_session_is_over(context: Context, browser: Browser, use: str):
    await person(context, EMAIL, Role.INDIVIDUAL)
    asked = SIGN_IN.replace("{ token ", "{ expiresAt ")
    told = (await browser.ask(asked, email=EMAIL, password=PASSWORD, **{"for": use}))["signIn"]["expiresAt"]
    async with context.database.reading() as session:
        ends = (await session.exec(select(Session.expires_at))).one()
    assert datetime.fromisoformat(told) == ends.replace(microsecond=0)
    assert ends > context.clock.now()


async def test_signing_out_takes_the_cookie_back(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    browser.actor = (await signed_in(context, EMAIL)).actor
    answer = await browser.ask("mutation { signOut { ... on SignedOut { ok } } }")
    assert answer == {"signOut": {"ok": True}}
    (cookie,) = browser.set_cookies
    assert cookie.startswith('causeway=""; ')
    assert "Max-Age=0" in cookie


async def test_a_wrong_password_and_an_unknown_address_get_the_same_problem(
    context: Context, browser: Browser
):
    await person(context, EMAIL, Role.INDIVIDUAL)
    wrong = await browser.sign_in(EMAIL, "not the password")
    unknown = await browser.sign_in("nobody@example.test")
    assert wrong == unknown
    assert wrong["code"] == "SIGN_IN_FAILED"
    assert browser.set_cookies == []


async def test_registering_an_address_in_use_looks_the_same(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    given = {"email": EMAIL, "password": PASSWORD, "nameEn": "Somebody"}
    answer = await browser.ask(REGISTER, input=given)
    assert answer["registerIndividual"] == {"__typename": "Registered", "email": EMAIL}


async def test_everything_wrong_is_said_at_once(browser: Browser):
    given = {"email": "nobody", "password": "short", "nameEn": ""}
    answer = (await browser.ask(REGISTER, input=given))["registerIndividual"]
    assert answer["code"] == "INVALID"
    assert [found["path"] for found in answer["fields"]] == [["email"], ["nameEn"], ["password"]]


async def test_a_full_queue_says_when_to_come_back(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    browser.passwords = Passwords(memory_kib=8, passes=1, slots=1, waiting=-1)
    answer = await browser.sign_in(EMAIL)
    assert answer["code"] == "BUSY"
    assert browser.headers["retry-after"] == "2"


async def test_nobody_is_the_viewer_of_nothing(browser: Browser):
    assert await browser.ask(f"{{ viewer {VIEWER} }}") == {"viewer": None}


async def test_the_registry_approves(context: Context, browser: Browser):
    document = (
        "mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { __typename"
        f" {PROBLEM} }} }}"
    )
    given = {
        "email": EMAIL,
        "password": PASSWORD,
        "nameEn": "Lam Chi-keung",
        "organisationNameEn": "Lam & Partners",
        "kind": "LAW_FIRM",
        "branchCode": "HQ",
    }
    answer = await browser.ask(document, input=given)
    assert answer["registerOrganisation"] == {"__typename": "Registered"}
    postbox = Postbox()
    await deliver(context, postbox)
    await browser.ask(VERIFY, input={"token": postbox.token(EMAIL)})
    assert (await browser.sign_in(EMAIL))["code"] == "ACCOUNT_NOT_READY"
    await person(context, "clerk@example.test", Role.REGISTRY_CLERK)
    clerk = Browser(context, actor=(await signed_in(context, "clerk@example.test")).actor)
    pending = "{ pendingRegistrations { totalCount nodes { id email status organisation { nameEn } } } }"
    (waiting,) = (await clerk.ask(pending))["pendingRegistrations"]["nodes"]
    assert (waiting["email"], waiting["organisation"]) == (EMAIL, {"nameEn": "Lam & Partners"})
    approve = (
        "mutation ($id: ID!) { approveRegistration(input: {userId: $id}) { ... on User { email status }"
        f" {PROBLEM} }} }}"
    )
    answer = await clerk.ask(approve, id=waiting["id"])
    assert answer["approveRegistration"] == {"email": EMAIL, "status": "ACTIVE"}
    assert (await clerk.ask(pending))["pendingRegistrations"]["totalCount"] == 0
    viewer = (await browser.sign_in(EMAIL))["viewer"]
    assert viewer["roles"] == ["ORGANISATION_USER", "PRIMARY_ADMINISTRATOR"]
    assert (viewer["organisation"], viewer["branch"]) == ({"nameEn": "Lam & Partners"}, {"code": "HQ"})


async def test_the_list_of_registrations_is_the_registrys(context: Context):
    await person(context, EMAIL, Role.INDIVIDUAL, status=AccountStatus.ACTIVE)
    actor = (await signed_in(context, EMAIL)).actor
    surroundings = GraphQLContext(context, actor)
    answer = await schema.execute("{ pendingRegistrations { totalCount } }", context_value=surroundings)
    await surroundings.close()
    assert answer.errors is not None
    assert [error.extensions for error in answer.errors] == [{"code": "FORBIDDEN"}]


async def test_colleagues_see_addresses_and_strangers_do_not(context: Context):
    home, rival = await firm(context), await firm(context, "Harcourt Wong LLP")
    await person(context, EMAIL, Role.ORGANISATION_USER, organisation=home)
    await person(context, "chan@example.test", Role.ORGANISATION_USER, organisation=home)
    await person(context, "rival@example.test", Role.ORGANISATION_USER, organisation=rival)
    mine = Browser(context, actor=(await signed_in(context, EMAIL)).actor)
    members = "{ viewer { organisation { nameEn branches { code } members { id email } } } }"
    organisation = (await mine.ask(members))["viewer"]["organisation"]
    assert [member["email"] for member in organisation["members"]] == [EMAIL, "chan@example.test"]
    assert organisation["branches"] == [{"code": "HQ"}]


async def test_sessions_are_listed_and_revoked(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    phone = await signed_in(context, EMAIL)
    browser.actor = (await signed_in(context, EMAIL)).actor
    listed = (await browser.ask("{ sessions { id kind current userAgent ip } }"))["sessions"]
    assert sorted(session["current"] for session in listed) == [False, True]
    other = next(session for session in listed if not session["current"])
    revoke = f"mutation ($id: ID!) {{ revokeSession(input: {{sessionId: $id}}) {{ __typename {PROBLEM} }} }}"
    assert await browser.ask(revoke, id=other["id"]) == {"revokeSession": {"__typename": "SignedOut"}}
    listed = (await browser.ask("{ sessions { id current } }"))["sessions"]
    assert [session["current"] for session in listed] == [True]
    assert phone.session.id != browser.actor.session_id


async def test_the_viewer_changes_language_and_is_answered_in_it(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    browser.actor = (await signed_in(context, EMAIL)).actor
    update = (
        "mutation { updateViewer(input: {language: ZH_HANT, density: COMPACT}) {"
        " ... on Viewer { language density counts { returned drafts inCourt queue } } } }"
    )
    assert (await browser.ask(update))["updateViewer"] == {
        "language": "ZH_HANT",
        "density": "COMPACT",
        "counts": {"returned": 0, "drafts": 0, "inCourt": 0, "queue": None},
    }


async def test_the_password_is_changed(context: Context, browser: Browser):
    await person(context, EMAIL, Role.INDIVIDUAL)
    browser.actor = (await signed_in(context, EMAIL)).actor
    change = (
        "mutation ($old: String!, $new: String!) {"
        f" changePassword(input: {{currentPassword: $old, newPassword: $new}}) {{ __typename {PROBLEM} }} }}"
    )
    wrong = (await browser.ask(change, old="wrong", new="another long password"))["changePassword"]
    assert [found["path"] for found in wrong["fields"]] == [["currentPassword"]]
    right = await browser.ask(change, old=PASSWORD, new="another long password")
    assert right == {"changePassword": {"__typename": "Viewer"}}
    assert (await browser.sign_in(EMAIL, "another long password"))["__typename"] == "SignIn"


async def test_an_administrator_invites(context: Context, browser: Browser):
    home = await firm(context)
    await person(context, "admin@example.test", Role.PRIMARY_ADMINISTRATOR, organisation=home)
    browser.actor = (await signed_in(context, "admin@example.test")).actor
    invite = (
        "mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {"
        f" __typename ... on Invited {{ email }} {PROBLEM} }} }}"
    )
    answer = await browser.ask(invite, input={"email": EMAIL, "nameEn": "Yeung Siu-fan"})
    assert answer["inviteMember"] == {"__typename": "Invited", "email": EMAIL}
    postbox = Postbox()
    await deliver(context, postbox)
    token = postbox.token(EMAIL)
    refused = (await browser.ask(VERIFY, input={"token": token}))["verifyEmail"]
    assert [found["path"] for found in refused["fields"]] == [["password"]]
    await browser.ask(VERIFY, input={"token": token, "password": PASSWORD})
    viewer = (await browser.sign_in(EMAIL))["viewer"]
    assert (viewer["organisation"], viewer["roles"]) == ({"nameEn": "Lam & Partners"}, ["ORGANISATION_USER"])
    browser.actor = PUBLIC
