"""What can be done to an upload, one act to a file."""
