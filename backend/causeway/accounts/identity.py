"""What signing in runs on besides the context: the hashing queue, the policy, the kind of cookie, tokens refused."""

from dataclasses import dataclass, field

from causeway.accounts.rules import Policy
from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.passwords import Passwords
from causeway.kit.words import Words

SESSION_COOKIE = "causeway"
DEVICE_COOKIE = "causeway-device"

TOKEN_IS_OVER = Words(
    "The session of this token is over. Sign in again.",
    "此權杖的登入時段已結束，請重新登入。",
    "此令牌的登录时段已结束，请重新登录。",
)
NO_TOKEN = Words(
    "This is not a token. Send `Authorization: Bearer` and the token that signing in gave.",
    "這不是有效權杖。請以 `Authorization: Bearer` 傳送登入時取得的權杖。",
    "这不是有效令牌。请以 `Authorization: Bearer` 发送登录时取得的令牌。",
)


@dataclass(frozen=True)
class Identity:
    """Made once in `causeway.app`; `secure_cookies` is whether people come by https."""

    passwords: Passwords
    policy: Policy = field(default_factory=Policy)
    secure_cookies: bool = False


class TokenRefused(Refusal):
    """A bearer token, or what came in its place, that signs nobody in."""

    def __init__(self, *, was_good: bool) -> None:
        """Refuse with TOKEN_EXPIRED if the token once was good, else with TOKEN_INVALID."""
        code = ProblemCode.TOKEN_EXPIRED if was_good else ProblemCode.TOKEN_INVALID
        super().__init__(code, TOKEN_IS_OVER if was_good else NO_TOKEN)

    @property
    def challenge(self) -> str:
        """The value of `WWW-Authenticate`, as RFC 6750 section 3 has it."""
        return f'Bearer error="invalid_token", error_description="{self.code}"'
