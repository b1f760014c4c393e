"""What is known of a file that was read before: public front matter, public attributes and byte offsets.

Never a hidden word. One entry a file, named by a digest of its path, used only if the file's bytes are still those
that it was made from; in doubt it is not used and made anew. It is safe to delete. Without those bytes it tells
nothing: it is sealed with them, and its size depends on what is public alone.
"""

import json
import os
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256, shake_256
from pathlib import Path
from typing import Any, overload

from msgspec import to_builtins

from recapreader.core.marks import parse_mark
from recapreader.core.recap import PREMISE, Front, Link, Part, People, Recap, Role, Section, Source
from recapreader.core.secret import NOTHING, Secret
from recapreader.storage.atomic_write import write_whole
from recapreader.storage.library.attributes import parse_heading_line
from recapreader.storage.regular_file import read_regular

_VERSION = b"8"
_OFFSET = 8
"""Digits of an offset, whatever it is, so that no size tells it."""
_SEAL = 32
PART, SECTION = 1, 2
"""Whose heading a line is, by its number signs."""


def entry_path(folder: Path, file: Path) -> Path:
    """Where the entry of a file lies."""
    return folder / f"{sha256(os.fsencode(file.absolute())).hexdigest()[:32]}.json"


def read_entry(folder: Path, file: Path, data: bytes) -> Recap | None:
    """The recap of a file whose bytes are `data`, without parsing it; None where the entry cannot be trusted."""
    try:
        told = unseal(read_regular(entry_path(folder, file)), data)
        if told is None:
            return None
        head, _, sections = told.partition(b"\n")
        return _recap(json.loads(head), sections.split(b"\n"), data)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def write_entry(folder: Path, file: Path, data: bytes, recap: Recap) -> None:
    """Keep what is public of a recap whose file, cleaned, is `data`; failing to is no harm."""
    try:
        write_whole(entry_path(folder, file), _seal(_entry(recap, data), data))
    except (OSError, ValueError):
        return


# The seal.


def _seal(told: bytes, data: bytes) -> bytes:
    """A digest of file and entry, so that no changed digit is another offset, and the entry under the file's key."""
    key = _key(data)
    return sha256(key + told).digest() + _under(key, told)


def unseal(entry: bytes, data: bytes) -> bytes | None:
    """What an entry tells; None where it was not made from these bytes, or was changed."""
    key = _key(data)
    told = _under(key, entry[_SEAL:])
    return told if sha256(key + told).digest() == entry[:_SEAL] else None


def _key(data: bytes) -> bytes:
    # Of all the bytes: size and time may stay while the text changes, and old offsets would open what is hidden now.
    return sha256(_VERSION + data).digest()


def _under(key: bytes, text: bytes) -> bytes:
    size = len(text)
    stream = int.from_bytes(shake_256(key).digest(size), "big")
    return (int.from_bytes(text, "big") ^ stream).to_bytes(size, "big")


# Recap → entry.


def _entry(recap: Recap, data: bytes) -> bytes:
    """A line that tells what is public, and for each part a line with its sections."""
    from recapreader.storage.library.front_tree import split_front_matter  # noqa: PLC0415 - a file just read has it loaded
    from recapreader.storage.library.sections import heading_spans  # noqa: PLC0415

    _, body, _ = split_front_matter(data.decode())
    base = len(data) - len(body.encode())
    spans = iter(_in_bytes(list(heading_spans(body)), body, base))
    parts, sections = zip(*(_part_entry(part, spans) for part in recap.parts), strict=True)
    head = {
        "slug": recap.slug,
        "front": to_builtins(recap.front),
        "cast": [[line.actor, line.role.open() if line.role else None] for line in recap.people.always_visible],
        "gated": int(recap.people.has_gated),
        "parts": parts,
    }
    return b"\n".join((_line(head), *map(_line, sections)))


