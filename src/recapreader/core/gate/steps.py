"""Opening a section by degrees: how much of it is open, one step more, one step less.

What is open of a section is its heading on a line, and its body's source up to a cut, taken by itself: comments left
out, each inline spoiler one character. `Progress.steps` counts those characters. So page, length and digest depend on
what is open alone. The whole tells where cuts may be; where it hides what its beginning would show, there is none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from hashlib import sha256
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from recapreader.core.gate.progress import Progress, State, is_whole, state_of
from recapreader.core.prose.hidden_spans import without_hidden
from recapreader.core.prose.shown_source import OpenSource
from recapreader.core.prose.spans import may_hide
from recapreader.core.recap import Recap, Section


class OpenPart(Struct, frozen=True):
    """The open part of a section, as source, and whether anything follows."""

    heading: str
    body: str
    more: bool


class _SectionSteps:
    """A section's text as steps count it. Only as much as needed is read and split."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self.heading = section.heading.open()
        heading = without_hidden(self.heading).strip()
        self.prefix = f"{heading}\n"
        self.first = len(self.prefix) if heading else 0
        """The length of step 1, if there is a heading."""
        self._cuts: list[int] = [0] if heading else []
        """Where the body's source may be cut, as far as it has been split."""
        self._more_cuts: Iterator[int] | None = None
        self._last_beginning = (0, OpenSource(""))

    @cached_property
    def body(self) -> str:
        """The body's source."""
        return self._section.body.open()

    @cached_property
    def _is_plain(self) -> bool:
        """Whether nothing can be hidden in it, nor in any beginning of it."""
        return not may_hide(self.body)

    @cached_property
    def _whole(self) -> OpenSource:
        return OpenSource(self.body)

    def _beginning(self, cut: int) -> OpenSource:
        """Return the source up to a cut, on its own."""
        if self._last_beginning[0] != cut:
            self._last_beginning = (cut, OpenSource(self.body[:cut]))
        return self._last_beginning[1]

    # Cuts in the source, and how much is open at each.

    def _cuts_beyond(self, cut: int, language: str) -> Iterator[int]:
        """Yield the offsets after a cut at which steps may end, in order."""
        if self._more_cuts is None:
            self._more_cuts = self._split(language)
        place = bisect_right(self._cuts, cut)
        while True:
            if place == len(self._cuts):
                if (following := next(self._more_cuts, None)) is None:
                    return
                self._cuts.append(following)
            if self._cuts[place] > cut:
                yield self._cuts[place]
            place += 1

    def _split(self, language: str) -> Iterator[int]:
        from recapreader.core.prose.cut_points import step_ends  # noqa: PLC0415 - only who takes a step needs the splitter

        for end in step_ends(self._whole.text, language):
            if (cut := self._whole.origin(end)) is not None:
                yield cut

    def _cuts_before(self, cut: int, language: str) -> list[int]:
        """Return the offsets before a cut at which steps may end, the last one first."""
        for _ in self._cuts_beyond(cut - 1, language):
            break
        return self._cuts[: bisect_left(self._cuts, cut)][::-1]

    def _length_at(self, cut: int) -> int:
        """Return how much is open at a cut; 0 if the source up to it would hide other things than the whole does."""
        if self._is_plain:
            return len(self.prefix) + cut
        text = self._beginning(cut).text
        return len(self.prefix) + len(text) if self._whole.text.startswith(text) else 0

    # How much is open: what progress counts in.

    def cut_at(self, length: int) -> int | None:
        """Return where the source is cut when this much is open; None if there is no such cut."""
        own = length - len(self.prefix)
        if own <= 0 or own > len(self.body):
            return 0 if length and length == self.first else None
        cut = own if self._is_plain else self._whole.origin(own)
        return cut if cut is not None and self._length_at(cut) == length else None

    def value_at(self, cut: int, length: int) -> str:
        """Return `LENGTH DIGEST` of what is open at a cut."""
        own = "" if not cut else self.body[:cut] if self._is_plain else self._beginning(cut).text
        return f"{length} {sha256((self.prefix + own).encode()).hexdigest()[:20]}"

    def lengths_beyond(self, length: int, language: str) -> Iterator[int]:
        """Yield how much is open after one more step, after another one, and so on to the end."""
        cut = self.cut_at(length) if length else None
        before = length
        if cut is None:
            before = 0
            if self.first:
                before, cut = self.first, 0
                yield self.first
        for each in self._cuts_beyond(-1 if cut is None else cut, language):
            if (following := self._length_at(each)) > before:
                before = following
                yield following

    def length_before(self, length: int, language: str) -> int:
        """Return how much is open after one step less; “all” is longer than any length."""
        cut = self.cut_at(length) if length < _WHOLE else len(self.body)
        if length >= _WHOLE:
            length = self._length_of_all(language)
            cut = self.cut_at(length)
        for each in self._cuts_before(cut or 0, language):
            if 0 < (before := self._length_at(each)) < length:
                return before
        return 0

    def _length_of_all(self, language: str) -> int:
        last = 0
        for last in self._cuts_beyond(-1, language):  # noqa: B007 - the last one is wanted
            pass
        return self._length_at(last)


