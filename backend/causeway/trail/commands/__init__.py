"""What looking at the audit trail changes."""
