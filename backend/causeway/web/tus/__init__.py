"""The tus 1.0.0 resumable upload protocol, piece by piece; the routes are in `causeway.web.uploads`."""