_steps_of = lru_cache(maxsize=32)(_SectionSteps)


def clear_cache() -> None:
    """Forget what was read of part-open sections, as when one is hidden."""
    _steps_of.cache_clear()


def open_part(section: Section, length: int, language: str) -> OpenPart | None:
    """Return the open part of a section's source; None if nothing can be open, as when its file has changed."""
    steps = _steps_of(section)
    cut = steps.cut_at(length)
    if cut is None:
        return None
    more = next(steps.lengths_beyond(length, language), None) is not None
    return OpenPart(steps.heading, steps.body[:cut] if cut else "", more)


def next_step(recap: Recap, progress: Progress, number: str, count: int = 1) -> int | None:
    """Return how much of a hidden or part-open section is open after this many more steps; None if that is all.

    Too many steps mean all.
    """
    lengths = _steps_of(recap.sections[number]).lengths_beyond(progress.length_of(number), recap.front.language)
    length = next(islice(lengths, count - 1, None), None)
    return length if next(lengths, None) is not None else None


def step_back(recap: Recap, progress: Progress, number: str) -> int:
    """Return how much of a section is open once its last step is closed again; 0 if it is hidden then."""
    section = recap.sections[number]
    is_all = is_whole(state_of(section, replace(progress, peeked=None)))
    length = _WHOLE if is_all else progress.length_of(number)
    return _steps_of(section).length_before(length, recap.front.language)


def headings_up_to(recap: Recap, progress: Progress, number: str) -> Iterator[str]:
    """Yield the numbers of the hidden sections with headings up to and including one; endings are left out."""
    for section in recap.sections.values():
        is_asked = state_of(section, progress) is State.HIDDEN and not section.ending
        if is_asked and _steps_of(section).first:
            yield section.number
        if section.number == number:
            return


_WHOLE = 1 << 62
"""Longer than any section."""


# What the journal keeps.


def step_value(section: Section, length: int) -> str:
    """Return `LENGTH DIGEST` of a section's open part: inline spoilers as one character, comments left out."""
    steps = _steps_of(section)
    return steps.value_at(steps.cut_at(length) or 0, length)


@lru_cache(maxsize=4096)
def restored_length(section: Section, value: str) -> int:
    """Return how much of a section a `step_value` opens: 0 unless its source still begins the same way."""
    digits, _, _ = value.partition(" ")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < len(str(_WHOLE)) and int(digits)):
        return 0
    steps, length = _steps_of(section), int(digits)
    cut = steps.cut_at(length)
    return length if cut is not None and steps.value_at(cut, length) == value else 0
