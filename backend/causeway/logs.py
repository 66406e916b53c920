"""What the service says about itself: lines for people or JSON lines, one way for every logger, without secrets."""

import json
import logging
import re
import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TextIO

import orjson
import structlog
from structlog.typing import EventDict, Processor

HIDDEN = "[hidden]"
PRIVATE = r"(?:password|passphrase|token|secret|authorization)"
SECRET_KEY = re.compile(PRIVATE + "|cookie", re.IGNORECASE)
SECRET_TEXT = re.compile(
    rf"""
      (?P<cookie>cookie["']?:\s*["']?)[^\n"']+
    | (?P<named>{PRIVATE}["']?(?:=|:\s*))(?:"[^"\n]*"|'[^'\n]*'|(?:(?:bearer|basic)\s+)?[^\s"',;&)}}]+)
    | (?P<scheme>\bbearer\s+)[^\s"',;]+
    | (?P<login>://[^\s:/@]*:)[^\s/@]+(?=@)
    | (?P<sql>\[parameters:\s)[^\n]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Where a secret stands in free text: headers, forms, addresses with a password, values of a failed statement."""


_stamped = structlog.processors.TimeStamper(fmt="iso", utc=True)


def configure_logs(*, as_json: bool, level: str, stream: TextIO | None = None) -> None:
    """Send structlog, the standard library and all that use it to `stream` (standard error), from `level` up.

    `level` is a name such as `info`. Called once, before anything is logged.
    """
    target = stream or sys.stderr
    beginning: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        _stamped,
    ]
    structlog.configure(
        processors=[*beginning, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    render: Callable[..., Any] = structlog.processors.JSONRenderer(_dump) if as_json else _for_people(target)
    handler = Lines(target, render)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=beginning,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                # Plain: a traceback that shows local variables shows passwords.
                structlog.processors.format_exc_info,
                hide_secrets,
                render,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())


class Lines(logging.StreamHandler[TextIO]):
    """Where lines go."""

    def __init__(self, stream: TextIO, render: Callable[..., str]) -> None:
        """Write to `stream` what `render` makes of each line."""
        super().__init__(stream)
        self._render = render

    def write_line(self, logger: str, line: EventDict) -> None:
        """Write a line of the level `info` as `logger` would: without a record, which costs more than all else."""
        made = hide_secrets(None, "info", structlog.contextvars.merge_contextvars(None, "info", line))
        text = self._render(None, "info", _stamped(None, "info", {**made, "logger": logger, "level": "info"}))
        self.acquire()
        try:
            self.stream.write(text + self.terminator)
            self.flush()
        except Exception:  # noqa: BLE001  as for every line: what cannot be written stops nobody
            self.handleError(logging.makeLogRecord({"name": logger}))
        finally:
            self.release()


def direct_lines() -> Lines | None:
    """Return where lines go, if nobody else listens to them."""
    handlers = logging.getLogger().handlers
    return handlers[0] if len(handlers) == 1 and isinstance(handlers[0], Lines) else None


def hide_secrets(_logger: Any, _method: str, line: EventDict) -> EventDict:
    """Put `[hidden]` for every secret in a log line, by the name of a value and by what stands in texts."""
    return {key: _hidden(key, value) for key, value in line.items()}


def _hidden(key: object, value: Any) -> Any:
    if isinstance(key, str) and _names_a_secret(key):
        return HIDDEN
    if isinstance(value, str):
        if not (":" in value or "=" in value or " " in value):
            return value
        return SECRET_TEXT.sub(lambda found: f"{found[found.lastgroup or 0]}{HIDDEN}", value)
    if isinstance(value, dict):
        return {name: _hidden(name, inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_hidden(None, inner) for inner in value]
    if value is None or isinstance(value, (int, float)):
        return value
    return _hidden(None, str(value))


@lru_cache(1000)
def _names_a_secret(key: str) -> bool:
    return SECRET_KEY.search(key) is not None


def _for_people(target: TextIO) -> Processor:
    return structlog.dev.ConsoleRenderer(
        colors=target.isatty(), exception_formatter=structlog.dev.plain_traceback
    )


def _dump(line: EventDict, **_: Any) -> str:
    try:
        return orjson.dumps(line).decode()
    except TypeError:  # half a surrogate pair, an integer beyond 64 bits
        return json.dumps(line, default=repr)
