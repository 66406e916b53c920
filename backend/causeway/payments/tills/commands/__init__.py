"""What is done at a till, one act to a file."""
