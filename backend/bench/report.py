"""What was measured, as a table for people."""

from collections.abc import Iterator, Sequence
from typing import Any


def table(results: dict[str, Any]) -> str:
    """Return the whole report."""
    lines = [*_asking(results.get("queries", [])), *_uploading(results.get("upload"))]
    return "\n".join([*lines, *_debits(results.get("debits", []))])


def _asking(measured: Sequence[dict[str, Any]]) -> Iterator[str]:
    if measured:
        yield ""
        yield _row("question", "database", "server", "req/s", "p50 ms", "p99 ms", "cpu ms", "Causeway is")
    for each in measured:
        for server in each["servers"]:
            ours = server is each["servers"][0]
            yield _row(
                each["question"],
                each["database"],
                server["server"],
                f"{server['requests_per_second']:,.0f}",
                f"{server['p50_ms']:.1f}",
                f"{server['p99_ms']:.1f}",
                "?"
                if server["processor_ms_per_request"] is None
                else f"{server['processor_ms_per_request']:.2f}",
                "" if ours else f"{server['causeway_is_times']:.1f}x",
            ) + (f"  {server['failures']} FAILED" if server["failures"] else "")
        yield f"    target: {each['target']}x the naive server: {_met(each)}"


def _row(*cells: str) -> str:
    widths = (12, 11, 17, 7, 8, 8, 7, 12)
    first = "".join(cell.ljust(width) for cell, width in zip(cells[:3], widths[:3], strict=True))
    return first + "".join(cell.rjust(width) for cell, width in zip(cells[3:], widths[3:], strict=True))


def _uploading(measured: dict[str, Any] | None) -> Iterator[str]:
    if measured is None:
        return
    yield ""
    yield f"upload of {measured['mebibytes']} MiB in PATCHes of {measured['chunk_mebibytes']} MiB"
    for server in measured["servers"]:
        yield f"  {server['server']:<28}{server['seconds']:>7.2f} s {server['mib_per_second']:>7,} MiB/s"
    targets = measured["targets"]
    yield (
        f"    {measured['share_of_reference']:.2f} of the reference server's throughput, "
        f"{measured['memory_peak_mb']} MB of memory at most ({measured['memory_at_start_mb']} MB at the start)"
    )
    yield f"    targets: {targets['share']} and {targets['memory_peak_mb']} MB: {_met(measured)}"


def _debits(measured: Sequence[dict[str, Any]]) -> Iterator[str]:
    if measured:
        yield ""
        yield "concurrent debits on one deposit account"
    for each in measured:
        exact = "exact to the cent" if each["exact"] else f"WRONG: {each['breaks']}"
        yield (
            f"  {each['database']:<12}{each['debits']:>8,} in {each['seconds']:>7.1f} s"
            f" {each['per_second']:>7,}/s  {exact}"
        )


def _met(measured: dict[str, Any]) -> str:
    return "met" if measured["met"] else "MISSED"
