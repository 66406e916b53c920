"""Cases, their parties and who acts for them."""
