"""The part `debits`: concurrent debits on one deposit account, exact to the cent."""

from bench import ledger_debits
from bench.frame import Row, Run

DEBITS = {"quick": 600, "usual": 10_000, "large": 100_000}
TASKS = 64


def measure(run: Run) -> list[Row]:
    """Measure debits per second; the goal is that every cent is where it should be."""
    return [
        Row(
            part="debits",
            question=f"{each['debits']:,} from {TASKS} tasks",
            database={"sqlite": "SQLite", "postgresql": "PostgreSQL"}[each["database"]],
            subject="deposit account",
            cases=None,
            value=each["per_second"],
            unit="debits/s",
            goal="exact to the cent",
            met=each["exact"],
        )
        for each in ledger_debits.measure_both(DEBITS[run.size], tasks=TASKS)
    ]
