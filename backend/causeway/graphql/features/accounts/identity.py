"""Signing in and out, sessions and passwords: the mutations about who is asking."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

import strawberry

from causeway.accounts import rules
from causeway.accounts import tables as rows
from causeway.accounts.actor import PUBLIC
from causeway.accounts.commands.change_password import ChangePassword, change_password
from causeway.accounts.commands.end_session import RevokeSession, SignOut, revoke_session, sign_out
from causeway.accounts.commands.sign_in import SignIn as SignInCommand
from causeway.accounts.commands.sign_in import sign_in
from causeway.accounts.commands.update_viewer import UpdateViewer, update_viewer
from causeway.accounts.identity import SESSION_COOKIE
from causeway.graphql.contract.context import Info
from causeway.graphql.contract.descriptions import described
from causeway.graphql.contract.fields import mutation
from causeway.graphql.contract.inputs import command_of
from causeway.graphql.contract.permissions import ANYONE, SIGNED_IN
from causeway.graphql.contract.problems import Problem
from causeway.graphql.features.accounts.inputs import (
    ChangePasswordInput,
    RevokeSessionInput,
    SignInInput,
    UpdateViewerInput,
)
from causeway.graphql.features.accounts.types import Viewer, ViewerResult, viewer_of
from causeway.graphql.server.session_cookies import (
    client_of,
    identity_of,
    keep_device,
    passwords_of,
    set_cookie,
)
from causeway.kit.errors import Busy


@strawberry.type(description="A new session.")
@described
class SignIn:
    """A sign-in."""

    token: str | None
    """The bearer token of a mobile app, shown this once; null for a browser, which gets a cookie."""
    viewer: Viewer
    """Who is signed in."""
    expires_at: datetime
    """When the session ends at the latest; a browser's ends earlier if nothing is done in it for long."""
    step_up_required: bool
    """Whether a second factor is still to be given."""


@strawberry.type(description="A session ended.")
@described
class SignedOut:
    """A sign-out."""

    ok: bool
    """Always true."""


SignInResult = Annotated[
    SignIn | Problem, strawberry.union("SignInResult", description="A session, or why there is none.")
]


SignOutResult = Annotated[
    SignedOut | Problem,
    strawberry.union("SignOutResult", description="The end of a session, or why it goes on."),
]


@strawberry.type
class IdentityMutations:
    """What may be done about who is asking."""

    @mutation(
        permission=ANYONE,
        description="Sign in. A browser gets a session cookie; `tokenFor: MOBILE` a bearer token instead. "
        "SIGN_IN_FAILED does not tell which of the two was wrong; RATE_LIMITED says how long to wait.",
    )
    async def sign_in(self, info: Info, input: SignInInput) -> SignInResult:
        """Open a session and make its holder the viewer."""
        identity = identity_of(info)
        command: SignInCommand = command_of(
            SignInCommand, input, client=client_of(info), policy=identity.policy
        )
        await info.context.refresh()
        try:
            opened = await sign_in(
                info.context.context, identity.passwords, command, actor=info.context.actor
            )
        except (Busy, rules.HeldBack) as refusal:
            if info.context.response is not None:
                info.context.response.headers["retry-after"] = str(refusal.retry_after)
            raise
        info.context.actor, info.context.language = opened.actor, opened.actor.language
        await info.context.refresh()
        mobile = command.kind is rows.SessionKind.MOBILE
        if not mobile:
            lifetime = int(identity.policy.browser_session.total_seconds())
            set_cookie(info, SESSION_COOKIE, opened.token, lifetime)
            keep_device(info, opened.device_token)
        token = opened.token if mobile else None
        return SignIn(
            token=token,
            viewer=await viewer_of(info),
            expires_at=opened.session.expires_at,
            step_up_required=False,
        )

    @mutation(permission=ANYONE, description="End the session that asks; without one nothing happens.")
    async def sign_out(self, info: Info) -> SignOutResult:
        """End it and take the cookie back."""
        await info.context.run(sign_out, SignOut())
        _forget_session(info)
        return SignedOut(ok=True)

    @mutation(
        permission=SIGNED_IN, description="End one of the viewer's own sessions, at once and everywhere."
    )
    async def revoke_session(self, info: Info, input: RevokeSessionInput) -> SignOutResult:
        """End it."""
        command: RevokeSession = command_of(RevokeSession, input)
        own = command.session_id == info.context.actor.session_id
        await info.context.run(revoke_session, command)
        if own:
            _forget_session(info)
        return SignedOut(ok=True)

    @mutation(
        permission=SIGNED_IN, description="Change the viewer's password. All other sessions end at once."
    )
    async def change_password(self, info: Info, input: ChangePasswordInput) -> ViewerResult:
        """Change it."""
        command: ChangePassword = command_of(ChangePassword, input)
        await info.context.refresh()
        await change_password(info.context.context, passwords_of(info), command, actor=info.context.actor)
        await info.context.refresh()
        return await viewer_of(info)

    @mutation(
        permission=SIGNED_IN, description="Change the viewer's own language, density, Chinese name or title."
    )
    async def update_viewer(self, info: Info, input: UpdateViewerInput) -> ViewerResult:
        """Change what was given."""
        user = await info.context.run(update_viewer, command_of(UpdateViewer, input))
        info.context.actor = replace(info.context.actor, language=user.language)
        info.context.language = user.language
        return await viewer_of(info)


def _forget_session(info: Info) -> None:
    info.context.actor = replace(PUBLIC, language=info.context.language)
    set_cookie(info, SESSION_COOKIE, "", 0)