def _line(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


_Span = tuple[int, int, int]
"""Where a heading's text begins and ends, and where the body below it ends."""


def _in_bytes(spans: list[_Span], body: str, base: int) -> Iterator[_Span]:
    if body.isascii():
        yield from ((start + base, end + base, stop + base) for start, end, stop in spans)
        return
    at, byte = 0, base
    for span in spans:
        found = []
        for position in span:
            byte += len(body[at:position].encode())
            at = position
            found.append(byte)
        yield found[0], found[1], found[2]


def _part_entry(part: Part, spans: Iterator[_Span]) -> tuple[list[object], list[list[object]]]:
    span = next(spans)  # the first one is that of the premise
    sections = [_section_entry(section, span if _is_headless(section) else next(spans)) for section in part.sections]
    return [part.label, part.is_open, str(part.after or ""), _offsets(span)], sections


def _offsets(span: _Span) -> str:
    return "".join(f"{offset:{_OFFSET}}" for offset in span)


def _is_headless(section: Section) -> bool:
    """Whether a section stands right below its part's heading, or is the premise."""
    return section.number in (PREMISE, f"{section.part}.0")


def _section_entry(section: Section, span: _Span) -> list[object]:
    flags = int(section.is_open) + 2 * int(section.ending)
    return [section.number, section.label, flags, str(section.after or ""), _offsets(span)]


# Entry → recap.


class _KnownParts(Sequence[Part]):
    """The parts of an entry, each made when it is first asked for."""

    def __init__(self, entries: list[list[Any]], sections: list[bytes], data: bytes) -> None:
        if len(entries) != len(sections):
            raise ValueError
        self._entries, self._sections, self._data = entries, sections, data
        self._made: dict[int, Part] = {}

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, place: int) -> Part: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Part, ...]: ...
    def __getitem__(self, place: int | slice) -> Part | tuple[Part, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        place = range(len(self))[place]
        if place not in self._made:
            self._made[place] = _part(str(place), self._entries[place], json.loads(self._sections[place]), self._data)
        return self._made[place]

    def __repr__(self) -> str:
        return repr(tuple(self))


def _recap(entry: dict[str, Any], sections: list[bytes], data: bytes) -> Recap:
    parts = _KnownParts(entry["parts"], sections, data)
    told = tuple(Role(actor, None if role is None else Secret.of(role)) for actor, role in entry["cast"])
    front = _front(entry["front"])
    people = People(told, front.links, bool(entry["gated"]), partial(_read_people, data, parts, front))
    return Recap(entry["slug"], front, parts, people)


def _read_people(data: bytes, parts: Sequence[Part], front: Front) -> People:
    from recapreader.storage.library.load import read_people_of  # noqa: PLC0415 - only a reader who has opened something needs it

    return read_people_of(data.decode(), tuple(parts), front)


def _front(told: dict[str, Any]) -> Front:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    for key in ("watch", "related", "links"):
        values[key] = tuple(Link(**link) for link in told[key])
    values["creators"] = tuple((role, tuple(names)) for role, names in told["creators"])
    values["source"] = Source(**told["source"]) if told["source"] else None
    return Front(**values)


def _part(number: str, entry: list[Any], sections: list[list[Any]], data: bytes) -> Part:
    label, is_open, after, offsets = entry
    start, end, _ = _span(offsets)
    return Part(
        number,
        label,
        tuple(_section(number, each, data) for each in sections),
        is_open,
        parse_mark(after) if after else None,
        Secret(_anchor, data, start, end, PART),
        Secret(_heading, data, start, end, PART),
    )


def _span(offsets: str) -> _Span:
    return int(offsets[:_OFFSET]), int(offsets[_OFFSET : 2 * _OFFSET]), int(offsets[2 * _OFFSET :])


def _section(part: str, entry: list[Any], data: bytes) -> Section:
    number, label, flags, after, offsets = entry
    start, end, stop = _span(offsets)
    headless = number in (PREMISE, f"{part}.0")
    return Section(
        number,
        part,
        label,
        bool(flags & 1),
        bool(flags & 2),
        parse_mark(after) if after else None,
        NOTHING if headless else Secret(_anchor, data, start, end, SECTION),
        NOTHING if headless else Secret(_heading, data, start, end, SECTION),
        Secret(_text, data, end, stop),
    )


def _text(data: bytes, start: int, end: int) -> str:
    return data[start:end].decode("utf-8", "replace")


def _heading(data: bytes, start: int, end: int, of: int) -> str:
    return parse_heading_line(_text(data, start, end), of_part=of == PART).text


def _anchor(data: bytes, start: int, end: int, of: int) -> str:
    return parse_heading_line(_text(data, start, end), of_part=of == PART).id or ""
