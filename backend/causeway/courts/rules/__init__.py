"""Pure decisions over reference data: nothing here reads a database, a clock or a setting."""
