"""What every public type is made with: the context, scalars, permissions, root fields, problems, descriptions."""
