"""What an upload becomes: a document the court can read, known by the hash of its bytes, checked, and served with care."""
