"""Where operations come in: HTTP, WebSockets, persisted documents, and the cookies that go back."""
