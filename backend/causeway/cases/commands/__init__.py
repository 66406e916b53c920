"""What can be done to a case, one act per file."""
