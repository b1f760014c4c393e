"""Events as JSON lines, to carry a journal from one machine to another; read again, every line is doubted."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, fields
from typing import BinaryIO

from recapreader.core.errors import ContentError
from recapreader.storage.journal.events import BACK, INLINE, KINDS, Event, order

FORMAT = 1
"""The version of a line."""
_LONGEST = 1 << 20
_HIGHEST = (1 << 53) - 1
_ID = re.compile("[0-9a-f]{32}")
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")
_VALUES = {"reveal": INLINE, "hide": INLINE, "pass": BACK}
"""The one value that events of these kinds may have beside none."""
_MEND = "export the journal again, or take the line out"


def to_lines(events: Iterable[Event]) -> Iterable[str]:
    """Events as lines, in their order; equal sets give equal lines, in plain ASCII whatever the locale."""
    for event in sorted(events, key=order):
        yield json.dumps({"version": FORMAT, **asdict(event)})


def read_lines(stream: BinaryIO, name: str) -> dict[Event, int]:
    """All events of a file, each with its line; `name` is how errors call the file.

    Raises:
        ContentError: a line is no event, or of a newer version; nothing is to be taken from the file then.
    """
    events: dict[Event, int] = {}
    number = 0
    while line := stream.readline(_LONGEST + 1):
        number += 1
        if not line.strip():
            continue
        try:
            events.setdefault(_event(line), number)
        except _BadLineError as error:
            raise refusal(name, number, str(error)) from None
    return events


def refusal(name: str, line: int, sentence: str) -> ContentError:
    """The error for a line that cannot be taken in."""
    return ContentError(f"{name}:{line}: {sentence}; nothing was merged")


class _BadLineError(ValueError):
    """A line is no event; the message is a sentence of ours with its mend."""


def _event(line: bytes) -> Event:
    if len(line) > _LONGEST:
        raise _BadLineError(f"this line is longer than 1 MiB; {_MEND}")
    try:
        values = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _BadLineError(f"this line is no JSON; {_MEND}") from None
    if not isinstance(values, dict):
        raise _BadLineError(f"this line is no JSON object; {_MEND}")
    _check_version(values.pop("version", None))
    names = [field.name for field in fields(Event)]
    if missing := next((each for each in names if each not in values), None):
        raise _BadLineError(f'"{missing}" is missing; {_MEND}')
    if len(values) > len(names):
        raise _BadLineError(f"it has a key that no event has; {_MEND}")
    for each in names:
        is_right, told = _RULES[each]
        if not is_right(values[each]):
            raise _BadLineError(f'"{each}" must be {told}; {_MEND}')
    event = Event(**values)
    allowed = _VALUES.get(event.kind)
    if allowed and event.value not in ("", allowed):
        raise _BadLineError(f'"value" of a {event.kind} must be empty or "{allowed}"; {_MEND}')
    return event


def _check_version(version: object) -> None:
    if not _is_count(version):
        raise _BadLineError(f'"version" must be a number; {_MEND}')
    if version != FORMAT:
        raise _BadLineError("this line was written by a newer recapreader; update this one")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _HIGHEST


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not _SURROGATE.search(value)


def _is_like(pattern: re.Pattern[str], *others: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value) or value in others)


_RULES: dict[str, tuple[Callable[[object], bool], str]] = {
    "id": (_is_like(_ID), "32 hexadecimal digits"),
    "device": (_is_like(_ID), "32 hexadecimal digits"),
    "counter": (_is_count, "a whole number from 1 on"),
    "at": (_is_like(_AT), "a time like 2024-05-31T20:15:00+00:00"),
    "recap": (_is_text, "text"),
    "kind": (lambda value: value in KINDS, f"one of {', '.join(KINDS)}"),
    "section": (_is_text, "text"),
    "value": (_is_text, "text"),
    "pass_id": (_is_like(_ID, ""), "empty or 32 hexadecimal digits"),
}
