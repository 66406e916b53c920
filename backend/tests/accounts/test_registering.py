"""Registering: one answer for all, a link that confirms its own registration, and the registry's decision."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, select

from causeway.accounts.actor import PUBLIC, Actor, Role
from causeway.accounts.commands.decide_registration import (
    ApproveRegistration,
    DeclineRegistration,
    approve_registration,
    decline_registration,
)
from causeway.accounts.commands.invite_member import InviteMember, invite_member
from causeway.accounts.commands.register_individual import RegisterIndividual, register_individual
from causeway.accounts.commands.register_organisation import RegisterOrganisation, register_organisation
from causeway.accounts.commands.verify_email import VerifyEmail, verify_email
from causeway.accounts.queries import current_membership, user_by_email
from causeway.accounts.rules import HeldBack
from causeway.accounts.tables import AccountStatus, Organisation, OrganisationKind, OrganisationStatus, User
from causeway.kit.clock import FixedClock
from causeway.kit.context import Context
from causeway.kit.errors import Conflict, Forbidden, Invalid, ProblemCode, Refusal
from tests.accounts.builders import (
    PASSWORD,
    Postbox,
    clerk,
    deliver,
    firm,
    person,
    quick_passwords,
    signed_in,
)

EMAIL = "yeung@example.test"


async def individual(
    email: str = EMAIL, password: str = PASSWORD, name: str = "Yeung Siu-fan"
) -> RegisterIndividual:
    return RegisterIndividual(email, await quick_passwords().hash(password), name, network="203.0.113.0/24")


async def organisation(email: str = EMAIL) -> RegisterOrganisation:
    return RegisterOrganisation(
        email,
        await quick_passwords().hash(PASSWORD),
        "Lam Chi-keung",
        "Lam & Partners",
        OrganisationKind.LAW_FIRM,
        branch_code="hq",
    )


async def account(context: Context, email: str = EMAIL) -> User:
    async with context.database.reading() as session:
        user = await user_by_email(session, email)
    assert user is not None
    return user


async def verified(context: Context, email: str = EMAIL) -> Postbox:
    postbox = Postbox()
    await deliver(context, postbox)
    await context.run(verify_email, VerifyEmail(postbox.token(email)), actor=PUBLIC)
    return postbox


async def test_an_individual_is_active_once_the_link_was_followed(context: Context):
    await context.run(register_individual, await individual(" Yeung@Example.TEST "), actor=PUBLIC)
    assert (await account(context)).status is AccountStatus.UNVERIFIED
    with pytest.raises(Refusal) as refused:
        await signed_in(context, EMAIL)
    assert refused.value.code is ProblemCode.SIGN_IN_FAILED
    await verified(context)
    opened = await signed_in(context, "YEUNG@example.test")
    assert opened.actor.roles == {Role.INDIVIDUAL}
    assert opened.actor.organisation_id is None


async def test_an_organisation_waits_for_the_registry(context: Context):
    await context.run(register_organisation, await organisation(), actor=PUBLIC)
    await verified(context)
    user = await account(context)
    assert user.status is AccountStatus.PENDING_APPROVAL
    with pytest.raises(Refusal) as refused:
        await signed_in(context, EMAIL)
    assert refused.value.code is ProblemCode.ACCOUNT_NOT_READY
    with pytest.raises(Forbidden):
        await context.run(approve_registration, ApproveRegistration(user.id), actor=PUBLIC)
    await context.run(approve_registration, ApproveRegistration(user.id), actor=clerk())
    opened = await signed_in(context, EMAIL)
    assert opened.actor.roles == {Role.PRIMARY_ADMINISTRATOR, Role.ORGANISATION_USER}
    assert opened.actor.organisation_id is not None
    assert opened.actor.branch_id is not None
    with pytest.raises(Conflict):
        await context.run(approve_registration, ApproveRegistration(user.id), actor=clerk())


async def test_a_declined_registration_says_why_by_mail_and_lets_nobody_in(context: Context):
    await context.run(register_organisation, await organisation(), actor=PUBLIC)
    postbox = await verified(context)
    user = await account(context)
    with pytest.raises(Invalid) as refused:
        await context.run(decline_registration, DeclineRegistration(user.id, " "), actor=clerk())
    assert refused.value.code is ProblemCode.REASON_REQUIRED
    await context.run(decline_registration, DeclineRegistration(user.id, "No such firm."), actor=clerk())
    await deliver(context, postbox)
    assert "No such firm." in postbox.to(EMAIL)[-1].text
    async with context.database.reading() as session:
        assert await current_membership(session, user.id) is None
        declined = (await session.exec(select(Organisation))).one()
    assert declined.status is OrganisationStatus.DECLINED
    with pytest.raises(Refusal) as not_ready:
        await signed_in(context, EMAIL)
    assert not_ready.value.code is ProblemCode.ACCOUNT_NOT_READY


async def test_whoever_was_declined_registers_again_and_can_be_approved(context: Context):
    await context.run(register_organisation, await organisation(), actor=PUBLIC)
    await verified(context)
    user = await account(context)
    await context.run(decline_registration, DeclineRegistration(user.id, "No such firm."), actor=clerk())
    await context.run(register_organisation, await organisation(), actor=PUBLIC)
    await verified(context)
    assert (await account(context)).status is AccountStatus.PENDING_APPROVAL
    assert (await account(context)).decision_reason is None
    await context.run(approve_registration, ApproveRegistration(user.id), actor=clerk())
    opened = await signed_in(context, EMAIL)
    async with context.database.reading() as session:
        firms = (await session.exec(select(Organisation).order_by(col(Organisation.id)))).all()
    assert [firm.status for firm in firms] == [OrganisationStatus.DECLINED, OrganisationStatus.ACTIVE]
    assert opened.actor.organisation_id == firms[1].id


async def test_an_address_in_use_gets_the_same_answer_and_its_owner_a_letter(context: Context):
    owner = await person(context, EMAIL, Role.INDIVIDUAL)
    new = await context.run(register_individual, await individual("new@example.test"), actor=PUBLIC)
    used = await context.run(
        register_individual, await individual(password="stranger's password"), actor=PUBLIC
    )
    organised = await context.run(register_organisation, await organisation(), actor=PUBLIC)
    assert (new, used, organised) == (None, None, None)
    postbox = Postbox()
    await deliver(context, postbox)
    assert [mail.subject for mail in postbox.to(EMAIL)] == ["You have an account already"] * 2
    assert "#token=" not in postbox.to(EMAIL)[0].text
    assert (await account(context)).password_hash == owner.password_hash
    assert (await signed_in(context, EMAIL)).actor.user_id == owner.id


async def test_a_link_confirms_its_own_registration_and_no_other(context: Context):
    """A stranger registers somebody's address, before and after its owner does: the owner's link is the owner's."""
    stranger = await individual(password="the stranger's own", name="Stranger")
    await context.run(register_individual, stranger, actor=PUBLIC)
    await context.run(register_individual, await individual(), actor=PUBLIC)
    await context.run(register_individual, stranger, actor=PUBLIC)
    postbox = Postbox()
    await deliver(context, postbox)
    mine = next(mail for mail in postbox.to(EMAIL) if "Yeung Siu-fan" in mail.text)
    token = mine.text.partition("#token=")[2].split()[0]
    await context.run(verify_email, VerifyEmail(token), actor=PUBLIC)
    assert (await account(context)).name_en == "Yeung Siu-fan"
    await signed_in(context, EMAIL)
    # The stranger's links are dead now, or they would replace the owner's password.
    with pytest.raises(Invalid) as used:
        await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    assert used.value.code is ProblemCode.CONFLICT
    await signed_in(context, EMAIL)


