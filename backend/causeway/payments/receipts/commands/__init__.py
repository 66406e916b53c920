"""What is done about receipts, one act to a file."""
