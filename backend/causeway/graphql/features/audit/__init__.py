"""The audit trail at the GraphQL edge."""
