"""What can be done with accounts, one act per file."""
