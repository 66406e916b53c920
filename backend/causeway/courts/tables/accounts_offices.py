"""The accounts offices, which issue receipts, and which of them keeps the money of which court."""

from sqlmodel import Field

from causeway.courts.tables.columns import Named, Supplied


class AccountsOffice(Named, Supplied, table=True):
    """An accounts office: its receipts are numbered by itself, and it keeps the hours of one court's registry."""

    __tablename__ = "accounts_office"

    code: str = Field(primary_key=True, max_length=8)
    """What its receipts begin with."""
    hours_of_court_code: str = Field(foreign_key="court.code", max_length=16)


class CourtAccountsOffice(Supplied, table=True):
    """Which accounts office a court's fees are paid to; `*` stands for what is paid to no court, as deposits are."""

    __tablename__ = "court_accounts_office"

    court_code: str = Field(primary_key=True, max_length=16)
    accounts_office_code: str = Field(foreign_key="accounts_office.code", max_length=8)
