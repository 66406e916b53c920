"""The public types and root fields, in the words of the domain: one folder for each."""
