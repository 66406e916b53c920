"""Who is removed from a firm keeps nothing of it: no token, no socket's worth of time, no unfinished upload."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx2
from sqlmodel import col, select

from causeway.accounts.actor import Actor, Role
from causeway.accounts.commands.open_session import Opened
from causeway.accounts.commands.remove_member import RemoveMember, remove_member
from causeway.accounts.tables import Organisation, SessionKind
from causeway.kit.blobs import LocalBlobStore
from causeway.kit.context import Context
from causeway.kit.database import ReadSession
from causeway.uploads.access import uploads_visible_to
from causeway.uploads.commands.create_upload import CreateUpload, create_upload
from causeway.uploads.service import UploadService
from causeway.uploads.tables import Upload
from causeway.web.sessions import Sessions
from causeway.web.uploads import UploadRoutes
from tests.accounts.builders import firm, person, signed_in
from tests.patience import PATIENCE
from tests.web.following import followed
from tests.web.serving import serving
from tests.web.tus.sending import BYTES, CONTENT, TUS, announce, append, row


async def uploads_of(session: ReadSession, actor: Actor) -> list[str]:
    statement = select(Upload.id).where(uploads_visible_to(actor)).order_by(col(Upload.id))
    return list((await session.exec(statement)).all())


EMAIL = "leaver@example.test"


async def member(context: Context) -> tuple[Organisation, Opened, Opened]:
    """A firm, and two sessions of one of its people: one in a browser, one on a telephone."""
    home = await firm(context)
    await person(context, EMAIL, Role.ORGANISATION_USER, organisation=home)
    return home, await signed_in(context, EMAIL), await signed_in(context, EMAIL, kind=SessionKind.MOBILE)


async def remove(context: Context, home: Organisation, who: Actor) -> None:
    boss = Actor("boss", home.id, None, frozenset({Role.PRIMARY_ADMINISTRATOR}))
    await context.run(remove_member, RemoveMember(str(who.user_id)), actor=boss)


def token(opened: Opened) -> dict[str, str]:
    return {"authorization": f"Bearer {opened.token}"}


def is_over(answer: httpx2.Response) -> bool:
    told = answer.headers["www-authenticate"]
    return answer.status_code == 401 and told.endswith('error_description="TOKEN_EXPIRED"')


async def test_every_credential_and_upload_of_the_firm_ends(context: Context, store: LocalBlobStore) -> None:
    home, browser, telephone = await member(context)
    sessions = Sessions(context, secure=False)
    routes = UploadRoutes(context, UploadService(store), sessions.find_actor).routes()
    async with (
        followed(sessions),
        serving([*routes]) as address,
        httpx2.AsyncClient(base_url=address, headers=TUS, timeout=30) as http,
    ):
        http.headers.update(token(telephone))
        url = await announce(http)
        await append(http, url, 0, CONTENT[:1000])
        taken, may_go_on = asyncio.Event(), asyncio.Event()

        async def slow() -> AsyncIterator[bytes]:
            yield CONTENT[1000:2000]
            taken.set()
            await may_go_on.wait()
            yield CONTENT[2000:]

        sending = asyncio.create_task(
            http.patch(url, content=slow(), headers=BYTES | {"upload-offset": "1000"})
        )
        await taken.wait()
        await remove(context, home, telephone.actor)
        # The request that was being read when it happened is let go by the server, not by its sender.
        async with asyncio.timeout(PATIENCE):
            while (await row(context, url)).offset < 2000:  # noqa: ASYNC110  (only the database tells)
                await asyncio.sleep(0.02)
        may_go_on.set()
        await asyncio.gather(sending, return_exceptions=True)
        for held in (browser, telephone):
            assert is_over(await http.head(url, headers=token(held)))
            assert (await append(http, url, 2000, CONTENT[2000:], **token(held))).status_code == 401
        # The account stays, and what was the firm's does not exist for it.
        http.headers.update(token(await signed_in(context, EMAIL, kind=SessionKind.MOBILE)))
        sent = [await http.head(url), await append(http, url, 2000, CONTENT[2000:]), await http.delete(url)]
        assert [one.status_code for one in sent] == [404, 404, 404]
        assert (await row(context, url)).offset == 2000


async def test_what_one_sent_for_oneself_stays_ones_own_in_a_firm(context: Context) -> None:
    alone = Actor("anna", None, None, frozenset({Role.INDIVIDUAL}))
    upload = await context.run(create_upload, CreateUpload("a.pdf", 10), actor=alone)
    ours = await context.run(
        create_upload, CreateUpload("b.pdf", 10), actor=replace(alone, organisation_id="firm")
    )
    for home, seen in ((None, [upload.id]), ("firm", [upload.id, ours.id]), ("other", [upload.id])):
        async with context.database.reading() as session:
            assert await uploads_of(session, replace(alone, organisation_id=home)) == seen
