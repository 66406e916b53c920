"""Looking inside a file nobody trusts. Everything here runs in a limited child process (`kit.children`)."""
