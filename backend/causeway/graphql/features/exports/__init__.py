"""What an export of a case will hold, and where it is had."""