async def test_a_link_works_once_and_not_for_ever(context: Context, clock: FixedClock):
    await context.run(register_individual, await individual(), actor=PUBLIC)
    postbox = Postbox()
    await deliver(context, postbox)
    clock.advance(timedelta(hours=24))
    with pytest.raises(Invalid) as late:
        await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    assert late.value.code is ProblemCode.NOT_FOUND
    assert (await account(context)).status is AccountStatus.UNVERIFIED
    await context.run(register_individual, await individual(), actor=PUBLIC)
    await deliver(context, postbox)
    await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    with pytest.raises(Invalid) as again:
        await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    assert again.value.code is ProblemCode.CONFLICT


async def test_an_address_is_not_flooded_with_mail(context: Context, clock: FixedClock):
    for _ in range(10):
        await context.run(register_individual, await individual(), actor=PUBLIC)
    postbox = Postbox()
    await deliver(context, postbox)
    assert len(postbox.mails) == 3
    clock.advance(timedelta(hours=1))
    await context.run(register_individual, await individual(), actor=PUBLIC)
    await deliver(context, postbox)
    assert len(postbox.mails) == 4


async def test_a_network_registers_only_so_many(context: Context):
    for number in range(10):
        await context.run(register_individual, await individual(f"a{number}@example.test"), actor=PUBLIC)
    with pytest.raises(HeldBack):
        await context.run(register_individual, await individual("a10@example.test"), actor=PUBLIC)
    elsewhere = replace(await individual("a10@example.test"), network="198.51.100.0/24")
    await context.run(register_individual, elsewhere, actor=PUBLIC)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"email": "nobody"}, "email"),
        ({"email": "a@b@example.test"}, "email"),
        ({"name_en": "  "}, "nameEn"),
        ({"name_en": "x" * 201}, "nameEn"),
        ({"name_zh": "字" * 101}, "nameZh"),
        ({"name_en": "You won! https://evil.example"}, "nameEn"),
        ({"name_en": "two\nlines"}, "nameEn"),
    ],
)
async def test_what_is_wrong_is_named(context: Context, changes: dict[str, str], path: str):
    with pytest.raises(Invalid) as refused:
        await context.run(register_individual, replace(await individual(), **changes), actor=PUBLIC)
    assert [field.path for field in refused.value.fields] == [(path,)]


