"""Who may look inside: the machine that watches the service, known by its address or by a token."""

import hmac
from collections.abc import Iterable
from ipaddress import ip_address, ip_network

from starlette.requests import Request


class Monitors:
    """Those who may read the figures. For everybody else there are none."""

    def __init__(self, addresses: Iterable[str] = (), token: str = "") -> None:
        """Know them by `addresses` (or networks), or by `token`; without either there are none."""
        self._networks = tuple(ip_network(address) for address in addresses)
        self._token = token

    @property
    def exist(self) -> bool:
        """Whether anybody may look."""
        return bool(self._networks or self._token)

    def include(self, request: Request) -> bool:
        """Whether the request is one of theirs."""
        return self._comes_from_theirs(request) or self._carries_the_token(request)

    def _comes_from_theirs(self, request: Request) -> bool:
        try:
            address = ip_address(request.client.host if request.client else "")
        except ValueError:
            return False
        return any(address in network for network in self._networks)

    def _carries_the_token(self, request: Request) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if not self._token or scheme.lower() != "bearer":
            return False
        return hmac.compare_digest(given.strip().encode(), self._token.encode())
