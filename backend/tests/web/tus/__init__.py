"""The tus layer over real sockets."""