async def administrator(context: Context) -> Actor:
    home = await firm(context)
    user = await person(context, "admin@example.test", Role.PRIMARY_ADMINISTRATOR, organisation=home)
    return Actor(user.id, home.id, None, frozenset({Role.PRIMARY_ADMINISTRATOR}))


async def test_an_invited_person_chooses_a_password_and_joins(context: Context):
    inviter = await administrator(context)
    invitation = InviteMember(EMAIL, "Yeung Siu-fan", title="Solicitor")
    await context.run(invite_member, invitation, actor=inviter)
    postbox = Postbox()
    await deliver(context, postbox)
    assert "/verify-email?for=invitation#token=" in postbox.mails[0].text
    assert postbox.mails[0].subject == "You are invited to join Lam & Partners"
    with pytest.raises(Invalid) as refused:
        await context.run(verify_email, VerifyEmail(postbox.token(EMAIL)), actor=PUBLIC)
    assert [field.path for field in refused.value.fields] == [("password",)]
    chosen = await quick_passwords().hash(PASSWORD)
    await context.run(verify_email, VerifyEmail(postbox.token(EMAIL), chosen), actor=PUBLIC)
    opened = await signed_in(context, EMAIL)
    assert opened.actor.organisation_id == inviter.organisation_id
    assert opened.actor.roles == {Role.ORGANISATION_USER}
    with pytest.raises(Conflict):
        await context.run(invite_member, invitation, actor=inviter)


async def test_an_invitation_cannot_take_over_an_account(context: Context):
    inviter = await administrator(context)
    owner = await person(context, EMAIL, Role.INDIVIDUAL)
    await context.run(invite_member, InviteMember(EMAIL, "Another name"), actor=inviter)
    postbox = Postbox()
    await deliver(context, postbox)
    other = await quick_passwords().hash("another password")
    await context.run(verify_email, VerifyEmail(postbox.token(EMAIL), other), actor=PUBLIC)
    now = await account(context)
    assert (now.password_hash, now.name_en) == (owner.password_hash, owner.name_en)
    opened = await signed_in(context, EMAIL)
    assert opened.actor.roles == {Role.INDIVIDUAL, Role.ORGANISATION_USER}


async def test_nobody_is_drawn_out_of_another_organisation(context: Context):
    inviter = await administrator(context)
    rival = await firm(context, "Harcourt Wong LLP")
    await person(context, EMAIL, Role.ORGANISATION_USER, organisation=rival)
    answer = await context.run(invite_member, InviteMember(EMAIL, "Jonathan Wong"), actor=inviter)
    assert answer is None
    postbox = Postbox()
    await deliver(context, postbox)
    assert [mail.subject for mail in postbox.to(EMAIL)] == ["You have an account already"]


async def test_only_administrators_invite(context: Context):
    home = await firm(context)
    member = Actor("someone", home.id, None, frozenset({Role.ORGANISATION_USER}))
    with pytest.raises(Forbidden):
        await context.run(invite_member, InviteMember(EMAIL, "Yeung Siu-fan"), actor=member)
