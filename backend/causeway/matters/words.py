"""What is said to those who may not read the ledger by matter."""

from causeway.kit.words import Words

READERS = Words(
    "Only an administrator of the organisation can read what was paid in each matter.",
    "只有機構的管理員可查閱各案件的繳費。",
    "只有机构的管理员可查阅各案件的缴费。",
)
