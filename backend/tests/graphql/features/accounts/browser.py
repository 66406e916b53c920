"""A browser for tests: sends operations about accounts, and keeps cookies."""

from dataclasses import dataclass, field
from typing import Any

import strawberry
from starlette.requests import Request
from starlette.responses import Response
from strawberry.schema.config import StrawberryConfig

from causeway.accounts.actor import PUBLIC, Actor
from causeway.accounts.identity import Identity
from causeway.graphql.contract.context import GraphQLContext
from causeway.graphql.contract.scalars import SCALARS
from causeway.graphql.features.accounts.identity import IdentityMutations
from causeway.graphql.features.accounts.registration import RegistrationMutations
from causeway.graphql.features.accounts.types import AccountQueries
from causeway.kit.context import Context
from causeway.kit.passwords import Passwords
from tests.accounts.builders import PASSWORD, quick_passwords


@strawberry.type
class Mutation(IdentityMutations, RegistrationMutations):
    """All mutations about accounts."""


schema = strawberry.Schema(AccountQueries, Mutation, config=StrawberryConfig(scalar_map=SCALARS))

VIEWER = "{ user { nameEn email status } organisation { nameEn } branch { code } roles mayFile language }"
PROBLEM = "... on Problem { code message fields { path code } }"
SIGN_IN = (
    "mutation ($email: String!, $password: String!, $for: TokenUse!) {"
    " signIn(input: {email: $email, password: $password, tokenFor: $for}) { __typename"
    f" ... on SignIn {{ token stepUpRequired viewer {VIEWER} }} {PROBLEM} }} }}"
)


@dataclass
class Browser:
    """Sends operations, and keeps cookies as a browser would."""

    context: Context
    secure: bool = False
    actor: Actor = PUBLIC
    passwords: Passwords = field(default_factory=quick_passwords)
    cookies: dict[str, str] = field(default_factory=dict)
    set_cookies: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)

    async def ask(self, document: str, **variables: Any) -> Any:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = [(b"cookie", cookies.encode()), (b"user-agent", b"Firefox")]
        request = Request(
            {"type": "http", "method": "POST", "headers": headers, "client": ("203.0.113.7", 1)}
        )
        response = Response()
        surroundings = GraphQLContext(
            self.context,
            self.actor,
            request=request,
            response=response,
            identity=Identity(self.passwords, secure_cookies=self.secure),
        )
        try:
            answer = await schema.execute(document, variable_values=variables, context_value=surroundings)
        finally:
            await surroundings.close()
        self.set_cookies = response.headers.getlist("set-cookie")
        self.headers = dict(response.headers)
        for cookie in self.set_cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
        assert answer.errors is None, answer.errors
        assert answer.data is not None
        return answer.data

    async def sign_in(self, email: str, password: str = PASSWORD, use: str = "BROWSER") -> Any:
        return (await self.ask(SIGN_IN, email=email, password=password, **{"for": use}))["signIn"]
