"""What is to be paid and with what: fee quotes, payments with their holds and captures, and firms' deposit accounts."""
