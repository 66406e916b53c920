"""What can be done to the register: entering, and nothing else."""
