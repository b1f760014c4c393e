"""Opening a section by degrees: how far it is open, one step more, one step fewer.

What is open of a section is the start of its *telling*: its heading on a line, then its body, comments taken out and
each inline spoiler one character. `Progress.steps` counts those characters. At every step that is handed out, what the
beginning hides on its own is what the whole hides there; so page, length and digest depend on what is open alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from recapreader.core.gate.progress import Progress, State, state_of
from recapreader.core.prose.open_source import OpenSource
from recapreader.core.recap import Recap, Section


@dataclass(frozen=True, slots=True)
class OpenPart:
    """What is open of a section, as source, and whether anything follows."""

    heading: str
    body: str
    more: bool


class _Telling:
    """A section's text as steps count it."""

    def __init__(self, section: Section) -> None:
        self.heading = section.heading.open()
        self.body = section.body.open()
        heading = OpenSource(self.heading).text.strip()
        self.prefix = f"{heading}\n"
        self.opened = OpenSource(self.body)
        self.text = self.prefix + self.opened.text
        self.first = len(self.prefix) if heading else 0
        """How long step 1 is where there is a heading."""

    def ends(self, language: str) -> list[int]:
        """Where the steps end, the last one being the end of the section."""
        from recapreader.core.prose.steps import step_ends  # noqa: PLC0415 - only who takes a step needs the splitter

        base = len(self.prefix)
        ends = [base + end for end in step_ends(self.opened.text, language) if self._stands_alone(end)]
        return [self.first, *ends] if self.first else ends

    def _stands_alone(self, end: int) -> bool:
        return self.opened.origin(end) is not None

    def is_settled(self, length: int) -> bool:
        """Whether the beginning of so many characters, taken for itself, hides what the whole hides of it."""
        body = self.body_up_to(length)
        return body is not None and self.prefix + OpenSource(body).text == self.text[:length]

    def body_up_to(self, length: int) -> str | None:
        """The body's source up to a length; None where it cannot be cut."""
        if length < len(self.prefix) or length > len(self.text):
            return None
        origin = self.opened.origin(length - len(self.prefix))
        return None if origin is None else self.body[:origin]


def open_part(section: Section, length: int, language: str) -> OpenPart | None:
    """What is open of a section's source; None where nothing can be, as where its file was changed meanwhile."""
    telling = _Telling(section)
    body = telling.body_up_to(length)
    if body is None or not telling.is_settled(length):
        return None
    ends = telling.ends(language)
    return OpenPart(telling.heading, body, bool(ends) and ends[-1] > length)


def next_step(recap: Recap, progress: Progress, number: str, count: int = 1) -> int | None:
    """How much of a hidden or part-open section is open after so many steps more; None where that is all of it.

    Too many steps mean all.
    """
    section = recap.sections[number]
    telling = _Telling(section)
    ends = telling.ends(recap.front.language)
    index = bisect_right(ends, _open_length(section, progress)) + count - 1
    while index < len(ends) - 1 and not telling.is_settled(ends[index]):
        index += 1
    return ends[index] if index < len(ends) - 1 else None


def step_back(recap: Recap, progress: Progress, number: str) -> int:
    """How much of a section is open after its last step is closed again; 0 where it is hidden then."""
    section = recap.sections[number]
    telling = _Telling(section)
    ends = telling.ends(recap.front.language)
    length = _open_length(section, progress)
    index = (bisect_left(ends, length) if state_of(section, progress) is State.PART else len(ends) - 1) - 1
    while index >= 0 and not telling.is_settled(ends[index]):
        index -= 1
    return ends[index] if index >= 0 else 0


def headings_up_to(recap: Recap, progress: Progress, number: str) -> Mapping[str, int]:
    """The hidden sections up to and with one that have headings, and the length of each; never one of an ending."""
    found = {}
    for section in recap.sections.values():
        if state_of(section, progress) is State.HIDDEN and not section.ending:
            first = _Telling(section).first
            if first and next_step(recap, progress, section.number) == first:
                found[section.number] = first
        if section.number == number:
            break
    return found


def _open_length(section: Section, progress: Progress) -> int:
    return dict(progress.steps).get(section.number, 0) if state_of(section, progress) is State.PART else 0


# What the journal keeps.


def step_key(number: str) -> str:
    """What the journal knows a part-open section by: nothing that is hidden goes into it."""
    return f"number {number}"


def step_value(section: Section, length: int) -> str:
    """`LENGTH DIGEST` of what is open of a section, inline spoilers as one character, comments left out."""
    opened = _Telling(section).text[:length]
    return f"{length} {sha256(opened.encode()).hexdigest()[:20]}"


def restored_length(section: Section, value: str) -> int:
    """How much of a section a `step_value` opens: 0 unless its source still begins as it did then."""
    length, _, _ = value.partition(" ")
    if not (length.isascii() and length.isdecimal() and len(length) < 12):
        return 0
    telling = _Telling(section)
    is_same = 0 < int(length) <= len(telling.text) and step_value(section, int(length)) == value
    return int(length) if is_same and telling.is_settled(int(length)) else 0
