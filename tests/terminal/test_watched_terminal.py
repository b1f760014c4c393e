"""What `mark` and `watched` ask at a terminal, and what each answer does."""

import sys
from pathlib import Path

import pytest

from recapreader.cli.main import Exit
from support.samples import HISTORIES
from support.terminal import Terminal
from support.watched_library import write_library

NEAR = "type,title,year,season,episode,watched_at\n" + "".join(
    f"episode,Tide: Harbour (2019),2019,1,{number},2024-01-0{number}\n" for number in (1, 2)
)
ASKS_WHICH = "Is “Tide: Harbour (2019) (2019)” in your history “The Tide: Harbour” (2019) on the shelf? [y/n]"
Talk = tuple[str, str]
"""(what must be asked, what is typed then)."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write_library(tmp_path / ".local/share/recapreader/library")
    (tmp_path / "near.csv").write_text(NEAR, encoding="utf-8")
    return tmp_path


def said(home: Path, arguments: list[str], *talk: Talk, code: int = 0) -> str:
    """Run a command at a terminal, answer what it asks, and nothing else; all that it said."""
    with Terminal(arguments, home=home, size=(160, 40)) as terminal:
        for question, answer in talk:
            terminal.wait_for(question)
            terminal.send(f"{answer}\n")
        assert terminal.wait_exit() == code
        asked = terminal.text.count("[y/N]") + terminal.text.count("[y/n]") + terminal.text.count("Enter to skip")
        assert asked == len([question for question, _ in talk if "profile" not in question and "Whose" not in question])
        return terminal.text


def mark_of(home: Path, slug: str = "tide") -> str:
    return said(home, ["mark", slug]).strip()


def test_a_mark_asks_in_public_words_what_it_would_open(home: Path) -> None:
    asked = "A mark at S01E02 opens sections 1.1 to 2.1. Set it?"
    assert "Nothing changed." in said(home, ["mark", "tide", "staffel 1 folge 2"], (asked, ""))
    assert mark_of(home) == "No mark set."
    assert "Your mark is S01E02." in said(home, ["mark", "tide", "season 1 episode 2"], (asked, "y"))
    assert mark_of(home) == "S01E02"
    said(home, ["mark", "tide", "--clear"])
    assert "Your mark is S01E04." in said(home, ["mark", "tide", "1x04", "--yes"])


def test_nothing_changes_before_the_yes_and_a_dry_run_never_asks(home: Path) -> None:
    trakt = str(HISTORIES / "trakt.csv")
    table = "The Tide: Harbour · 2019  nowhere → S01E04  opens 3 sections"
    assert table in said(home, ["watched", trakt, "--dry-run"])
    assert "Nothing changed." in said(home, ["watched", trakt], ("Set 2 marks?", "n"))
    assert mark_of(home) == "No mark set."
    assert "2 recaps changed." in said(home, ["watched", trakt], ("Set 2 marks?", "y"))
    assert mark_of(home) == "S01E04"


def test_what_was_typed_before_the_question_does_not_answer_it(home: Path) -> None:
    with Terminal(["watched", str(HISTORIES / "trakt.csv")], home=home, size=(160, 40)) as terminal:
        terminal.send("y\n")
        terminal.wait_for("Set 2 marks? [y/N]")
        terminal.send("\n")
        assert terminal.wait_exit() == 0
        assert "Nothing changed." in terminal.text


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        (["mark", "tide", "S01E02"], "Set it? [y/N]"),
        (["watched", str(HISTORIES / "trakt.csv")], "Set 2 marks? [y/N]"),
        (["watched", "near.csv"], ASKS_WHICH),
        (["watched", str(HISTORIES / "diary.csv")], "Open section 1, 1 ending? [y/N]"),
        (["watched", str(HISTORIES / "ViewingActivity.csv")], "Whose history is it: Ann, Ben?"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_ctrl_c_at_a_question_changes_nothing(arguments: list[str], question: str, home: Path) -> None:
    with Terminal(arguments, home=home, size=(160, 40)) as terminal:
        terminal.wait_for(question)
        terminal.send("\x03")
        assert terminal.wait_exit() == Exit.INTERRUPTED
    assert mark_of(home) == "No mark set."
    assert ASKS_WHICH in said(home, ["watched", "near.csv"], (ASKS_WHICH, ""))


def test_ctrl_c_at_the_last_question_takes_back_what_was_agreed_to_before(home: Path) -> None:
    files = [str(HISTORIES / name) for name in ("trakt.csv", "diary.csv")]
    with Terminal(["watched", *files], home=home, size=(160, 40)) as terminal:
        terminal.wait_for("Set 2 marks? [y/N]")
        terminal.send("y\n")
        terminal.wait_for("You have finished A Film · 2001. Open")
        terminal.send("\x03")
        assert terminal.wait_exit() == Exit.INTERRUPTED
    assert mark_of(home) == "No mark set."


def test_which_recap_a_title_means_is_asked_once_and_remembered(home: Path) -> None:
    assert "No recap matches anything" in said(home, ["watched", "near.csv"], (ASKS_WHICH, ""))
    assert "1 recap changed." in said(home, ["watched", "near.csv"], (ASKS_WHICH, "y"), ("Set 1 mark?", "y"))
    assert "1 recap is already that far." in said(home, ["watched", "near.csv"])
    said(home, ["watched", "near.csv", "--ask-again"], (ASKS_WHICH, "n"))
    assert "No recap matches anything" in said(home, ["watched", "near.csv"])
    assert '"reason": "titles without a recap"' in said(home, ["watched", "near.csv", "--json"])


def test_what_is_finished_is_asked_one_by_one(home: Path) -> None:
    lists = [str(HISTORIES / name) for name in ("goodreads.csv", "diary.csv")]
    film, book = "You have finished A Film · 2001. Open", "You have finished Der Fluss. Open"
    told = said(home, ["watched", *lists], (film, "n"), (book, "y"))
    assert "1 recap changed." in told
    assert "1 ending" in told
    assert "1 recap changed." in said(home, ["watched", *lists, "--finished"])


def test_a_season_seen_in_part_asks_how_far(home: Path) -> None:
    titles = "".join(f'"The Tide: Harbour: Season 1: {name}",0{day}.12.24\n' for day, name in ((9, "Low"), (8, "Salt")))
    (home / "netflix.csv").write_text(f"Title,Date\n{titles}", encoding="utf-8")
    talk = [
        ("The Tide: Harbour · 2019: season 1 in part. How far are you", "S07E01"),
        ("S07E01 is beyond this recap, which has S01E01 to S01E08", "season 1 episode 1"),
        ("A mark at S01E01 opens section 1.1. Set it?", "y"),
    ]
    assert "1 recap changed." in said(home, ["watched", "netflix.csv"], *talk)
    assert mark_of(home) == "S01E01"


def test_a_long_file_shows_how_far_it_is_read(home: Path) -> None:
    rows = "".join(f"episode,Series {row % 999},2019,1,{row % 20},2024-01-01\n" for row in range(100_000))
    (home / "long.csv").write_text(f"type,title,year,season,episode,watched_at\n{rows}", encoding="utf-8")
    with Terminal(["watched", "long.csv", "--dry-run"], home=home, size=(160, 40)) as terminal:
        terminal.wait_for(" of 100,002 …")
        assert terminal.wait_exit() == 0
        assert "Row " not in terminal.text


def test_a_profile_is_asked_for(home: Path) -> None:
    activity = str(HISTORIES / "ViewingActivity.csv")
    said(home, ["watched", activity, "--dry-run"], ("Whose history is it: Ann, Ben?", "Ann"))
    refused = said(home, ["watched", activity, "--dry-run"], ("Whose history is it: Ann, Ben?", "Cy"), code=2)
    assert "choose yours with --profile NAME" in refused


def test_a_history_from_a_pipe_is_asked_about_at_the_terminal(home: Path) -> None:
    script = f"cat {HISTORIES / 'trakt.csv'} | {sys.executable} -m recapreader watched -"
    with Terminal([script], home=home, size=(160, 40), program=("/bin/sh", "-c")) as terminal:
        terminal.wait_for("Set 2 marks? [y/N]")
        terminal.send("y\n")
        assert terminal.wait_exit() == 0
        assert "2 recaps changed." in terminal.text
