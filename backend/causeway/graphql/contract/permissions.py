"""Permission at the door: every root field names one; what rows it then sees is decided by `visible=`."""

from collections.abc import Callable
from dataclasses import dataclass

from causeway.accounts.actor import ORGANISATION_ADMINISTRATORS, REGISTRY, Actor, Role
from causeway.graphql.contract.errors import forbidden, unauthenticated


@dataclass(frozen=True)
class Permission:
    """Who may use a root field at all. `name` appears in the policy table, docs/access.toml, which tests execute."""

    name: str
    allows: Callable[[Actor], bool]
    needs_sign_in: bool = True

    def check(self, actor: Actor) -> None:
        """Raise UNAUTHENTICATED if nobody is signed in who must be, FORBIDDEN if the account may not."""
        if self.allows(actor):
            return
        raise unauthenticated() if self.needs_sign_in and not actor.signed_in else forbidden()


def roles(name: str, *wanted: Role) -> Permission:
    """Return a permission for accounts that hold any of the roles `wanted`."""
    return Permission(name, lambda actor: actor.signed_in and actor.has(*wanted))


ANYONE = Permission("ANYONE", lambda _: True, needs_sign_in=False)
SIGNED_IN = Permission("SIGNED_IN", lambda actor: actor.signed_in)
REGISTRY_STAFF = roles("REGISTRY_STAFF", *REGISTRY)
REGISTRAR = roles("REGISTRAR", Role.REGISTRAR)
ADMINISTRATORS = roles("ORGANISATION_ADMINISTRATORS", *ORGANISATION_ADMINISTRATORS)
