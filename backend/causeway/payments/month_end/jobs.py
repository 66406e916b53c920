"""The kinds of jobs of the month's end."""

SUM_FEES_DUE = "payments.sum_fees_due"
"""Sum each day that has ended since the last."""
