"""Cases: the proceedings themselves, the parties to them, who acts for whom, and who may know of them."""
