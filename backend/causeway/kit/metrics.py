"""What this process counts for the machine that watches it, in Prometheus' terms; its labels have few values, ever.

With several server processes each writes to files in the directory that PROMETHEUS_MULTIPROC_DIR names, and
whichever is asked adds them up.
"""

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from causeway.kit.tracing import describe_span

OTHER = "other"
"""The operation of whoever does not use the application that comes with the server: names of theirs are endless."""

_registry = CollectorRegistry()
requests = Counter(
    "causeway_http_requests", "Requests answered.", ["method", "area", "status"], registry=_registry
)
request_seconds = Histogram(
    "causeway_http_request_duration_seconds",
    "From the head of a request to the end of its answer.",
    ["area"],
    registry=_registry,
)
operations = Counter(
    "causeway_graphql_operations", "GraphQL operations run.", ["operation", "outcome"], registry=_registry
)
operation_seconds = Histogram(
    "causeway_graphql_operation_duration_seconds",
    "From the parsing of an operation to its result.",
    ["operation"],
    registry=_registry,
)
job_attempts = Counter(
    "causeway_job_attempts", "Jobs begun, by what came of it.", ["kind", "outcome"], registry=_registry
)
relations = Counter(
    "causeway_graphql_relations",
    "Relations resolved: planned with all below them, walked, or given up for what only graphql-core says, and why; "
    "left: a whole query that is refused, or finds nothing; failed: a defect of the planner, which is logged.",
    ["outcome", "reason"],
    registry=_registry,
)

_known_operations: set[str] = set()


def know_operations(names: Iterable[str]) -> None:
    """Count these operations by name; every other is counted together."""
    _known_operations.update(names)


def note_operation(name: str | None, seconds: float, *, failed: bool) -> None:
    """Count an operation that has ended."""
    label = name if name in _known_operations else OTHER
    operations.labels(label, "errors" if failed else "ok").inc()
    operation_seconds.labels(label).observe(seconds)
    describe_span({"graphql.operation.name": label})


def note_plan(outcome: str, reason: str) -> None:
    """Count how a relation was answered; `reason` is one of few words, or a field of the schema."""
    relations.labels(outcome, reason).inc()


class Measured(Collector):
    """Figures that were read for this answer, such as the length of a queue."""

    def __init__(self, metrics: Iterable[Metric]) -> None:
        """Give back `metrics`."""
        self._metrics = tuple(metrics)

    def collect(self) -> Iterable[Metric]:
        """Return them."""
        return self._metrics


def exposition(measured: Iterable[Metric], *, by_all: bool = False) -> bytes:
    """Return what was counted, here or `by_all` processes, and what was `measured`, as Prometheus reads it."""
    now = CollectorRegistry()
    now.register(Measured(measured))
    counted = _registry
    if by_all:
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    else:
        ProcessCollector(registry=now)
    return generate_latest(counted) + generate_latest(now)
