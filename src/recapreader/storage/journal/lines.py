"""Events as JSON lines, to carry a journal from one machine to another; read again, every line is doubted."""

import json
from collections.abc import Iterable
from typing import BinaryIO

from msgspec.structs import asdict

from recapreader.core.errors import ContentError
from recapreader.storage.journal.bounds import fault, is_count
from recapreader.storage.journal.events import Event, order

FORMAT = 2
"""The version of a line; what version 1 says, this one says the same."""
_LONGEST = 1 << 20
_HINT = "export the journal again, or remove the line"


def to_lines(events: Iterable[Event]) -> Iterable[str]:
    """Events as lines, in their order; equal sets give equal lines, in plain ASCII whatever the locale."""
    for event in sorted(events, key=order):
        yield json.dumps({"version": FORMAT, **asdict(event)})


def read_lines(stream: BinaryIO, name: str) -> dict[Event, int]:
    """Read all events of a file, each with its line; `name` is what errors call the file.

    Raises:
        ContentError: a line is not an event, or is of a newer version; then nothing may be taken from the file.
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
    """A line is not an event; the message is one of our own sentences, with a hint."""


def _event(line: bytes) -> Event:
    if len(line) > _LONGEST:
        raise _BadLineError(f"this line is longer than 1 MiB; {_HINT}")
    try:
        values = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _BadLineError(f"this line is not JSON; {_HINT}") from None
    if not isinstance(values, dict):
        raise _BadLineError(f"this line is not a JSON object; {_HINT}")
    _check_version(values.pop("version", None))
    names = Event.__struct_fields__
    if missing := next((each for each in names if each not in values), None):
        raise _BadLineError(f'"{missing}" is missing; {_HINT}')
    if len(values) > len(names):
        raise _BadLineError(f"it has an unknown key; {_HINT}")
    event = Event(**values)
    if wrong := fault(event):
        raise _BadLineError(f"{wrong}; {_HINT}")
    return event


def _check_version(version: object) -> None:
    if not is_count(version):
        raise _BadLineError(f'"version" must be a number; {_HINT}')
    if version not in range(1, FORMAT + 1):
        raise _BadLineError("this line was written by a newer recapreader; update this one")
