"""What came before a later book, on every surface: “Previously” while it is hidden, then the first of its story."""

from pathlib import Path

import pytest

from recapreader.cli.main import main
from support.room import open_room
from support.talks import Talk

BOOKS = """---
title: Ash and Ember
kind: book
---
A family of bakers.

# Winter {after="book 1 ch 4"}

## The mill {after="book 1 ch 2"}

It burns.

# Spring {after="book 2 ch 5"}

## What came before {after="book 1"}

The mill burned.

## The new mill {after="book 2 ch 3"}

It grinds.
"""


@pytest.fixture
def books(own_home: Path) -> Path:
    path = own_home / "ash.md"
    path.write_text(BOOKS, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_format_calls_it_so(form: str, books: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(books), "--format", form]) == 0
    hidden = capsys.readouterr().out
    assert "Previously" in hidden
    assert "came before" not in hidden
    assert main(["show", str(books), "--format", form, "--seen", "book 1"]) == 0
    assert "What came before" in capsys.readouterr().out


def test_line_by_line_it_is_called_so_and_the_story_begins_there(books: Path) -> None:
    assert "Previously" in Talk(books).run(["}", "}", "q"])
    story = Talk(books, seen="book 2 ch 3").run(["s", "q"]).partition("The story so far")[2]
    assert story.index("What came before") < story.index("It grinds")
    assert "It burns" not in story


async def test_the_room_calls_it_so_and_its_story_begins_there(books: Path) -> None:
    async with open_room(books) as room:
        await room.press("]", "]")
        assert "Previously" in room.text
    async with open_room(books, seen="book 2 ch 3") as room:
        await room.press("s")
        assert "What came before" in room.text
        assert "It grinds" in room.text
        assert "It burns" not in room.text
