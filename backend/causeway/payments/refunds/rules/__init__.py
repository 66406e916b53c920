"""What is decided about refunds. Pure."""
