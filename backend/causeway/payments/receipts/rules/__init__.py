"""What is decided and said about receipts. Pure."""
