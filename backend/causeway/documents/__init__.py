"""What an upload becomes: a document the court can read, known by its hash, checked, served with care."""
