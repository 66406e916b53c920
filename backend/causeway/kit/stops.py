"""What this process does not do for the time being, and the words that tell people why."""

from dataclasses import dataclass, field

from causeway.kit.errors import ProblemCode, Refusal
from causeway.kit.words import Words


@dataclass
class Stops:
    """Kinds of acts that are stopped here, each with its reason. Others that run beside this process have their own."""

    reasons: dict[str, Words] = field(default_factory=dict)

    def require(self, kind: str) -> None:
        """Refuse if acts of `kind` are stopped."""
        if (words := self.reasons.get(kind)) is not None:
            raise Refusal(ProblemCode.ACTION_NOT_AVAILABLE, words)
