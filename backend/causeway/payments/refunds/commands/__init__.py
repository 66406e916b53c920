"""What is done about refunds, one act to a file."""
