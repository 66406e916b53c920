"""What is done when a case is exported, one act to a file."""
