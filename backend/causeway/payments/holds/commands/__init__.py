"""What is done about holds on cards, one act to a file."""
