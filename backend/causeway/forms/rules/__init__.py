"""What a form is, and what is wrong with answers to it: pure decisions."""
