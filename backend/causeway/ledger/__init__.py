"""Double-entry book-keeping of the court's money: entries that sum to zero, never changed, and balances that are sums.

Amounts are signed cents. What the court owes or has earned (deposits of firms, fees) is positive; what it holds
(money at the bank, money on its way) is negative; so that everything adds up to nothing at all times.
"""
