"""What signing in runs on at this edge: where a request comes from, and the cookies that go back."""

from causeway.accounts import rules
from causeway.accounts.commands.open_session import Client
from causeway.accounts.identity import DEVICE_COOKIE, SESSION_COOKIE, Identity
from causeway.graphql.contract.context import Info
from causeway.kit.cookies import cookie_name, set_secret_cookie
from causeway.kit.passwords import Passwords


def identity_of(info: Info) -> Identity:
    """Return what signing in runs on."""
    if info.context.identity is None:
        raise RuntimeError("the context was made without what signing in runs on")
    return info.context.identity


def passwords_of(info: Info) -> Passwords:
    """Return the hashing queue."""
    return identity_of(info).passwords


def client_of(info: Info) -> Client:
    """Return where the request comes from, with the secrets its browser holds."""
    request, secure = info.context.request, identity_of(info).secure_cookies
    if request is None:
        return Client()
    return Client(
        ip=request.client.host if request.client else "",
        user_agent=request.headers.get("user-agent", ""),
        device_token=request.cookies.get(cookie_name(DEVICE_COOKIE, secure=secure)),
        session_token=request.cookies.get(cookie_name(SESSION_COOKIE, secure=secure)),
    )


def set_cookie(info: Info, name: str, value: str, max_age: int) -> None:
    """Set a secret cookie on the response, if there is one: a socket has none."""
    if info.context.response is not None:
        secure = identity_of(info).secure_cookies
        set_secret_cookie(info.context.response, name, value, max_age=max_age, secure=secure)


def keep_device(info: Info, token: str | None) -> None:
    """Give the browser a device token to keep, if it gets a new one."""
    if token is not None:
        set_cookie(info, DEVICE_COOKIE, token, int(rules.DEVICE_LIFETIME.total_seconds()))
