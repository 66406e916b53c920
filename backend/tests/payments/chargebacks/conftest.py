"""What tests of charge-backs are given."""

from tests.payments.refunds.conftest import payer

__all__ = ["payer"]
