"""The settings of what is paid with: cards and deposit accounts."""

from typing import Literal

from pydantic import BaseModel, Field, SecretStr


class Cards(BaseModel):
    """Cards. With neither the sandbox, which moves no money, nor Stripe no card is taken."""

    card_provider_url: str = Field(
        "",
        description="Where `causeway sandbox-provider` is reached, by the court and by browsers; empty: no cards",
    )
    card_provider_key: SecretStr = Field(
        SecretStr(""), description="What the court shows the provider to be let in"
    )
    card_webhook_secret: SecretStr = Field(
        SecretStr(""), description="What the provider signs its webhooks with: `whsec_` and base64"
    )
    stripe_key: SecretStr = Field(
        SecretStr(""),
        description="The secret key of the court's account with Stripe; empty: cards do not go there",
    )
    stripe_webhook_secret: SecretStr = Field(
        SecretStr(""), description="What Stripe signs the messages to `/webhooks/payments` with"
    )
    stripe_url: str = Field(
        "", description="What answers like Stripe in its place, for trials; empty: Stripe itself"
    )


class Deposits(BaseModel):
    """Deposit accounts."""

    deposit_minimum: Literal["refuse", "demand"] = Field(
        "refuse",
        description="`refuse` a payment that would take an account below its minimum balance, or `demand` a top-up: "
        "take it as long as there is money, and write to the administrators. A change counts within a minute",
    )
    top_up_minimum_dollars: int = Field(
        100, ge=1, le=3_000, description="The least that is paid into a deposit account at a time, in dollars"
    )
    top_up_maximum_dollars: int = Field(
        1_000_000,
        ge=3_000,
        le=100_000_000,
        description="The most that is paid into a deposit account at a time, in dollars",
    )
