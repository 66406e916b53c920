"""What is true of the audit trail."""
