"""The files of a development authority in its directory: named here for who must not load what makes them."""

AUTHORITY, COURT, TIME_STAMPS = "authority.pem", "court.p12", "time-stamps.p12"
REVOCATIONS = "authority.crl.pem"
