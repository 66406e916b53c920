"""One act to a file, and what the acts share."""
