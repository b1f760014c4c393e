"""Who's who, the story so far, and what comes next: exactly as far as the progress allows."""

from pathlib import Path

import pytest

from recapreader.core.gate import Progress, fold, mentions, story, whos_who
from recapreader.core.marks import parse_mark
from recapreader.core.recap import Recap
from recapreader.render.text import to_text
from recapreader.storage.library.load import parse_recap
from recapreader.tui.layout import NEXT
from support.room import open_room

TEXT = """---
title: A Shop of Faces
kind: series
cast:
  - Ann Actor as Ada
  - {actor: Cy Actor, role: The Mask, from: unmasked}
characters:
  - name: Ada
    aliases: [Ms Gray]
    notes:
      - A reporter.
      - {from: e1, text: "She finds a mask, >!a blue one!<."}
      - {from: unmasked, text: Ada is the one who unmasks him.}
  - {name: Basil, from: e1, notes: [Sells masks.]}
  - {name: The Mask, from: unmasked, notes: [He was Basil all along.]}
  - {name: Never, from: nowhere, notes: [hidden whole]}
---

Ada writes for a paper.

# The shop {#p1 after=S01E01}

## A find {#e1}

Ms Gray buys a mask of Basil. Adamant people do not count, nor does Basilica.

# The ball {after=S01E02}

## Unmasked {#unmasked}

ADA tears off the mask.

## Last words {.ending}

Basil speaks.
"""


@pytest.fixture
def recap() -> Recap:
    return parse_recap(TEXT, "masks").recap


def at(mark: str = "", **progress: frozenset[str] | str) -> Progress:
    return Progress(mark=parse_mark(mark) if mark else None, **progress)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("progress", "told"),
    [
        (at(), [("Ada", "Ann Actor", ("A reporter.",))]),
        (at(peeked="1.1"), [("Ada", "Ann Actor", ("A reporter.",))]),
        (
            at("S01E01"),
            [("Ada", "Ann Actor", ("A reporter.", "She finds a mask, ▒▒▒.")), ("Basil", "", ("Sells masks.",))],
        ),
        (
            at(revealed=frozenset({"2.1"})),
            [
                ("Ada", "Ann Actor", ("A reporter.", "Ada is the one who unmasks him.")),
                ("The Mask", "Cy Actor", ("He was Basil all along.",)),
            ],
        ),
    ],
)
def test_characters_as_far_as_may_be_told(recap: Recap, progress: Progress, told: list[object]) -> None:
    assert [(known.name, known.actor, known.notes) for known in whos_who(recap, progress)] == told


@pytest.mark.parametrize(
    ("progress", "sections"),
    [
        (at(), ["0"]),
        (at("S01E01"), ["0", "1.1"]),
        (at("S01E02"), ["0", "1.1", "2.1"]),
        (at(peeked="2.1"), ["0"]),
    ],
)
def test_the_shown_sections_that_name_someone(recap: Recap, progress: Progress, sections: list[str]) -> None:
    ada = whos_who(recap, progress)[0]
    assert [hit.number for hit, _ in mentions(recap, progress, ada.names)] == sections


def test_a_name_inside_a_longer_word_does_not_count(recap: Recap) -> None:
    basil = whos_who(recap, at("S01E01"))[1]
    ((hit, _),) = mentions(recap, at("S01E01"), basil.names)
    assert hit.start == len("Ms Gray buys a mask of ")


@pytest.mark.parametrize(
    ("progress", "headings"),
    [
        (at(), []),
        (at("S01E01"), ["S01E01 · The shop", "A find"]),
        (at("S01E01", revealed=frozenset({"2.2"})), ["S01E01 · The shop", "A find"]),
        (at(revealed=frozenset({"2.2"})), ["S01E02 · The ball", "Last words"]),
        (at("S01E02"), ["S01E01 · The shop", "A find", "S01E02 · The ball", "Unmasked", "Last words"]),
    ],
)
def test_the_story_goes_up_to_the_mark(recap: Recap, progress: Progress, headings: list[str]) -> None:
    assert [block.name for block in story(recap, progress).blocks] == headings


def test_the_story_turned_round_keeps_each_part_s_name_above_it(recap: Recap) -> None:
    page = story(recap, at("S01E02"), latest_first=True)
    assert [block.name for block in page.blocks] == [
        "S01E02 · The ball",
        "Last words",
        "Unmasked",
        "S01E01 · The shop",
        "A find",
    ]


@pytest.fixture
def masks(tmp_path: Path) -> Path:
    path = tmp_path / "masks.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


