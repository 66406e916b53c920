"""What the registry does with a filing, and what follows from its decision."""
