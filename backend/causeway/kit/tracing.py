"""Spans for OpenTelemetry, where the extra `tracing` is installed and somebody takes them; else nothing is done.

A span says what was done and how long it took, never what it was about: no values, no messages of errors. (Libraries
that measure statements put both in: a unique violation names the address that was there before.)
What the standard's own variables say (`OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER`, ...) is its SDK's to read.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

if TYPE_CHECKING:
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.trace import Tracer

SERVICE = "causeway"
FLUSH_MILLISECONDS = 2000
"""How long the end of the process waits for spans that are not sent yet."""

_provider: "TracerProvider | None" = None


def is_installed() -> bool:
    """Whether the extra `tracing` is there."""
    return find_spec("opentelemetry") is not None and find_spec("opentelemetry.sdk") is not None


def start_tracing(url: str, engines: list[AsyncEngine]) -> None:
    """Send spans to `url` by OTLP over HTTP, those of the statements of `engines` among them; a thread sends them."""
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415

    global _provider  # noqa: PLW0603  (one per process, as what is counted in `kit.metrics`)
    _provider = TracerProvider(resource=_resource())
    _provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=url)))
    for engine in engines:
        _measure_statements(engine, _provider.get_tracer(SERVICE))


def stop_tracing() -> None:
    """Send what is left, and make no more spans. Blocks for `FLUSH_MILLISECONDS` at most."""
    global _provider
    if _provider is not None:
        ending, _provider = _provider, None
        ending.force_flush(FLUSH_MILLISECONDS)
        ending.shutdown()


@contextmanager
def span(name: str) -> Iterator[None]:
    """Measure what is done inside under `name`, of which there must be few."""
    if _provider is None:
        yield
        return
    tracer = _provider.get_tracer(SERVICE)
    with tracer.start_as_current_span(
        name, record_exception=False, set_status_on_exception=False
    ) as measured:
        try:
            yield
        except BaseException as error:
            measured.set_attribute("error.type", type(error).__name__)
            raise


def describe_span(attributes: Mapping[str, str | int]) -> None:
    """Say more of the span one is in, in OpenTelemetry's terms; without one, nothing."""
    if _provider is None:
        return
    from opentelemetry import trace  # noqa: PLC0415

    trace.get_current_span().set_attributes(attributes)


def _measure_statements(engine: AsyncEngine, tracer: "Tracer") -> None:
    """Make a span of each statement: its text, in which values are marks."""
    system = engine.dialect.name

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def _begin(_connection: Any, _cursor: Any, text: str, _values: Any, context: Any, _many: Any) -> None:
        verb = text.split(maxsplit=1)[0].upper()
        context.span = tracer.start_span(verb, attributes={"db.system.name": system, "db.query.text": text})

    @event.listens_for(engine.sync_engine, "after_cursor_execute")
    def _end(_connection: Any, _cursor: Any, _text: str, _values: Any, context: Any, _many: Any) -> None:
        context.span.end()

    @event.listens_for(engine.sync_engine, "handle_error")
    def _fail(raised: Any) -> None:
        measured = getattr(raised.execution_context, "span", None)
        if measured is not None:
            measured.set_attribute("error.type", type(raised.original_exception).__name__)
            measured.end()


def _resource() -> "Resource":
    from opentelemetry.sdk.resources import SERVICE_NAME, OTELResourceDetector, Resource  # noqa: PLC0415

    # Merged last, so that OTEL_SERVICE_NAME wins.
    return Resource.create({SERVICE_NAME: SERVICE}).merge(OTELResourceDetector().detect())