async def test_whos_who_leads_to_a_section_and_escape_back(masks: Path) -> None:
    async with open_room(masks, seen="S01E01") as room:
        await room.press("c", *"basil")
        assert "Sells masks." in room.text
        assert "The Mask" not in room.text
        await room.press("enter", "enter")
        assert room.focused == "1.1"
        assert room.screen.page_view.hit is not None
        await room.press("escape")
        assert "Who's who" in room.text
        await room.press("escape")
        assert room.focused == "0"


async def test_whos_who_starts_at_the_selected_word(masks: Path) -> None:
    async with open_room(masks, seen="S01E01") as room:
        y, x = next((y, line.index("Ada writes")) for y, line in enumerate(room.lines) if "Ada writes" in line)
        await room.pilot.mouse_down(offset=(x, y))
        await room.pilot.hover(offset=(x + 2, y))
        await room.pilot.mouse_up(offset=(x + 2, y))
        await room.press("c")
        assert "A reporter." in room.text
        assert "Sells masks." not in room.text


async def test_the_story_so_far_opens_turns_and_closes(masks: Path) -> None:
    async with open_room(masks) as room:
        await room.press("s")
        assert "None of the story is open" in room.said
    async with open_room(masks, seen="S01E02") as room:
        await room.press("s")
        assert "The story so far, up to S01E02" in room.text
        assert room.text.index("A find") < room.text.index("Unmasked")
        await room.press("o")
        assert room.text.index("Unmasked") < room.text.index("A find")
        await room.press("escape")
        assert "Contents" in room.text


async def test_after_a_part_comes_the_next_one_and_w_on_it_asks(masks: Path) -> None:
    async with open_room(masks, seen="S01E01") as room:
        await room.press("right_curly_bracket", "G")
        assert "Next: S01E02. Watched it?" in room.text
        await room.press("enter")
        assert "Unmasked" not in room.text
        await room.press("w")
        assert "A mark at S01E02 opens 2 sections, 1 ending" in room.text
        await room.press("y")
        assert "watched to S01E02" in room.text
        assert "Next:" not in room.text


async def test_w_on_the_next_part_leaves_the_page_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    body = "\n\n".join(f"Line {number}." for number in range(60))
    path.write_text(
        f"---\ntitle: Long\nkind: series\n---\n\n# One {{.open after=S01E01}}\n\n## A {{.open}}\n\n{body}\n\n"
        "# Two {after=S01E02}\n\n## B\n\nText.\n",
        encoding="utf-8",
    )
    async with open_room(path, seen="S01E01") as room:
        await room.press("right_curly_bracket", "G")
        assert "Next: S01E02. Watched it?" in room.text
        assert room.focused == NEXT
        row = next(row for row, line in enumerate(room.lines) if "Line 59." in line)
        await room.press("w", "y")
        assert "Next:" not in room.text
        assert room.focused == "1.1"
        assert "Line 59." in room.text
        assert "Line 0." not in room.text
        assert abs(next(n for n, line in enumerate(room.lines) if "Line 59." in line) - row) <= 3


async def test_a_mark_moved_back_hides_in_the_next_frame(masks: Path) -> None:
    async with open_room(masks, seen="S01E02") as room:
        await room.press("right_curly_bracket", "right_curly_bracket")
        assert "ADA tears off" in room.text
        await room.press("W", *["backspace"] * 6, *"S01E01", "enter")
        assert "ADA tears off" not in room.text
        assert "The ball" not in room.text
        await room.press("c")
        assert "The Mask" not in room.text


def test_episodes_up_to_the_mark_open_and_nothing_of_the_others() -> None:
    from recapreader.core.gate import page, summary
    from recapreader.storage.folders import shipped_content
    from recapreader.storage.library.load import load

    recap = load(shipped_content() / "les-vampires.md").recap
    progress = at("S01E04")
    printed = "\n".join(
        to_text(summary(recap, progress), [page(recap, progress, p.number) for p in recap.parts], width=80)
    )
    for part in recap.parts[1:]:
        is_before = int(part.number) <= 4
        assert (part.heading.open() in printed) is is_before
        for section in part.sections:
            words = " ".join(section.body.open().split()[:6])
            assert (words in " ".join(printed.split())) is is_before


@pytest.mark.parametrize(
    ("text", "folded"), [("Guérande", "guerande"), ("발레리나", "발레리나"), ("ÅSA", "asa"), ("İ", "i")]
)
def test_folding_leaves_case_and_accents_aside_character_for_character(text: str, folded: str) -> None:
    assert fold(text) == folded
