"""Opening a section by degrees: how far it is open, one step more, one step fewer.

What is open of a section is the start of its *telling*: its heading on a line, then its body, comments taken out and
each inline spoiler one character. `Progress.steps` counts those characters. At every step that is handed out, what the
beginning hides on its own is what the whole hides there; so page, length and digest depend on what is open alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from hashlib import sha256

from recapreader.core.gate.progress import Progress, State, is_whole, state_of
from recapreader.core.prose.open_source import OpenSource
from recapreader.core.recap import Recap, Section


@dataclass(frozen=True, slots=True)
class OpenPart:
    """What is open of a section, as source, and whether anything follows."""

    heading: str
    body: str
    more: bool


class _Telling:
    """A section's text as steps count it. Only what has been asked for is read and split."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self.heading = section.heading.open()
        heading = OpenSource(self.heading).text.strip()
        self.prefix = f"{heading}\n"
        self.first = len(self.prefix) if heading else 0
        """How long step 1 is where there is a heading."""
        self._settled: dict[int, bool] = {}
        self._ends: list[int] = [self.first] if heading else []
        self._more_ends: Iterator[int] | None = None

    @cached_property
    def body(self) -> str:
        """The body's source."""
        return self._section.body.open()

    @cached_property
    def opened(self) -> OpenSource:
        """The body as it may be shown."""
        return OpenSource(self.body)

    @cached_property
    def text(self) -> str:
        """All of it as it may be shown."""
        return self.prefix + self.opened.text

    def beginning(self, length: int) -> str:
        """So many characters of it."""
        return self.prefix[:length] if length <= len(self.prefix) else self.text[:length]

    def ends_beyond(self, length: int, count: int, language: str) -> list[int]:
        """Where steps end: all up to a length, and `count` more where there are so many; perhaps others behind them."""
        if self._more_ends is None:
            self._more_ends = self._split(language)
        ends = self._ends
        while not ends or ends[-1] < length or len(ends) - bisect_right(ends, length) < count:
            end = next(self._more_ends, None)
            if end is None:
                break
            ends.append(end)
        return ends

    def _split(self, language: str) -> Iterator[int]:
        from recapreader.core.prose.steps import step_ends  # noqa: PLC0415 - only who takes a step needs the splitter

        for end in step_ends(self.opened.text, language):
            if self.opened.origin(end) is not None:
                yield len(self.prefix) + end

    def is_settled(self, length: int) -> bool:
        """Whether the beginning of so many characters, taken for itself, hides what the whole hides of it."""
        if length not in self._settled:
            body = self.body_up_to(length)
            is_same = body is not None and self.prefix + OpenSource(body).text == self.beginning(length)
            self._settled[length] = is_same
        return self._settled[length]

    def settled(self, length: int) -> int:
        """A length, or 0 where it can be none of this text."""
        return length if length and self.is_settled(length) else 0

    def body_up_to(self, length: int) -> str | None:
        """The body's source up to a length; None where it cannot be cut."""
        if length == len(self.prefix):
            return ""
        if length < len(self.prefix) or length > len(self.text):
            return None
        origin = self.opened.origin(length - len(self.prefix))
        return None if origin is None else self.body[:origin]


_telling = lru_cache(maxsize=32)(_Telling)


def forget_tellings() -> None:
    """Let go of what was read of part-open sections, as when one is hidden."""
    _telling.cache_clear()


def open_part(section: Section, length: int, language: str) -> OpenPart | None:
    """What is open of a section's source; None where nothing can be, as where its file was changed meanwhile."""
    telling = _telling(section)
    body = telling.body_up_to(length)
    if body is None or not telling.is_settled(length):
        return None
    return OpenPart(telling.heading, body, telling.ends_beyond(length, 1, language)[-1:] > [length])


def next_step(recap: Recap, progress: Progress, number: str, count: int = 1) -> int | None:
    """How much of a hidden or part-open section is open after so many steps more; None where that is all of it.

    Too many steps mean all.
    """
    section = recap.sections[number]
    telling = _telling(section)
    length, language = telling.settled(progress.length_of(number)), recap.front.language
    ends = telling.ends_beyond(length, count + 1, language)
    index = bisect_right(ends, length) + count - 1
    while index < len(ends) - 1 and not telling.is_settled(ends[index]):
        ends = telling.ends_beyond(ends[index], 2, language)
        index += 1
    return ends[index] if index < len(ends) - 1 else None


def step_back(recap: Recap, progress: Progress, number: str) -> int:
    """How much of a section is open after its last step is closed again; 0 where it is hidden then."""
    section = recap.sections[number]
    telling = _telling(section)
    if is_whole(state_of(section, replace(progress, peeked=None))):
        index = len(telling.ends_beyond(_WHOLE, 0, recap.front.language)) - 2
    else:
        length = progress.length_of(number)
        index = bisect_left(telling.ends_beyond(length, 0, recap.front.language), length) - 1
    ends = telling.ends_beyond(0, 0, recap.front.language)
    while index >= 0 and not telling.is_settled(ends[index]):
        index -= 1
    return ends[index] if index >= 0 else 0


def headings_up_to(recap: Recap, progress: Progress, number: str) -> Mapping[str, int]:
    """The hidden sections up to and with one that have headings, and the length of each; never one of an ending."""
    found = {}
    for section in recap.sections.values():
        if state_of(section, progress) is State.HIDDEN and not section.ending:
            first = _telling(section).first
            if first and next_step(recap, progress, section.number) == first:
                found[section.number] = first
        if section.number == number:
            break
    return found


_WHOLE = 1 << 62
"""More than any section is long."""


# What the journal keeps.


def step_value(section: Section, length: int) -> str:
    """`LENGTH DIGEST` of what is open of a section, inline spoilers as one character, comments left out."""
    return _value(_telling(section), length)


def _value(telling: _Telling, length: int) -> str:
    return f"{length} {sha256(telling.beginning(length).encode()).hexdigest()[:20]}"


@lru_cache(maxsize=4096)
def restored_length(section: Section, value: str) -> int:
    """How much of a section a `step_value` opens: 0 unless its source still begins as it did then."""
    told, _, _ = value.partition(" ")
    if not (told.isascii() and told.isdecimal() and len(told) < len(str(_WHOLE)) and int(told)):
        return 0
    telling, length = _telling(section), int(told)
    is_same = _value(telling, length) == value and len(telling.beginning(length)) == length
    return telling.settled(length) if is_same else 0
