"""A series of books in one file: what came before a later book, safe for whoever begins it."""

import pytest

from recapreader.core.gate import Progress, Shown, entries, story
from recapreader.core.marks import parse_mark
from recapreader.core.recap import Recap
from support.samples import recap_of

BOOKS = """\
Two winters.

# The First Winter {after="book 1 ch 9"}

## Arrival {after="book 1 ch 4"}

She comes.

## The thaw {after="book 1" .ending}

She leaves.

# The Second Winter {after="book 2 ch 8"}

## Before {after="book 1"}

She came and left.

## Return {after="book 2 ch 3"}

She returns.

## Ice

It breaks.
"""


def at(mark: str) -> Progress:
    return Progress(mark=parse_mark(mark))


def names(recap: Recap, part: str, progress: Progress) -> list[str]:
    return [entry.name for entry in entries(recap, progress, part)]


def told(recap: Recap, progress: Progress) -> list[str]:
    """The headings of the story so far, without those that name parts."""
    blocks = [block for block in story(recap, progress).blocks if isinstance(block, Shown)]
    return [block.name for block in blocks if not block.number.startswith("part")]


def test_it_is_called_previously_while_it_is_hidden() -> None:
    recap = recap_of(BOOKS, "kind: book")
    assert names(recap, "1", Progress()) == ["Chapter 1", "Ending"]
    assert names(recap, "2", Progress()) == ["Previously", "Chapter 2", "Chapter 3"]
    assert names(recap_of(BOOKS, "language: de"), "2", Progress())[0] == "Was bisher geschah"


def test_it_is_open_for_whoever_has_read_the_book_before() -> None:
    recap = recap_of(BOOKS, "kind: book")
    assert names(recap, "2", at("book 1 ch 30"))[0] == "Previously"
    assert names(recap, "2", at("book 1")) == ["Before", "Chapter 2", "Chapter 3"]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("book 1 ch 5", ["Arrival"]),
        ("book 1", ["Before"]),
        ("book 2 ch 3", ["Before", "Return"]),
        ("book 2", ["Before", "Return", "Ice"]),
        ("ch 3", []),
    ],
)
def test_the_story_so_far_begins_with_it(mark: str, expected: list[str]) -> None:
    assert told(recap_of(BOOKS, "kind: book"), at(mark)) == expected


def test_without_it_the_story_so_far_begins_at_the_beginning() -> None:
    recap = recap_of(BOOKS.replace('## Before {after="book 1"}', '## Before {after="book 2 ch 1"}'), "kind: book")
    assert told(recap, at("book 2 ch 1")) == ["Arrival", "The thaw", "Before"]


@pytest.mark.parametrize(
    "part",
    [
        '# Two {after="book 1"}\n\n## End\n\nx',  # a book's own end
        '# Two {after="book 2"}\n\n## First {after="book 2 ch 1"}\n\nx\n\n## Late {after="book 1"}\n\nx',
        '# Two {after="book 2"}\n\n## Before {after="book 1" .ending}\n\nx',
        '# Two {after="book 2"}\n\n## Before {after="book 2"}\n\nx',
        '# Two {after="book 2"}\n\n## Before {after="book 1 ch 9"}\n\nx',
        '# Two {after="S02"}\n\n## Before {after="S01"}\n\nx',
    ],
)
def test_what_is_not_at_the_beginning_of_a_later_book_is_an_ordinary_section(part: str) -> None:
    recap = recap_of(f'Open.\n\n# One {{after="book 1 ch 9"}}\n\n## A\n\nx\n\n{part}\n', "kind: book")
    assert "Previously" not in names(recap, "2", Progress())


@pytest.mark.parametrize(
    "text",
    [
        '# Two {.open}\n\n## Before {after="book 1"}\n\nx\n\n## A {after="book 2 ch 1"}\n\nx',
        '# Three {after="book 3"}\n\nText under the part.\n\n## Before {after="book 2"}\n\nx',
    ],
)
def test_a_part_without_a_mark_and_one_with_text_have_it_too(text: str) -> None:
    assert "Previously" in names(recap_of(f"Open.\n\n{text}\n", "kind: book"), "1", Progress())


def test_a_recap_of_a_later_book_alone_begins_with_it() -> None:
    recap = recap_of('Open.\n\n## B {after="book 1"}\n\nx\n\n## C {after="book 2 ch 1"}\n\nx\n', "kind: book")
    assert names(recap, "0", Progress()) == ["Premise", "Previously", "Chapter 2"]


def test_a_label_of_its_own_stays() -> None:
    recap = recap_of(BOOKS.replace('"book 1"}\n\nShe came', '"book 1" label="On the boat"}\n\nShe came'), "kind: book")
    assert names(recap, "2", Progress())[0] == "On the boat"
    assert told(recap, at("book 2 ch 3")) == ["Before", "Return"]
