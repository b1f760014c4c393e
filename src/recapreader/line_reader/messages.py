"""Sections, people and contents in words."""

from collections.abc import Callable, Iterable, Iterator

from recapreader.core.gate import PREMISE, Entry, Hidden, Hit, Opening, Shown, State, VisibleCharacter
from recapreader.core.prose.tree import GAP_TEXT, block_texts, name_gaps
from recapreader.render.text import body_lines
from recapreader.session.new_words import first_difference

_HIDDEN_WORDS = "(hidden)"


def announced(block: Hidden, key: str) -> str:
    """A hidden section as it is announced."""
    ending = f" It gives the ending away, so {key} asks first." if block.ending else f" {key} reveals."
    return f"Hidden: {full_stop(in_words(block.label))}{ending}"


def heading(block: Shown) -> str:
    """The line before a shown section's text."""
    if block.number == PREMISE:
        return f"{block.label}:"
    return f"Section {block.number}: {full_stop(in_words(block.name))}"


def found(block: Shown) -> str:
    """The line before what was found in a section."""
    where = block.label if block.number == PREMISE else f"section {block.number}, {in_words(block.name)}"
    return f"Found in {where}:"


def body(block: Shown, width: int, key: Callable[[str], str] | None = None) -> Iterator[str]:
    """A shown section's text as lines, and whether something in it is still hidden.

    `key` names the keys that open that, where the reader is at this section; anywhere else they would do something
    else, and are not told.
    """
    yield from body_lines(name_gaps(block.tree, _HIDDEN_WORDS), width)
    if block.more:
        keys = f" {key('next_step')} reads the next sentence, {key('reveal')} all." if key else ""
        yield from ("", f"The rest is hidden.{keys}")
    elif block.closed:
        opens = f" {key('reveal')} opens them." if key else ""
        yield from ("", f"Some words of this section are hidden.{opens}")


def texts(block: Shown) -> list[str]:
    """The texts of a shown section as a `Hit` counts them, its heading first."""
    return [
        in_words(block.name),
        *(text for each in name_gaps(block.tree, _HIDDEN_WORDS) for text in block_texts(each)),
    ]


def new_words(before: Shown | Hidden, now: Shown | Hidden) -> Iterator[str]:
    """What a section says beyond what it said before."""
    old, new = (texts(block) if isinstance(block, Shown) else [] for block in (before, now))
    now_has_heading = isinstance(now, Shown) and bool(now.heading)
    if not now_has_heading:
        old, new = old[1:], new[1:]  # the label was announced
    first, offset = first_difference(old, new)
    for number, text in enumerate(new[first:], first):
        if words := text[offset if number == first else 0 :].strip():
            yield full_stop(words) if number == 0 and now_has_heading else words


def heading_of(block: Shown | Hidden) -> str:
    """A section's number and what it is called."""
    return f"{block.number}: {full_stop(in_words(block.name))}"


def in_words(text: str) -> str:
    """A name with words for what is hidden in it."""
    return text.replace(GAP_TEXT, _HIDDEN_WORDS)


def full_stop(text: str) -> str:
    """A text with an end that is heard."""
    return text if text.endswith((".", "!", "?", "…", "。", "！", "？")) else f"{text}."


_STATES = {
    State.OPEN: "open",
    State.PASSED: "open, before your mark",
    State.REVEALED: "revealed",
    State.PEEKED: "peeked at",
    State.PART: "open in part",
    State.HIDDEN: "hidden",
}


def entry(each: Entry, *, is_here: bool) -> str:
    """One line of the contents."""
    name = in_words(each.name) if each.number == PREMISE else f"{each.number}: {in_words(each.name)}"
    ending = ", gives the ending away" if each.ending and each.state is State.HIDDEN else ""
    return f"{name}, {_STATES[each.state]}{ending}{', you are here' if is_here else ''}"


def sections(numbers: Iterable[str], order: tuple[str, ...], endings: int) -> str:
    """Several sections by their numbers, such as `sections 3 to 7, 1 ending`."""
    numbers = tuple(numbers)
    unbroken = order.index(numbers[-1]) - order.index(numbers[0]) == len(numbers) - 1
    return str(Opening(numbers, endings, other_parts=False, unbroken=unbroken))


def names(known: VisibleCharacter) -> str:
    """A character's name and aliases."""
    return ", also ".join(filter(None, (known.name, ", ".join(known.aliases))))


def person(known: VisibleCharacter, mentions: tuple[tuple[Hit, str], ...]) -> list[str]:
    """A character, as far as may be told."""
    actor = f", played by {known.actor}" if known.actor else ""
    named = "; ".join(name if hit.number == PREMISE else f"section {hit.number}, {name}" for hit, name in mentions)
    return [
        full_stop(f"{names(known)}{actor}"),
        *map(in_words, known.notes),
        *([in_words(f"Named in: {named}.")] if named else []),
    ]
