"""The kinds of jobs of reconciliation."""

RECONCILE_DUE = "payments.reconcile_due"
