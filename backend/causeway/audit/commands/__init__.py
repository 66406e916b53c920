"""What changes in the log's own tables, one act per file."""
