"""What changes something about a day's reconciliation, one act to a file."""
