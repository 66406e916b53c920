"""The only statements that change a balance or a hold: conditional, one each, inside the caller's unit of work."""
