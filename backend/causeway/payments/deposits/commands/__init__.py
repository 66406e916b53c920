"""What is done with deposit accounts: one act to a file."""
