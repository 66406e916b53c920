"""The audit log: every fact the court's system acknowledged, in order, chained by hash; also the outbox."""
