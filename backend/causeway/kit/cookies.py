"""Cookies that hold a secret: one name per transport, and flags that nobody can forget."""

from typing import Literal, Protocol

PLAIN_PREFIX = ""
SECURE_PREFIX = "__Host-"


class SetsCookies(Protocol):
    """What a cookie is set on: a Starlette response, or a GraphQL response under construction."""

    def set_cookie(
        self,
        key: str,
        value: str = "",
        max_age: int | None = None,
        *,
        path: str | None = "/",
        secure: bool = False,
        httponly: bool = False,
        samesite: Literal["lax", "strict", "none"] | None = "lax",
    ) -> None:
        """Set the cookie `key`."""
        ...


def cookie_name(name: str, *, secure: bool) -> str:
    """Return `__Host-name` on https, where a browser then refuses any other host's cookie; `name` on plain http."""
    return f"{SECURE_PREFIX if secure else PLAIN_PREFIX}{name}"


def set_secret_cookie(response: SetsCookies, name: str, value: str, *, max_age: int, secure: bool) -> None:
    """Set a cookie that scripts cannot read and other sites' forms do not send; `max_age` in seconds, 0 deletes."""
    response.set_cookie(
        cookie_name(name, secure=secure),
        value,
        max_age=max_age,
        path="/",
        secure=secure,
        httponly=True,
        samesite="lax",
    )
