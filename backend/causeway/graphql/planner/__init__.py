"""Plans: all that an operation asks below a relation, worked out once for its document and answered without a walk."""
