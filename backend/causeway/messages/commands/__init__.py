"""What can be done with messages: issuing what they bring, and opening them."""
