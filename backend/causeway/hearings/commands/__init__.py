"""What the registry does about hearings, one act to a file."""
