"""The audit trail: the log as people look at it, the registrar all of it and a firm what its own members did."""
