"""How relations were answered, as the metrics tell it."""

from causeway.kit.metrics import exposition


def answered(outcome: str) -> dict[str, float]:
    """Return how many relations had `outcome`, by reason."""
    found: dict[str, float] = {}
    for line in exposition([]).decode().splitlines():
        if line.startswith("causeway_graphql_relations_total{") and f'outcome="{outcome}"' in line:
            found[line.split('reason="')[1].split('"')[0]] = float(line.rsplit(" ", 1)[1])
    return found
