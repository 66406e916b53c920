"""What can be done to a filing, one act per file."""
