"""What is recorded about amounts that wait on clearing accounts."""
