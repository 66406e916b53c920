"""What cards hold for filings: until when, what follows when that runs out, and holding it once more."""
