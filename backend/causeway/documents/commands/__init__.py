"""What can be done to a document, one act to a file."""
