"""The court's message boxes: what the court issues in a case, and whom it reached. Never a channel between parties."""
