"""What signing in and registering run on besides the context: the hashing queue, the policy, the kind of cookie."""

from dataclasses import dataclass, field

from causeway.accounts.rules import Policy
from causeway.kit.passwords import Passwords

SESSION_COOKIE = "causeway"
DEVICE_COOKIE = "causeway-device"


@dataclass(frozen=True)
class Identity:
    """Made once in `causeway.app`; `secure_cookies` is whether people come by https."""

    passwords: Passwords
    policy: Policy = field(default_factory=Policy)
    secure_cookies: bool = False
